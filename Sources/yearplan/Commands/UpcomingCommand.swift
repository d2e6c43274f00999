import ArgumentParser
import CalendarInterface
import Planning

extension Category: ExpressibleByArgument {}

struct UpcomingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upcoming", abstract: "What falls within some days, or all that is in certain states.",
        discussion: """
            Without --state it lists what is still to be done. A right that was not used, and what was done, waived or \
            due before adoption, is listed by naming its state, for example --state done,waived.
            """)

    @Option(help: ArgumentHelp("How many days ahead (default: 30, or no bound with --state).", valueName: "n"))
    var days: Int?

    @Option(help: ArgumentHelp("Due, or open, on or after this day.", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("Opening or due on or before this day.", valueName: "day"))
    var to: DayArgument?

    @Option(help: ArgumentHelp("Only what this person or group answers for.", valueName: "name"))
    var owner: String?

    @Option(help: ArgumentHelp("Only this duty.", valueName: "id"))
    var duty: String?

    @Option(help: "Only this category.")
    var category: Category?

    @Option(help: ArgumentHelp("Only these states, one or several with commas.", valueName: "state"))
    var state: [StateArgument] = []

    @Option(help: ArgumentHelp("At most so many (default: 1000).", valueName: "n"))
    var limit: Int?

    @OptionGroup var options: CommonOptions

    static let stillToDo: [OccurrenceState] = [.pending, .open, .overdue, .undated, .awaitingApproval]

    func validate() throws {
        if days != nil, to != nil { throw ValidationError("--days and --to exclude each other; give one of them") }
        if let limit, !Wire.ListOccurrences.limits.contains(limit) {
            throw ValidationError("--limit \(limit) is out of range; expected 1 to 10000")
        }
        if let days, !(0...36_600).contains(days) {
            throw ValidationError("--days \(days) is out of range; expected 0 to 36600")
        }
    }

    func run() throws {
        let session = try Session(options)
        let reply = try session.call(
            Wire.ListOccurrences.self,
            .init(
                states: (state.isEmpty ? Self.stillToDo : state.flatMap(\.states)).map(\.rawValue),
                from: from?.text(session),
                to: to?.text(session), days: days ?? (to == nil && state.isEmpty ? 30 : nil), owner: owner, duty: duty,
                category: category?.rawValue, limit: limit, language: options.words.language.rawValue))
        try options.show(reply) { UpcomingPage.text(reply, $0, $1) }
    }
}

/// States, one or several with commas.
struct StateArgument: ExpressibleByArgument {
    let states: [OccurrenceState]

    static let allValueStrings = OccurrenceState.allCases.map(\.rawValue)

    init?(argument: String) {
        let names = argument.split(separator: ",")
        states = names.compactMap { OccurrenceState(rawValue: String($0)) }
        guard !states.isEmpty, states.count == names.count else { return nil }
    }
}
