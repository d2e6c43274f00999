import ArgumentParser
import CalendarInterface

struct EndCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Record that an occasion is over.")

    @OptionGroup var occasion: OccasionOptions
    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.End.self, occasion.parameters(session, options), in: session, as: .ended, subject: occasion.subject)
    }
}
