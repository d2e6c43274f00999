/// An entry of a calendar: consecutive days off and the holiday or holidays they are for.
public struct DaysOff: Sendable, Hashable {
    /// The canonical names (`HolidayName`), at least one in a valid entry.
    public let names: [String]
    /// The days.
    public let span: DateSpan

    /// Days off for the holidays of a key such as `春节` or `国庆节、中秋节`.
    public init(key: String, span: DateSpan) {
        names = HolidayName.names(joined: key)
        self.span = span
    }

    /// The names as a key.
    public var key: String { names.joined(separator: "、") }
}

/// What the table of a country says about one year.
public struct CalendarYear: Sendable, Hashable {
    /// The year, 1949…2199.
    public let year: Int
    /// Whether the official notice of this year has appeared; without it the statutory dates hold, provisionally.
    public let published: Bool
    /// The notice, for people to look up.
    public let notice: String?
    /// Days off by holiday. They may begin in December of the year before.
    public let off: [DaysOff]
    /// Saturdays and Sundays that are worked instead. They may lie in December of the year before.
    public let work: [CivilDate]

    /// The days of one year.
    public init(year: Int, published: Bool, notice: String? = nil, off: [DaysOff], work: [CivilDate]) {
        self.year = year
        self.published = published
        self.notice = notice
        self.off = off
        self.work = work
    }
}

/// The days the law itself gives in a year, used as long as no notice has appeared.
public struct StatutoryYear: Sendable, Hashable {
    /// The year, 1949…2199.
    public let year: Int
    /// Days off by holiday; where two fall on one day they are joined in one entry.
    public let days: [DaysOff]

    /// The statutory days of one year.
    public init(year: Int, days: [DaysOff]) {
        self.year = year
        self.days = days
    }
}
