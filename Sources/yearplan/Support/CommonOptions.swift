import ArgumentParser
import CalendarInterface
import Wording

extension Language: ExpressibleByArgument {}

/// The options of all commands.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The daemon's socket (environment: YEARPLAN_SOCKET; default: \(Wire.defaultSocket)).", valueName: "path"))
    var socket: String?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @Option(name: .long, help: ArgumentHelp("The language (default: the locale's).", valueName: "language"))
    var lang: Language?

    /// The language people are spoken to in.
    var words: Words { Words(lang ?? Environment.language) }

    /// The socket's path: the option, else the environment, else the installed daemon's.
    var socketPath: String {
        if let socket { return socket }
        if let path = Environment["YEARPLAN_SOCKET"], !path.isEmpty { return path }
        return Wire.defaultSocket
    }

    /// How pages are printed.
    var style: Style { Style(colour: Terminal.wantsColour, columns: Terminal.columns) }

    /// Prints a page, or the value itself as JSON.
    func show(_ value: some Encodable, as page: (Words, Style) -> String) throws {
        let text = json ? try JSON.line(value) : page(words, style)
        let status = Terminal.write(text.isEmpty ? "" : text + "\n")
        if status != .ok { throw Failure(status, lines: []) }
    }
}
