import CivilTime
import Testing

/// Days of the lunar calendar, as almanacs have them.
@Suite struct LunarCalendarTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let lunar: LunarDate
        let civil: String?

        init(_ year: Int, _ month: Int, _ day: Int, leap: Bool = false, _ civil: String?) {
            lunar = LunarDate(year: year, month: month, isLeap: leap, day: day)
            self.civil = civil
        }

        var testDescription: String { "\(lunar.year)-\(lunar.month)-\(lunar.day)" }
    }

    @Test(arguments: [
        Row(2004, 1, 1, "2004-01-22"), Row(2004, 2, 1, leap: true, "2004-03-21"),
        Row(2020, 4, 1, leap: true, "2020-05-23"),
        Row(2023, 2, 30, "2023-03-21"), Row(2023, 2, 1, leap: true, "2023-03-22"),
        Row(2025, 6, 1, leap: true, "2025-07-25"),
        Row(2025, 12, 23, "2026-02-10"), Row(2026, 1, 1, "2026-02-17"), Row(2026, 1, 15, "2026-03-03"),
        Row(2026, 8, 15, "2026-09-25"), Row(2026, 9, 9, "2026-10-18"), Row(2026, 12, 29, "2027-02-05"),
        Row(2026, 12, 30, nil), Row(2026, 6, 1, leap: true, nil), Row(2033, 11, 1, leap: true, "2033-12-22"),
        Row(2033, 12, 1, "2034-01-20"), Row(2034, 1, 1, "2034-02-19"), Row(2049, 12, 29, "2050-01-22"),
        Row(2050, 3, 1, leap: true, "2050-04-21"), Row(2050, 12, 30, nil), Row(2057, 9, 1, "2057-09-28"),
        Row(2098, 12, 29, "2099-01-19"), Row(1989, 1, 1, nil), Row(2099, 1, 1, nil), Row(2026, 13, 1, nil),
        Row(2026, 1, 0, nil),
    ])
    func dates(_ row: Row) { #expect(LunarCalendar.date(row.lunar)?.description == row.civil) }

    /// Months follow each other without a gap through all years, each of 29 or 30 days, and each year begins between 20
    /// January and 21 February.
    @Test func monthsFollowEachOther() throws {
        var next: CivilDate?
        for year in LunarCalendar.years {
            for month in 1...12 {
                for isLeap in LunarCalendar.leapMonth(of: year) == month ? [false, true] : [false] {
                    let span = try #require(LunarCalendar.span(ofMonth: month, isLeap: isLeap, year: year))
                    #expect(span.length == 29 || span.length == 30)
                    if let next { #expect(span.first == next, "\(year) \(month)") }
                    if month == 1, !isLeap {
                        #expect((20...52).contains(span.first.dayOfYear), "\(year)")
                    }
                    next = span.last + 1
                }
            }
        }
    }

    /// The leap months of the almanacs.
    @Test func leapMonths() {
        let leaps = (2004...2050).compactMap { year in LunarCalendar.leapMonth(of: year).map { "\(year):\($0)" } }
        #expect(
            leaps == [
                "2004:2", "2006:7", "2009:5", "2012:4", "2014:9", "2017:6", "2020:4", "2023:2", "2025:6", "2028:5",
                "2031:3",
                "2033:11", "2036:6", "2039:5", "2042:2", "2044:7", "2047:5", "2050:3",
            ])
    }
}
