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
}
