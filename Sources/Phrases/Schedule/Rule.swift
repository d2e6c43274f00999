import CivilTime

/// What one phrase says.
enum Rule: Sendable, Hashable {
    /// Windows of the calendar, once or recurring.
    case calendar(CalendarRule)
    /// A number of times, with the windows within which they are counted.
    case quota(Quota.Bound, unit: String?, CalendarRule)
    /// Shares of a group, each with its period.
    case coverage([Coverage])
    /// So much time since the last completion.
    case interval(Interval)
    /// A date that hangs on an event.
    case relative(Relative)
    /// Windows at the official holidays.
    case holiday(HolidayRule)
    /// Dates that stand in the plan.
    case dates([CivilDate])
    /// A recurrence rule of iCalendar.
    case recurrence(RecurrenceRule)
    /// A date somebody else will set.
    case undated

    var kind: ScheduleKind {
        switch self {
        case .calendar(let rule): rule.recurs ? .recurring : .window
        case .quota: .quota
        case .coverage: .coverage
        case .interval: .interval
        case .relative: .relative
        case .holiday: .holiday
        case .dates: .window
        case .recurrence: .recurring
        case .undated: .undated
        }
    }

    /// Whether the phrase alone gives dates that can stand beside others in a list.
    var isDated: Bool {
        switch self {
        case .calendar, .holiday, .dates: true
        case .quota, .coverage, .interval, .relative, .recurrence, .undated: false
        }
    }
}
