import ArgumentParser
import CalendarInterface

struct DoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Record that something was done.",
        discussion: """
            Without --on it took effect today.

            Example:
              yearplan done quarterly-exam --on 2026-12-23 --evidence 登记簿-17 --note "两批次"
            """)

    @OptionGroup var subject: OccurrenceArgument
    @OptionGroup var completion: CompletionOptions
    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.Complete.self, completion.parameters(name: subject.name, session, options), in: session, as: .done)
    }
}

/// What is said of a completion.
struct CompletionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day it took effect.", valueName: "day"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("What it came to, for example pass, fail or found.", valueName: "word"))
    var result: String?

    @Option(
        help: ArgumentHelp("What shows it: a register number, a URL, a file; may be repeated.", valueName: "reference"))
    var evidence: [String] = []

    @Option(help: ArgumentHelp("A remark.", valueName: "text"))
    var note: String?

    var isEmpty: Bool { on == nil && result == nil && evidence.isEmpty && note == nil }

    func parameters(
        name: String, _ session: Session, _ options: CommonOptions
    ) throws -> Wire.CompletionParameters {
        Wire.CompletionParameters(
            name: name, on: try on?.text(session), result: result, note: note,
            evidence: evidence.isEmpty ? nil : evidence.map { Wire.Evidence(reference: $0) },
            language: options.words.language.rawValue)
    }
}
