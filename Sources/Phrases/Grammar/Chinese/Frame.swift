/// What parts are counted in: the year, or a shorter period of months.
struct Frame {
    /// How many months the period has: 12, 6, 3, 1 and so on.
    let months: Int
    /// Added to every month: 1 for 次月, the period's length for 季后首月.
    var offset = 0
    /// The year of the first date, where one is named.
    var year: Int?
    /// Whether the phrase says that it speaks of a year: 每年, 2026年.
    var isNamed = false

    /// Whether months are named by their number of the year.
    var isYear: Bool { months == 12 }
}

/// A part with what has been said about it.
struct Point {
    var part: Part
    /// Whether it is a month by itself, which takes the piece of a later one: 3月、6月下旬.
    var isBare = false
    /// 终 is no part of a month but its closing.
    var isClosing = false
    /// The second piece of what has one name for two: 中下旬, 上半月.
    var through: Piece?
    /// 年底, which is December, but as a deadline its last day.
    var isYearEnd = false
}
