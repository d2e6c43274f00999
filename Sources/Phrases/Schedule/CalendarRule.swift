import CivilTime

/// Windows of the calendar: once in the plan year, or in each of its periods.
struct CalendarRule: Sendable, Hashable {
    /// The period that recurs; the year for windows that come once.
    var period: Period
    /// Whether the phrase says that it recurs (每…).
    var recurs = true
    /// The year it is about, where it comes once and the phrase names one.
    var year: Int?
    /// The parts of the period, each with an occurrence of its own; none means the whole period.
    var stretches: [Stretch] = []
    /// Whether one of the stretches is enough (或).
    var alternatives = false
    /// 单月, 双月: only these months; for monthly rules.
    var parity: Parity?
    /// The part of the year within which it recurs: 3月初至9月末每周.
    var during: Stretch?
    /// The times of day, each with an occurrence of its own.
    var moments: [Moment] = []
    /// What is left out: …除外.
    var exceptions: [Exclusion] = []
    /// Whether more than one a period may be recorded (至少一次).
    var allowsMore = false
    /// 遇节假日顺延, 遇节假日提前: how the due date moves off a day off; nil leaves it to the duty.
    var roll: DateRoll?

    /// Odd or even months.
    enum Parity: Sendable, Hashable {
        /// 单月: January, March…
        case odd
        /// 双月: February, April…
        case even
    }

    /// A rule of one period.
    init(_ period: Period, recurs: Bool = true, stretches: [Stretch] = []) {
        self.period = period
        self.recurs = recurs
        self.stretches = stretches
    }
}

/// Days that are left out. A window all of whose days are left out does not occur.
enum Exclusion: Sendable, Hashable {
    /// 节假日: the days of every official holiday.
    case holidays
    /// The days of one holiday, by its official name.
    case holiday(String)
    /// 周末: Saturdays and Sundays, whether worked or not.
    case weekends
    /// A month, 1…12.
    case month(Int)
}
