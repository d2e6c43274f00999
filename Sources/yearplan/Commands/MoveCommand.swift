import ArgumentParser
import CalendarInterface

struct MoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Set another due day.")

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("The new due day.", valueName: "day"))
    var to: DayArgument

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let day = try to.text(session)
        try options.act(
            Wire.Move.self,
            .init(name: subject.name, to: day, reason: reason, language: options.words.language.rawValue),
            in: session, as: .moved, date: day)
    }
}
