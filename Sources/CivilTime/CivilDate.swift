/// A day of the proleptic Gregorian calendar, held as the number of days since 1970-01-01.
///
/// Dates run from year 1 to year 9999. Arithmetic that would leave this range is clamped to it, so no operation traps.
public struct CivilDate: Sendable, Hashable {
    /// Days since 1970-01-01, which is day 0.
    public let dayNumber: Int32

    /// 0001-01-01.
    public static let earliest = CivilDate(unchecked: -719_162)
    /// 9999-12-31.
    public static let latest = CivilDate(unchecked: 2_932_896)

    @usableFromInline
    init(unchecked dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The day with this number, clamped to the years 1 to 9999.
    @inlinable
    public init(dayNumber: Int) {
        self.init(unchecked: Int32(truncatingIfNeeded: Swift.min(Swift.max(dayNumber, -719_162), 2_932_896)))
    }

    /// A date by its parts; nil when there is no such day, for example 30 February.
    /// - Parameters: year 1…9999, month 1…12, day 1…31.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= YearMonth.length(year: year, month: month)
        else { return nil }
        self.init(unchecked: CivilDate.dayNumber(year: year, month: month, day: day))
    }

    /// The days-from-civil computation over 400-year eras whose year begins in March.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day in one computation.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// 1…9999.
    public var year: Int { parts.year }
    /// 1…12.
    public var month: Int { parts.month }
    /// 1…31.
    public var day: Int { parts.day }

    /// The month this day lies in.
    public var yearMonth: YearMonth {
        let (year, month, _) = parts
        return YearMonth(year: year, month: month)
    }

    /// The day of the week; 1970-01-01 was a Thursday.
    public var weekday: Weekday {
        let index = (Int(dayNumber) + 3) % 7
        return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
    }

    /// 1…366.
    public var dayOfYear: Int {
        Int(dayNumber - CivilDate.dayNumber(year: year, month: 1, day: 1)) + 1
    }

    /// The Monday on or before this day.
    public var startOfWeek: CivilDate { self - (weekday.rawValue - 1) }

    /// The day `days` later (earlier when negative).
    @inlinable
    public static func + (date: CivilDate, days: Int) -> CivilDate {
        CivilDate(dayNumber: Int(date.dayNumber) &+ Swift.min(Swift.max(days, -4_000_000), 4_000_000))
    }

    /// The day `days` earlier (later when negative).
    @inlinable
    public static func - (date: CivilDate, days: Int) -> CivilDate {
        date + (0 - Swift.min(Swift.max(days, -4_000_000), 4_000_000))
    }

    /// The number of days from `right` to `left`.
    @inlinable
    public static func - (left: CivilDate, right: CivilDate) -> Int {
        Int(left.dayNumber) - Int(right.dayNumber)
    }

    /// The same day `months` later, clipped to the end of a shorter month.
    ///
    /// To find the n-th date of a series call this on the anchor with n, never on the previous date: from the 31st
    /// the series is 31, 28, 31, 30 and does not stick at 28.
    public func adding(months: Int) -> CivilDate {
        let (_, _, day) = parts
        let target = yearMonth.adding(months)
        return target.day(Swift.min(day, target.length))
    }

    /// The same day `years` later; 29 February becomes the 28th in a common year.
    public func adding(years: Int) -> CivilDate { adding(months: years * 12) }
}

extension CivilDate: Comparable {
    /// The earlier day is the lesser.
    @inlinable
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
}

extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
    /// ISO 8601, for example `2026-03-09`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// A date in the form `2026-03-09`; nil for any other text.
    public init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension CivilDate: Codable {
    /// Reads the ISO 8601 form.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a date such as 2026-03-09"))
        }
        self = date
    }

    /// Writes the ISO 8601 form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
