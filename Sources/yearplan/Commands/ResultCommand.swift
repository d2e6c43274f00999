import ArgumentParser
import CalendarInterface
import PlanFiles
import Planning
import Wording

struct ResultCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "result", abstract: "Record the marks of an exam or of make-ups, some at a time or all at once.",
        discussion: """
            An exam is done when everybody who takes part has passed or is excused. Those below the mark get a make-up of \
            their own; its marks are recorded under its name, or under exam@period.retake1 for all who take it.

            A list has one person a line: PERSON,MARK. A first line without a mark is passed over as a heading.

            Examples:
              yearplan result quarterly-exam --score 王五=55 --score 赵六=90
              yearplan result quarterly-exam --csv marks.csv --on 2026-03-25
              yearplan result quarterly-exam@2026-Q1.retake1 --score 王五=85.5
            """)

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("Somebody's mark; may be repeated.", valueName: "person=mark"))
    var score: [MarkArgument] = []

    @Option(help: ArgumentHelp("A list of marks.", valueName: "file"))
    var csv: String?

    @Option(help: ArgumentHelp("The day of the exam (default: today).", valueName: "day"))
    var on: DayArgument?

    @Flag(help: "Correct marks that were recorded before.")
    var correct = false

    @OptionGroup var evidence: EvidenceOptions
    @OptionGroup var options: CommonOptions

    func validate() throws {
        if score.isEmpty, csv == nil { throw ValidationError("no marks; give --score PERSON=MARK or --csv FILE") }
    }

    func run() throws {
        var marks = score.map(\.mark)
        if let csv { marks += try MarkList(csv, options.words).marks }
        let session = try Session(options)
        try options.act(
            Wire.RecordResults.self,
            .init(
                name: subject.name, on: on?.text(session), marks: marks,
                evidence: evidence.pieces(about: subject.name, session, options),
                correct: correct ? true : nil, language: options.words.language.rawValue), in: session, as: .scored)
    }
}

/// `PERSON=MARK`.
struct MarkArgument: ExpressibleByArgument {
    let mark: Wire.ExamMark

    init?(argument: String) {
        guard let equals = argument.lastIndex(of: "="), equals != argument.startIndex,
            let score = Score(String(argument[argument.index(after: equals)...]))
        else { return nil }
        mark = Wire.ExamMark(person: String(argument[..<equals]), score: score.description)
    }
}
