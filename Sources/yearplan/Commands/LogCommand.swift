import ArgumentParser
import CalendarInterface

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "What happened: who, when, what.")

    @Argument(help: "The occurrence, or the duty for all its occurrences; without it everything.")
    var name: String?

    @Option(help: ArgumentHelp("Only what came after this cursor.", valueName: "cursor"))
    var since: Int64?

    @Option(help: ArgumentHelp("The latest so many (default: 1000).", valueName: "n"))
    var limit: Int?

    @Flag(help: "All of it, however many.")
    var all = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these kinds of event, for example reminded done.", valueName: "kind"))
    var kinds: [KindArgument] = []

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let limit, !Wire.GetHistory.limits.contains(limit) {
            throw ValidationError("--limit \(limit) is out of range; expected 1 to 10000")
        }
        if all, limit != nil { throw ValidationError("--all and --limit cannot be given together") }
    }

    func run() throws {
        let session = try Session(options)
        var parameters = Wire.GetHistory.Parameters(
            name: name, since: since, limit: limit, kinds: kinds.isEmpty ? nil : kinds.flatMap(\.names),
            language: options.words.language.rawValue)
        var reply = try session.call(Wire.GetHistory.self, parameters)
        while all, reply.truncated, let first = reply.entries.first {
            parameters.before = first.seq
            let earlier = try session.call(Wire.GetHistory.self, parameters)
            reply.entries.insert(contentsOf: earlier.entries, at: 0)
            reply.truncated = earlier.truncated
        }
        try options.show(reply) { LogPage.text(reply, $0, $1) }
    }
}
