import CivilTime
import Phrases
import Testing

/// Recurrence rules of iCalendar.
@Suite struct RecurrenceTests {
    private func days(_ rule: String, _ start: String, _ years: ClosedRange<Int>) throws -> [String] {
        let schedule = try Schedule.recurrence(rule, start: day(start))
        #expect(schedule.kind == .recurring)
        return years.flatMap { schedule.windows(in: $0, calendar: .weekdaysOnly).map(\.due.description) }
    }

    @Test func agreesWithDateutilOverTwentyYears() throws {
        for row in RecurrenceOracle.rows {
            let fields = row.split(separator: " ").map(String.init)
            let days = try days(fields[0], fields[1], 2020...2039)
            var hash: UInt64 = 1_469_598_103_934_665_603
            for byte in days.map({ $0 + "\n" }).joined().utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
            let text = String(hash, radix: 16)
            #expect(
                ["\(days.count)", String(repeating: "0", count: 16 - text.count) + text] == Array(fields[2...]),
                "\(row)")
        }
    }

    @Test(
        arguments: [
            ("FREQ=MONTHLY", "2026-01-31", ["01-31", "03-31", "05-31", "07-31", "08-31", "10-31", "12-31"]),
            ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31", ["01-31", "02-28", "03-31"]),
            (
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20260331", "2026-01-01",
                ["01-30", "02-27", "03-31"]
            ),
            ("FREQ=YEARLY;BYWEEKNO=53", "2026-01-01", ["12-28", "12-29", "12-30", "12-31"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU;COUNT=2", "2026-03-03", ["03-15", "03-29"]),
            ("freq=daily;interval=100", "2026-01-01", ["01-01", "04-11", "07-20", "10-28"]),
            ("FREQ=MONTHLY;BYDAY=MO,1TU;COUNT=3", "2026-06-01", ["06-01", "06-02", "06-08"]),
        ] as [(String, String, [String])])
    func daysOf2026(_ rule: String, _ start: String, _ expected: [String]) throws {
        #expect(try days(rule, start, 2026...2026) == expected.map { "2026-" + $0 })
    }

    @Test func theLeapDayComesInLeapYears() throws {
        #expect(try days("FREQ=YEARLY", "2024-02-29", 2024...2033) == ["2024-02-29", "2028-02-29", "2032-02-29"])
    }

    @Test func aDayRollsWithinItsPeriod() throws {
        let schedule = try Schedule.recurrence("FREQ=MONTHLY;BYMONTHDAY=1", start: day("2026-01-01"))
        let august = schedule.windows(in: 2026, calendar: China.calendar)[7]
        #expect("\(august.key) \(august.opens)..\(august.due)" == "2026-08-01 2026-08-01..2026-08-01")
        #expect(august.rolledDue(.following, calendar: China.calendar) == day("2026-08-03"))
        #expect(august.rolledDue(.preceding, calendar: China.calendar) == day("2026-08-03"))
    }

    @Test(arguments: [PhraseLanguage.zh, .en])
    func printedRulesAreReadBack(_ language: PhraseLanguage) throws {
        for row in RecurrenceOracle.rows {
            let fields = row.split(separator: " ").map(String.init)
            let schedule = try Schedule.recurrence(fields[0], start: day(fields[1]))
            #expect(try Schedule.parse(schedule.printed(language)) == schedule)
        }
    }

    @Test(arguments: [
        ("", 1, "no part of a recurrence rule"), ("BYDAY=MO", 1, "no FREQ"), ("FREQ=HOURLY", 6, "DAILY, WEEKLY"),
        ("FREQ=DAILY;FREQ=DAILY", 12, "stands twice"), ("FREQ=DAILY;BYHOUR=9", 12, "at:"),
        ("FREQ=DAILY;X=1", 12, "no part"), ("FREQ=DAILY;INTERVAL=0", 21, "1 to 9999"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20260101", 1, "both end"), ("FREQ=DAILY;UNTIL=20260230", 18, "no such day"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", 25, "1 to 31"), ("FREQ=WEEKLY;BYDAY=1MO", 1, "MONTHLY or YEARLY"),
        ("FREQ=MONTHLY;BYWEEKNO=3", 1, "FREQ=YEARLY"), ("FREQ=WEEKLY;BYMONTHDAY=3", 1, "does not belong"),
        ("FREQ=DAILY;BYSETPOS=1", 1, "needs another part"), ("FREQ=DAILY;BYDAY=XX", 18, "weekdays such as"),
        ("FREQ=DAILY;COUNT=99999999999999999999", 18, "1 to 100000"),
    ])
    func refused(_ rule: String, _ column: Int, _ words: String) {
        do {
            _ = try Schedule.recurrence(rule, start: day("2026-01-01"))
            Issue.record("“\(rule)” is accepted")
        } catch {
            #expect(error.column == column)
            #expect(error.message.contains(words), "\(error.message)")
        }
    }

    @Test(arguments: ["RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY from tomorrow", "rrule:", "RRULE:X from 2026-01-01"])
    func phrasesOfRulesNeedAFirstDay(_ phrase: String) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrase) }
    }
}
