import ArgumentParser
import CalendarInterface

struct RejectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Send back what somebody else did, to be done again.")

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var options: CommonOptions

    func run() throws {
        try options.act(
            Wire.Reject.self, .init(name: subject.name, reason: reason, language: options.words.language.rawValue),
            in: Session(options), as: .rejected)
    }
}
