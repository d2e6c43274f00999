/// What a date and clock time without a zone means in a zone.
public enum LocalTime: Sendable, Hashable {
    /// It exists once.
    case unique(Instant)
    /// It is skipped when the clocks go forward; the first instant that exists after it.
    case gap(Instant)
    /// It exists twice, when the clocks go back: the first and the second time.
    case fold(Instant, Instant)

    /// The one rule for all uses: a time that does not exist means the first valid instant after it, one that exists
    /// twice means the first.
    public var instant: Instant {
        switch self {
        case .unique(let instant), .gap(let instant), .fold(let instant, _): instant
        }
    }
}
