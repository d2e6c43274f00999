/// Three months of a year.
public struct Quarter: Sendable, Hashable, Codable {
    /// 1…9999.
    public let year: Int
    /// 1…4.
    public let index: Int

    /// A quarter; nil when the index is not 1…4.
    public init?(year: Int, index: Int) {
        guard (1...9999).contains(year), (1...4).contains(index) else { return nil }
        self.year = year
        self.index = index
    }

    /// The quarter a day lies in.
    public init(containing date: CivilDate) {
        let (year, month, _) = date.parts
        self.year = year
        index = (month - 1) / 3 + 1
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
    /// 1…9999.
    public let year: Int
    /// 1 or 2.
    public let index: Int

    /// A half; nil when the index is neither 1 nor 2.
    public init?(year: Int, index: Int) {
        guard (1...9999).contains(year), (1...2).contains(index) else { return nil }
        self.year = year
        self.index = index
    }

    /// The half a day lies in.
    public init(containing date: CivilDate) {
        let (year, month, _) = date.parts
        self.year = year
        index = month <= 6 ? 1 : 2
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
