import ArgumentParser
import CalendarInterface

struct RecallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall", abstract: "Give somebody's duties back who had handed them on.")

    @Argument(help: "Whose duties they are, by the name in the plan.")
    var person: String

    @Option(help: ArgumentHelp("The first day they are the person's again (default: today).", valueName: "day"))
    var on: DayArgument?

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.Recall.self,
            .init(person: person, on: try on?.text(session), language: options.words.language.rawValue),
            in: session, as: .recalled, subject: person)
    }
}
