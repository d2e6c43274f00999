import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Intervals since the last completion, and grids from a fixed anchor.
@Suite struct IntervalTests {
    /// Every fifteen days from Monday 5 January.
    static func story(_ change: (inout Duty) -> Void = { _ in }) -> Story {
        Story(
            Fixture.book(
                Fixture.duty("password", "每15天") {
                    $0.first = Fixture.day("2026-01-05")
                    change(&$0)
                }), at: "2026-01-01T00:00")
    }

    /// Done on 5 January, 19 January and 2 February.
    static func thrice() throws -> Story {
        var story = story()
        for (ordinal, day) in ["2026-01-05", "2026-01-19", "2026-02-02"].enumerated() {
            story.live(until: "\(day)T12:00")
            try story.done("password@2026.\(ordinal + 1)")
        }
        return story
    }

    @Test func anIntervalCountsFromTheLastCompletion() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("password", "每15天") {
                    $0.each = "前台柜员"
                    $0.first = Fixture.day("2026-01-05")
                }),
            at: "2026-01-01T00:00")
        story.live(until: "2026-01-04T00:00")
        #expect(story.listed().contains("password@2026.1/王五 open 2026-01-01..2026-01-05"))
        story.live(until: "2026-01-06T00:00")
        try story.done("password@2026.1/王五", on: "2026-01-05")
        // The 20th is a Tuesday; the ceiling never moves later.
        #expect(story.view("password@2026.2/王五")?.due == Fixture.day("2026-01-20"))
        #expect(story.state("password@2026.1/赵六") == .overdue)
    }

    @Test func whatIsUndoneInTheMiddleIsExpectedNoLonger() throws {
        var story = try IntervalTests.thrice()
        try story.do(.undo(name: "password@2026.2", reason: nil))
        #expect(story.view("password@2026.2") == nil)
        #expect(story.state("password@2026.3") == .done)
        #expect(story.view("password@2026.4")?.due == Fixture.day("2026-02-17"))
        story.live(until: "2026-02-16T12:00")
        #expect(story.identities.allSatisfy { !$0.contains("2026.2#overdue") })
    }

    @Test func whatIsUndoneLastIsDueAgain() throws {
        var story = try IntervalTests.thrice()
        try story.do(.undo(name: "password@2026.3", reason: nil))
        #expect(story.view("password@2026.3")?.due == Fixture.day("2026-02-03"))
        #expect(story.view("password@2026.4") == nil)
    }

    @Test func theLatestDayCountsWhateverItsOrdinal() throws {
        var story = try IntervalTests.thrice()
        try story.do(
            .amend(name: "password@2026.3", on: Fixture.day("2026-01-16"), result: nil, note: nil, evidence: nil))
        // The second, of the 19th, is the last now.
        #expect(story.view("password@2026.4")?.due == Fixture.day("2026-02-03"))
        try story.done("password@2026.4", on: "2026-01-10")
        #expect(story.view("password@2026.5")?.due == Fixture.day("2026-02-03"))
    }

    @Test func whatWasDoneBeforeItsAdoptionDoesNotSilenceIt() throws {
        var story = Story(Fixture.book(Fixture.duty("password", "每15天")), at: "2026-11-21T10:00")
        try story.done("password", on: "2026-10-08")
        // Fifteen days after the 8th lie before the adoption; so it is counted from there.
        #expect(story.listed().contains("password@2026.2 open 2026-11-21..2026-12-04"))
        story.live(until: "2026-12-05T00:00")
        #expect(story.identities == ["password@2026.2#due"])
    }

    @Test func anAnchorAfterTheAdoptionIsNotRolledBehindIt() {
        // Adopted on a Saturday, due on the Sunday.
        let story = Story(
            Fixture.book(Fixture.duty("password", "每15天") { $0.first = Fixture.day("2026-11-22") }),
            at: "2026-11-21T10:00")
        #expect(story.listed().first == "password@2026.1 open 2026-11-21..2026-11-22")
    }

    @Test func whileAPhraseItCountsFromItsBeginning() throws {
        var story = IntervalTests.story { $0.condition = .phrase(Fixture.schedule("3月至4月")) }
        #expect(story.listed() == ["password@2026.1 pending 2026-03-01..2026-03-16"])
        story.live(until: "2026-04-20T09:00")
        try story.done("password@2026.1", on: "2026-04-20")
        #expect(story.view("password@2026.2") == nil)
    }

    @Test func whileAnOccasionItCountsFromEachRaising() throws {
        var story = IntervalTests.story { $0.condition = .occasion("防汛期") }
        #expect(story.listed().isEmpty)
        story.live(until: "2026-06-01T09:00")
        try story.do(.raise(occasion: "防汛期", member: nil, on: nil))
        #expect(story.view("password@2026.1")?.due == Fixture.day("2026-06-16"))
        story.live(until: "2026-06-20T09:00")
        #expect(story.state("password@2026.1") == .overdue)
        try story.do(.end(occasion: "防汛期", member: nil, on: nil))
        #expect(story.state("password@2026.1") == .lapsed)
        story.live(until: "2026-08-03T09:00")
        try story.do(.raise(occasion: "防汛期", member: nil, on: nil))
        #expect(story.view("password@2026.1")?.due == Fixture.day("2026-08-18"))
    }

    @Test func aGridFromAnAnchorLongAgo() {
        let story = Story(
            Fixture.book(
                Fixture.duty("rounds", "每2天") {
                    $0.since = .first
                    $0.roll = DateRoll.none
                    $0.first = Fixture.day("1990-01-01")
                }), at: "2026-01-01T00:00")
        let dues = story.planner.views(OccurrenceQuery(), for: Fixture.root, at: story.now).compactMap(\.due)
        #expect(dues.count == 182)
        #expect(dues.first == Fixture.day("2026-01-02"))
        #expect(zip(dues, dues.dropFirst()).allSatisfy { $1 - $0 == 2 })
    }

    @Test func aGridOfMonthsKeepsItsDay() {
        let story = Story(
            Fixture.book(
                Fixture.duty("rounds", "每两月") {
                    $0.since = .first
                    $0.roll = DateRoll.none
                    $0.first = Fixture.day("2025-12-31")
                }), at: "2026-01-01T00:00")
        let dues = story.planner.views(OccurrenceQuery(), for: Fixture.root, at: story.now).compactMap(\.due)
        #expect(
            dues.map(\.description) == [
                "2026-02-28", "2026-04-30", "2026-06-30", "2026-08-31", "2026-10-31", "2026-12-31",
            ])
    }

    /// The same duty in the plans of two years.
    static func twoYears(_ phrase: String, _ change: (inout Duty) -> Void = { _ in }) -> PlanBook {
        var book = Fixture.book(
            Fixture.duty("password", phrase) {
                $0.each = "前台柜员"
                $0.first = Fixture.day("2026-12-30")
            })
        var next = Fixture.duty("password", phrase) {
            $0.each = "前台柜员"
            $0.first = Fixture.day("2027-01-01")
        }
        change(&next)
        book.plans += Fixture.book([next], year: 2027).plans
        return book
    }

    @Test func itRunsOnInTheNextYearsPlan() throws {
        var story = Story(IntervalTests.twoYears("每15天"), at: "2026-12-01T09:00")
        story.live(until: "2026-12-28T09:00")
        #expect(story.view("password@2027.1/王五")?.due == Fixture.day("2027-01-01"))
        try story.done("password@2026.1/王五", on: "2026-12-28")
        #expect(story.listed().contains("password@2027.1/王五 pending 2026-12-29..2027-01-12"))
        #expect(story.view("password@2027.1/赵六")?.due == Fixture.day("2027-01-01"))
        try story.do(.undo(name: "password@2026.1/王五", reason: nil))
        #expect(story.view("password@2027.1/王五")?.due == Fixture.day("2027-01-01"))
    }

    @Test func aFirstDateOfItsOwnBeginsAnew() throws {
        var story = Story(
            IntervalTests.twoYears("每15天") { $0.first = Fixture.day("2027-01-05") }, at: "2026-12-28T09:00")
        try story.done("password@2026.1/王五", on: "2026-12-28")
        #expect(story.view("password@2027.1/王五")?.due == Fixture.day("2027-01-05"))
    }

    @Test func aValidityIsRenewedBeforeItEnds() throws {
        let leads = ReminderPolicy(
            opens: [], before: [TimeAmount(90, .days), TimeAmount(30, .days)], due: true, overdue: nil)
        var book = IntervalTests.twoYears("有效期1年") { $0.reminders = leads }
        book.plans[0].duties[0].reminders = nil
        var story = Story(book, at: "2026-06-10T09:00")
        try story.done("password@2026.1/王五", on: "2026-06-10")
        // Valid for a year from 10 June, to 9 June of the next.
        #expect(story.view("password@2027.1/王五")?.due == Fixture.day("2027-06-09"))
        story.live(until: "2027-07-01T00:00")
        #expect(
            story.reminders.filter { $0.contains("王五#") } == [
                "password@2027.1/王五#-90d 2027-03-11T08:30 张三",
                "password@2027.1/王五#-30d 2027-05-10T08:30 张三",
                "password@2027.1/王五#due 2027-06-09T08:30 张三",
            ])
    }
}
