import CivilTime
import Phrases
import Testing

/// Where the calendar is uneven: ends of months, leap days, weeks at the turn of the year.
@Suite struct CalendarEdgeTests {
    private func due(_ phrase: String, _ year: Int) throws -> [String] {
        try Schedule.parse(phrase).windows(in: year, calendar: .weekdaysOnly).map(\.due.description)
    }

    private func due(rule: String, _ start: String, _ years: ClosedRange<Int>) throws -> [String] {
        let schedule = try Schedule.recurrence(rule, start: day(start))
        return years.flatMap { schedule.windows(in: $0, calendar: .weekdaysOnly).map(\.due.description) }
    }

    private func days(_ year: Int, _ days: [String]) -> [String] { days.map { "\(year)-\($0)" } }

    @Test(arguments: [
        // A day that a month has not is its last, and the next month has it again.
        ("每月31日", 2026, "01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31"),
        ("每月30日前", 2024, "01-30 02-29 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30"),
        ("每月29日", 2025, "01-29 02-28 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29"),
        ("每月29日", 2024, "01-29 02-29 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29"),
        ("每月底", 2100, "01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31"),
        ("每月下旬", 2000, "01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31"),
        ("2月末", 2024, "02-29"), ("2月末", 2025, "02-28"), ("2月末", 2100, "02-28"), ("2月末", 2400, "02-29"),
        ("每年2月29日", 2024, "02-29"), ("每年2月29日", 2026, "02-28"),
        ("每季度末月31日", 2026, "03-31 06-30 09-30 12-31"),
        ("次月31日前", 2026, "01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31"),
    ])
    func endsOfMonths(_ phrase: String, _ year: Int, _ expected: String) throws {
        #expect(try due(phrase, year) == days(year, expected.split(separator: " ").map(String.init)))
    }

    @Test(arguments: [2004, 2009, 2015, 2020, 2026])
    func yearsWithAWeek53(_ year: Int) throws {
        let windows = try Schedule.parse("每周").windows(in: year, calendar: .weekdaysOnly)
        #expect(windows.count == 53)
        #expect(windows.last?.key.description == "\(year)-W53")
        // It ends on one of the first three days of January.
        #expect(windows.last.map { $0.due.year == year + 1 && $0.due.day <= 3 } == true)
    }

    @Test(arguments: [
        // The days of a week at the turn of the year: a week counts for the year of its Thursday, a day for its own.
        ("每周一", 2024, "2024-01-01", "2024-12-30"), ("每周一", 2025, "2025-01-06", "2025-12-29"),
        ("每周日", 2026, "2026-01-04", "2026-12-27"), ("每周日", 2023, "2023-01-01", "2023-12-31"),
        ("每周四", 2026, "2026-01-01", "2026-12-31"), ("每周五", 2021, "2021-01-01", "2021-12-31"),
    ])
    func weekdaysAtTheTurnOfTheYear(_ phrase: String, _ year: Int, _ first: String, _ last: String) throws {
        let dates = try due(phrase, year)
        #expect(dates.first == first && dates.last == last)
    }

    @Test(
        arguments: [
            ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", 2026...2026, "01-31 03-31 05-31 07-31 08-31 10-31 12-31"),
            (
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;COUNT=4", "2024-01-31", 2024...2024,
                "01-31 02-29 03-31 04-30"
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=-31", "2026-01-01", 2026...2026, "01-01 03-01 05-01 07-01 08-01 10-01 12-01"),
            ("FREQ=YEARLY;BYYEARDAY=366", "2099-01-01", 2099...2103, ""),
            ("FREQ=YEARLY;BYYEARDAY=-366", "2024-01-01", 2024...2027, "01-01"),
            // The first week of a year counted from its end: its days at the end of December belong to it too.
            ("FREQ=YEARLY;BYWEEKNO=-52;BYDAY=MO,TU", "2024-06-01", 2024...2024, "12-30 12-31"),
            // 2038 has 52 weeks, so the first days of 2039 are no week 53.
            ("FREQ=YEARLY;BYWEEKNO=53", "2039-01-01", 2039...2039, ""),
            ("FREQ=YEARLY;BYWEEKNO=52", "2039-01-01", 2039...2039, "01-01 01-02 12-26 12-27 12-28 12-29 12-30 12-31"),
            // A week is Monday to Sunday whole, also the one in which the rule starts.
            ("FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1;COUNT=2", "2026-01-01", 2026...2026, "01-05 01-12"),
        ] as [(String, String, ClosedRange<Int>, String)])
    func rules(_ rule: String, _ start: String, _ years: ClosedRange<Int>, _ expected: String) throws {
        let expected = days(years.lowerBound, expected.split(separator: " ").map(String.init))
        #expect(try due(rule: rule, start, years) == expected)
    }
}
