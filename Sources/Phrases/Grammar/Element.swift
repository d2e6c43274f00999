import CivilTime

/// A part of a sentence that says one thing about time, with the columns it takes.
struct Element: Sendable {
    /// What it says.
    enum Meaning: Sendable {
        /// Windows of the year: 3月初, 2月下旬至3月下旬.
        case window(CalendarRule)
        /// A period that recurs, with its parts: 每季度下旬.
        case period(CalendarRule)
        /// 每15天.
        case interval(Interval)
        /// 至少3次.
        case count(Quota.Bound, unit: CountedUnit?, isBound: Bool)
        /// 不低于25%.
        case share(numerator: Int, denominator: Int)
        /// 覆盖: makes a number a share, says nothing by itself.
        case cover
        /// 所有: every member, where 覆盖 stands too.
        case all
        /// 营业终了; whether 前 makes it a deadline.
        case moments([Moment], isDeadline: Bool)
        /// 营业期间: the opening day as a whole.
        case businessHours
        /// 春节期间.
        case holiday(HolidayRule)
        /// 3个工作日内.
        case relative(Relative)
        /// 8日前: a day of a month, or a lead.
        case dayBefore(Int)
        /// 节假日除外.
        case exclusion([Exclusion])
        /// 遇节假日顺延.
        case roll(DateRoll)
        /// 7天: a length and nothing else, with the calendar period it is called by (一周).
        case length(TimeAmount, Period?)
        /// 定期.
        case vague
        /// 以…通知为准.
        case undated
        /// 指定日期2026-03-09: dates that are the rule themselves.
        case dates([CivilDate])
        /// 、和 between two things that recur.
        case and
        /// 或 between two things.
        case or
        /// A comma or a bracket.
        case comma
        /// ; between phrases.
        case semicolon
        /// Words that say no time.
        case content
        /// 上月: a period that belongs to the content.
        case reference
    }

    let meaning: Meaning
    let column: Int
    let end: Int
    /// Whether it is a period without 每 and without parts: 年度, 季度, 本年度.
    var isBarePeriod = false
}
