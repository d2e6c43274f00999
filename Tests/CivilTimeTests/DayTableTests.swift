import CivilTime
import Testing

@Suite struct DayTableTests {
    /// The same set, asked day by day.
    private struct Naive {
        let weekdays: Set<Weekday>
        let exceptions: [CivilDate: Bool]

        func contains(_ date: CivilDate) -> Bool { exceptions[date] ?? weekdays.contains(date.weekday) }

        func day(_ n: Int, after date: CivilDate, step: Int) -> CivilDate {
            var date = date
            var left = n
            while left > 0 {
                date = date + step
                if contains(date) { left -= 1 }
            }
            return date
        }
    }

    private static let workweek: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    @Test(arguments: 1...40)
    func agreesWithTheNaiveModel(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let weekdays = Set(Weekday.allCases.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }).union([.friday])
        let middle = day("2026-01-01") + Int.random(in: -9000...9000, using: &random)
        var exceptions: [CivilDate: Bool] = [:]
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            exceptions[middle + Int.random(in: -200...200, using: &random)] = Bool.random(using: &random)
        }
        let table = DayTable(weekdays: weekdays, exceptions: exceptions)
        let naive = Naive(weekdays: weekdays, exceptions: exceptions)
        for _ in 0..<60 {
            let from = middle + Int.random(in: -300...300, using: &random)
            let n = Int.random(in: 1...150, using: &random)
            #expect(table.contains(from) == naive.contains(from))
            #expect(table.day(n, after: from) == naive.day(n, after: from, step: 1))
            #expect(table.day(n, before: from) == naive.day(n, after: from, step: -1))
            #expect(table.onOrAfter(from) == (naive.contains(from) ? from : naive.day(1, after: from, step: 1)))
            #expect(table.onOrBefore(from) == (naive.contains(from) ? from : naive.day(1, after: from, step: -1)))
            let days = DateSpan(from, from + Int.random(in: 0...400, using: &random))
            #expect(table.count(in: days) == days.count(where: naive.contains))
        }
    }

    @Test func nothingAfterNothingIsTheDayItself() {
        let table = DayTable(weekdays: DayTableTests.workweek)
        for text in ["2026-03-07", "2026-03-09"] {
            #expect(table.day(0, after: day(text)) == day(text))
            #expect(table.day(0, before: day(text)) == day(text))
            #expect(table.day(.min, after: day(text)) == day(text))
        }
    }

    @Test func theEndsOfTheCalendar() {
        let table = DayTable(weekdays: DayTableTests.workweek, exceptions: [.latest: false, .earliest: false])
        #expect(table.day(.max, after: .earliest) == .latest)
        #expect(table.day(.max, before: .latest) == .earliest)
        #expect(table.day(1, after: .latest) == .latest)
        #expect(table.day(1, before: .earliest) == .earliest)
        #expect(table.onOrBefore(.latest) == day("9999-12-30"))
        #expect(table.onOrAfter(.earliest) == day("0001-01-02"))
        #expect(table.count(in: DateSpan(.earliest, .latest)) == 2_608_615 - 2)
    }

    @Test func aSetWithoutWeekdaysHasOnlyItsExceptions() {
        let table = DayTable(weekdays: [], exceptions: [day("2026-03-09"): true, day("2026-05-01"): true])
        #expect(table.count(in: DateSpan(.earliest, .latest)) == 2)
        #expect(table.onOrAfter(day("2026-03-10")) == day("2026-05-01"))
        #expect(table.day(1, after: day("2026-05-01")) == .latest)
        #expect(table.day(3, before: day("2026-06-01")) == .earliest)
        #expect(table.roll(day("2026-06-01"), .following, within: yearSpan(2026)) == day("2026-05-01"))
        #expect(table.roll(day("2026-06-01"), .following, within: span("2026-05-02/9999-12-31")) == day("2026-06-01"))
    }

    // 2026-03-07 is a Saturday.
    @Test(arguments: [
        ("2026-03-07", DateRoll.preceding, "2026-03-01/2026-03-31", "2026-03-06"),
        ("2026-03-07", .following, "2026-03-01/2026-03-31", "2026-03-09"),
        ("2026-03-07", .none, "2026-03-01/2026-03-31", "2026-03-07"),
        ("2026-03-06", .following, "2026-03-01/2026-03-31", "2026-03-06"),
        // Never out of the window: the other direction, or not at all.
        ("2026-03-01", .preceding, "2026-03-01/2026-03-31", "2026-03-02"),
        ("2026-02-28", .following, "2026-02-01/2026-02-28", "2026-02-27"),
        ("2026-03-07", .preceding, "2026-03-07/2026-03-08", "2026-03-07"),
        ("2026-03-07", .following, "2026-03-07/2026-03-07", "2026-03-07"),
        ("2026-03-07", .following, "2026-04-01/2026-04-30", "2026-03-07"),
    ])
    func rolls(_ from: String, _ roll: DateRoll, _ window: String, _ to: String) {
        let table = DayTable(weekdays: DayTableTests.workweek)
        #expect(table.roll(day(from), roll, within: span(window)) == day(to))
    }
}
