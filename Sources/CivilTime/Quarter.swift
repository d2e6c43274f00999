/// Three months of a year.
public struct Quarter: Sendable, Hashable, Codable {
    private let storedYear: Int16
    private let storedIndex: Int8

    private enum CodingKeys: String, CodingKey {
        case storedYear = "year"
        case storedIndex = "index"
    }

    /// 1…9999.
    public var year: Int { Int(storedYear) }
    /// 1…4.
    public var index: Int { Int(storedIndex) }

    /// A quarter; nil when the index is not 1…4.
    public init?(year: Int, index: Int) {
        guard (1...9999).contains(year), (1...4).contains(index) else { return nil }
        storedYear = Int16(year)
        storedIndex = Int8(index)
    }

    /// The quarter a day lies in.
    public init(containing date: CivilDate) {
        let (year, month, _) = date.parts
        storedYear = Int16(year)
        storedIndex = Int8((month - 1) / 3 + 1)
    }

    /// Its three months.
    public var months: [YearMonth] { (1...3).map { YearMonth(year: year, month: (index - 1) * 3 + $0) } }
    /// Its days.
    public var span: DateSpan {
        DateSpan(YearMonth(year: year, month: index * 3 - 2).first, YearMonth(year: year, month: index * 3).last)
    }
}

extension Quarter: CustomStringConvertible {
    /// `2026-Q1`.
    public var description: String { "\(padded(year, 4))-Q\(index)" }
}

/// Six months of a year.
public struct HalfYear: Sendable, Hashable, Codable {
    private let storedYear: Int16
    private let storedIndex: Int8

    private enum CodingKeys: String, CodingKey {
        case storedYear = "year"
        case storedIndex = "index"
    }

    /// 1…9999.
    public var year: Int { Int(storedYear) }
    /// 1 or 2.
    public var index: Int { Int(storedIndex) }

    /// A half; nil when the index is neither 1 nor 2.
    public init?(year: Int, index: Int) {
        guard (1...9999).contains(year), (1...2).contains(index) else { return nil }
        storedYear = Int16(year)
        storedIndex = Int8(index)
    }

    /// The half a day lies in.
    public init(containing date: CivilDate) {
        let (year, month, _) = date.parts
        storedYear = Int16(year)
        storedIndex = month <= 6 ? 1 : 2
    }

    /// Its days.
    public var span: DateSpan {
        DateSpan(YearMonth(year: year, month: index * 6 - 5).first, YearMonth(year: year, month: index * 6).last)
    }
}

extension HalfYear: CustomStringConvertible {
    /// `2026-H1`.
    public var description: String { "\(padded(year, 4))-H\(index)" }
}

/// The days of a calendar year.
/// - Parameter year: 1…9999, clamped.
public func yearSpan(_ year: Int) -> DateSpan {
    DateSpan(YearMonth(year: year, month: 1).first, YearMonth(year: year, month: 12).last)
}
