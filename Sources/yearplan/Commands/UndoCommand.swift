import ArgumentParser
import CalendarInterface

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the last completion or waiver; the history keeps both.")

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: CommonOptions

    func run() throws {
        try options.act(
            Wire.Undo.self,
            .init(name: subject.name, reason: reason, language: options.words.language.rawValue),
            in: Session(options), as: .undone)
    }
}
