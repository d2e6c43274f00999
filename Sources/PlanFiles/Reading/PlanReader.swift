import CivilTime
import Phrases
import Planning

/// Reads plan files: bytes in, plans out, everything checked and every error said at once.
public enum PlanReader {
    /// Reads all files of a plan directory together.
    /// - Parameters:
    ///   - plans: the plan files, in the order of their names.
    ///   - calendars: the working calendars; `local.yaml` holds the organisation's own days.
    ///   - zone: the TZif bytes of a time zone; nil where there is none of that name.
    public static func read(
        plans: [SourceFile], calendars: [SourceFile], zone: (String) -> [UInt8]?
    ) -> PlanReading {
        let calendarReading = CalendarReading(calendars)
        let diagnostics = Diagnostics()
        let files = plans.map { PlanFile($0, diagnostics) }
        var names = Names(files, diagnostics)
        let roster = RosterReader.read(files, &names, diagnostics)
        let drafts = PlanDraft.collect(files, diagnostics)
        var made: [Plan] = []
        for draft in drafts {
            let scope = PlanScope(draft: draft, names: names, roster: roster, diagnostics: diagnostics)
            if let plan = scope.plan(calendars: calendarReading, zone: zone) { made.append(plan) }
        }
        PlanDraft.checkOverlaps(drafts, diagnostics)
        let own = diagnostics.sorted(files: plans.map(\.name))
        let errors = diagnostics.errorCount + calendarReading.diagnostics.count
        return PlanReading(
            book: errors == 0 ? PlanBook(roster: roster.roster, plans: made) : nil,
            diagnostics: calendarReading.diagnostics + own, errorCount: errors)
    }
}
