/// Consecutive days, both ends included. A span is never empty.
public struct DateSpan: Sendable, Hashable, Codable {
    /// The first day.
    public let first: CivilDate
    /// The last day, not before the first.
    public let last: CivilDate

    /// A span between two days, in whichever order they are given.
    @inlinable
    public init(_ one: CivilDate, _ other: CivilDate) {
        first = Swift.min(one, other)
        last = Swift.max(one, other)
    }

    /// The number of days, at least 1.
    public var length: Int { last - first + 1 }

    /// Whether a day lies in the span.
    @inlinable
    public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

    /// Whether all days of another span lie in this one.
    public func contains(_ other: DateSpan) -> Bool { first <= other.first && other.last <= last }

    /// Whether the two share a day.
    public func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }

    /// The days both have; nil when there is none.
    public func intersection(_ other: DateSpan) -> DateSpan? {
        overlaps(other) ? DateSpan(Swift.max(first, other.first), Swift.min(last, other.last)) : nil
    }

    /// The day of the span that is nearest to `date`.
    public func clamp(_ date: CivilDate) -> CivilDate { Swift.min(Swift.max(date, first), last) }
}

extension DateSpan: Sequence {
    /// The days in order.
    public func makeIterator() -> AnyIterator<CivilDate> {
        var next = first
        let last = last
        var finished = false
        return AnyIterator {
            guard !finished else { return nil }
            defer {
                finished = next == last
                next = next + 1
            }
            return next
        }
    }
}

extension DateSpan: CustomStringConvertible, LosslessStringConvertible {
    /// An ISO 8601 interval, for example `2026-02-21/2026-03-31`.
    public var description: String { "\(first)/\(last)" }

    /// A span in the form `2026-02-21/2026-03-31`, or one date, which is a span of one day; nil for any other text and
    /// where the last day stands before the first.
    public init?(_ description: String) {
        let halves = description.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let start = halves.first, let first = CivilDate(String(start)) else { return nil }
        guard halves.count == 2 else {
            self.init(first, first)
            return
        }
        guard let last = CivilDate(String(halves[1])), first <= last else { return nil }
        self.init(first, last)
    }
}
