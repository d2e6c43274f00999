import CivilTime

/// How words are read that leave room: the table “How soft words are read”, row by row.
///
/// A schedule keeps the settings it was read with; they decide its dates, not its wording.
public struct ReadingSettings: Sendable, Hashable {
    /// The readings of the specification.
    public static let standard = ReadingSettings()

    /// 上旬, 中旬: their last days of the month.
    public var tenDays = TenDays(earlyEnd: 10, midEnd: 20)
    /// X月初 alone or at the end of a span: due, and due softly.
    public var monthStart = DayBounds(hard: 10, soft: 5)
    /// X月初 at the start of a span: the day of the month it opens on.
    public var monthStartOpens = 1
    /// X月末, 月底 at the start of a span: opens, and opens softly.
    public var monthEndOpens = DayBounds(hard: 21, soft: 26)
    /// X月末, 月底 as an end or a deadline.
    public var monthEnd = Inclusion.inclusive
    /// X日前, 每月8日前.
    public var dayBefore = Inclusion.inclusive
    /// X月前: the last day of the month, or of the month before.
    public var monthBefore = Inclusion.inclusive
    /// 年初, 年中, 年末: months, 1…12.
    public var yearStartMonth = 1
    /// See `yearStartMonth`.
    public var yearMiddleMonth = 6
    /// See `yearStartMonth`.
    public var yearEndMonth = 12
    /// 每季度下旬: the month of the quarter, 1…3.
    public var quarterLateMonth = 3
    /// 春季: its first month, 1…12; the other seasons follow every three months.
    public var springMonth = 3
    /// 每日, 每天.
    public var everyDay = Period.openingDay
    /// 次日, 第二天.
    public var nextDay = Relative.Reach.nextOpeningDay
    /// 1-2天内: the first figure is a soft bound.
    public var rangeIsSoft = true
    /// 年终, 季终, 月终: how many days after the last day they are due.
    public var closingDays = 5
    /// 结息日: the day of the last month of each quarter.
    public var interestDay = 20
    /// 节前: working days before a holiday.
    public var daysBeforeHoliday = 3
    /// 节后: working days after a holiday.
    public var daysAfterHoliday = 3
    /// 立即, 第一时间.
    public var immediately = Relative.Reach.same(.day)
    /// 及时, 尽快.
    public var promptly = Relative.Reach.amount(TimeAmount(1, .workingDays))
    /// 结束后, 后 without a figure.
    public var unstated = Relative.Reach.amount(TimeAmount(5, .workingDays))

    /// 计划N次, N次 for two or more: at least so many, or exactly.
    public var plainCount = CountReading.atLeast
    /// 每N天: what an interval counts from where its duty does not say.
    public var intervals = IntervalReading.sinceCompletion
    /// 定期, 不定期, 经常 with no period beside it: refused, unless the plan says which period it means.
    public var vague: Period?

    /// 第一周: which weeks a month has.
    public var weekOfMonth = WeekOfMonth.thursday
    /// 学期: the school terms in the order of the year; empty where the plan names none.
    public var terms: [SchoolTerm] = []

    private init() {}

    /// What a plain number of times asks for.
    public enum CountReading: Sendable, Hashable {
        /// So many or more.
        case atLeast
        /// So many and no more.
        case exactly
    }

    /// What an interval counts from.
    public enum IntervalReading: Sendable, Hashable {
        /// The last completion.
        case sinceCompletion
        /// A fixed grid.
        case fixed
    }

    /// Which days the first week of a month has.
    public enum WeekOfMonth: Sendable, Hashable {
        /// Monday to Sunday, in the month of its Thursday.
        case thursday
        /// Monday to Sunday, in the month that holds all of it.
        case full
        /// The 1st to the 7th, and so on; the fifth ends with the month.
        case sevenDays
    }

    /// The last days of the first two ten-day periods of a month.
    public struct TenDays: Sendable, Hashable {
        /// The last day of 上旬.
        public var earlyEnd: Int
        /// The last day of 中旬.
        public var midEnd: Int

        /// The last days of 上旬 and 中旬, 1…31.
        public init(earlyEnd: Int, midEnd: Int) {
            self.earlyEnd = earlyEnd
            self.midEnd = midEnd
        }
    }

    /// Two days of a month: the one that counts and the one that is hoped for.
    public struct DayBounds: Sendable, Hashable {
        /// The outer bound.
        public var hard: Int
        /// The inner bound.
        public var soft: Int

        /// Two days of a month, 1…31.
        public init(hard: Int, soft: Int) {
            self.hard = hard
            self.soft = soft
        }
    }

    /// Whether 前 includes what it names.
    public enum Inclusion: Sendable, Hashable {
        /// It does.
        case inclusive
        /// It ends the day before.
        case exclusive
    }
}

extension ReadingSettings {
    /// The bound of a number of times.
    /// - Parameter isBound: whether the phrase says at least, or more.
    func bound(_ count: Int, isExact: Bool, isBound: Bool) -> Quota.Bound {
        let isPlain = !isBound && count > 1
        return isExact || isPlain && plainCount == .exactly ? .exactly(count) : .atLeast(count)
    }

    /// What a word without a figure means: 及时, 立即, 结束后.
    func relative(_ assumption: Relative.Assumption) -> Relative {
        let reach =
            switch assumption {
            case .immediately: immediately
            case .promptly: promptly
            case .unstated: unstated
            }
        return Relative(.after, reach, assumption: assumption)
    }

    /// The weeks of a month by these settings.
    func weeks(of month: YearMonth) -> [DateSpan] {
        switch weekOfMonth {
        case .thursday: month.weeks.map(\.span)
        case .full: month.weeks.map(\.span).filter(month.span.contains)
        case .sevenDays:
            stride(from: 1, through: month.length, by: 7).map {
                DateSpan(month.day($0), month.day(Swift.min($0 + 6, month.length)))
            }
        }
    }

    /// The days of one ten-day period of a month, by these settings.
    func span(of period: TenDayPeriod, in month: YearMonth) -> DateSpan {
        switch period {
        case .early: DateSpan(month.first, month.day(tenDays.earlyEnd))
        case .mid: DateSpan(month.day(tenDays.earlyEnd + 1), month.day(tenDays.midEnd))
        case .late: DateSpan(month.day(tenDays.midEnd + 1), month.last)
        }
    }
}
