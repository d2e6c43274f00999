import ArgumentParser
import CalendarInterface

struct FindingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings", abstract: "What was found wrong, and whether it is put right.")

    @Argument(help: ArgumentHelp("Only what was found in this duty.", valueName: "duty"))
    var duty: String?

    @Flag(help: "Only what is not put right.")
    var open = false

    @Option(help: ArgumentHelp("At most so many (default: 1000).", valueName: "n"))
    var limit: Int?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let limit, !Wire.ListFindings.limits.contains(limit) {
            throw ValidationError("--limit \(limit) is out of range; expected 1 to 10000")
        }
    }

    func run() throws {
        let session = try Session(options)
        let reply = try session.call(
            Wire.ListFindings.self,
            .init(duty: duty, open: open ? true : nil, limit: limit, language: options.words.language.rawValue))
        try options.show(reply) { FindingsPage.text(reply, $0, $1) }
    }
}
