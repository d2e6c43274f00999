import ArgumentParser
import CalendarInterface
import Planning

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Every event as it happens, until Ctrl-C.",
        discussion: """
            The number at the start of a line is a cursor: --since it goes on behind that line and misses nothing. \
            With --json every reply of the daemon is one line; the first tells where the ledger stands.
            """)

    @Option(help: ArgumentHelp("Begin behind this cursor; 0 is the very beginning.", valueName: "cursor"))
    var since: Int64?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these kinds of event, for example reminded done.", valueName: "kind"))
    var kinds: [KindArgument] = []

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options, endless: true)
        let (words, style) = (options.words, options.style)
        let parameters = Wire.Monitor.Parameters(
            since: since, kinds: kinds.isEmpty ? nil : kinds.flatMap(\.names), language: words.language.rawValue)
        try session.follow(Wire.Monitor.self, parameters) { reply in
            if options.json { return try Terminal.writeLine(JSON.line(reply)) }
            guard let entry = reply.entry else {
                Terminal.complain(words.watching(head: reply.head), prefixed: false)
                return true
            }
            return try Terminal.writeLine(LogPage.line(entry, replayed: reply.replayed ?? false, words, style))
        }
    }
}

/// Kinds of event, one or several with commas.
struct KindArgument: ExpressibleByArgument {
    let names: [String]

    static let allValueStrings = Fact.Kind.allCases.map(\.rawValue)

    init?(argument: String) {
        names = argument.split(separator: ",").map(String.init)
        guard !names.isEmpty, names.allSatisfy({ Fact.Kind(rawValue: $0) != nil }) else { return nil }
    }
}
