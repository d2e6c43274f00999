import ArgumentParser
import CalendarInterface

struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve what somebody else did; it counts from then on.")

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("A remark.", valueName: "text"))
    var note: String?

    @OptionGroup var options: CommonOptions

    func run() throws {
        try options.act(
            Wire.Approve.self, .init(name: subject.name, note: note, language: options.words.language.rawValue),
            in: Session(options), as: .approved)
    }
}
