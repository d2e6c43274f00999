import ArgumentParser
import CalendarInterface
import Wording

struct DelegateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delegate", abstract: "Hand somebody's duties to another, for some days or for good.",
        discussion: """
            Reminders go to the one who stands in, who may act as the person could; afterwards everything is the \
            person's again. Without --until the person has left: the receipt lists what is handed over.

            Only the person, a superior and administrators may do this.
            """)

    @Argument(help: "Whose duties they are, by the name in the plan.")
    var person: String

    @Option(help: ArgumentHelp("Who stands in.", valueName: "name"))
    var to: String

    @Option(help: ArgumentHelp("The first day (default: today).", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("The last day (default: for good).", valueName: "day"))
    var until: DayArgument?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let first = try from?.text(session) ?? session.today().description
        let last = try until?.text(session)
        let parameters = Wire.Delegate.Parameters(
            person: person, to: to, from: first, until: last, reason: reason,
            language: options.words.language.rawValue)
        try options.act(
            Wire.Delegate.self, parameters, in: session, as: .delegated,
            subject: options.words.delegation(person, to: to, first: first, last: last))
    }
}
