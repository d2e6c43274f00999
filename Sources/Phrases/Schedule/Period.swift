/// A calendar period that recurs.
public enum Period: Sendable, Hashable {
    /// 每日, 每天: each day the counters are open.
    case openingDay
    /// 每个工作日.
    case workingDay
    /// 每个自然日: each day of the calendar.
    case day
    /// Monday to Sunday.
    case week
    /// 每旬: the 1st to the 10th, the 11th to the 20th, the 21st to the end of a month.
    case tenDays
    /// A month of the calendar.
    case month
    /// A quarter of the calendar year.
    case quarter
    /// January to June, July to December.
    case halfYear
    /// January to December.
    case year
    /// Blocks of so many months, the first of which begins in January. The number divides 12 and has no other name: 2 or
    /// 4.
    case months(Int)
    /// 学期: the school terms of the plan.
    case term

    /// The blocks of `count` months under their usual name; nil where `count` does not divide 12.
    public init?(months count: Int) {
        switch count {
        case 1: self = .month
        case 2, 4: self = .months(count)
        case 3: self = .quarter
        case 6: self = .halfYear
        case 12: self = .year
        default: return nil
        }
    }

    /// The months of a period that consists of whole months; nil for the shorter ones.
    public var monthCount: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        case .months(let count): count
        case .openingDay, .workingDay, .day, .week, .tenDays, .term: nil
        }
    }

    /// Whether the period is one day.
    public var isDay: Bool { self == .openingDay || self == .workingDay || self == .day }
}

extension Period: CustomStringConvertible {
    /// The period's name on the wire: `opening-day`, `workday`, `day`, `week`, `xun`, `month`, `quarter`, `half-year`,
    /// `year`, `term`, or `2 months`.
    public var description: String {
        switch self {
        case .openingDay: "opening-day"
        case .workingDay: "workday"
        case .day: "day"
        case .week: "week"
        case .tenDays: "xun"
        case .month: "month"
        case .quarter: "quarter"
        case .halfYear: "half-year"
        case .year: "year"
        case .months(let count): "\(count) months"
        case .term: "term"
        }
    }
}
