import CalendarInterface
import CivilTime
import Foundation
import Ledger
import Planning
import TestSupport
import Testing
import Wording

@testable import Daemon
@testable import yearplan

/// The year 2026 of the example plan, lived at the daemon's desk from its first day to its last.
///
/// The report at the end is kept beside the tests. With `YEAR_LOG=FILE` every event goes there as `yearplan log --json`
/// would print it, and `Tests/year/recompute.py` finds the report's figures once more, from these events alone.
@Suite struct YearTests {
    /// Of these the story tells everything itself.
    static let told: Set<String> = [
        "surprise-check", "surprise-check-spring", "surprise-check-holiday", "policy-revision", "negative-points",
        "cross-check-1", "cross-check-2", "self-check-1", "self-check-2", "look-back-1", "look-back-2", "look-back-3",
        "quarterly-exam", "cash-count", "remote-pilot", "remote-rollout", "serial-number-import", "post-rotation",
        "experience-exchange", "skill-contest", "branch-visits", "remote-visits", "study",
    ]

    @Test func aYearIsLived() throws {
        let year = try Year(["config/examples/operations", "Tests/year"], told: Self.told, at: "2026-01-01T00:00")
        try year.firstQuarter()
        try year.secondQuarter()
        try year.thirdQuarter()
        try year.fourthQuarter()

        // The quota of surprise checks was missed; that was said at month's ends and when the days ran short.
        let surprise = year.planner.view(of: OccurrenceID("surprise-check@2026")!, for: Fixture.root, at: year.now)
        #expect(surprise?.state == .overdue && surprise?.progress?.done == 6)
        let reminders = try year.reminders()
        #expect(reminders.contains("surprise-check@2026#pace-2026-04"))
        #expect(reminders.contains("surprise-check@2026#short"))
        #expect(reminders.contains("PLAN@2026#next-year"))
        // A finding and a make-up go into the next year.
        #expect(year.state("look-back-2@2026.finding1") == .open)
        #expect(year.state("quarterly-exam@2026-Q4.retake2/褚丙") == .open)
        // Nothing was said twice, and the ledger alone comes to the same.
        #expect(Set(reminders).count == reminders.count)
        let fold = year.planner.fold
        try year.restart()
        #expect(year.planner.fold == fold)

        let reports = try YearReports(year)
        try Golden.expect(reports.page, is: "year/report.zh")
        try Golden.expect(reports.figures, is: "year/figures")
        try reports.dump()
    }
}
