import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What becomes of reminders nobody was there to send.
@Suite struct LatenessTests {
    static func book(_ late: LatePolicy) -> PlanBook {
        Fixture.book(
            Fixture.duty(
                "check", "3月", reminders: ReminderPolicy(before: [TimeAmount(7, .days)], late: late)))
    }

    @Test func coalescedIntoTheMostUrgent() {
        var story = Story(LatenessTests.book(.coalesce), at: "2026-01-01T00:00")
        story.sleep(until: "2026-04-02T10:30")
        #expect(story.reminders == ["check@2026#overdue+2 2026-04-02T10:30 张三"])
        let part = story.parts[0]
        #expect(part.merged.map(\.description) == ["opens", "-7d", "due", "overdue+1"])
        #expect(part.missed == 5)
        // From 08:30 on Monday 2 March.
        #expect(part.lateBy == 31 * 86_400 + 2 * 3600)
        #expect(part.overdueBy == 34 * 3600 + 1800)
    }

    @Test func eachOfThem() {
        var story = Story(LatenessTests.book(.each), at: "2026-01-01T00:00")
        story.sleep(until: "2026-04-01T08:30")
        #expect(
            Set(story.identities)
                == ["check@2026#opens", "check@2026#-7d", "check@2026#due", "check@2026#overdue+1"])
        #expect(story.parts.filter { $0.missed > 0 }.count == 3)
    }

    @Test func droppedWithAnEventThatSaysSo() {
        var story = Story(LatenessTests.book(.drop), at: "2026-01-01T00:00")
        story.sleep(until: "2026-04-01T08:30")
        #expect(story.identities == ["check@2026#overdue+1"])
        let dropped = story.events.compactMap { event -> [String]? in
            guard case .dropped(let reminder) = event.fact else { return nil }
            return reminder.parts.flatMap { [$0.rule.description] + $0.merged.map(\.description) }
        }
        #expect(dropped == [["due", "opens", "-7d"]])
    }

    @Test func whatFellBeforeAdoptionIsMergedButWasNotMissed() {
        var story = Story(LatenessTests.book(.coalesce), at: "2026-03-26T12:00")
        story.live(until: "2026-03-26T12:00")
        #expect(story.reminders == ["check@2026#-7d 2026-03-26T12:00 张三"])
        #expect(story.parts[0].merged == [.opens])
        #expect(story.parts[0].missed == 0)
        #expect(story.parts[0].lateBy == nil)
    }

    @Test func onTimeIsNeverLate() {
        var story = Story(LatenessTests.book(.coalesce), at: "2026-01-01T00:00")
        story.live(until: "2026-04-30T00:00")
        #expect(story.parts.allSatisfy { $0.missed == 0 && $0.lateBy == nil })
    }
}
