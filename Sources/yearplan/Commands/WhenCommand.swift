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
            Every phrase is explained by itself: what it means, printed back in both languages, and its next dates with \
            weekday and what day that is. With --json each is one line, also when it is refused, with the dates of the \
            year. The exit status is 65 when one is refused.

            Examples:
              yearplan when 每季度下旬 --year 2026
              yearplan when "late Feb to late Mar" --roll preceding
              yearplan when --file phrases.txt --json
            """)

    /// So many of the next dates are shown.
    private static let nextCount = 6

    @Argument(help: "The phrases.")
    var phrases: [String] = []

    @Option(
        help: ArgumentHelp(
            "The plan year whose dates are shown (default: the next dates, with --json this year).", valueName: "year"))
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
        let today = extentGiven == nil ? Self.today : nil
        let extent = extentGiven ?? defaultExtent(Self.today)
        let page = ExplanationPage(calendar: calendar, words: words, style: options.style, today: today)
        var refused = false
        var isFirst = true
        for (index, phrase) in phrases.enumerated() {
            let explanation = Explanation(phrase, in: extent, calendar: calendar, roll: roll)
            if case .refused(let refusal) = explanation.outcome {
                refused = true
                if !options.json { complain(refusal, of: phrase, line: index + 1, words) }
            }
            let text = options.json ? explanation.description : page.text(explanation)
            guard !text.isEmpty else { continue }
            // Nobody reads any more.
            guard try Terminal.writeLine(isFirst || options.json ? text : "\n" + text) else { break }
            isFirst = false
        }
        if refused { throw Failure(.data, lines: []) }
    }

    /// The days asked for; nil where nobody said.
    private var extentGiven: Explanation.Extent? {
        if let from, let to { return .span(DateSpan(from.date, to.date)) }
        return year.map { .year($0) }
    }

    /// People want to know what comes next, programs the plan year.
    private func defaultExtent(_ today: CivilDate) -> Explanation.Extent {
        options.json ? .year(today.year) : .next(Self.nextCount, from: today)
    }

    private func complain(_ refusal: PhraseRefusal, of phrase: String, line: Int, _ words: Words) {
        let text =
            file.map {
                words.phraseRefused(
                    phrase, in: $0, line: line, column: refusal.column, message: refusal.message)
            } ?? words.phraseRefused(phrase, column: refusal.column, message: refusal.message)
        Terminal.complain(text, prefixed: false)
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

    /// The day of the machine's clock; the only command without a daemon that looks at it.
    private static var today: CivilDate {
        var now = time(nil)
        var civil = tm()
        localtime_r(&now, &civil)
        return CivilDate(year: Int(civil.tm_year) + 1900, month: Int(civil.tm_mon) + 1, day: Int(civil.tm_mday))
            ?? .earliest
    }
}
