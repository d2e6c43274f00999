import ArgumentParser
import CalendarInterface

struct SnoozeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze", abstract: "Hold the reminders of something until a day.")

    @OptionGroup var subject: OccurrenceArgument

    @Option(help: ArgumentHelp("The day they go on.", valueName: "day"))
    var until: DayArgument

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let day = try until.text(session)
        try options.act(
            Wire.Snooze.self, .init(name: subject.name, until: day, language: options.words.language.rawValue),
            in: session, as: .snoozed, date: day)
    }
}
