import CivilTime
import Phrases

extension TimeAmount {
    /// The day this long, so many times over, after another, counted from the day after; months and years are clipped
    /// to the month's end.
    func date(after day: CivilDate, days: DayTable, times: Int = 1) -> CivilDate {
        let total = bounded(count, times)
        return switch unit {
        case .workingDays: total == 0 ? day : days.day(total, after: day)
        case .days: day + total
        case .weeks: day + bounded(total, 7)
        case .months: day.adding(months: total)
        case .years: day.adding(months: bounded(total, 12))
        case .hours, .minutes: day
        }
    }

    /// The day this long before another.
    func date(before day: CivilDate, days: DayTable) -> CivilDate {
        switch unit {
        case .workingDays: count == 0 ? day : days.day(count, before: day)
        case .days: day - count
        case .weeks: day - bounded(count, 7)
        case .months: day.adding(months: 0 - count)
        case .years: day.adding(months: 0 - bounded(count, 12))
        case .hours, .minutes: day
        }
    }

    /// For hours and minutes: the instant this long, so many times over, after another.
    func instant(after instant: Instant, times: Int = 1) -> Instant { instant + milliseconds(times) }

    /// For hours and minutes: the instant this long before another.
    func instant(before instant: Instant) -> Instant { instant + (0 - milliseconds(1)) }

    /// Its length in minutes where it is the longest; a working day counts as one day.
    var minutesAtMost: Int {
        let minutes =
            switch unit {
            case .minutes: 1
            case .hours: 60
            case .workingDays, .days: 1440
            case .weeks: 7 * 1440
            case .months: 31 * 1440
            case .years: 366 * 1440
            }
        return bounded(count, minutes)
    }

    private func milliseconds(_ times: Int) -> Int64 {
        Int64(bounded(bounded(count, times), unit == .hours ? 3_600_000 : 60_000))
    }

    private func bounded(_ one: Int, _ other: Int) -> Int {
        let (product, overflow) = one.multipliedReportingOverflow(by: other)
        return overflow ? 4_000_000_000_000 : min(product, 4_000_000_000_000)
    }
}
