import CivilTime

/// A part of a calendar period, counted in months from the period's first one.
///
/// March of a year is month 2; the last month of a quarter is month 2 as well; the month after a quarter is month 3.
struct Part: Sendable, Hashable {
    /// From the first month of the period, which is 0. A number beyond the period's length lies in the periods that follow.
    let month: Int
    let piece: Piece

    init(_ month: Int, _ piece: Piece) {
        self.month = month
        self.piece = piece
    }

    /// Whether the part is longer than a month.
    var isLong: Bool {
        if case .whole(let count) = piece { return count > 1 }
        return false
    }

    /// Whether the part is one day rather than a stretch.
    var isPoint: Bool {
        switch piece {
        case .day, .weekday, .workingDay, .dayOfWeek, .dayInWeek: true
        case .lunar(_, let day): day != nil
        case .whole, .tenDays, .start, .end, .week, .weekOfYear: false
        }
    }
}

/// What is meant within the month of a part.
enum Piece: Sendable, Hashable {
    /// So many whole months from this one on.
    case whole(Int)
    /// 上旬, 中旬, 下旬.
    case tenDays(TenDayPeriod)
    /// 初: the first days of the month, read by `ReadingSettings`.
    case start
    /// 末, 底: the last days of the month, read by `ReadingSettings`.
    case end
    /// 1…31, clipped to the month.
    case day(Int)
    /// The n-th week of the month, 1…5, or the last one as -1.
    case week(Int)
    /// The n-th such weekday of the month, 1…5, or the last one as -1.
    case weekday(Int, Weekday)
    /// The n-th working day of the month from 1, or from its end as -1, -2…; of the week in a weekly rule.
    case workingDay(Int)
    /// A day of the week, in a weekly rule only.
    case dayOfWeek(Weekday)
    /// A day of the n-th week of the month, 1…5, or of the last one as -1: 第三周周五.
    case dayInWeek(Int, Weekday)
    /// The n-th week of the year, 1…53, which begins with the week of its first Thursday; month 0 of a year only.
    case weekOfYear(Int)
    /// A month of the lunar calendar, 1…12, or a day of it, 1…30, clipped to the month; month 0 of a year only.
    case lunar(month: Int, day: Int?)
}
