import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// When reminders fall, to whom, and under which identity.
@Suite struct ReminderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var what: String
        var duty: Duty
        var until: String
        var expected: [String]
        var testDescription: String { what }
    }

    static func days(_ count: Int) -> TimeAmount { TimeAmount(count, .days) }

    static let rows: [Row] = [
        Row(
            what: "opening, leads, due day and each working day after it",
            duty: Fixture.duty(
                "check", "2月下旬至3月下旬", reminders: ReminderPolicy(before: [days(14), days(7), days(1)])),
            until: "2026-04-02T23:00",
            expected: [
                // 21 February is a Saturday; so are 21 and 28 of the leads' weeks moved to the Friday before.
                "check@2026#opens 2026-02-23T08:30 张三",
                "check@2026#-14d 2026-03-17T08:30 张三",
                "check@2026#-7d 2026-03-24T08:30 张三",
                "check@2026#-1d 2026-03-30T08:30 张三",
                "check@2026#due 2026-03-31T08:30 张三",
                "check@2026#overdue+1 2026-04-01T08:30 张三",
                "check@2026#overdue+2 2026-04-02T08:30 张三",
            ]),
        Row(
            what: "a bare deadline does not announce its opening; on a day off it rolls back",
            duty: Fixture.duty("manuals", "1月末之前", reminders: ReminderPolicy(overdue: nil)),
            until: "2026-02-28T00:00",
            expected: ["manuals@2026#due 2026-01-30T08:30 张三"]),
        Row(
            what: "the soft due day has a reminder of its own",
            duty: Fixture.duty("meeting", "12月初", reminders: ReminderPolicy(overdue: nil)),
            until: "2026-12-31T00:00",
            expected: [
                "meeting@2026#opens 2026-12-01T08:30 张三",
                "meeting@2026#soft 2026-12-04T08:30 张三",
                "meeting@2026#due 2026-12-10T08:30 张三",
            ]),
        Row(
            what: "leads that would fall before the opening are not sent",
            duty: Fixture.duty(
                "training", "2月上旬", reminders: ReminderPolicy(before: [days(14), days(3)], overdue: nil)),
            until: "2026-03-01T00:00",
            expected: [
                "training@2026#opens 2026-02-02T08:30 张三",
                "training@2026#-3d 2026-02-06T08:30 张三",
                "training@2026#due 2026-02-10T08:30 张三",
            ]),
        Row(
            what: "each quarter under its own identity",
            duty: Fixture.duty("exam", "每季度下旬", reminders: ReminderPolicy(opens: [], overdue: nil)),
            until: "2026-12-31T23:00",
            expected: [
                "exam@2026-Q1#due 2026-03-31T08:30 张三", "exam@2026-Q2#due 2026-06-30T08:30 张三",
                "exam@2026-Q3#due 2026-09-30T08:30 张三", "exam@2026-Q4#due 2026-12-31T08:30 张三",
            ]),
        Row(
            what: "escalation to the superior and to a role, merged with the repeat of the same instant",
            duty: Fixture.duty(
                "report", "3月末前",
                reminders: ReminderPolicy(
                    due: false, overdue: TimeAmount(2, .workingDays),
                    escalations: [
                        Escalation(after: TimeAmount(2, .workingDays), to: .superior),
                        Escalation(after: TimeAmount(3, .workingDays), to: .party(.group("前台柜员"))),
                    ])),
            until: "2026-04-06T09:00",
            expected: [
                "report@2026#escalate-1 2026-04-02T08:30 张三、李四",
                "report@2026#escalate-2 2026-04-03T08:30 张三、王五、赵六",
                "report@2026#overdue+2 2026-04-06T08:30 张三",
            ]),
        Row(
            what: "hours and minutes count from the exact due moment",
            duty: Fixture.duty(
                "briefing", "3月9日",
                reminders: ReminderPolicy(
                    before: [TimeAmount(30, .minutes), TimeAmount(2, .hours)], due: false, overdue: nil)
            ) { $0.at = TimeOfDay(hour: 14, minute: 0) },
            until: "2026-03-10T00:00",
            expected: [
                "briefing@2026#-2h 2026-03-09T12:00 张三", "briefing@2026#-30min 2026-03-09T13:30 张三",
            ]),
        Row(
            what: "a group means any of its members; each means who answers for the member",
            duty: Fixture.duty("skills", "3月上旬", owner: .each, reminders: ReminderPolicy(due: false, overdue: nil)) {
                $0.each = "支行"
            },
            until: "2026-03-31T00:00",
            expected: [
                "skills@2026/西门支行#opens 2026-03-02T08:30 张三",
                "skills@2026/城关支行#opens 2026-03-02T08:30 王五",
                "skills@2026/东街支行#opens 2026-03-02T08:30 赵六",
            ]),
        Row(
            what: "a right is reminded of but never overdue",
            duty: Fixture.duty("appeal", "3月上旬") { $0.isOptional = true },
            until: "2026-04-30T00:00",
            expected: [
                "appeal@2026#opens 2026-03-02T08:30 张三", "appeal@2026#due 2026-03-10T08:30 张三",
            ]),
        Row(
            what: "someone is asked for a date at the beginning of each month",
            duty: Fixture.duty("pilot", "以省联社通知为准"),
            until: "2026-03-03T00:00",
            expected: [
                "pilot@2026#date+1 2026-01-01T08:30 张三", "pilot@2026#date+2 2026-02-02T08:30 张三",
                "pilot@2026#date+3 2026-03-02T08:30 张三",
            ]),
    ]

    @Test(arguments: rows) func falls(_ row: Row) {
        var story = Story(Fixture.book(row.duty), at: "2026-01-01T00:00")
        story.live(until: row.until)
        #expect(Set(story.reminders) == Set(row.expected))
        #expect(story.reminders.count == row.expected.count)
    }

    @Test func severalOccurrencesOfOneInstantAndAudienceAreOneMessage() {
        let policy = ReminderPolicy(due: false, overdue: nil)
        var story = Story(
            Fixture.book(
                Fixture.duty("one", "3月上旬", reminders: policy), Fixture.duty("two", "3月", reminders: policy),
                Fixture.duty("other", "3月", owner: .person("王五"), reminders: policy)),
            at: "2026-01-01T00:00")
        story.live(until: "2026-03-31T00:00")
        let messages = story.events.compactMap { event -> Reminder? in
            if case .reminded(let reminder) = event.fact { reminder } else { nil }
        }
        #expect(
            messages.map { $0.parts.map(\.identity) } == [["one@2026#opens", "two@2026#opens"], ["other@2026#opens"]])
    }

    @Test func aConfidentialOccurrenceSharesNoMessage() {
        let policy = ReminderPolicy(due: false, overdue: nil)
        var story = Story(
            Fixture.book(
                Fixture.duty("one", "3月", reminders: policy),
                Fixture.duty("secret", "3月", reminders: policy) { $0.isConfidential = true }),
            at: "2026-01-01T00:00")
        story.live(until: "2026-03-31T00:00")
        #expect(story.events.count { $0.fact.kind == .reminded } == 2)
    }

    @Test func doneEndsAllReminders() throws {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-01-01T00:00")
        story.live(until: "2026-03-20T00:00")
        try story.done("check")
        story.live(until: "2026-12-31T00:00")
        #expect(story.identities == ["check@2026#opens"])
        #expect(story.planner.nextWake == nil)
    }

    @Test func aClockSetBackRepeatsNothing() {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-01-01T00:00")
        story.live(until: "2026-03-31T12:00")
        let before = story.identities
        story.sleep(until: "2026-03-01T00:00")
        story.live(until: "2026-03-31T12:00")
        #expect(story.identities == before)
    }
}
