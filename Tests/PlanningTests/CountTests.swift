import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What counts toward quotas and coverages, in which period, and under which ordinal.
@Suite struct CountTests {
    @Test func completionsCountTowardAQuota() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("checks", "全年2次"),
                Fixture.duty("first", "3月") { $0.countsToward = CountsToward(duty: "checks") },
                Fixture.duty("second", "8月") { $0.countsToward = CountsToward(duty: "checks") }),
            at: "2026-01-01T00:00")
        story.live(until: "2026-03-10T00:00")
        try story.done("first")
        #expect(story.view("checks@2026")?.progress == OccurrenceView.Progress(done: 1, target: 2, unit: nil))
        story.live(until: "2026-08-10T00:00")
        try story.done("second")
        #expect(story.state("checks@2026") == .done)
    }

    @Test func completionsOfAQuotaCarryOrdinals() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("surprise", "全年3次"),
                Fixture.duty("note", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("surprise")) }),
            at: "2026-03-02T09:00")
        try story.done("surprise", on: "2026-03-02")
        try story.done("surprise", on: "2026-03-02")
        #expect(story.state("surprise@2026.2") == .done)
        #expect(story.view("surprise@2026")?.progress?.done == 2)
        #expect(story.view("note@2026.2")?.due == Fixture.day("2026-03-05"))
        try story.do(.undo(name: "surprise@2026.1", reason: nil))
        #expect(story.view("surprise@2026")?.progress?.done == 1)
        try story.done("surprise", on: "2026-03-02")
        #expect(story.state("surprise@2026.3") == .done)
    }

    @Test func coverageCountsDistinctMembers() throws {
        var story = Story(
            Fixture.book(Fixture.duty("visits", "每季度不低于25%，全年覆盖100%") { $0.covers = "支行" }),
            at: "2026-03-02T09:00")
        #expect(throws: Refusal.memberExpected(duty: "visits", member: nil, group: "支行")) { try story.done("visits") }
        try story.done("visits/城关支行")
        try story.done("visits/城关支行")
        #expect(story.view("visits@2026-Q1")?.progress == OccurrenceView.Progress(done: 1, target: 1, unit: nil))
        #expect(story.view("visits@2026")?.progress == OccurrenceView.Progress(done: 1, target: 3, unit: nil))
        #expect(story.state("visits@2026-Q1") == .done)
    }

    @Test func whatCountsTowardAQuotaBringsItsConsequencesToo() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("checks", "全年3次"),
                Fixture.duty("first", "3月") { $0.countsToward = CountsToward(duty: "checks", weight: 2) },
                Fixture.duty("note", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("checks")) }),
            at: "2026-03-02T09:00")
        try story.done("checks")
        try story.done("first")
        // Counted twice, it is one completion, and brings one consequence.
        #expect(story.state("note@2026.2") == .open)
        #expect(story.view("note@2026.3") == nil)
        #expect(story.state("checks@2026") == .done)
        // Done again after a mistake, it keeps its place.
        try story.do(.undo(name: "first", reason: nil))
        #expect(story.view("note@2026.2") == nil)
        try story.done("checks")
        try story.done("first")
        #expect(story.view("first@2026")?.completion?.countedAs?.description == "checks@2026.2")
        #expect(story.state("note@2026.3") == .open)
    }

    @Test func aShareOfEachIsOfThemAllTogether() throws {
        var story = Story(
            Fixture.book(Fixture.duty("visits", "每季度不低于50%", owner: .each) { $0.each = "支行" }),
            at: "2026-01-05T00:00")
        #expect(story.view("visits@2026-Q1")?.progress == OccurrenceView.Progress(done: 0, target: 2))
        #expect(story.view("visits@2026-Q1")?.owners == ["王五", "赵六", "张三"])
        try story.done("visits/城关支行")
        try story.done("visits/东街支行")
        #expect(story.state("visits@2026-Q1") == .done)
        #expect(story.state("visits@2026-Q2") == .pending)
    }

    @Test func aQuotaOfEachMember() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("checks", "每季度2次") { $0.each = "支行" },
                Fixture.duty("visit", "3月") {
                    $0.each = "支行"
                    $0.countsToward = CountsToward(duty: "checks")
                },
                Fixture.duty("note", "3个工作日内") { $0.after = .all([.duty("checks", result: nil)]) }),
            at: "2026-03-02T09:00")
        #expect(throws: Refusal.self) { try story.done("checks") }
        try story.done("checks/城关支行")
        try story.done("visit@2026/城关支行")
        #expect(story.state("checks@2026-Q1/城关支行") == .done)
        #expect(story.view("checks@2026-Q1/东街支行")?.progress?.done == 0)
        #expect(story.view("visit@2026/城关支行")?.completion?.countedAs?.description == "checks@2026-Q1.2/城关支行")
        #expect(story.state("note@2026-Q1.2") == .open)
    }

    @Test func moreThanEnoughMayBeRecorded() throws {
        var story = Story(Fixture.book(Fixture.duty("checks", "全年2次")), at: "2026-03-02T09:00")
        for _ in 0..<3 { try story.done("checks") }
        #expect(story.view("checks@2026")?.progress == OccurrenceView.Progress(done: 3, target: 2))
    }

    @Test func twoWaysOfDoingItAreCountedTogether() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("visits", "全年覆盖100%") { $0.covers = "支行" },
                Fixture.duty("on-site", "每季度不低于30%") {
                    $0.covers = "支行"
                    $0.countsToward = CountsToward(duty: "visits")
                },
                Fixture.duty("note", "3个工作日内") { $0.after = .all([.duty("visits", result: nil)]) }),
            at: "2026-03-02T09:00")
        try story.done("on-site/城关支行")
        try story.done("visits/东街支行")
        #expect(story.view("visits@2026")?.progress?.done == 2)
        #expect(story.view("on-site@2026-Q1.1/城关支行")?.completion?.countedAs?.description == "visits@2026.1/城关支行")
        #expect(story.state("visits@2026.2/东街支行") == .done)
        #expect(story.state("note@2026.1") == .open)
        #expect(story.state("note@2026.2") == .open)
    }

    @Test func aQuotaThatWaitsIsNotCounted() {
        var story = Story(
            Fixture.book(
                Fixture.duty("training", "3月"),
                Fixture.duty("checks", "全年2次") { $0.after = .all([.duty("training", result: nil)]) }),
            at: "2026-03-02T09:00")
        #expect(throws: Refusal.waiting(occurrence: OccurrenceID("checks@2026")!, causes: ["training"])) {
            try story.done("checks@2026")
        }
    }

    @Test func whatFollowsAQuotaOpensOnTheDayItWasReached() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("checks", "全年2次"),
                Fixture.duty("report", "2月至12月") { $0.after = .all([.duty("checks", result: nil)]) }),
            at: "2026-01-05T00:00")
        try story.done("checks", on: "2026-01-05")
        #expect(story.view("report@2026")?.waitsFor == ["checks"])
        story.live(until: "2026-06-10T09:00")
        try story.done("checks", on: "2026-06-09")
        #expect(story.view("report@2026")?.opens == Fixture.day("2026-06-09"))
    }

    @Test func whatCannotComeInAPeriodIsNotWaitedForThere() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("bulletin", "每月") { $0.condition = .phrase(Fixture.schedule("3月至9月")) },
                Fixture.duty("other", "每月"),
                Fixture.duty("digest", "每月") {
                    $0.after = .all([.duty("bulletin", result: nil), .duty("other", result: nil)])
                }),
            at: "2026-01-01T00:00")
        #expect(story.view("digest@2026-01")?.waitsFor == ["other"])
        #expect(story.view("digest@2026-03")?.waitsFor == ["bulletin", "other"])
        try story.done("other@2026-01")
        #expect(story.state("digest@2026-01") == .open)
    }

    @Test func aLeadUpWaitsWithWhatHasNoDay() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("pilot", "以省联社通知为准"),
                Fixture.duty("notice", "提前5个工作日") { $0.before = .all([.duty("pilot", result: nil)]) }),
            at: "2026-01-01T00:00")
        #expect(story.view("notice@2026")?.waitsFor == ["pilot"])
        try story.do(.date(name: "pilot", to: Fixture.day("2026-05-20")))
        #expect(story.view("notice@2026")?.due == Fixture.day("2026-05-13"))
        try story.do(.move(name: "pilot", to: Fixture.day("2026-05-27"), reason: "改期"))
        #expect(story.view("notice@2026")?.due == Fixture.day("2026-05-20"))
    }

    @Test func aConsequenceKeepsItsHour() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("check", "3月"),
                Fixture.duty("report", "当日营业终了前") { $0.after = .all([.duty("check", result: nil)]) }),
            at: "2026-03-02T09:00")
        try story.done("check")
        #expect(story.view("report@2026")?.dueMoment == Fixture.instant("2026-03-02T17:00"))
    }
}
