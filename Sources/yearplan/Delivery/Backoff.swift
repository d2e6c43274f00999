/// How long to wait before something is tried again: a second, then twice as long each time, up to five minutes.
struct Backoff: Equatable {
    private(set) var next: UInt32 = 1

    /// The longest, in seconds.
    static let longest: UInt32 = 300

    /// The seconds to wait now; the next time it is twice as long.
    mutating func take() -> UInt32 {
        defer { next = min(next * 2, Backoff.longest) }
        return next
    }
}
