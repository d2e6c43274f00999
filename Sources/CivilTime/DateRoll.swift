/// How a date that falls on a day off moves to a working day (the business-day conventions of banking).
public enum DateRoll: String, Sendable, Hashable, Codable, CaseIterable {
    /// To the last working day before.
    case preceding
    /// To the next working day.
    case following
    /// Not at all.
    case none
}
