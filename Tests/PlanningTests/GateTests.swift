import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Gates (`before:`): what ought to be done first is said, and nothing is refused for it.
@Suite struct GateTests {
    static func before(_ duty: String) -> Trigger { .all([.duty(duty, result: nil)]) }

    static let exam = Fixture.book(
        Fixture.duty("exam", "每季度下旬"),
        Fixture.duty("bank", "每季更新一次") { $0.before = before("exam") })

    @Test func theDutyItGuardsWarnsUntilItIsDone() throws {
        var story = Story(GateTests.exam, at: "2026-03-23T08:00")
        #expect(story.view("exam@2026-Q1")?.gates == ["bank"])
        try story.done("bank")
        #expect(story.view("exam@2026-Q1")?.gates == [])
        #expect(story.view("exam@2026-Q2")?.gates == ["bank"])
    }

    @Test func itRefusesNothing() throws {
        var story = Story(GateTests.exam, at: "2026-03-23T08:00")
        try story.done("exam")
        #expect(story.state("exam@2026-Q1") == .done)
        #expect(story.view("exam@2026-Q1")?.gates == ["bank"])
    }

    @Test func waivedOrTakenOutItGuardsNothing() throws {
        var story = Story(GateTests.exam, at: "2026-03-23T08:00")
        try story.do(.waive(name: "bank@2026-Q1", reason: "题库未变"))
        #expect(story.view("exam@2026-Q1")?.gates == [])
        story.load(Fixture.book(Fixture.duty("exam", "每季度下旬")))
        #expect(story.view("exam@2026-Q2")?.gates == [])
    }

    @Test func aRightThatLapsedGuardsNothing() {
        var story = Story(
            Fixture.book(
                Fixture.duty("exam", "全年4月前"),
                Fixture.duty("mock", "2月") {
                    $0.before = GateTests.before("exam")
                    $0.isOptional = true
                }), at: "2026-02-02T08:00")
        #expect(story.view("exam@2026")?.gates == ["mock"])
        story.live(until: "2026-03-02T08:00")
        #expect(story.view("exam@2026")?.gates == [])
    }

    @Test func eachMemberHasItsOwn() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("audit", "3月") { $0.each = "支行" },
                Fixture.duty("papers", "3月") {
                    $0.each = "支行"
                    $0.before = GateTests.before("audit")
                }), at: "2026-03-02T08:00")
        try story.done("papers@2026/城关支行")
        #expect(story.view("audit@2026/城关支行")?.gates == [])
        #expect(story.view("audit@2026/东街支行")?.gates == ["papers"])
    }
}
