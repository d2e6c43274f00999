import ArgumentParser
import CalendarInterface
import PlanFiles
import Wording

/// Where the plan and its calendars lie.
struct PlanOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The plan directory, or a file that is a whole plan.", valueName: "dir"))
    var path: String = OfflineFiles.planDirectory

    @OptionGroup var calendars: CalendarOptions

    /// Reads and checks all files.
    func read(_ words: Words) throws -> PlanReading {
        let plans = try OfflineFiles.plans(path, words: words)
        let calendars = try OfflineFiles.calendars(calendars.calendars, words: words)
        if calendars.isEmpty { Terminal.complain(words.noCalendars) }
        return PlanReader.read(plans: plans, calendars: calendars, zone: PlanDirectory.zone)
    }
}

/// Where the calendars lie.
struct CalendarOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The directories of the calendars, joined by colons (environment: YEARPLAN_CALENDARS; default: the installed).",
            valueName: "dir"))
    var calendars: String?
}
