/// A day of the week, numbered from Monday as in ISO 8601.
public enum Weekday: Int, Sendable, Hashable, Codable, CaseIterable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    /// Saturday or Sunday.
    public var isWeekend: Bool { self >= .saturday }
}

extension Weekday: Comparable {
    /// Monday comes first, Sunday last.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
