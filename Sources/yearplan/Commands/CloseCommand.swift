import ArgumentParser
import CalendarInterface

struct CloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Record that what was found has been put right.",
        discussion: """
            Example:
              yearplan close cross-check-1@2026.finding2 --evidence 整改报告-3
            """)

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("The day it took effect (default: today).", valueName: "day"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("A remark.", valueName: "text"))
    var note: String?

    @OptionGroup var evidence: EvidenceOptions
    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.CloseFinding.self,
            .init(
                name: subject.name, on: on?.text(session), note: note,
                evidence: evidence.pieces(about: subject.name, session, options) ?? [],
                language: options.words.language.rawValue),
            in: session, as: .putRight)
    }
}
