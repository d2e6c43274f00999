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

/// What the year came to, as the daemon answers and the command prints it.
struct YearReports {
    private let year: Year
    private let clock: Wire.Clock
    private let time: WireTime
    private let entries: [Entry]

    init(_ year: Year) throws {
        self.year = year
        time = WireTime(year.planner, at: year.now)
        clock = Wire.Clock(
            now: time.moment(year.now), today: year.planner.today(at: year.now).description, zone: "Asia/Shanghai",
            rehearsal: false)
        entries = try year.ledger.entries(after: 0, limit: .max)
    }

    private func report(
        _ period: String, by grouping: Report.Grouping, for caller: Caller = Fixture.root, in language: Language = .en
    ) throws -> ReportPage {
        let span = try #require(Report.span(of: period))
        var reminders = ReminderReport(span, zone: time.zone)
        for entry in entries { reminders.take(entry.event, year.planner, for: caller) }
        let report = year.planner.report(span, by: grouping, for: caller, at: year.now)
        return ReportPage(Wire.GetReport.Reply(report, reminders, clock, time, nil), Words(language))
    }

    /// The year by duty with everything that was said, and who was visited when.
    var page: String {
        get throws {
            let coverage = try year.planner.coverage(of: "branch-visits", for: Fixture.root, at: year.now)
            let matrix = CoveragePage.text(Wire.GetCoverage.Reply(coverage, clock, most: 100), Words(.zh), .plain)
            return try report("2026", by: .duty, in: .zh).text(.plain) + "\n\n" + matrix
        }
    }

    /// Every figure: the year in all four groupings, its quarters by duty, what a teller gets to see of it, and the
    /// messages of the year.
    var figures: String {
        get throws {
            var blocks: [(String, String)] = []
            for grouping in Report.Grouping.allCases {
                blocks.append(("2026 by \(grouping.rawValue)", try report("2026", by: grouping).csv(.figures)))
            }
            for quarter in ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"] {
                blocks.append(("\(quarter) by duty", try report(quarter, by: .duty).csv(.figures)))
            }
            let teller = try year.caller("王五")
            blocks.append(("2026 by duty for 王五", try report("2026", by: .duty, for: teller).csv(.figures)))
            blocks.append(("2026 progress", progress))
            blocks.append(("2026 reminded", try report("2026", by: .owner).csv(.reminded)))
            blocks.append(("2026 escalated", try report("2026", by: .owner).csv(.escalated)))
            return blocks.map { "# \($0.0)\n" + $0.1.split(whereSeparator: \.isNewline).joined(separator: "\n") }
                .joined(separator: "\n\n")
        }
    }

    /// How far each period of a quota or a coverage came.
    private var progress: String {
        let views = year.planner.views(OccurrenceQuery(planYear: 2026), for: Fixture.root, at: year.now)
        let rows = views.filter { $0.standing != nil }.compactMap { view in
            view.progress.map { "\(view.id),\($0.done),\($0.target)" }
        }
        return (["OCCURRENCE,DONE,TARGET"] + rows).joined(separator: "\n")
    }

    /// The ledger, an entry a line.
    func dump() throws {
        guard let path = ProcessInfo.processInfo.environment["YEAR_LOG"] else { return }
        let translation = EntryTranslation(time, year.planner.book)
        let lines = try entries.map { try JSON.line(translation.entry($0, .whole)) + "\n" }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path))
    }
}
