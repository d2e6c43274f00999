import CivilTime
import Testing

@Suite struct CalendarTableTests {
    private func faults(
        _ years: [CalendarYear], _ statutory: [StatutoryYear] = [], names: [String] = HolidayName.statutory
    ) -> [CalendarFault] {
        do {
            _ = try CalendarTable(name: "cn", holidayNames: names, years: years, statutory: statutory)
            return []
        } catch {
            return error.faults
        }
    }

    private func year(_ off: [(String, String)], work: [String] = [], published: Bool = true) -> CalendarYear {
        CalendarYear(year: 2026, published: published, off: ChinaSample.entries(off), work: work.map(day))
    }

    private struct Case: Sendable {
        let off: [(String, String)]
        let work: [String]
        let kind: CalendarFault.Kind
        let holiday: String?
        let date: String?
    }

    private static let cases = [
        Case(off: [], work: [], kind: .nothingPublished, holiday: nil, date: nil),
        Case(off: [("春结", "2026-02-15")], work: [], kind: .unknownHoliday, holiday: "春结", date: "2026-02-15"),
        Case(off: [("国庆节、", "2026-10-01")], work: [], kind: .badName, holiday: "国庆节、", date: "2026-10-01"),
        Case(off: [("十一、国庆节", "2026-10-01")], work: [], kind: .badName, holiday: "国庆节、国庆节", date: "2026-10-01"),
        Case(off: [("元旦", "2027-01-01")], work: [], kind: .outsideYear, holiday: "元旦", date: "2027-01-01"),
        Case(off: [("元旦", "2025-11-30")], work: [], kind: .outsideYear, holiday: "元旦", date: "2025-11-30"),
        Case(off: [("春节", "2026-02-01/2026-03-10")], work: [], kind: .tooLong, holiday: "春节", date: "2026-03-10"),
        Case(
            off: [("国庆节", "2026-10-01/2026-10-07"), ("中秋节", "2026-10-06")], work: [], kind: .overlap(with: "国庆节"),
            holiday: "中秋节", date: "2026-10-06"),
        Case(
            off: [("元旦", "2026-01-01")], work: ["2026-01-05"], kind: .makeUpOnWeekday, holiday: nil, date: "2026-01-05"),
        Case(
            off: [("元旦", "2026-01-01/2026-01-03")], work: ["2026-01-03"], kind: .makeUpIsOff("元旦"), holiday: "元旦",
            date: "2026-01-03"),
        Case(
            off: [("元旦", "2026-01-01")], work: ["2026-01-04", "2026-01-04"], kind: .repeatedMakeUp, holiday: nil,
            date: "2026-01-04"),
        Case(off: [("元旦", "2026-01-01")], work: ["2027-01-02"], kind: .outsideYear, holiday: nil, date: "2027-01-02"),
    ]

    @Test(arguments: cases.indices)
    func findsTheMistake(_ index: Int) {
        let expected = CalendarTableTests.cases[index]
        let found = faults([year(expected.off, work: expected.work)])
        #expect(found.map(\.kind) == [expected.kind])
        #expect(found.map(\.year) == [2026])
        #expect(found.map(\.holiday) == [expected.holiday])
        #expect(found.map(\.date) == [expected.date.map(day)])
    }

    @Test func aSecondYearOverlapsTheFirst() {
        let next = CalendarYear(
            year: 2027, published: true, off: ChinaSample.entries([("元旦", "2026-12-31/2027-01-02")]), work: [])
        let late = year([("元旦", "2026-01-01"), ("国庆节", "2026-12-31")])
        #expect(faults([late, next]).map(\.kind) == [.overlap(with: "国庆节")])
        #expect(faults([late, next]).map(\.year) == [2027])
        // Worked by the notice of one year, off by that of the next.
        let worked = CalendarYear(
            year: 2023, published: true, off: ChinaSample.entries([("元旦", "2023-01-01")]), work: [day("2023-12-30")])
        let off = CalendarYear(
            year: 2024, published: true, off: ChinaSample.entries([("元旦", "2023-12-30/2024-01-01")]), work: [])
        #expect(faults([worked, off]).map(\.kind) == [.makeUpIsOff("元旦")])
    }

    @Test func yearsOutOfRangeOrRepeated() {
        let valid = year([("元旦", "2026-01-01")])
        let ancient = CalendarYear(year: 1912, published: true, off: [], work: [])
        let distant = StatutoryYear(year: .max, days: [])
        #expect(faults([valid, valid]).map(\.kind) == [.repeatedYear])
        #expect(faults([ancient], [distant]).map(\.kind) == [.yearOutOfRange, .yearOutOfRange])
        #expect(faults([], [ChinaSample.year2027, ChinaSample.year2027]).map(\.kind) == [.repeatedYear])
    }

    @Test func aYearWithoutNoticeHasNoDaysOfItsOwn() {
        #expect(faults([year([("元旦", "2026-01-01")], published: false)]).map(\.kind) == [.daysWithoutNotice])
        #expect(faults([year([], work: ["2026-01-04"], published: false)]).map(\.date) == [day("2026-01-04")])
        #expect(faults([year([], published: false)]).isEmpty)
    }

    @Test func namesOfTheHead() {
        #expect(faults([], names: ["元旦", "", "五一", "劳动节", "国庆节、中秋节"]).map(\.holiday) == ["", "劳动节", "国庆节、中秋节"])
    }

    @Test func allMistakesAtOnce() {
        let found = faults([year([("春结", "2026-02-15"), ("元旦", "2027-01-01")], work: ["2026-01-05"])])
        #expect(found.map(\.kind) == [.unknownHoliday, .outsideYear, .makeUpOnWeekday])
    }

    @Test func anAliasIsTheName() throws {
        let table = try CalendarTable(
            name: "cn", holidayNames: ["五一"], years: [year([("劳动节", "2026-05-01/2026-05-05")])], statutory: [])
        #expect(table.holidayNames == ["劳动节"])
        #expect(table.years.first?.off.first?.names == ["劳动节"])
    }

    @Test func contradictionsOfTheOrganisationsDays() {
        #expect(throws: CalendarFaults.self) { try LocalDays(off: [span("2026-05-20")], work: [span("2026-05-20")]) }
        do {
            _ = try LocalDays(
                off: [span("2026-05-01/2026-05-20")], open: [span("2026-05-18/2026-05-30")],
                closed: [span("1900-01-01"), span("2026-01-01/2027-01-02")])
            Issue.record("accepted")
        } catch {
            #expect(
                error.faults.map(\.kind) == [
                    .yearOutOfRange, .tooLong, .contradiction("off", "open"),
                    .contradiction("closed", "open"),
                ])
            #expect(error.faults.map(\.date).suffix(2) == [day("2026-05-18"), day("2026-05-18")])
        }
    }
}
