import ArgumentParser
import CalendarInterface

struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "What is overdue, due, open, opening soon, and waiting for a date.")

    @Option(help: ArgumentHelp("What opens within so many days is opening soon (default: 14).", valueName: "n"))
    var days: Int?

    @Option(help: ArgumentHelp("Only what this person or group answers for.", valueName: "name"))
    var owner: String?

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let language = options.words.language.rawValue
        let reply = try session.call(
            Wire.GetAgenda.self, .init(days: days, owner: owner, language: language))
        try options.show(reply) { AgendaPage.text(reply, $0, $1) }
    }
}
