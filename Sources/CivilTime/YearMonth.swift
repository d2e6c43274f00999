/// A month of a year.
public struct YearMonth: Sendable, Hashable, Codable {
    private let storedYear: Int16
    private let storedMonth: Int8

    private enum CodingKeys: String, CodingKey {
        case storedYear = "year"
        case storedMonth = "month"
    }

    /// 1…9999.
    public var year: Int { Int(storedYear) }
    /// 1…12.
    public var month: Int { Int(storedMonth) }

    /// A month; a month number outside 1…12 carries into the year, and years are clamped to 1…9999.
    public init(year: Int, month: Int) {
        let index = year * 12 + month - 1
        let clamped = Swift.min(Swift.max(index, 12), 9999 * 12 + 11)
        storedYear = Int16(clamped / 12)
        storedMonth = Int8(clamped % 12 + 1)
    }

    /// The month `months` later.
    public func adding(_ months: Int) -> YearMonth {
        YearMonth(year: year, month: month + Swift.min(Swift.max(months, -200_000), 200_000))
    }

    /// 28…31.
    public var length: Int { YearMonth.length(year: year, month: month) }
    /// Its 1st.
    public var first: CivilDate { day(1) }
    /// Its last day.
    public var last: CivilDate { day(length) }
    /// Its days.
    public var span: DateSpan { DateSpan(first, last) }

    /// The day with this number, clipped to the month.
    public func day(_ day: Int) -> CivilDate {
        let clipped = Swift.min(Swift.max(day, 1), length)
        return CivilDate(dayNumber: Int(CivilDate.dayNumber(year: year, month: month, day: clipped)))
    }

    /// The days of one ten-day period: the 1st to the 10th, the 11th to the 20th, the 21st to the month's end.
    public func span(of period: TenDayPeriod) -> DateSpan {
        switch period {
        case .early: DateSpan(day(1), day(10))
        case .mid: DateSpan(day(11), day(20))
        case .late: DateSpan(day(21), last)
        }
    }

    /// 28…31; 29 in February of a leap year.
    public static func length(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a Gregorian year has 366 days.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension YearMonth: Comparable {
    /// The earlier month is the lesser.
    public static func < (left: YearMonth, right: YearMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension YearMonth: CustomStringConvertible, LosslessStringConvertible {
    /// `2026-03`.
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

    /// A month in the form `2026-03`; nil for any other text.
    public init?(_ description: String) {
        guard let first = CivilDate(description + "-01") else { return nil }
        self = first.yearMonth
    }
}
