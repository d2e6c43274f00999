import Testing

@testable import CivilTime

@Suite struct CivilDateTests {
    @Test func agreesWithTheNaiveWalkFromDayToDay() {
        // Every day of the years around the calendar's ends, the epoch and the leap rules, and every hundredth year.
        let years = [1...5, 1899...1905, 1968...1973, 1999...2051, 9995...9999].flatMap(Array.init)
        for year in years + Array(stride(from: 100, to: 9999, by: 100)) { walk(year) }
    }

    private func walk(_ year: Int) {
        var expected = CivilDate(year: year, month: 1, day: 1)!.dayNumber
        var dayOfYear = 1
        for month in 1...12 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
            for day in 1...length {
                let date = CivilDate(year: year, month: month, day: day)!
                #expect(date.dayNumber == expected)
                #expect(date.parts == (year, month, day))
                #expect(date.dayOfYear == dayOfYear)
                expected += 1
                dayOfYear += 1
            }
            #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
        }
        if year < 9999 { #expect(CivilDate(year: year + 1, month: 1, day: 1)!.dayNumber == expected) }
    }

    @Test func yearsAreAsLongAsTheirMonths() {
        var first = CivilDate.earliest
        for year in 1..<9999 {
            let next = CivilDate(year: year + 1, month: 1, day: 1)!
            #expect(next - first == (YearMonth.isLeap(year) ? 366 : 365))
            first = next
        }
        #expect(first + 364 == .latest)
    }

    @Test(arguments: [
        ("0001-01-01", Weekday.monday), ("1583-01-01", .saturday), ("1969-12-31", .wednesday),
        ("1970-01-01", .thursday), ("2000-02-29", .tuesday), ("2026-03-09", .monday), ("9999-12-31", .friday),
    ])
    func weekdays(_ text: String, _ weekday: Weekday) {
        #expect(day(text).weekday == weekday)
        #expect((day(text) + 1).weekday.rawValue == weekday.rawValue % 7 + 1 || day(text) == .latest)
    }

    @Test(arguments: [
        ("2026-01-31", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]),
        ("2027-12-31", ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"]),
        ("2026-01-30", ["2026-02-28", "2026-03-30", "2026-04-30", "2026-05-30", "2026-06-30"]),
    ])
    func monthsAfterTheAnchorDoNotStickAtAShortMonth(_ anchor: String, _ expected: [String]) {
        #expect((1...5).map { day(anchor).adding(months: $0).description } == expected)
    }

    @Test(arguments: [
        ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2026-03-09", -3, "2023-03-09"),
        ("9998-12-31", 5, "9999-12-31"), ("0002-01-01", -5, "0001-01-01"),
    ])
    func years(_ from: String, _ years: Int, _ to: String) {
        #expect(day(from).adding(years: years).description == to)
    }

    @Test(arguments: [
        "2026-3-9", "2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "20260309", "", "2026-03-09 ",
    ])
    func refusesWhatIsNoDate(_ text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [Int.min, -4_000_000, -1, 1, 4_000_000, Int.max])
    func staysInTheCalendar(_ days: Int) {
        for date in [CivilDate.earliest, day("2026-03-09"), .latest] {
            #expect((CivilDate.earliest...CivilDate.latest).contains(date + days))
            #expect((CivilDate.earliest...CivilDate.latest).contains(date - days))
            #expect((CivilDate.earliest...CivilDate.latest).contains(date.adding(months: days)))
        }
    }

    @Test(arguments: [
        ("2026-02-21/2026-03-31", 39), ("2026-02-21", 1), ("2023-12-30/2024-01-01", 3),
    ])
    func spans(_ text: String, _ length: Int) {
        #expect(span(text).length == length)
        #expect(Array(span(text)).count == length)
        #expect(DateSpan(span(text).description) == span(text))
    }

    @Test(arguments: ["2026-03-31/2026-02-21", "2026-02-21/", "/2026-02-21", "2026-02-21/2026-02-22/2026-02-23"])
    func refusesWhatIsNoSpan(_ text: String) {
        #expect(DateSpan(text) == nil)
    }
}
