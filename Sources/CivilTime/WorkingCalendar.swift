/// Which days are worked, which days the counters are open, and when the holidays are.
public struct WorkingCalendar: Sendable, Hashable {
    /// The working days, make-up Saturdays and Sundays included.
    public let working: DayTable
    /// The days the counters are open.
    public let opening: DayTable
    private let holidays: [HolidayPeriod]
    private let publishedYears: Set<Int>

    /// Monday to Friday, no holidays known; every year is provisional.
    public static let weekdaysOnly = WorkingCalendar(table: .empty, local: [], opening: .working)

    /// The calendar of an organisation.
    /// - Parameters:
    ///   - table: the country's days.
    ///   - local: the organisation's own days; a later value overrides an earlier one and all override the country.
    ///   - opening: on which days the counters are open.
    public init(table: CalendarTable, local: [LocalDays], opening: OpeningDays) {
        let official = table.years.filter(\.published)
        publishedYears = Set(official.map(\.year))
        let provisional = table.statutory.filter { !official.lazy.map(\.year).contains($0.year) }
        let entries = official.map { ($0.year, $0.off) } + provisional.map { ($0.year, $0.days) }
        holidays =
            entries
            .flatMap { year, days in
                days.map { HolidayPeriod(name: $0.names.first ?? "", names: $0.names, span: $0.span, year: year) }
            }
            .sorted { $0.span.first < $1.span.first }

        var work: [CivilDate: Bool] = [:]
        for holiday in holidays { work.set(holiday.span, false) }
        for date in official.lazy.flatMap(\.work) { work[date] = true }
        var open = opening == .everyDay ? [:] : work
        for days in local {
            for span in days.off {
                work.set(span, false)
                open.set(span, false)
            }
            for span in days.work {
                work.set(span, true)
                open.set(span, true)
            }
            for span in days.open { open.set(span, true) }
            for span in days.closed { open.set(span, false) }
        }
        working = DayTable(weekdays: OpeningDays.working.weekdays, exceptions: work)
        let isSame = opening == .working && open == work
        self.opening = isSame ? working : DayTable(weekdays: opening.weekdays, exceptions: open)
    }

    /// Whether no official notice is known for the year of a day.
    ///
    /// Days at the end of December may still move by the notice of the year that follows; they are not provisional.
    public func isProvisional(_ date: CivilDate) -> Bool { isProvisional(year: date.year) }

    /// Whether no official notice is known for a year.
    public func isProvisional(year: Int) -> Bool { !publishedYears.contains(year) }

    /// The holidays of a year in order. One that begins in the December before belongs to the year it is named for.
    public func holidays(in year: Int) -> [HolidayPeriod] {
        // A holiday's days lie in its year or in the December before.
        let first = index(onOrAfter: YearMonth(year: year - 1, month: 12).first)
        let last = yearSpan(year).last
        return holidays[first...].prefix { $0.span.first <= last }.filter { $0.year == year }
    }

    /// The days off of one holiday of a year, under the name that was asked for.
    /// - Parameter name: a name or one of its aliases (五一 for 劳动节). A holiday that a notice joins with another
    ///   answers to both names.
    /// - Returns: one period as a rule, none where the calendar does not know the holiday in that year.
    public func holiday(_ name: String, year: Int) -> [HolidayPeriod] {
        let canonical = HolidayName.canonical(name)
        return holidays(in: year).filter { $0.names.contains(canonical) }.map {
            HolidayPeriod(name: canonical, names: $0.names, span: $0.span, year: $0.year)
        }
    }

    /// The holiday a day off belongs to; nil for other days, plain weekends included.
    public func holiday(on date: CivilDate) -> HolidayPeriod? {
        let next = index(onOrAfter: date + 1)
        guard next > 0, holidays[next - 1].span.contains(date) else { return nil }
        return holidays[next - 1]
    }

    /// The span from the n-th to the last working day before a holiday. A weekend may lie within it.
    /// - Parameter count: at least 1.
    public func workingRun(_ count: Int = 3, before holiday: HolidayPeriod) -> DateSpan {
        DateSpan(
            working.day(Swift.max(count, 1), before: holiday.span.first), working.day(1, before: holiday.span.first))
    }

    /// The span from the first to the n-th working day after a holiday. A weekend may lie within it.
    /// - Parameter count: at least 1.
    public func workingRun(_ count: Int = 3, after holiday: HolidayPeriod) -> DateSpan {
        DateSpan(working.day(1, after: holiday.span.last), working.day(Swift.max(count, 1), after: holiday.span.last))
    }

    /// The place of the first holiday that begins on or after a day.
    private func index(onOrAfter date: CivilDate) -> Int {
        var low = 0
        var high = holidays.count
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle].span.first < date { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension OpeningDays {
    fileprivate var weekdays: Set<Weekday> {
        switch self {
        case .working: [.monday, .tuesday, .wednesday, .thursday, .friday]
        case .everyDay: Set(Weekday.allCases)
        case .mondayToSaturday: Set(Weekday.allCases).subtracting([.sunday])
        }
    }
}

extension [CivilDate: Bool] {
    fileprivate mutating func set(_ span: DateSpan, _ value: Bool) {
        for date in span { self[date] = value }
    }
}
