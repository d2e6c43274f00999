import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Taking note and snoozing: what they hold back, for how long, and what they never touch.
@Suite struct HoldTests {
    static let policy = ReminderPolicy(escalations: [Escalation(after: TimeAmount(3, .workingDays), to: .superior)])

    /// `check`, due on Tuesday 31 March, acknowledged by its owner after the first repeat.
    static func acknowledged(_ late: LatePolicy = .coalesce) throws -> Story {
        var policy = policy
        policy.late = late
        var story = Story(Fixture.book(Fixture.duty("check", "3月", reminders: policy)), at: "2026-03-01T00:00")
        story.live(until: "2026-04-01T09:00")
        try story.do(.acknowledge(name: "check"), as: Fixture.caller("张三"))
        return story
    }

    @Test(arguments: LatePolicy.allCases) func whatIsHeldBackWasNotMissed(_ late: LatePolicy) throws {
        var story = try HoldTests.acknowledged(late)
        story.live(until: "2026-04-03T09:00")
        #expect(story.reminders.last == "check@2026#escalate-1 2026-04-03T08:30 张三、李四")
        #expect(story.parts.last?.missed == 0)
        #expect(story.parts.last?.lateBy == nil)
        #expect(story.parts.last?.merged.map(\.description) == ["overdue+2", "overdue+3"])
        #expect(story.events.allSatisfy { $0.fact.kind != .dropped })
    }

    @Test(arguments: LatePolicy.allCases) func nothingIsSentToNobody(_ late: LatePolicy) throws {
        var story = try HoldTests.acknowledged(late)
        story.sleep(until: "2026-04-03T12:00")
        #expect(!story.reminders.contains { $0.hasSuffix(" ") })
    }

    @Test func undoingEndsThem() throws {
        var story = try HoldTests.acknowledged()
        try story.do(.snooze(name: "check", until: Fixture.day("2026-06-01")))
        try story.done("check")
        try story.do(.undo(name: "check", reason: nil))
        story.live(until: "2026-04-02T09:00")
        #expect(story.reminders.last == "check@2026#overdue+2~2 2026-04-02T08:30 张三")
    }

    @Test func anotherDueDateEndsThem() throws {
        var story = try HoldTests.acknowledged()
        try story.do(.snooze(name: "check", until: Fixture.day("2026-04-10")))
        // Being snoozed it is acted on, and would be pinned; another plan year's duty shows the same without.
        try story.do(.move(name: "check", to: Fixture.day("2026-04-06"), reason: "另行安排"))
        story.live(until: "2026-04-07T09:00")
        #expect(story.identities.suffix(2) == ["check@2026#due~2", "check@2026#overdue+1~2"])
    }

    @Test func aReloadWithAnotherDateBeginsAfreshAndASnoozeAfterItHolds() throws {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-03-01T00:00")
        story.live(until: "2026-03-03T09:00")
        story.load(Fixture.book(Fixture.duty("check", "2月下旬至3月5日")))
        try story.do(.snooze(name: "check", until: Fixture.day("2026-03-09")))
        story.live(until: "2026-03-09T09:00")
        #expect(story.reminders.last == "check@2026#overdue+2~2 2026-03-09T08:30 张三")
        #expect(story.identities.count == 2)
        #expect(story.parts.last?.missed == 0)
    }

    @Test func whatAReloadBringsWasNotMissedBefore() {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-01-01T00:00")
        story.live(until: "2026-03-20T09:00")
        story.load(Fixture.book(Fixture.duty("check", "3月上旬")))
        story.live(until: "2026-03-20T09:01")
        #expect(story.identities.last == "check@2026#overdue+8~2")
        #expect(story.parts.last?.missed == 0)
    }

    @Test(arguments: [("张三", true), ("李四", true), ("赵六", true), ("王五", false)])
    func isForThoseWhoAreTold(_ person: String, _ may: Bool) throws {
        let escalation = Escalation(after: TimeAmount(5, .workingDays), to: .party(.person("赵六")))
        let book = Fixture.book(Fixture.duty("check", "3月", reminders: ReminderPolicy(escalations: [escalation])))
        var story = Story(book, at: "2026-03-02T09:00")
        let command = Command.acknowledge(name: "check")
        if may {
            try story.do(command, as: Fixture.caller(person))
        } else {
            #expect(throws: Refusal.notAllowed(occurrence: OccurrenceID("check@2026")!, owners: ["张三"])) {
                try story.do(command, as: Fixture.caller(person))
            }
        }
    }

    @Test func whatIsWaivedIsNotAcknowledged() throws {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-03-02T09:00")
        try story.do(.waive(name: "check", reason: "系统下线"))
        #expect(throws: Refusal.alreadyWaived(occurrence: OccurrenceID("check@2026")!)) {
            try story.do(.acknowledge(name: "check@2026"), as: Fixture.caller("张三"))
        }
    }
}
