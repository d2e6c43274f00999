import ArgumentParser
import CalendarInterface
import Wording

struct RaiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raise", abstract: "Record that an occasion happened, for example yearplan raise 员工休假 --for 王五.")

    @OptionGroup var occasion: OccasionOptions
    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.Raise.self, occasion.parameters(session, options), in: session, as: .raised,
            subject: occasion.subject)
    }
}

/// An occasion, whom it concerns and when it was.
struct OccasionOptions: ParsableArguments {
    @Argument(help: "The occasion, as the plan names it.")
    var occasion: String

    @Option(name: .customLong("for"), help: ArgumentHelp("Whom it concerns.", valueName: "name"))
    var member: String?

    @Option(help: ArgumentHelp("The day, which may lie ahead (default: today).", valueName: "day"))
    var on: DayArgument?

    /// What the sentence that says it was recorded is about.
    var subject: String { member.map { "\(occasion)/\($0)" } ?? occasion }

    func parameters(_ session: Session, _ options: CommonOptions) throws -> Wire.OccasionParameters {
        Wire.OccasionParameters(
            occasion: occasion, member: member, on: try on?.text(session), language: options.words.language.rawValue)
    }
}
