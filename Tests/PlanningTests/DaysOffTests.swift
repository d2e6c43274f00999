import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Where reminders fall around holidays, make-up days and opening days.
@Suite struct DaysOffTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var what: String
        var duty: Duty
        var opening = OpeningDays.working
        var from: String
        var until: String
        /// Rule and instant.
        var expected: [String]
        var testDescription: String { what }
    }

    static func wd(_ count: Int) -> TimeAmount { TimeAmount(count, .workingDays) }

    static let rows: [Row] = [
        Row(
            what: "a duty of each working day is reminded of once a day, on make-up Saturdays too",
            duty: Fixture.duty("books", "每个工作日", reminders: ReminderPolicy(overdue: nil)),
            from: "2026-02-12T00:00", until: "2026-02-25T00:00",
            expected: [
                "2026-02-12#due 2026-02-12T08:30", "2026-02-13#due 2026-02-13T08:30", "2026-02-14#due 2026-02-14T08:30",
                "2026-02-24#due 2026-02-24T08:30",
            ]),
        Row(
            what: "a duty of each day of the calendar is reminded of on the day itself",
            duty: Fixture.duty("guard", "每个自然日", reminders: ReminderPolicy(overdue: nil)),
            from: "2026-05-01T00:00", until: "2026-05-03T00:00",
            expected: ["2026-05-01#due 2026-05-01T08:30", "2026-05-02#due 2026-05-02T08:30"]),
        Row(
            what: "a holiday's own duty: on the last working day before and on the day",
            duty: Fixture.duty("watch", "国庆节期间"), from: "2026-09-21T00:00", until: "2026-10-09T00:00",
            expected: [
                "2026-国庆节#opens-1wd 2026-09-30T08:30", "2026-国庆节#opens 2026-10-01T08:30",
                "2026-国庆节#due 2026-10-07T08:30", "2026-国庆节#overdue+1 2026-10-08T08:30",
            ]),
        Row(
            what: "each day of a holiday",
            duty: Fixture.duty("patrol", "国庆节期间每日", reminders: ReminderPolicy(overdue: nil)),
            from: "2026-09-28T00:00", until: "2026-10-03T00:00",
            expected: (1...7).map { "2026-10-0\($0)#opens-1wd 2026-09-30T08:30" } + [
                "2026-10-01#due 2026-10-01T08:30", "2026-10-02#due 2026-10-02T08:30",
            ]
        ),
        Row(
            what: "a window eaten by a holiday is said once, on the last working day before it",
            duty: Fixture.duty("visit", "10月2日至10月5日", reminders: ReminderPolicy(before: [wd(1)], overdue: nil)),
            from: "2026-09-21T00:00", until: "2026-10-20T00:00", expected: ["2026#due 2026-09-30T08:30"]),
        Row(
            what: "a week that is all off is said before it, and repeated after it",
            duty: Fixture.duty("tidy", "每周"), from: "2026-02-09T00:00", until: "2026-02-25T00:00",
            expected: [
                "2026-W07#opens 2026-02-09T08:30", "2026-W07#due 2026-02-14T08:30", "2026-W08#due 2026-02-14T08:30",
                "2026-W07#overdue+1 2026-02-24T08:30", "2026-W08#overdue+1 2026-02-24T08:30",
                "2026-W09#opens 2026-02-24T08:30",
            ]),
        Row(
            what: "what opens on a day off is said on the next working day, what is due on one on the day before",
            duty: Fixture.duty("report", "2月16日至2月28日", reminders: ReminderPolicy(before: [TimeAmount(4, .days)])),
            from: "2026-02-01T00:00", until: "2026-03-03T00:00",
            // 28 February is a Saturday that is worked.
            expected: [
                "2026#-4d 2026-02-24T08:30", "2026#due 2026-02-28T08:30", "2026#overdue+1 2026-03-02T08:30",
            ]),
        Row(
            what: "duties of the counter keep to opening days, Saturdays among them",
            duty: Fixture.duty("vault", "每日"), opening: .mondayToSaturday, from: "2026-03-06T00:00",
            until: "2026-03-08T00:00",
            expected: [
                "2026-03-06#due 2026-03-06T08:30", "2026-03-06#overdue+1 2026-03-07T08:30",
                "2026-03-07#due 2026-03-07T08:30",
            ]),
        Row(
            what: "repeats of several days off are one, the last; of leads that meet, the nearest",
            duty: Fixture.duty(
                "note", "2月14日至2月16日",
                reminders: ReminderPolicy(
                    opens: [TimeAmount(3, .days), TimeAmount(2, .days)],
                    before: [TimeAmount(2, .days), TimeAmount(1, .days)],
                    due: false, overdue: TimeAmount(1, .days))),
            from: "2026-02-01T00:00", until: "2026-02-24T12:00",
            // Due on the 14th, which is worked, since the 15th and 16th are off.
            expected: [
                "2026#opens-3d 2026-02-11T08:30", "2026#opens-2d 2026-02-12T08:30", "2026#overdue+10 2026-02-24T08:30",
            ]),
    ]

    @Test(arguments: rows) func falls(_ row: Row) {
        let book = Fixture.book(row.duty, calendar: China2026.calendar(row.opening))
        var story = Story(book, at: row.from)
        story.live(until: row.until)
        // Without the duty before them and the audience behind.
        let said = story.reminders.map { line in
            String(line.drop { $0 != "@" }.dropFirst().prefix { $0 != " " } + line.drop { $0 != " " }.prefix(17))
        }
        #expect(said == row.expected)
    }
}
