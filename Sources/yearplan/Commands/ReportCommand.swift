import ArgumentParser
import CalendarInterface
import Planning
import Wording

extension Report.Grouping: ExpressibleByArgument {}

/// A period as it is typed, with which a report can begin.
struct PeriodArgument: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        guard Report.span(of: argument) != nil else { return nil }
        text = argument
    }
}

struct ReportCommand: ParsableCommand {
    /// How a report is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, md, json
    }

    /// What of it is written as CSV, which holds one table.
    enum Section: String, ExpressibleByArgument, CaseIterable {
        case figures, reminded, escalated
    }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "What was planned in a period, and what became of it: done, on time, late, waived, open.",
        discussion: """
            What counts is what was due in the period. The rate is what was done of what was neither waived nor lapsed. \
            With --by owner what several people answer for stands with each of them; the total has it once. What waits \
            for approval is open. An exam is on time when everybody had taken it by its due day; make-ups and findings \
            count by themselves, with a due day of their own. What was due before adoption, what waits for a date and what \
            is no longer in the plan stand apart.

            Examples:
              yearplan report --period 2026-Q1 --by owner
              yearplan report --period 2026 --format csv > 2026.csv
            """)

    @Option(
        help: ArgumentHelp(
            "2026, 2026-Q1, 2026-03, 2026-H1, or two days joined by a slash (default: this year).", valueName: "period")
    )
    var period: PeriodArgument?

    @Option(help: "What the rows are of.")
    var by: Report.Grouping = .category

    @Option(help: "How it is written.")
    var format: Format = .table

    @Option(help: "What of it is written as CSV (default: figures).")
    var section: Section?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if options.json, format == .csv || format == .md {
            throw ValidationError("--json and --format \(format.rawValue) exclude each other; give one of them")
        }
        if section != nil, format != .csv {
            throw ValidationError("--section goes with --format csv alone; the other formats write all of it")
        }
    }

    func run() throws {
        let session = try Session(options)
        let period = try period?.text ?? String(session.today().year)
        let reply = try session.call(
            Wire.GetReport.self,
            .init(period: period, by: by.rawValue, language: options.words.language.rawValue))
        var options = options
        if format == .json { options.json = true }
        try options.show(reply) { words, style in
            let page = ReportPage(reply, words)
            return switch format {
            case .table, .json: page.text(style)
            case .md: page.markdown
            case .csv: page.csv(section ?? .figures)
            }
        }
    }
}
