import CivilTime
import TestSupport

/// China's days off and make-up days of 2026, by the notice of the State Council.
enum China2026 {
    static let table: CalendarTable = {
        func off(_ key: String, _ first: String, _ last: String) -> DaysOff {
            DaysOff(key: key, span: DateSpan(Fixture.day(first), Fixture.day(last)))
        }
        let year = CalendarYear(
            year: 2026, published: true,
            off: [
                off("元旦", "2026-01-01", "2026-01-03"), off("春节", "2026-02-15", "2026-02-23"),
                off("清明节", "2026-04-04", "2026-04-06"), off("劳动节", "2026-05-01", "2026-05-05"),
                off("端午节", "2026-06-19", "2026-06-21"), off("中秋节", "2026-09-25", "2026-09-27"),
                off("国庆节", "2026-10-01", "2026-10-07"),
            ],
            work: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].map(Fixture.day))
        let names = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]
        guard let table = try? CalendarTable(name: "cn", holidayNames: names, years: [year], statutory: []) else {
            preconditionFailure("the calendar of 2026 has faults")
        }
        return table
    }()

    /// The calendar of an organisation whose counters are open on these days.
    static func calendar(_ opening: OpeningDays = .working) -> WorkingCalendar {
        WorkingCalendar(table: table, local: [], opening: opening)
    }
}
