import CivilTime

/// The period that identifies an occurrence of a duty: the part after `@` in `quarterly-exam@2026-Q1`.
///
/// Nine bytes; only the kinds that are few in a year lie elsewhere.
public enum PeriodKey: Sendable, Hashable {
    /// `2026`.
    case year(Int)
    /// `2026-H1`.
    case halfYear(HalfYear)
    /// `2026-Q1`.
    case quarter(Quarter)
    /// `2026-03`.
    case month(YearMonth)
    /// `2026-W09`.
    case week(Week)
    /// `2026-03-late`.
    case tenDays(YearMonth, TenDayPeriod)
    /// `2026-03-09`.
    case day(CivilDate)
    /// `2026-03-09.noon`, or `2026-03-09.1800` for a clock time.
    case moment(CivilDate, Moment)
    /// `2026-春节`: plan year and official name.
    indirect case holiday(year: Int, name: String)
    /// `2026.2`: the n-th of a year, from 1, where no calendar unit tells windows apart.
    indirect case position(year: Int, Int)

    /// The days of the period; nil for holidays and positions, which the calendar or the plan must date.
    public var span: DateSpan? {
        switch self {
        case .year(let year): yearSpan(year)
        case .halfYear(let half): half.span
        case .quarter(let quarter): quarter.span
        case .month(let month): month.span
        case .week(let week): week.span
        case .tenDays(let month, let period): month.span(of: period)
        case .day(let date), .moment(let date, _): DateSpan(date, date)
        case .holiday, .position: nil
        }
    }

    /// The year it counts for; that of the Thursday for a week.
    public var year: Int {
        switch self {
        case .year(let year), .holiday(let year, _), .position(let year, _): year
        case .halfYear(let half): half.year
        case .quarter(let quarter): quarter.year
        case .month(let month), .tenDays(let month, _): month.year
        case .week(let week): week.year
        case .day(let date), .moment(let date, _): date.year
        }
    }

    /// Whether another period is this one or lies within it. A week lies within the month, quarter, half and year of its
    /// Thursday. Holidays and positions lie within their year and hold only themselves.
    public func contains(_ other: PeriodKey) -> Bool {
        if self == other { return true }
        switch self {
        case .year(let year):
            if case .year = other { return false }
            return other.year == year
        case .halfYear(let half): return other.month(inside: half.span)
        case .quarter(let quarter): return other.month(inside: quarter.span)
        case .month(let month): return other.month(inside: month.span)
        case .week(let week): return other.isDayLike && other.isWithin(week.span)
        case .tenDays(let month, let period): return other.isDayLike && other.isWithin(month.span(of: period))
        case .day(let date):
            if case .moment(let other, _) = other { return other == date }
            return false
        case .moment, .holiday, .position: return false
        }
    }

    private var isDayLike: Bool {
        switch self {
        case .day, .moment: true
        default: false
        }
    }

    private func isWithin(_ span: DateSpan) -> Bool { self.span.map(span.contains) ?? false }

    /// Whether the period lies in a span of whole months, a week by its Thursday.
    private func month(inside span: DateSpan) -> Bool {
        if case .week(let week) = self { return span.contains(week.month.span) }
        return isWithin(span)
    }
}

extension PeriodKey {
    /// The smallest unit from the month on that holds a span; a day or a ten-day period where it is no longer than that.
    static func smallest(holding span: DateSpan) -> PeriodKey? {
        if span.first == span.last { return .day(span.first) }
        let month = span.first.yearMonth
        if let period = TenDayPeriod.allCases.first(where: { month.span(of: $0).contains(span) }) {
            return .tenDays(month, period)
        }
        if month.span.contains(span) { return .month(month) }
        let quarter = Quarter(containing: span.first)
        if quarter.span.contains(span) { return .quarter(quarter) }
        let half = HalfYear(containing: span.first)
        if half.span.contains(span) { return .halfYear(half) }
        return yearSpan(span.first.year).contains(span) ? .year(span.first.year) : nil
    }
}
