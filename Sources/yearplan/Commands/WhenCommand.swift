import ArgumentParser
import CivilTime
import Glibc
import Phrases
import PlanFiles
import Wording

extension DateRoll: ExpressibleByArgument {}

struct WhenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "when", abstract: "Explain phrases that say when; needs no daemon.",
        discussion: """
            Every phrase is explained by itself: what it means, printed back in both languages, and its dates in the \
            year. With --json each is one line, also when it is refused. The exit status is 65 when one is refused.

            Examples:
              yearplan when 每季度下旬 --year 2026
              yearplan when "late Feb to late Mar" --roll preceding
              yearplan when --file phrases.txt --json
            """)

    @Argument(help: "The phrases.")
    var phrases: [String] = []

    @Option(help: ArgumentHelp("The year whose dates are shown (default: this year).", valueName: "year"))
    var year: Int?

    @Option(help: ArgumentHelp("Show what is due on or after this day, with --to.", valueName: "date"))
    var from: DateArgument?

    @Option(help: ArgumentHelp("Show what is due on or before this day, with --from.", valueName: "date"))
    var to: DateArgument?

    @Option(help: "Add the due day moved to a working day.")
    var roll: DateRoll?

    @Option(help: ArgumentHelp("The working calendar.", valueName: "name"))
    var calendar = "cn"

    @OptionGroup var calendars: CalendarOptions

    @Option(help: ArgumentHelp("Read phrases from a file, one a line; - is standard input.", valueName: "file"))
    var file: String?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if phrases.isEmpty, file == nil { throw ValidationError("no phrase; give one, or a file of them with --file") }
        if !phrases.isEmpty, file != nil { throw ValidationError("phrases and --file exclude each other") }
        if (from == nil) != (to == nil) { throw ValidationError("--from and --to stand together") }
        if year != nil, from != nil { throw ValidationError("--year excludes --from and --to") }
        if let year, !(1...9999).contains(year) {
            throw ValidationError("--year \(year) is out of range; expected 1 to 9999")
        }
        if let from, let to, to.date < from.date {
            throw ValidationError("--to \(to.date) lies before --from \(from.date)")
        }
    }

    func run() throws {
        let words = options.words
        let calendar = try workingCalendar(words)
        let phrases = try file.map { try OfflineFiles.lines(of: $0, words: words) } ?? phrases
        let extent: Explanation.Extent =
            if let from, let to { .span(DateSpan(from.date, to.date)) } else { .year(year ?? Self.thisYear) }
        var refused = false
        var pages: [String] = []
        for phrase in phrases {
            let explanation = Explanation(phrase, in: extent, calendar: calendar, roll: roll)
            if options.json {
                pages.append(explanation.description)
            } else if case .read = explanation.outcome {
                pages.append(ExplanationPage.text(explanation, calendar, words, options.style))
            }
            guard case .refused(let refusal) = explanation.outcome else { continue }
            refused = true
            guard !options.json else { continue }
            Terminal.complain(
                words.phraseRefused(phrase, column: refusal.column, message: refusal.message), prefixed: false)
        }
        let text = pages.joined(separator: options.json ? "\n" : "\n\n")
        let status = Terminal.write(text.isEmpty ? "" : text + "\n")
        if status != .ok { throw Failure(status, lines: []) }
        if refused { throw Failure(.data, lines: []) }
    }

    private func workingCalendar(_ words: Words) throws -> WorkingCalendar {
        let reading = CalendarReading(try OfflineFiles.calendars(calendars.calendars, words: words))
        guard reading.diagnostics.isEmpty else {
            throw Failure(
                .data, diagnostics: reading.diagnostics.map(\.description),
                lines: [words.planBad(errors: reading.diagnostics.count, warnings: 0)])
        }
        guard let calendar = reading.calendar(calendar, opening: .working) else {
            throw Failure(.noInput, words.unknownCalendar(calendar, known: reading.tables.keys.sorted()))
        }
        return calendar
    }

    /// The year of the machine's clock; the only command that looks at it.
    private static var thisYear: Int {
        var now = time(nil)
        var civil = tm()
        localtime_r(&now, &civil)
        return Int(civil.tm_year) + 1900
    }
}
