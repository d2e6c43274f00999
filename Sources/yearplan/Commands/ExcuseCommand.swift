import ArgumentParser
import CalendarInterface

struct ExcuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "excuse", abstract: "Record that somebody need not pass an exam.")

    @OptionGroup var subject: OccurrenceArgument

    @Argument(help: "Who.")
    var person: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var options: CommonOptions

    func run() throws {
        try options.act(
            Wire.ExcuseParticipant.self,
            .init(name: subject.name, person: person, reason: reason, language: options.words.language.rawValue),
            in: Session(options), as: .excused)
    }
}
