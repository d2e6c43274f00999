import CivilTime
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2026-02-05", TenDayPeriod.early, "2026-02-01/2026-02-10"),
        ("2026-02-11", .mid, "2026-02-11/2026-02-20"),
        ("2026-02-28", .late, "2026-02-21/2026-02-28"),
        ("2028-02-29", .late, "2028-02-21/2028-02-29"),
        ("2026-01-31", .late, "2026-01-21/2026-01-31"),
    ])
    func tenDayPeriods(_ text: String, _ period: TenDayPeriod, _ days: String) {
        #expect(day(text).tenDayPeriod == period)
        #expect(day(text).yearMonth.span(of: period) == span(days))
    }

    // ISO 8601: the year of a week is that of its Thursday.
    @Test(arguments: [
        ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
        ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
        ("2024-12-30", "2025-W01"), ("2026-03-01", "2026-W09"), ("2023-01-01", "2022-W52"),
    ])
    func isoWeeks(_ text: String, _ week: String) {
        #expect(Week(containing: day(text)).description == week)
        #expect(Week(containing: day(text)).span.contains(day(text)))
    }

    @Test(arguments: 1990...2100)
    func weekFiftyThreeExistsWhereTheYearHasFiftyThreeThursdays(_ year: Int) {
        let thursdays = yearSpan(year).count { $0.weekday == .thursday }
        #expect((Week(year: year, number: 53) != nil) == (thursdays == 53))
        #expect(
            Week(year: year, number: 52)!.monday + 7 * (thursdays - 52) == Week(year: year + 1, number: 1)!.monday - 7)
    }

    // A week belongs to the month of its Thursday.
    @Test(arguments: [
        ("2026-03-01", "2026-02", 4), ("2026-03-30", "2026-04", 1), ("2026-04-01", "2026-04", 1),
        ("2026-12-31", "2026-12", 5), ("2027-01-01", "2026-12", 5), ("2027-01-04", "2027-01", 1),
    ])
    func weeksOfAMonth(_ text: String, _ month: String, _ index: Int) {
        let week = Week(containing: day(text))
        #expect(week.month.description == month)
        #expect(week.indexInMonth == index)
        #expect(week.month.weeks[index - 1] == week)
    }

    @Test func theWeeksOfTheMonthsAreTheWeeksOfTheYear() {
        let weeks = (1...12).flatMap { YearMonth(year: 2026, month: $0).weeks }
        #expect(weeks.map(\.number) == Array(1...53))
        #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $0.monday + 7 == $1.monday })
    }

    @Test(arguments: [
        ("2026-01-01", "2026-Q1", "2026-H1"), ("2026-03-31", "2026-Q1", "2026-H1"),
        ("2026-04-01", "2026-Q2", "2026-H1"), ("2026-06-30", "2026-Q2", "2026-H1"),
        ("2026-07-01", "2026-Q3", "2026-H2"), ("2026-12-31", "2026-Q4", "2026-H2"),
    ])
    func quartersAndHalves(_ text: String, _ quarter: String, _ half: String) {
        #expect(Quarter(containing: day(text)).description == quarter)
        #expect(HalfYear(containing: day(text)).description == half)
    }

    @Test func quartersAndHalvesCoverTheYear() {
        let quarters = (1...4).flatMap { Array(Quarter(year: 2028, index: $0)!.span) }
        let halves = (1...2).flatMap { Array(HalfYear(year: 2028, index: $0)!.span) }
        #expect(quarters == Array(yearSpan(2028)))
        #expect(halves == Array(yearSpan(2028)))
        #expect(Quarter(year: 2028, index: 5) == nil)
        #expect(HalfYear(year: 2028, index: 0) == nil)
    }

    @Test(arguments: [
        ("2026-01", 14, "2027-03"), ("2026-01", -1, "2025-12"), ("9999-12", 1, "9999-12"), ("0001-01", -1, "0001-01"),
    ])
    func months(_ from: String, _ count: Int, _ to: String) {
        #expect(day(from + "-01").yearMonth.adding(count).description == to)
    }
}
