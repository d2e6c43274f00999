/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Sendable, Hashable, Codable {
    /// Milliseconds since the epoch; stays below 2^53 for every year a `CivilDate` can have.
    public let milliseconds: Int64

    /// A point in time by its milliseconds since the epoch.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A point in time by its whole seconds since the epoch, clamped to what milliseconds can hold.
    public init(seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        milliseconds = overflow ? (seconds < 0 ? .min : .max) : product
    }

    /// Whole seconds since the epoch, rounded down.
    public var seconds: Int64 { milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0) }

    /// The instant so many milliseconds later, clamped to what 64 bits can hold.
    public static func + (instant: Instant, milliseconds: Int64) -> Instant {
        let (sum, overflow) = instant.milliseconds.addingReportingOverflow(milliseconds)
        return Instant(milliseconds: overflow ? (milliseconds < 0 ? .min : .max) : sum)
    }

    /// The milliseconds from `right` to `left`, clamped to what 64 bits can hold.
    public static func - (left: Instant, right: Instant) -> Int64 {
        let (difference, overflow) = left.milliseconds.subtractingReportingOverflow(right.milliseconds)
        return overflow ? (left < right ? .min : .max) : difference
    }

    /// Reads the number of milliseconds.
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the number of milliseconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension Instant: Comparable {
    /// The earlier is the lesser.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}
