/// A week from Monday to Sunday, numbered within its ISO 8601 year.
public struct Week: Sendable, Hashable, Codable {
    private let storedYear: Int16
    private let storedNumber: Int8

    private enum CodingKeys: String, CodingKey {
        case storedYear = "year"
        case storedNumber = "number"
    }

    /// The ISO year, which is the year of the week's Thursday.
    public var year: Int { Int(storedYear) }
    /// 1…53.
    public var number: Int { Int(storedNumber) }

    /// The week a day lies in.
    public init(containing date: CivilDate) {
        let thursday = date.startOfWeek + 3
        storedYear = Int16(thursday.year)
        storedNumber = Int8((thursday.dayOfYear - 1) / 7 + 1)
    }

    /// A week by its ISO number; nil when the year has no such week (only some years have a week 53).
    public init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...53).contains(number) else { return nil }
        storedYear = Int16(year)
        storedNumber = Int8(number)
        guard number < 53 || Week(containing: monday) == self else { return nil }
    }

    /// Its first day. Week 1 is the week of 4 January (ISO 8601).
    public var monday: CivilDate {
        YearMonth(year: year, month: 1).day(4).startOfWeek + (number - 1) * 7
    }

    /// Monday to Sunday.
    public var span: DateSpan { DateSpan(monday, monday + 6) }

    /// The month it belongs to, which is that of its Thursday.
    public var month: YearMonth { (monday + 3).yearMonth }

    /// Its place among the weeks of its month, 1…5.
    public var indexInMonth: Int { ((monday + 3).day - 1) / 7 + 1 }
}

extension YearMonth {
    /// The weeks whose Thursday lies in the month, four or five of them.
    public var weeks: [Week] {
        var weeks: [Week] = []
        var thursday = first.startOfWeek + 3
        if thursday < first { thursday = thursday + 7 }
        while thursday <= last {
            weeks.append(Week(containing: thursday))
            thursday = thursday + 7
        }
        return weeks
    }
}

extension Week: Comparable {
    /// The earlier week is the lesser.
    public static func < (left: Week, right: Week) -> Bool { (left.year, left.number) < (right.year, right.number) }
}

extension Week: CustomStringConvertible {
    /// ISO 8601, for example `2026-W09`.
    public var description: String { "\(padded(year, 4))-W\(padded(number, 2))" }
}
