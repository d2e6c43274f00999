import ArgumentParser
import CalendarInterface

struct WaiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "Record that something need not be done.")

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var options: CommonOptions

    func run() throws {
        try options.act(
            Wire.Waive.self,
            .init(name: subject.name, reason: reason, language: options.words.language.rawValue),
            in: Session(options), as: .waived)
    }
}
