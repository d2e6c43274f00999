/// A day of the Chinese lunar calendar.
public struct LunarDate: Sendable, Hashable {
    /// The lunar year, numbered as the civil year in which it begins.
    public let year: Int
    /// 1…12; a leap month has the number of the one before it.
    public let month: Int
    /// Whether it lies in a leap month.
    public let isLeap: Bool
    /// 1…30.
    public let day: Int

    /// A day that need not exist.
    public init(year: Int, month: Int, isLeap: Bool = false, day: Int) {
        self.year = year
        self.month = month
        self.isLeap = isLeap
        self.day = day
    }
}

/// The months of the Chinese lunar calendar (GB/T 33661), as published for each year.
public enum LunarCalendar {
    /// The lunar years that are known.
    public static let years = 1990...2098

    /// The days of a month that is no leap month; nil for a year that is not known or a month that does not exist.
    public static func span(ofMonth month: Int, year: Int) -> DateSpan? {
        span(ofMonth: month, isLeap: false, year: year)
    }

    /// The days of a month; nil for a year that is not known or a month the year does not have.
    public static func span(ofMonth month: Int, isLeap: Bool, year: Int) -> DateSpan? {
        guard years.contains(year), (1...12).contains(month), let newYear = CivilDate(year: year, month: 1, day: 1)
        else { return nil }
        let entry = table[year - years.lowerBound]
        let leap = (entry >> 13) & 0xF
        guard !isLeap || leap == month else { return nil }
        let index = month - 1 + (leap > 0 && (month > leap || isLeap) ? 1 : 0)
        var first = newYear + (entry >> 17)
        for earlier in 0..<index { first = first + length(entry, earlier) }
        return DateSpan(first, first + (length(entry, index) - 1))
    }

    /// The civil date of a lunar one; nil for a year that is not known or a day that does not exist.
    public static func date(_ lunar: LunarDate) -> CivilDate? {
        guard let span = span(ofMonth: lunar.month, isLeap: lunar.isLeap, year: lunar.year),
            (1...span.length).contains(lunar.day)
        else { return nil }
        return span.first + (lunar.day - 1)
    }

    /// The month of a year that is followed by a leap month of its number; nil where there is none.
    public static func leapMonth(of year: Int) -> Int? {
        guard years.contains(year) else { return nil }
        let leap = (table[year - years.lowerBound] >> 13) & 0xF
        return leap == 0 ? nil : leap
    }

    private static func length(_ entry: Int, _ index: Int) -> Int { 29 + (entry >> index) & 1 }

    /// One number a year: bits 0 to 12 are set for months of 30 days in order, bits 13 to 16 are the leap month or 0,
    /// the rest is how many days after 1 January the year begins.
    private static let table: [Int] = [
        0x34BE92, 0x5A0E92, 0x440D26, 0x2C6A56, 0x500A57, 0x3D14D6, 0x62035A, 0x4A06D5, 0x36B6C9, 0x5C0749,
        0x460693, 0x2E952B, 0x54052B, 0x3E0A5B, 0x2A555A, 0x4E056A, 0x38FB55, 0x600BA4, 0x4A0B49, 0x32BA93,
        0x580A95, 0x42052D, 0x2C8AAD, 0x500AB5, 0x3D35AA, 0x6205D2, 0x4C0DA5, 0x36DD4A, 0x5C0D4A, 0x460C95,
        0x30952E, 0x540556, 0x3E0AB5, 0x2A55B2, 0x5006D2, 0x38CEA5, 0x5E0725, 0x48064B, 0x32AC97, 0x560CAB,
        0x42055A, 0x2C6AD6, 0x520B69, 0x3D7752, 0x620B52, 0x4C0B25, 0x36DA4B, 0x5A0A4B, 0x4404AB, 0x2EA55B,
        0x5405AD, 0x3E0B6A, 0x2A5B52, 0x500D92, 0x3AFD25, 0x5E0D25, 0x480A55, 0x32B4AD, 0x5804B6, 0x4005B5,
        0x2C6DAA, 0x520EC9, 0x3F1E92, 0x620E92, 0x4C0D26, 0x36CA56, 0x5A0A57, 0x440556, 0x2E86D5, 0x540755,
        0x400749, 0x286E93, 0x4E0693, 0x38F52B, 0x5E052B, 0x460A5B, 0x32B55A, 0x58056A, 0x420B65, 0x2C974A,
        0x520B4A, 0x3D1A95, 0x620A95, 0x4A052D, 0x34CAAD, 0x5A0AB5, 0x4605AA, 0x2E8BA5, 0x540DA5, 0x400D4A,
        0x2A7C95, 0x4E0C96, 0x38F94E, 0x5E0556, 0x480AB5, 0x32B5B2, 0x5806D2, 0x420EA5, 0x2E8E4A, 0x50068B,
        0x3B0C97, 0x6004AB, 0x4A055B, 0x34CAD6, 0x5A0B6A, 0x460752, 0x309725, 0x540B45, 0x3E0A8B,
    ]
}
