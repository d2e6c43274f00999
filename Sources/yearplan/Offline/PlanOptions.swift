import ArgumentParser
import CalendarInterface
import PlanFiles
import Wording

/// Where the plan and its calendars lie.
struct PlanOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The plan directory, or one plan file (default: \(OfflineFiles.planDirectory)).", valueName: "dir"))
    var path: String = OfflineFiles.planDirectory

    @OptionGroup var calendars: CalendarOptions

    /// Reads and checks all files.
    func read(_ words: Words) throws -> PlanReading {
        PlanReader.read(
            plans: try OfflineFiles.plans(path, words: words),
            calendars: try OfflineFiles.calendars(calendars.calendars, words: words), zone: PlanDirectory.zone)
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
