import CivilTime
import PlanFiles
import Testing

@Suite struct CalendarFileTests {
    private func reading(_ name: String, _ text: String) -> CalendarReading {
        CalendarReading([SourceFile(name: name, bytes: Array(text.utf8))])
    }

    @Test func theInstalledCalendarsHaveNoMistake() throws {
        let reading = CalendarReading(calendarFiles)
        #expect(reading.diagnostics.isEmpty)
        let calendar = try #require(reading.calendar("cn", opening: .working))
        #expect(!calendar.isProvisional(year: 2026))
        #expect(calendar.isProvisional(year: 2027))
        #expect(calendar.holiday("春节", year: 2026).map(\.span.description) == ["2026-02-15/2026-02-23"])
    }

    @Test func readsTheDaysOfAnOrganisation() throws {
        let local = SourceFile(
            name: "local.yaml",
            bytes: Array(
                "calendar: local\noff: [2026-05-20]\nwork: [2026-06-27]\nopen: [2026-10-04/2026-10-07]\nclosed: []\n"
                    .utf8))
        let reading = CalendarReading(calendarFiles + [local])
        #expect(reading.diagnostics.isEmpty)
        let calendar = try #require(reading.calendar("cn", opening: .working))
        func day(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }
        #expect(!calendar.working.contains(day("2026-05-20")))
        #expect(calendar.working.contains(day("2026-06-27")))
        #expect(calendar.opening.contains(day("2026-10-05")) && !calendar.working.contains(day("2026-10-05")))
    }

    @Test(arguments: [
        ("cn.yaml", "holidays: [元旦]\n", "1:1: a calendar needs its name"),
        ("cn.yaml", "calendar: xx\n", "1:11: the calendar “xx” stands in a file named “cn”"),
        ("cn.yaml", "calendar: cn\nyears: {二零: {}}\n", "2:9: “二零” is not a year from 1949 to 2199"),
        ("cn.yaml", "calendar: cn\nyears: {2026: {publishd: yes}}\n", "2:16: unknown key “publishd” of a year"),
        (
            "cn.yaml", "calendar: cn\nyears: {2026: {published: yes, off: {}}}\n",
            "2:9: the year is published but has no days off"
        ),
        (
            "cn.yaml", "calendar: cn\nholidays: [元旦]\nyears:\n  2026: {published: yes, off: {元宵: 2026-03-03}}\n",
            "4:32: “元宵” is not among the calendar's holidays"
        ),
        (
            "cn.yaml",
            "calendar: cn\nholidays: [元旦]\nyears:\n  2026: {published: yes, off: {元旦: 2026-01-01/2026-02-30}}\n",
            "4:36: “2026-01-01/2026-02-30” is not a date or a span of dates"
        ),
        (
            "cn.yaml",
            "calendar: cn\nholidays: [元旦]\nyears:\n  2026: {published: yes, off: {元旦: 2026-01-01}, work: [2026-01-05]}\n",
            "4:3: the make-up day 2026-01-05 is neither a Saturday nor a Sunday"
        ),
        ("local.yaml", "of: [2026-05-20]\n", "1:1: unknown key “of” of the local days"),
        (
            "local.yaml", "off: [2026-05-20]\nopen: [2026-05-01/2026-05-31]\n",
            "1:7: 2026-05-20 stands under “off” and under “open”"
        ),
        ("local.yaml", "calendar: cn\n", "1:11: the calendar is “cn”, not local"),
    ])
    func eachSlipHasItsPlace(_ name: String, _ text: String, _ line: String) {
        let found = reading(name, text).diagnostics.map { "\($0.line):\($0.column): \($0.message)" }
        #expect(found == [line])
    }
}
