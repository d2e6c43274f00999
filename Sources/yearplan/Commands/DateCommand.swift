import ArgumentParser
import CalendarInterface

struct DateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "date", abstract: "Fix the day of something that waits for one.")

    @OptionGroup var subject: OccurrenceArgument

    @Argument(help: "The day.")
    var day: DayArgument

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let day = try day.text(session)
        try options.act(
            Wire.SetDate.self, .init(name: subject.name, to: day, language: options.words.language.rawValue),
            in: session, as: .dated, date: day)
    }
}
