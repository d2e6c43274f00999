import ArgumentParser
import CalendarInterface

struct AcknowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack", abstract: "Record that you have taken note: no repeats for you until the next stage.",
        aliases: ["acknowledge"])

    @OptionGroup var subject: OccurrenceArgument
    @OptionGroup var options: CommonOptions

    func run() throws {
        try options.act(
            Wire.Acknowledge.self, .init(name: subject.name, language: options.words.language.rawValue),
            in: Session(options), as: .acknowledged)
    }
}
