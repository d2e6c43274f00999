import CivilTime
import Testing

@Suite struct WorkingCalendarTests {
    @Test(arguments: [
        (2023, [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21]),
        (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
    ])
    func workingDaysOfTheMonths(_ year: Int, _ expected: [Int]) throws {
        let working = try ChinaSample.calendar().working
        #expect((1...12).map { working.count(in: YearMonth(year: year, month: $0).span) } == expected)
        #expect(working.count(in: yearSpan(year)) == expected.reduce(0, +))
    }

    // Windows of a year's plan in 2023: days worked in them, the first and the last.
    @Test(arguments: [
        ("2023-01-01/2023-01-31", 18, "2023-01-03", "2023-01-31"),
        ("2023-01-21/2023-01-31", 4, "2023-01-28", "2023-01-31"),
        ("2023-02-21/2023-03-31", 29, "2023-02-21", "2023-03-31"),
        ("2023-03-01/2023-09-30", 149, "2023-03-01", "2023-09-28"),
        ("2023-04-01/2023-04-10", 5, "2023-04-03", "2023-04-10"),
        ("2023-04-21/2023-06-10", 35, "2023-04-21", "2023-06-09"),
        ("2023-06-21/2023-06-30", 7, "2023-06-21", "2023-06-30"),
        ("2023-07-11/2023-08-20", 29, "2023-07-11", "2023-08-18"),
        ("2023-09-21/2023-09-30", 6, "2023-09-21", "2023-09-28"),
        ("2023-10-01/2023-10-10", 4, "2023-10-07", "2023-10-10"),
        ("2023-10-11/2023-12-10", 43, "2023-10-11", "2023-12-08"),
        ("2023-12-21/2023-12-31", 7, "2023-12-21", "2023-12-29"),
    ])
    func windowsOf2023(_ window: String, _ count: Int, _ first: String, _ last: String) throws {
        let working = try ChinaSample.calendar().working
        #expect(working.count(in: span(window)) == count)
        #expect(working.onOrAfter(span(window).first) == day(first))
        #expect(working.onOrBefore(span(window).last) == day(last))
    }

    @Test(arguments: [
        ("2023-01-20", 3, "2023-01-30"),  // over 春节, the Saturday and Sunday after it are worked
        ("2022-12-30", 1, "2023-01-03"),
        ("2026-09-18", 2, "2026-09-21"),  // the Sunday is worked
        ("2026-09-30", 5, "2026-10-13"),
    ])
    func workingDaysAfter(_ from: String, _ n: Int, _ to: String) throws {
        #expect(try ChinaSample.calendar().working.day(n, after: day(from)) == day(to))
    }

    @Test(arguments: [
        ("元旦", 2023, "2022-12-31/2023-01-02"), ("春节", 2023, "2023-01-21/2023-01-27"),
        ("五一", 2023, "2023-04-29/2023-05-03"), ("十一", 2023, "2023-09-29/2023-10-06"),
        ("中秋节", 2023, "2023-09-29/2023-10-06"), ("中秋", 2026, "2026-09-25/2026-09-27"),
        ("國慶節", 2026, "2026-10-01/2026-10-07"), ("春节", 2027, "2027-02-05/2027-02-08"),
        ("中秋节", 2028, "2028-10-01/2028-10-03"),
    ])
    func holidaysAnswerToTheirNames(_ name: String, _ year: Int, _ days: String) throws {
        let found = try ChinaSample.calendar().holiday(name, year: year)
        #expect(found.map(\.span) == [span(days)])
        #expect(found.map(\.name) == [HolidayName.canonical(name)])
        #expect(found.map(\.year) == [year])
    }

    @Test func holidaysOfAYear() throws {
        let calendar = try ChinaSample.calendar()
        #expect(calendar.holidays(in: 2023).map(\.name) == ["元旦", "春节", "清明节", "劳动节", "端午节", "国庆节"])
        #expect(calendar.holidays(in: 2022).isEmpty)
        #expect(calendar.holidays(in: 2026).count == 7)
        #expect(calendar.holiday("冬至", year: 2026).isEmpty)
        #expect(calendar.holiday("春节", year: 2025).isEmpty)
    }

    @Test(arguments: [
        ("2022-12-31", "元旦"), ("2023-10-06", "国庆节"), ("2023-10-07", nil), ("2023-01-15", nil), ("2026-02-19", "春节"),
        ("2000-01-01", nil), ("2028-10-03", "国庆节"),
    ])
    func holidayOfADay(_ text: String, _ name: String?) throws {
        #expect(try ChinaSample.calendar().holiday(on: day(text))?.name == name)
    }

    @Test(arguments: [
        ("春节", 2023, "2023-01-18/2023-01-20", "2023-01-28/2023-01-30"),
        ("国庆节", 2023, "2023-09-26/2023-09-28", "2023-10-07/2023-10-09"),
        ("清明节", 2023, "2023-03-31/2023-04-04", "2023-04-06/2023-04-10"),
        ("国庆节", 2026, "2026-09-28/2026-09-30", "2026-10-08/2026-10-10"),
    ])
    func threeWorkingDaysAroundAHoliday(_ name: String, _ year: Int, _ before: String, _ after: String) throws {
        let calendar = try ChinaSample.calendar()
        let holiday = try #require(calendar.holiday(name, year: year).first)
        #expect(calendar.workingRun(before: holiday) == span(before))
        #expect(calendar.workingRun(after: holiday) == span(after))
        #expect(calendar.workingRun(1, before: holiday).length == 1)
    }

    @Test(arguments: [
        (2022, true), (2023, false), (2024, true), (2026, false), (2027, true), (2028, true), (2051, true),
    ])
    func yearsWithoutNoticeAreProvisional(_ year: Int, _ isProvisional: Bool) throws {
        let calendar = try ChinaSample.calendar()
        #expect(calendar.isProvisional(year: year) == isProvisional)
        #expect(calendar.isProvisional(yearSpan(year).last) == isProvisional)
    }

    @Test func aProvisionalYearHasStatutoryDaysAndWeekends() throws {
        let working = try ChinaSample.calendar().working
        #expect(!working.contains(day("2027-02-08")))
        #expect(working.contains(day("2027-02-09")))
        #expect(!working.contains(day("2027-02-13")))
        // Nothing is known of 2029, not even 1 January.
        #expect(working.contains(day("2029-01-01")))
    }

    @Test func aNoticeReplacesTheStatutoryDays() throws {
        let draft = CalendarYear(year: 2027, published: false, off: [], work: [])
        let notice = CalendarYear(
            year: 2027, published: true, off: ChinaSample.entries([("春节", "2027-02-05/2027-02-11")]),
            work: [day("2027-02-14")])
        for (year, lastOff) in [(draft, "2027-02-08"), (notice, "2027-02-11")] {
            let table = try CalendarTable(
                name: "cn", holidayNames: HolidayName.statutory, years: [year], statutory: [ChinaSample.year2027])
            let calendar = WorkingCalendar(table: table, local: [], opening: .working)
            #expect(calendar.holiday("春节", year: 2027).map(\.span.last) == [day(lastOff)])
            #expect(calendar.working.contains(day("2027-02-14")) == year.published)
            #expect(calendar.isProvisional(year: 2027) == !year.published)
            #expect(calendar.working.contains(day("2027-06-09")) == year.published)
        }
    }

    // Saturday, Sunday, an official day off, a make-up Saturday, a make-up Sunday, an ordinary Monday.
    @Test(arguments: [
        (OpeningDays.working, [false, false, false, true, true, true]),
        (.mondayToSaturday, [true, false, false, true, true, true]),
        (.everyDay, [true, true, true, true, true, true]),
    ])
    func openingDays(_ opening: OpeningDays, _ expected: [Bool]) throws {
        let calendar = try ChinaSample.calendar(opening: opening)
        let days = ["2026-03-07", "2026-03-08", "2026-10-01", "2026-02-14", "2026-01-04", "2026-03-09"]
        #expect(days.map { calendar.opening.contains(day($0)) } == expected)
        #expect(days.map { calendar.working.contains(day($0)) } == [false, false, false, true, true, true])
    }

    @Test func theOrganisationsOwnDays() throws {
        let first = try LocalDays(
            off: [span("2026-05-20")], work: [span("2026-06-27")], open: [span("2026-10-04/2026-10-07")],
            closed: [span("2026-12-31")])
        let second = try LocalDays(work: [span("2026-05-20")])
        let calendar = try ChinaSample.calendar(local: [first])
        let expected = [
            ("2026-05-20", false, false), ("2026-06-27", true, true), ("2026-10-03", false, false),
            ("2026-10-04", false, true), ("2026-10-07", false, true), ("2026-12-31", true, false),
        ]
        for (text, worked, open) in expected {
            #expect(calendar.working.contains(day(text)) == worked)
            #expect(calendar.opening.contains(day(text)) == open)
        }
        #expect(try ChinaSample.calendar(local: [first, second]).working.contains(day("2026-05-20")))
        // The days of the organisation do not change when a holiday is.
        #expect(calendar.holiday(on: day("2026-10-04"))?.name == "国庆节")
    }

    @Test func weekdaysOnlyKnowsNoHolidays() {
        let calendar = WorkingCalendar.weekdaysOnly
        #expect(calendar.working.count(in: yearSpan(2026)) == 261)
        #expect(calendar.opening == calendar.working)
        #expect(calendar.holidays(in: 2026).isEmpty)
        #expect(calendar.isProvisional(year: 2026))
        #expect(calendar.holiday(on: .latest) == nil)
    }
}
