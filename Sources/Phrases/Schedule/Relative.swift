import CivilTime

/// A date that hangs on an event.
public struct Relative: Sendable, Hashable {
    /// After or before the event.
    public enum Direction: String, Sendable, Hashable {
        /// Within so much after it.
        case after
        /// So much ahead of it.
        case before
    }

    /// How far the due date reaches.
    public enum Reach: Sendable, Hashable {
        /// So much time.
        case amount(TimeAmount)
        /// 当日: the event's day; 当月: to the end of its month, and so on.
        case same(Period)
        /// 次日, 第二天: the next opening day.
        case nextOpeningDay
        /// To the end of the plan year: a right that opens and stays open.
        case planYear
    }

    /// Where counting begins.
    public enum Origin: String, Sendable, Hashable {
        /// The event's day is day 1.
        case event
        /// The day after the event is day 1, as is usual.
        case dayAfter = "day-after"
    }

    /// Words that name no figure, whose reading is an assumption.
    public enum Assumption: Sendable, Hashable {
        /// 立即, 第一时间.
        case immediately
        /// 及时, 尽快.
        case promptly
        /// 结束后, 后.
        case unstated
    }

    /// After or before.
    public let direction: Direction
    /// The hard bound.
    public let reach: Reach
    /// The soft bound where it differs: 1 day in 1-2天内.
    public let soft: TimeAmount?
    /// Where counting begins.
    public let from: Origin
    /// Not before so much has passed: 3个月后.
    public let notBefore: TimeAmount?
    /// The time of day of the due moment.
    public let at: Moment?
    /// Set where the words name no figure.
    public let assumption: Assumption?

    /// A date that hangs on an event.
    public init(
        _ direction: Direction, _ reach: Reach, soft: TimeAmount? = nil, from: Origin = .dayAfter,
        notBefore: TimeAmount? = nil, at: Moment? = nil, assumption: Assumption? = nil
    ) {
        self.direction = direction
        self.reach = reach
        self.soft = soft
        self.from = from
        self.notBefore = notBefore
        self.at = at
        self.assumption = assumption
    }

    /// The window that follows from the event's date.
    /// - Parameters:
    ///   - cause: the day of the event, for a lead the day that is led up to.
    ///   - planYearEnd: the last day of the plan year, for a right that stays open.
    public func window(
        cause: CivilDate, calendar: WorkingCalendar, planYearEnd: CivilDate
    ) -> (opens: CivilDate, softDue: CivilDate?, due: CivilDate) {
        guard direction == .after else {
            let due: CivilDate =
                if case .amount(let amount) = reach { amount.date(before: cause, calendar: calendar) } else { cause }
            return (Swift.min(due, cause), nil, due)
        }
        // Where the event's own day counts, an amount of days or longer ends one day earlier.
        let origin = from == .event ? cause - 1 : cause
        let opens = notBefore.map { $0.date(after: origin, calendar: calendar) } ?? cause
        let due: CivilDate =
            switch reach {
            case .amount(let amount): amount.date(after: amount.isWholeDays ? origin : cause, calendar: calendar)
            case .same(let period): period.containing(cause).last
            case .nextOpeningDay: calendar.opening.day(1, after: cause)
            case .planYear: planYearEnd
            }
        let softDue = soft.map { $0.date(after: origin, calendar: calendar) }
        return (opens, softDue, Swift.max(due, opens))
    }
}

extension Period {
    /// The period of this kind a day lies in; a day of its own for the kinds of days.
    func containing(_ date: CivilDate) -> DateSpan {
        switch self {
        case .openingDay, .workingDay, .day: DateSpan(date, date)
        case .week: DateSpan(date.startOfWeek, date.startOfWeek + 6)
        case .tenDays: date.yearMonth.span(of: date.tenDayPeriod)
        case .month: date.yearMonth.span
        case .quarter: Quarter(containing: date).span
        case .halfYear: HalfYear(containing: date).span
        case .year, .term: yearSpan(date.year)
        case .months(let count):
            DateSpan(block(date, count).first, block(date, count).adding(count - 1).last)
        }
    }

    private func block(_ date: CivilDate, _ count: Int) -> YearMonth {
        let (year, month, _) = date.parts
        return YearMonth(year: year, month: (month - 1) / count * count + 1)
    }
}
