import CivilTime
import Planning
import TestSupport
import Testing

/// Plans of one year beside another's, and of several years in one.
@Suite struct PlanYearTests {
    /// A book whose one plan runs from 2026 to 2028.
    static func standing(_ duties: Duty...) -> PlanBook {
        var book = Fixture.book(duties)
        book.plans[0].years = 2026...2028
        return book
    }

    /// The plan of one year and that of the next.
    static func following(_ first: [Duty], _ second: [Duty]) -> PlanBook {
        var book = Fixture.book(first)
        book.plans += Fixture.book(second, year: 2027).plans
        return book
    }

    @Test func aPlanOfSeveralYearsHasTheOccurrencesOfEach() throws {
        var story = Story(
            PlanYearTests.standing(
                Fixture.duty("check", "3月"), Fixture.duty("quota", "全年2次"),
                Fixture.duty("notice", "以省联社通知为准"),
                Fixture.duty("bulletin", "3个工作日内") { $0.after = .all([.duty("check", result: nil)]) }),
            at: "2026-01-01T00:00")
        for year in 2026...2028 {
            #expect(story.view("check@\(year)")?.due == CivilDate(year: year, month: 3, day: 31)!)
            #expect(story.view("quota@\(year)")?.progress?.target == 2)
            #expect(story.view("notice@\(year)") != nil)
        }
        story.live(until: "2027-03-10T09:00")
        try story.done("check@2027")
        try story.done("quota@2027")
        #expect(story.view("bulletin@2027")?.due == Fixture.day("2027-03-15"))
        #expect(story.view("quota@2026")?.progress?.done == 0)
        #expect(story.view("quota@2027")?.progress?.done == 1)
        story.live(until: "2028-04-10T09:00")
        #expect(story.reminders.contains("check@2028#due 2028-03-31T08:30 张三"))
        #expect(story.planner.selfAudit(at: story.now).isEmpty)
    }

    @Test func anIntervalRunsThroughTheYearsOfAPlan() throws {
        var story = Story(PlanYearTests.standing(Fixture.duty("rotation", "每2年")), at: "2026-01-01T00:00")
        try story.done("rotation", on: "2026-01-01")
        #expect(story.view("rotation@2026.2")?.due == Fixture.day("2027-12-31"))
    }

    @Test func whatWasLeftOpenIsStillRemindedOfInTheNextYear() throws {
        var story = Story(
            PlanYearTests.following([Fixture.duty("check", "12月")], [Fixture.duty("check", "12月")]),
            at: "2026-01-01T00:00")
        story.live(until: "2027-01-05T09:00")
        #expect(story.state("check@2026") == .overdue)
        #expect(story.reminders.contains { $0.hasPrefix("check@2026#overdue+3 2027-01-05") })
        try story.done("check@2026")
        #expect(story.state("check@2027") == .pending)
    }

    @Test func lastYearStaysReadableWithoutItsPlan() throws {
        let book = PlanYearTests.following([Fixture.duty("check", "3月"), Fixture.duty("visit", "5月")], [])
        var story = Story(book, at: "2026-03-02T09:00")
        try story.done("check", on: "2026-03-02")
        story.live(until: "2027-02-01T09:00")
        story.load(Fixture.book([Fixture.duty("check", "3月")], year: 2027))
        // It is no longer in a plan; its history is.
        #expect(story.state("check@2026") == .withdrawn)
        #expect(story.view("check@2026")?.completion?.on == Fixture.day("2026-03-02"))
        // What nobody did is no longer reminded of either.
        #expect(story.state("visit@2026") == .withdrawn)
        let said = story.identities.count
        story.live(until: "2027-02-28T09:00")
        #expect(story.identities.dropFirst(said).allSatisfy { !$0.hasPrefix("visit") })
    }
}
