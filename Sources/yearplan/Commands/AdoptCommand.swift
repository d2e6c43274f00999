import ArgumentParser
import CalendarInterface

struct AdoptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Say from which day the plan counts: nothing due before it is overdue.")

    @Option(help: ArgumentHelp("The first day that counts.", valueName: "day"))
    var from: DayArgument

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let day = try from.text(session)
        try options.act(
            Wire.Adopt.self, .init(from: day, language: options.words.language.rawValue), in: session, as: .adopted,
            subject: day)
    }
}
