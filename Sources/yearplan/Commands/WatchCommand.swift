import ArgumentParser
import CalendarInterface
import Planning

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Every event as it happens, until Ctrl-C.",
        discussion: """
            The number at the start of a line is a cursor: --since it goes on behind that line and misses nothing. \
            With --json every reply of the daemon is one line; the first tells where the ledger stands.

            With --exec every reminder is handed over to a program: as JSON on its standard input, with YEARPLAN_SUBJECT, \
            YEARPLAN_TEXT, YEARPLAN_TO_MAIL and others in its environment, see yearplan(1). The program exits with 0 when \
            it has taken it and with 65 when it never will; else it is tried again, later and later. How far it came is \
            noted in a file, so that nothing is lost or repeated over restarts.
            """)

    @Option(help: ArgumentHelp("Begin behind this cursor; 0 is the very beginning.", valueName: "cursor"))
    var since: Int64?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these kinds of event, for example reminded done.", valueName: "kind"))
    var kinds: [KindArgument] = []

    @Option(
        help: ArgumentHelp("Hand each reminder, or what --kinds names, over to this program.", valueName: "program"),
        completion: .file())
    var exec: String?

    @Option(
        help: ArgumentHelp(
            "With --exec: the file that holds the cursor (default: cursor in STATE_DIRECTORY).", valueName: "file"),
        completion: .file())
    var state: String?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if state != nil, exec == nil { throw ValidationError("--state says nothing without --exec") }
        if let exec, !exec.contains("/") { throw ValidationError("--exec takes a path, and “\(exec)” has no /") }
        if exec != nil, cursorPath == nil {
            throw ValidationError("--exec needs --state FILE, to note there how far it came")
        }
    }

    private var cursorPath: String? {
        state ?? Environment["STATE_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 + "/cursor" }
    }

    func run() throws {
        if let exec, let cursorPath {
            let wanted = kinds.isEmpty ? Parcel.kinds : kinds.flatMap(\.names)
            return try Delivery(
                options: options, courier: Courier(program: exec), cursor: CursorFile(path: cursorPath), since: since,
                kinds: wanted
            ).run()
        }
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
