import CivilTime

/// A recurrence rule of iCalendar (RFC 5545, section 3.3.10) with its first day. Days only: times of day are refused.
///
/// What may hold many days of a month or week is a set of bits; lists that are seldom given stay lists, each in order.
struct RecurrenceRule: Sendable, Hashable {
    /// FREQ: the period that is stepped through.
    enum Frequency: String, Sendable, Hashable, CaseIterable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// BYDAY with a number: the n-th such weekday of the month or year, from its end where the number is negative.
    struct PlacedDay: Sendable, Hashable {
        let place: Int
        let weekday: Weekday
    }

    var frequency: Frequency
    /// DTSTART: nothing occurs before it, and the rule takes from it what it leaves out.
    var start: CivilDate
    /// INTERVAL, 1…9999.
    var interval = 1
    /// COUNT, 1…100000; nil where there is no such end.
    var count: Int?
    /// UNTIL: the last day; nil where there is no such end.
    var until: CivilDate?
    /// WKST: the day weeks begin on.
    var weekStart = Weekday.monday
    /// BYMONTH.
    var months = MonthSet()
    /// BYMONTHDAY.
    var monthDays = MonthDaySet()
    /// BYDAY without a number.
    var weekdays = WeekdaySet()
    /// BYDAY with a number, ±1…53.
    var placedDays: [PlacedDay] = []
    /// BYWEEKNO, ±1…53.
    var weekNumbers: [Int] = []
    /// BYYEARDAY, ±1…366.
    var yearDays: [Int] = []
    /// BYSETPOS, ±1…366.
    var positions: [Int] = []

    /// A rule that recurs every period from a day on.
    init(_ frequency: Frequency, start: CivilDate) {
        self.frequency = frequency
        self.start = start
    }
}
