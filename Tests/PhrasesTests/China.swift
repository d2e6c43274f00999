import CivilTime

/// The official days off and make-up days of 2023 and 2026.
enum China {
    static let calendar: WorkingCalendar = {
        guard
            let table = try? CalendarTable(
                name: "cn", holidayNames: HolidayName.statutory, years: [year2023, year2026], statutory: [])
        else { return .weekdaysOnly }
        return WorkingCalendar(table: table, local: [], opening: .working)
    }()

    private static let year2023 = CalendarYear(
        year: 2023, published: true,
        off: [
            off("元旦", "2022-12-31", "2023-01-02"), off("春节", "2023-01-21", "2023-01-27"),
            off("清明节", "2023-04-05", "2023-04-05"), off("劳动节", "2023-04-29", "2023-05-03"),
            off("端午节", "2023-06-22", "2023-06-24"), off("国庆节、中秋节", "2023-09-29", "2023-10-06"),
        ],
        work: ["2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"].map(
            day))

    private static let year2026 = CalendarYear(
        year: 2026, published: true,
        off: [
            off("元旦", "2026-01-01", "2026-01-03"), off("春节", "2026-02-15", "2026-02-23"),
            off("清明节", "2026-04-04", "2026-04-06"), off("劳动节", "2026-05-01", "2026-05-05"),
            off("端午节", "2026-06-19", "2026-06-21"), off("中秋节", "2026-09-25", "2026-09-27"),
            off("国庆节", "2026-10-01", "2026-10-07"),
        ],
        work: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].map(day))

    private static func off(_ key: String, _ first: String, _ last: String) -> DaysOff {
        DaysOff(key: key, span: DateSpan(day(first), day(last)))
    }
}

/// A date by its text, for tables.
func day(_ text: String) -> CivilDate { CivilDate(text)! }
