import CivilTime

/// The official days of 2023 and 2026, the years around them left to statute.
enum ChinaSample {
    static func table() throws -> CalendarTable {
        try CalendarTable(
            name: "cn", holidayNames: HolidayName.statutory, years: [year2026, year2023],
            statutory: [year2027, year2028])
    }

    static func calendar(local: [LocalDays] = [], opening: OpeningDays = .working) throws -> WorkingCalendar {
        WorkingCalendar(table: try table(), local: local, opening: opening)
    }

    static let year2023 = CalendarYear(
        year: 2023, published: true,
        off: entries([
            ("元旦", "2022-12-31/2023-01-02"), ("春节", "2023-01-21/2023-01-27"), ("清明节", "2023-04-05"),
            ("劳动节", "2023-04-29/2023-05-03"), ("端午节", "2023-06-22/2023-06-24"),
            ("国庆节、中秋节", "2023-09-29/2023-10-06"),
        ]),
        work: ["2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"]
            .map(day))

    static let year2026 = CalendarYear(
        year: 2026, published: true,
        off: entries([
            ("元旦", "2026-01-01/2026-01-03"), ("春节", "2026-02-15/2026-02-23"), ("清明节", "2026-04-04/2026-04-06"),
            ("劳动节", "2026-05-01/2026-05-05"), ("端午节", "2026-06-19/2026-06-21"),
            ("中秋节", "2026-09-25/2026-09-27"), ("国庆节", "2026-10-01/2026-10-07"),
        ]),
        work: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].map(day))

    static let year2027 = StatutoryYear(
        year: 2027,
        days: entries([
            ("元旦", "2027-01-01"), ("春节", "2027-02-05/2027-02-08"), ("清明节", "2027-04-05"),
            ("劳动节", "2027-05-01/2027-05-02"), ("端午节", "2027-06-09"), ("中秋节", "2027-09-15"),
            ("国庆节", "2027-10-01/2027-10-03"),
        ]))

    static let year2028 = StatutoryYear(
        year: 2028,
        days: entries([("元旦", "2028-01-01"), ("国庆节、中秋节", "2028-10-01/2028-10-03")]))

    static func entries(_ pairs: [(String, String)]) -> [DaysOff] {
        pairs.map { DaysOff(key: $0.0, span: span($0.1)) }
    }
}
