import CivilTime

/// One period of a calendar rule: where its parts are counted from.
struct Base {
    /// Its days.
    let span: DateSpan
    /// Its first month, for periods of whole months.
    let month: YearMonth?
    /// How it is called.
    let key: PeriodKey

    /// A period of so many months, `index` counted from 0 within the year.
    init(_ period: Period, months count: Int, index: Int, year: Int) {
        let first = YearMonth(year: year, month: index * count + 1)
        month = first
        span = DateSpan(first.first, first.adding(count - 1).last)
        let unit: PeriodKey? =
            switch period {
            case .month: .month(first)
            case .quarter: Quarter(year: year, index: index + 1).map(PeriodKey.quarter)
            case .halfYear: HalfYear(year: year, index: index + 1).map(PeriodKey.halfYear)
            case .year: .year(year)
            case .months, .week, .tenDays, .day, .openingDay, .workingDay: nil
            }
        key = unit ?? .position(year: year, index + 1)
    }

    init(_ week: Week) {
        span = week.span
        month = nil
        key = .week(week)
    }

    init(_ month: YearMonth, _ period: TenDayPeriod, _ readings: ReadingSettings) {
        span = readings.span(of: period, in: month)
        self.month = nil
        key = .tenDays(month, period)
    }

    init(_ date: CivilDate) {
        span = DateSpan(date, date)
        month = nil
        key = .day(date)
    }

    /// The periods of a year in order.
    static func all(_ rule: CalendarRule, year: Int, readings: ReadingSettings, calendar: WorkingCalendar) -> [Base] {
        if let count = rule.period.monthCount {
            return (0..<(12 / count)).compactMap { index in
                let isOdd = index.isMultiple(of: 2)
                if let parity = rule.parity, (parity == .odd) != isOdd { return nil }
                return Base(rule.period, months: count, index: index, year: year)
            }
        }
        let days = yearSpan(year)
        switch rule.period {
        case .week:
            // All weeks that touch the year; which of them count is decided by their windows.
            let first = days.first.startOfWeek
            return (0..<54).lazy.map { first + $0 * 7 }.prefix { $0 <= days.last }.map { Base(Week(containing: $0)) }
        case .tenDays:
            return (1...12).flatMap { month in
                TenDayPeriod.allCases.map { Base(YearMonth(year: year, month: month), $0, readings) }
            }
        case .openingDay: return days.filter(calendar.opening.contains).map { Base($0) }
        case .workingDay: return days.filter(calendar.working.contains).map { Base($0) }
        case .day, .month, .quarter, .halfYear, .year, .months: return days.map { Base($0) }
        }
    }
}
