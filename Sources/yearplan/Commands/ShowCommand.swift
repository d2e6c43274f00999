import ArgumentParser
import CalendarInterface

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything known of one occurrence.")

    @OptionGroup var subject: OccurrenceArgument
    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let reply = try session.call(
            Wire.GetOccurrence.self, .init(name: subject.name, language: options.words.language.rawValue))
        try options.show(reply) { ShowPage.text(reply, $0, $1) }
    }
}
