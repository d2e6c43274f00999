import ArgumentParser
import CalendarInterface

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "What happened: who, when, what.")

    @Argument(help: "The occurrence; without it everything.")
    var name: String?

    @Option(help: ArgumentHelp("Only what came after this cursor.", valueName: "cursor"))
    var since: Int64?

    @Option(help: ArgumentHelp("The latest so many (default: 1000).", valueName: "n"))
    var limit: Int?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these kinds of event, for example reminded done.", valueName: "kind"))
    var kinds: [KindArgument] = []

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let limit, !Wire.GetHistory.limits.contains(limit) {
            throw ValidationError("--limit \(limit) is out of range; expected 1 to 10000")
        }
    }

    func run() throws {
        let session = try Session(options)
        let reply = try session.call(
            Wire.GetHistory.self,
            .init(
                name: name, since: since, limit: limit, kinds: kinds.isEmpty ? nil : kinds.flatMap(\.names),
                language: options.words.language.rawValue))
        try options.show(reply) { LogPage.text(reply, $0, $1) }
    }
}
