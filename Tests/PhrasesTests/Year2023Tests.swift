import CivilTime
import Foundation
import Phrases
import PlanFiles
import Testing

/// A bank's plan for 2023, day by day, with the holidays and make-up days of that year's notice of the State Council.
@Suite struct Year2023Tests {
    struct Row: Sendable, CustomTestStringConvertible {
        var phrase: String
        /// Period key, opening and due day, soft opening or due day where there is one.
        var window: String
        /// How many working days the window has, and the first and the last of them.
        var working: String
        var testDescription: String { "\(phrase) \(window)" }
    }

    static let rows: [Row] = [
        Row(phrase: "1月末之前", window: "2023 01-01..01-31", working: "18 01-03..01-31"),
        Row(phrase: "2月末之前", window: "2023 01-01..02-28", working: "38 01-03..02-28"),
        Row(phrase: "3月末之前", window: "2023 01-01..03-31", working: "61 01-03..03-31"),
        Row(phrase: "3月末前", window: "2023 01-01..03-31", working: "61 01-03..03-31"),
        Row(phrase: "春节期间", window: "2023-春节 01-21..01-27", working: "0"),
        Row(phrase: "1月下旬", window: "2023 01-21..01-31", working: "4 01-28..01-31"),
        Row(phrase: "2月上旬", window: "2023 02-01..02-10", working: "8 02-01..02-10"),
        Row(phrase: "2月下旬至3月下旬", window: "2023 02-21..03-31", working: "29 02-21..03-31"),
        Row(phrase: "3月初", window: "2023 03-01..03-10 soft ..03-05", working: "8 03-01..03-10"),
        Row(phrase: "自3月初至9月末", window: "2023 03-01..09-30", working: "149 03-01..09-28"),
        Row(phrase: "每季度下旬", window: "2023-Q1 03-21..03-31", working: "9 03-21..03-31"),
        Row(phrase: "4月上旬", window: "2023 04-01..04-10", working: "5 04-03..04-10"),
        Row(phrase: "4月末至6月上旬", window: "2023 04-21..06-10 soft 04-26..", working: "35 04-21..06-09"),
        Row(phrase: "每季度下旬", window: "2023-Q2 06-21..06-30", working: "7 06-21..06-30"),
        Row(phrase: "7月初", window: "2023 07-01..07-10 soft ..07-05", working: "6 07-03..07-10"),
        Row(phrase: "7至8月份期间", window: "2023 07-01..08-31", working: "44 07-03..08-31"),
        Row(phrase: "7月中旬至8月中旬", window: "2023 07-11..08-20", working: "29 07-11..08-18"),
        Row(phrase: "8月中旬", window: "2023 08-11..08-20", working: "6 08-11..08-18"),
        Row(phrase: "9月初到9月下旬", window: "2023 09-01..09-30", working: "20 09-01..09-28"),
        Row(phrase: "每季度下旬", window: "2023-Q3 09-21..09-30", working: "6 09-21..09-28"),
        Row(phrase: "10月初", window: "2023 10-01..10-10 soft ..10-05", working: "4 10-07..10-10"),
        Row(phrase: "10月中旬至12月初", window: "2023 10-11..12-10 soft ..12-05", working: "43 10-11..12-08"),
        Row(phrase: "12月初", window: "2023 12-01..12-10 soft ..12-05", working: "6 12-01..12-08"),
        Row(phrase: "每季度下旬", window: "2023-Q4 12-21..12-31", working: "7 12-21..12-29"),
    ]

    static func calendar() throws -> WorkingCalendar {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let reading = CalendarReading(
            try PlanDirectory.calendars(in: [root.appending(path: "config/calendars").path]))
        return try #require(reading.calendar("cn", opening: .working), "\(reading.diagnostics)")
    }

    static func short(_ date: CivilDate) -> String { String(date.description.dropFirst(5)) }

    @Test(arguments: rows) func dayByDay(_ row: Row) throws {
        let calendar = try Year2023Tests.calendar()
        let windows = try Schedule.parse(row.phrase).windows(in: 2023, calendar: calendar)
        let found = windows.map { window -> (String, DateSpan) in
            var text = "\(window.key) \(Year2023Tests.short(window.opens))..\(Year2023Tests.short(window.due))"
            if window.softOpens != nil || window.softDue != nil {
                let opens = window.softOpens.map(Year2023Tests.short) ?? ""
                text += " soft \(opens)..\(window.softDue.map(Year2023Tests.short) ?? "")"
            }
            return (text, window.span)
        }
        let match = try #require(found.first { $0.0 == row.window }, "found \(found.map(\.0))")
        let days = match.1.filter(calendar.working.contains)
        let working =
            days.isEmpty
            ? "0" : "\(days.count) \(Year2023Tests.short(days[0]))..\(Year2023Tests.short(days[days.count - 1]))"
        #expect(working == row.working)
        #expect(calendar.working.count(in: match.1) == days.count)
    }

    @Test func eitherOfTwoHolidays() throws {
        let calendar = try Year2023Tests.calendar()
        let windows = try Schedule.parse("五一或十一长假期间").windows(in: 2023, calendar: calendar)
        #expect(windows.count == 1)
        #expect(windows[0].parts.map(\.description) == ["2023-04-29/2023-05-03", "2023-09-29/2023-10-06"])
        #expect(windows[0].parts.allSatisfy { calendar.working.count(in: $0) == 0 })
    }

    @Test(arguments: [
        ("3月初", "03-01..03-05", 3), ("4月末至6月上旬", "04-26..06-10", 31), ("7月初", "07-01..07-05", 3),
        ("10月初", "10-01..10-05", 0), ("10月中旬至12月初", "10-11..12-05", 40), ("12月初", "12-01..12-05", 3),
    ])
    func workingDaysBetweenTheSoftBounds(_ phrase: String, _ inner: String, _ count: Int) throws {
        let calendar = try Year2023Tests.calendar()
        let window = try Schedule.parse(phrase).windows(in: 2023, calendar: calendar)[0]
        let span = DateSpan(window.softOpens ?? window.opens, window.softDue ?? window.due)
        #expect("\(Year2023Tests.short(span.first))..\(Year2023Tests.short(span.last))" == inner)
        #expect(calendar.working.count(in: span) == count)
    }
}
