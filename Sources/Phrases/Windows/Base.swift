import CivilTime

/// One period of a calendar rule: where its parts are counted from. Plain numbers, so that a year of them costs nothing.
struct Base {
    /// Its days.
    let span: DateSpan
    /// Its first month, for periods of whole months.
    let month: YearMonth?
    /// What kind of period it is.
    private let period: Period
    /// Its place among those of the year, for periods without a name of their own.
    private var position = 1

    /// A period of so many months, `index` counted from 0 within the year.
    init(_ period: Period, months count: Int, index: Int, year: Int) {
        let first = YearMonth(year: year, month: index * count + 1)
        self.period = period
        month = first
        span = DateSpan(first.first, first.adding(count - 1).last)
    }

    /// The week that begins on a Monday.
    init(weekFrom monday: CivilDate) {
        period = .week
        month = nil
        span = DateSpan(monday, monday + 6)
    }

    /// A ten-day period.
    init(_ month: YearMonth, _ tenDays: TenDayPeriod, _ readings: ReadingSettings) {
        period = .tenDays
        self.month = nil
        span = readings.span(of: tenDays, in: month)
    }

    /// A school term, the n-th of its year.
    private init(term: DateSpan, position: Int) {
        period = .term
        month = nil
        span = term
        self.position = position
    }

    /// The terms that begin in a year, in the order in which they are given.
    private static func terms(of year: Int, readings: ReadingSettings) -> [Base] {
        let resolver = PartResolver(readings: readings, calendar: .weekdaysOnly)
        let base = Base(.year, months: 12, index: 0, year: year)
        return readings.terms.filter { $0.year == nil || $0.year == year }.compactMap {
            resolver.resolve($0.stretch, in: base)?.span
        }
        .enumerated().map { Base(term: $0.element, position: $0.offset + 1) }
    }

    /// How it is called.
    var key: PeriodKey {
        switch period {
        case .openingDay, .workingDay, .day: .day(span.first)
        case .week: .week(Week(containing: span.first))
        case .tenDays: .tenDays(span.first.yearMonth, span.first.tenDayPeriod)
        case .month: .month(span.first.yearMonth)
        case .quarter: .quarter(Quarter(containing: span.first))
        case .halfYear: .halfYear(HalfYear(containing: span.first))
        case .year: .year(span.first.year)
        case .term: .position(year: span.first.year, position)
        case .months(let count): .position(year: span.first.year, (span.first.month - 1) / count + 1)
        }
    }

    /// The periods of a year in order; all weeks that touch it. None for the periods that are days.
    static func all(_ rule: CalendarRule, year: Int, readings: ReadingSettings) -> [Base] {
        if let count = rule.period.monthCount {
            return (0..<(12 / count)).compactMap { index in
                if let parity = rule.parity, (parity == .odd) != index.isMultiple(of: 2) { return nil }
                return Base(rule.period, months: count, index: index, year: year)
            }
        }
        let days = yearSpan(year)
        switch rule.period {
        case .week:
            let first = days.first.startOfWeek
            return (0...(days.last - first) / 7).map { Base(weekFrom: first + $0 * 7) }
        case .tenDays:
            return (1...12).flatMap { month in
                TenDayPeriod.allCases.map { Base(YearMonth(year: year, month: month), $0, readings) }
            }
        case .term: return terms(of: year, readings: readings)
        case .openingDay, .workingDay, .day, .month, .quarter, .halfYear, .year, .months: return []
        }
    }
}
