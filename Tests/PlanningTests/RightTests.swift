import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Rights (`optional: yes`): used or not, nobody is late.
@Suite struct RightTests {
    static func list(_ names: String...) -> Trigger { .all(names.map { .duty($0, result: nil) }) }

    /// Somebody may appeal until 31 March; the decision waits for the hearing and for the appeal.
    static let book = Fixture.book(
        Fixture.duty("appeal", "3月") { $0.isOptional = true },
        Fixture.duty("hearing", "3月"),
        Fixture.duty("decision", "5个工作日内") { $0.after = list("appeal", "hearing") },
        Fixture.duty("answer", "5个工作日内") { $0.after = list("appeal") },
        Fixture.duty("report", "4月") { $0.after = list("appeal", "hearing") })

    @Test func itLapsesAndNobodyIsToldThatItIsLate() {
        var story = Story(RightTests.book, at: "2026-03-02T08:00")
        story.live(until: "2026-05-01T09:00")
        #expect(story.state("appeal@2026") == .lapsed)
        let told = story.identities.filter { $0.hasPrefix("appeal@2026") }
        #expect(told.allSatisfy { !$0.contains("#overdue") && !$0.contains("#escalate") })
        #expect(story.planner.selfAudit(at: story.now).isEmpty)
    }

    @Test func aListWaitsForItUntilItLapses() throws {
        var story = Story(RightTests.book, at: "2026-03-02T08:00")
        #expect(story.view("decision@2026")?.waitsFor == ["appeal", "hearing"])
        story.live(until: "2026-03-20T09:00")
        try story.done("hearing")
        // It opens on the day after the right's last one, without anybody doing anything.
        #expect(story.listed().contains("decision@2026 pending 2026-04-01..2026-04-08"))
        story.live(until: "2026-04-01T09:00")
        #expect(story.state("decision@2026") == .open)
        #expect(story.state("report@2026") == .open)
        #expect(story.reminders.contains { $0.hasPrefix("decision@2026#opens 2026-04-01T08:30") })
    }

    @Test func usedItLetsTheListGoOnAtOnce() throws {
        var story = Story(RightTests.book, at: "2026-03-02T08:00")
        story.live(until: "2026-03-20T09:00")
        try story.done("hearing")
        try story.done("appeal", on: "2026-03-19")
        #expect(story.listed().contains("decision@2026 open 2026-03-20..2026-03-27"))
        #expect(story.state("answer@2026") == .open)
    }

    @Test func recordedAfterwardsItCountsFromItsDay() throws {
        var story = Story(RightTests.book, at: "2026-03-02T08:00")
        try story.done("hearing")
        story.live(until: "2026-04-07T09:00")
        #expect(story.listed().contains("decision@2026 open 2026-04-01..2026-04-08"))
        try story.done("appeal@2026", on: "2026-03-31")
        #expect(
            story.listed().contains("decision@2026 overdue 2026-03-31..2026-04-07")
                || story.state("decision@2026") == .open)
        #expect(story.view("decision@2026")?.opens == Fixture.day("2026-03-31"))
    }

    @Test func whatOnlyFollowsItLapsesWithIt() {
        var story = Story(RightTests.book, at: "2026-03-02T08:00")
        story.live(until: "2026-03-31T09:00")
        #expect(story.state("answer@2026") == .pending)
        #expect(story.view("answer@2026")?.waitsFor == ["appeal"])
        story.live(until: "2026-04-01T09:00")
        #expect(story.state("answer@2026") == .lapsed)
        #expect(story.identities.allSatisfy { !$0.hasPrefix("answer") })
        // The hearing is still to come, and the decision with it.
        #expect(story.state("decision@2026") == .pending)
    }
}
