import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What occasions open, for whom, and what becomes of it when they end.
@Suite struct OccasionTests {
    static let leave = Trigger.all([.raised("员工休假")])
    static func after(_ duty: String) -> Trigger { .all([.duty(duty, result: nil)]) }

    /// A patrol each Friday while the flood season lasts.
    static func season() throws -> Story {
        var story = Story(
            Fixture.book(
                Fixture.duty("patrol", "每周五") { $0.condition = .occasion("防汛期") },
                Fixture.duty("summary", "5个工作日内") { $0.after = .all([.duty("patrol", result: nil)]) }),
            at: "2026-06-01T09:00")
        try story.do(.raise(occasion: "防汛期", member: nil, on: nil))
        return story
    }

    @Test func whatIsOpenAtItsEndLapses() throws {
        var story = try OccasionTests.season()
        try story.done("patrol@2026-W23")
        story.live(until: "2026-06-15T09:00")
        #expect(story.state("patrol@2026-W24") == .overdue)
        try story.do(.end(occasion: "防汛期", member: nil, on: nil))
        let said = story.identities.count
        story.live(until: "2026-07-15T09:00")
        #expect(story.state("patrol@2026-W23") == .done)
        #expect(story.state("patrol@2026-W24") == .lapsed)
        // It had opened that Monday.
        #expect(story.state("patrol@2026-W25") == .lapsed)
        #expect(story.view("patrol@2026-W26") == nil)
        #expect(story.identities.dropFirst(said).allSatisfy { !$0.hasPrefix("patrol") })
        // What waited for one that lapsed waits no longer, and has nothing to follow.
        #expect(story.view("summary@2026-W24") == nil)
        #expect(story.planner.selfAudit(at: story.now).isEmpty)
    }

    @Test func raisedAgainItCountsAgain() throws {
        var story = try OccasionTests.season()
        story.live(until: "2026-06-16T09:00")
        try story.do(.end(occasion: "防汛期", member: nil, on: nil))
        try story.do(.raise(occasion: "防汛期", member: nil, on: nil))
        #expect(story.state("patrol@2026-W24") == .lapsed)
        #expect(story.state("patrol@2026-W25") == .open)
        #expect(story.state("patrol@2026-W26") == .pending)
    }

    @Test func oneOfSeveralRaisingsIsEndedByItsOrdinal() throws {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-03-02T09:00")
        for _ in 1...2 { try story.do(.raise(occasion: "防汛期", member: nil, on: nil)) }
        let both = (1...2).map { OccurrenceID(duty: "防汛期", period: "2026.\($0)", member: nil) }
        #expect(throws: Refusal.ambiguous(name: "防汛期", candidates: both)) {
            try story.do(.end(occasion: "防汛期", member: nil, on: nil))
        }
        try story.do(.end(occasion: "防汛期@2026.1", member: nil, on: nil))
        #expect(throws: Refusal.notRaised(occasion: "防汛期@2026.1")) {
            try story.do(.end(occasion: "防汛期@2026.1", member: nil, on: nil))
        }
        try story.do(.end(occasion: "防汛期", member: nil, on: nil))
    }

    @Test func whatLiesAheadIsNotUnderWay() throws {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-03-02T09:00")
        try story.do(.raise(occasion: "防汛期", member: nil, on: Fixture.day("2026-06-01")))
        #expect(throws: Refusal.notRaised(occasion: "防汛期")) {
            try story.do(.end(occasion: "防汛期", member: nil, on: nil))
        }
        story.live(until: "2026-06-10T09:00")
        let span = DateSpan(Fixture.day("2026-06-01"), Fixture.day("2026-06-10"))
        #expect(throws: Refusal.outside(date: Fixture.day("2026-05-20"), span: span)) {
            try story.do(.end(occasion: "防汛期", member: nil, on: Fixture.day("2026-05-20")))
        }
    }

    @Test func itDoesNotEndAhead() throws {
        var story = try OccasionTests.season()
        #expect(throws: Refusal.inTheFuture(date: Fixture.day("2026-09-30"), today: Fixture.day("2026-06-01"))) {
            try story.do(.end(occasion: "防汛期", member: nil, on: Fixture.day("2026-09-30")))
        }
    }

    @Test func whatStandsBeforeItIsDueOnItsDay() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("handover") { $0.before = OccasionTests.leave },
                Fixture.duty("invitation", "提前一个月") { $0.before = OccasionTests.leave }),
            at: "2026-03-02T09:00")
        #expect(story.view("handover@2026.1") == nil)
        story.live(until: "2026-06-01T09:00")
        try story.do(.raise(occasion: "员工休假", member: nil, on: Fixture.day("2026-07-20")))
        let handover = try #require(story.view("handover@2026.1"))
        #expect(handover.opens == Fixture.day("2026-06-01"))
        #expect(handover.due == Fixture.day("2026-07-20"))
        #expect(!handover.isAssumed)
        // 20 June is a Saturday.
        #expect(story.view("invitation@2026.1")?.nominalDue == Fixture.day("2026-06-20"))
        #expect(story.view("invitation@2026.1")?.due == Fixture.day("2026-06-19"))
        try story.do(.raise(occasion: "员工休假", member: nil, on: Fixture.day("2026-06-10")))
        // Too late for a month ahead, but not to be told.
        #expect(story.state("invitation@2026.2") == .overdue)
    }

    @Test func itsMemberGoesDownTheWholeChain() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("handover", "当日", owner: .each) { $0.after = OccasionTests.leave },
                Fixture.duty("check", "3个工作日内", owner: .each) { $0.after = OccasionTests.after("handover") },
                Fixture.duty("archive", "3个工作日内", owner: .each) { $0.after = OccasionTests.after("check") }),
            at: "2026-03-02T09:00")
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil))
        try story.do(.raise(occasion: "员工休假", member: "赵六", on: nil))
        try story.done("handover@2026.1/王五")
        try story.done("check@2026.1/王五")
        #expect(story.view("archive@2026.1/王五")?.owners == ["王五"])
        #expect(story.state("archive@2026.1/王五") == .open)
        #expect(story.view("check@2026.2/赵六")?.waitsFor == ["handover"])
        story.live(until: "2026-03-05T09:00")
        #expect(story.reminders.contains("archive@2026.1/王五#due 2026-03-05T08:30 王五"))
    }

    @Test func raisedForNobodyItAsksWhoAnswersDownTheChain() {
        var story = Story(
            Fixture.book(
                Fixture.duty("notice", "当日") { $0.after = OccasionTests.leave },
                Fixture.duty("handover", "当日", owner: .each) { $0.after = OccasionTests.after("notice") }),
            at: "2026-03-02T09:00")
        #expect(throws: Refusal.nobodyAnswers(occasion: "员工休假", duty: "handover")) {
            try story.do(.raise(occasion: "员工休假", member: nil, on: nil))
        }
    }

    @Test func raisedForNobodyItMeansEveryMember() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("training", "5个工作日内", owner: .each) {
                    $0.after = OccasionTests.leave
                    $0.each = "前台柜员"
                }), at: "2026-03-02T09:00")
        try story.do(.raise(occasion: "员工休假", member: nil, on: nil))
        #expect(story.state("training@2026.1/王五") == .open)
        #expect(story.state("training@2026.1/赵六") == .open)
    }

    @Test func onlyForThoseWhoExist() {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-03-02T09:00")
        #expect(throws: Refusal.unknownPerson(name: "钱七八", candidates: [])) {
            try story.do(.raise(occasion: "员工休假", member: "钱七八", on: nil))
        }
    }

    @Test func whatHasPeriodsOfItsOwnOpensAtTheFirstRaising() throws {
        var story = Story(
            Fixture.book(Fixture.duty("report", "每月") { $0.after = .all([.raised("防汛期")]) }), at: "2026-01-01T00:00")
        #expect(story.view("report@2026-06")?.waitsFor == ["防汛期"])
        story.live(until: "2026-06-10T09:00")
        try story.do(.raise(occasion: "防汛期", member: nil, on: nil))
        #expect(story.listed().contains("report@2026-06 open 2026-06-10..2026-06-30"))
        #expect(story.listed().contains("report@2026-07 pending 2026-07-01..2026-07-31"))
        story.live(until: "2026-06-20T09:00")
        try story.do(.raise(occasion: "防汛期", member: nil, on: nil))
        #expect(story.listed().contains("report@2026-06 open 2026-06-10..2026-06-30"))
    }

    @Test func whileADutyFromItsOpeningUntilItIsDone() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("campaign", "3月至5月") { $0.each = "支行" },
                Fixture.duty("bulletin", "每月8日前") {
                    $0.each = "支行"
                    $0.condition = .duty("campaign")
                }), at: "2026-03-02T09:00")
        func dues(_ branch: String) -> [String] {
            story.planner.views(OccurrenceQuery(duty: "bulletin"), for: Fixture.root, at: story.now)
                .filter { $0.id.member == branch && $0.state != .beforeAdoption }.prefix(3).map(\.id.period)
        }
        #expect(dues("城关支行") == ["2026-03", "2026-04", "2026-05"])
        story.live(until: "2026-04-10T09:00")
        try story.done("campaign@2026/城关支行")
        #expect(dues("城关支行") == ["2026-03", "2026-04"])
        #expect(dues("东街支行") == ["2026-03", "2026-04", "2026-05"])
        try story.do(.waive(name: "campaign@2026/东街支行", reason: "停业"))
        #expect(dues("东街支行").isEmpty)
    }

    @Test func whatIsUndatedComesOncePerRaising() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("talk", "时间待定") { $0.after = OccasionTests.leave },
                Fixture.duty("minutes", "时间待定") { $0.after = OccasionTests.after("talk") }),
            at: "2026-03-02T09:00")
        #expect(story.listed().isEmpty)
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil))
        story.live(until: "2026-03-09T09:00")
        try story.do(.raise(occasion: "员工休假", member: "赵六", on: Fixture.day("2026-03-12")))
        #expect(
            story.listed(OccurrenceQuery(duty: "talk")) == [
                "talk@2026.1/王五 undated 2026-03-02..-", "talk@2026.2/赵六 pending 2026-03-12..-",
            ])
        #expect(story.view("minutes@2026.2/赵六")?.waitsFor == ["talk"])
        try story.do(.date(name: "talk@2026.1/王五", to: Fixture.day("2026-03-10")))
        story.live(until: "2026-03-13T09:00")
        try story.done("talk@2026.1/王五", on: "2026-03-10")
        #expect(story.state("talk@2026.2/赵六") == .undated)
        #expect(story.state("minutes@2026.1/王五") == .undated)
        #expect(story.view("minutes@2026.2/赵六")?.waitsFor == ["talk"])
        // Each is asked for its own date.
        #expect(story.reminders.contains { $0.hasPrefix("talk@2026.1/王五#date") })
        #expect(story.reminders.contains { $0.hasPrefix("talk@2026.2/赵六#date") })
        #expect(story.planner.selfAudit(at: story.now).isEmpty)
    }

    @Test func raisingsAreKeptApart() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("handover", "3个工作日内") { $0.after = OccasionTests.leave },
                Fixture.duty("return", "当日") { $0.after = .all([.ended("员工休假")]) }),
            at: "2026-03-02T09:00")
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil))
        try story.do(.raise(occasion: "员工休假", member: "王五", on: Fixture.day("2026-03-05")))
        try story.done("handover@2026.1/王五")
        #expect(story.state("handover@2026.1/王五") == .done)
        #expect(
            story.listed(OccurrenceQuery(duty: "handover")).contains(
                "handover@2026.2/王五 pending 2026-03-05..2026-03-10"))
        story.live(until: "2026-03-06T09:00")
        try story.do(.end(occasion: "员工休假", member: "王五", on: nil))
        // It was the second that ended.
        #expect(story.state("return@2026.2/王五") == .open)
        #expect(story.view("return@2026.1/王五") == nil)
        // What opened by it stays to be done.
        #expect(story.state("handover@2026.2/王五") == .open)
    }
}
