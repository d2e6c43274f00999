import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// An official calendar that arrives late, and days of the organisation that are added: who moves, who stays, and what
/// the ledger says of it.
@Suite struct CalendarChangeTests {
    static let names = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]

    static func off(_ key: String, _ first: String, _ last: String) -> DaysOff {
        DaysOff(key: key, span: DateSpan(Fixture.day(first), Fixture.day(last)))
    }

    /// 2027 with the days of the law alone, or by a notice that makes them longer.
    static func calendar(official: Bool, local: LocalDays? = nil) throws -> WorkingCalendar {
        let law = StatutoryYear(
            year: 2027, days: [off("春节", "2027-02-05", "2027-02-08"), off("国庆节", "2027-10-01", "2027-10-03")])
        let notice = CalendarYear(
            year: 2027, published: true,
            off: [off("春节", "2027-02-05", "2027-02-11"), off("国庆节", "2027-10-01", "2027-10-07")],
            work: [Fixture.day("2027-10-09")])
        let table = try CalendarTable(
            name: "cn", holidayNames: names, years: official ? [notice] : [], statutory: [law])
        return WorkingCalendar(table: table, local: local.map { [$0] } ?? [], opening: .working)
    }

    static func book(_ calendar: WorkingCalendar, _ change: (inout Duty) -> Void = { _ in }) -> PlanBook {
        Fixture.book(
            [
                Fixture.duty("meeting", "10月初", owner: .person("张三"), change),
                Fixture.duty("report", "10月7日前"), Fixture.duty("visit", "春节期间"), Fixture.duty("exam", "6月"),
                Fixture.duty("secret", "10月7日前") { $0.isConfidential = true },
            ], year: 2027, calendar: calendar)
    }

    /// What a load of these books says, one line for each event.
    static func said(_ events: some Sequence<Event>) -> [String] {
        events.map { event in
            let name = event.occurrence.map { " \($0)" } ?? ""
            switch event.fact {
            case .planLoaded(let load):
                guard let calendar = load.calendar else { return "plan_loaded" }
                return "plan_loaded official \(calendar.official) shifted \(calendar.shifted)"
            case .shifted(let shift): return "shifted\(name) \(text(shift.from)) → \(text(shift.to))"
            case .pinned(let pin): return "pinned\(name) \(pin.due)"
            default: return event.fact.kind.rawValue + name
            }
        }
    }

    private static func text(_ dates: Shift.Dates) -> String {
        let soft = dates.softDue.map { "~\($0)" } ?? ""
        return "\(dates.opens?.description ?? "-")..\(dates.due?.description ?? "-")\(soft)"
    }

    @Test func untouchedDatesMoveAndTheLedgerSaysSo() throws {
        var story = Story(Self.book(try Self.calendar(official: false)), at: "2027-01-01T00:00")
        #expect(story.view("meeting@2027")?.isProvisional == true)
        #expect(story.view("report@2027")?.due == Fixture.day("2027-10-07"))
        let before = story.events.count
        story.load(Self.book(try Self.calendar(official: true)))
        #expect(
            Self.said(story.events[before...]) == [
                "plan_loaded official [2027] shifted 3",
                // The soft bound leaves the holiday; the due day is a Sunday, and the Saturday before is worked now.
                "shifted meeting@2027 2027-10-01..2027-10-08~2027-10-05 → 2027-10-01..2027-10-09~2027-10-08",
                "shifted report@2027 2027-01-01..2027-10-07 → 2027-01-01..2027-09-30",
                "shifted visit@2027-春节 2027-02-05..2027-02-08 → 2027-02-05..2027-02-11",
                "shifted secret@2027 2027-01-01..2027-10-07 → 2027-01-01..2027-09-30",
            ])
        #expect(story.view("meeting@2027")?.isProvisional == false)
        #expect(story.events.last?.basis?.isProvisional == false)
    }

    @Test func aLateRollRaisesNoGenerationAndRepeatsNothing() throws {
        var story = Story(Self.book(try Self.calendar(official: false)), at: "2027-01-01T00:00")
        story.live(until: "2027-10-04T12:00")
        story.load(Self.book(try Self.calendar(official: true)))
        #expect(story.view("meeting@2027")?.generation == 1)
        story.live(until: "2027-10-09T12:00")
        #expect(
            story.reminders.filter { $0.hasPrefix("meeting") } == [
                "meeting@2027#opens 2027-10-04T08:30 张三", "meeting@2027#soft 2027-10-08T08:30 张三",
                "meeting@2027#due 2027-10-09T08:30 张三",
            ])
        #expect(Set(story.identities).count == story.identities.count)
    }

    @Test func whatSomebodyActedOnKeepsItsDates() throws {
        var story = Story(Self.book(try Self.calendar(official: false)), at: "2027-03-01T00:00")
        story.live(until: "2027-09-20T12:00")
        try story.do(.snooze(name: "meeting", until: Fixture.day("2027-09-25")))
        try story.do(.move(name: "report", to: Fixture.day("2027-10-04"), reason: "总行要求"))
        let before = story.events.count
        let book = Self.book(try Self.calendar(official: true))
        story.load(book)
        #expect(
            Self.said(story.events[before...]) == [
                "plan_loaded official [2027] shifted 0", "pinned meeting@2027 2027-10-08",
                // Everybody may know how many dates moved, but not of this one.
                "shifted secret@2027 2027-01-01..2027-10-07 → 2027-01-01..2027-09-30",
            ])
        #expect(story.view("meeting@2027")?.due == Fixture.day("2027-10-08"))
        #expect(story.view("report@2027")?.due == Fixture.day("2027-10-04"))
        #expect(story.view("report@2027")?.isOnDayOff == true)
        // The next load leaves what was kept as it is.
        let local = try LocalDays(off: [DateSpan(Fixture.day("2027-10-08"), Fixture.day("2027-10-08"))])
        story.load(Self.book(try Self.calendar(official: true, local: local)))
        #expect(story.view("meeting@2027")?.due == Fixture.day("2027-10-08"))
        story.restart()
        #expect(story.view("meeting@2027")?.due == Fixture.day("2027-10-08"))
    }

    @Test func daysOfTheOrganisationMoveDatesWithoutMakingAYearOfficial() throws {
        var story = Story(Self.book(try Self.calendar(official: false)), at: "2027-01-01T00:00")
        let before = story.events.count
        let local = try LocalDays(off: [DateSpan(Fixture.day("2027-10-05"), Fixture.day("2027-10-08"))])
        story.load(Self.book(try Self.calendar(official: false, local: local)))
        #expect(
            Self.said(story.events[before...]) == [
                "plan_loaded official [] shifted 2",
                "shifted meeting@2027 2027-10-01..2027-10-08~2027-10-05 → 2027-10-01..2027-10-04~2027-10-04",
                "shifted report@2027 2027-01-01..2027-10-07 → 2027-01-01..2027-10-04",
                "shifted secret@2027 2027-01-01..2027-10-07 → 2027-01-01..2027-10-04",
            ])
        #expect(story.view("meeting@2027")?.isProvisional == true)
    }

    @Test func aChangedPhraseIsTheDutysOwnDoing() throws {
        var story = Story(Self.book(try Self.calendar(official: false)), at: "2027-01-01T00:00")
        let before = story.events.count
        story.load(Self.book(try Self.calendar(official: true)) { $0.title = "例会" })
        let said = Self.said(story.events[before...])
        #expect(!said.contains { $0.hasPrefix("shifted meeting") })
        #expect(said.contains { $0.hasPrefix("shifted report") })
    }

    @Test func theSameDatesAreNotSaidToHaveMoved() throws {
        let quiet = Fixture.book(Fixture.duty("exam", "6月"), year: 2027, calendar: try Self.calendar(official: false))
        var story = Story(quiet, at: "2027-01-01T00:00")
        let before = story.events.count
        story.load(Fixture.book(Fixture.duty("exam", "6月"), year: 2027, calendar: try Self.calendar(official: true)))
        #expect(Self.said(story.events[before...]) == ["plan_loaded official [2027] shifted 0"])
    }
}
