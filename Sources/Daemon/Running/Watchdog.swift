/// When the service manager wants a sign of life. It goes by the monotonic clock, which nobody sets.
struct Watchdog: Sendable, Hashable {
    /// A sign is given this often, in milliseconds: half of what the manager waits for.
    let period: Int64
    /// When the last was given, on the monotonic clock in milliseconds.
    private(set) var last: Int64

    /// A watchdog that was just fed.
    ///
    /// - Parameter interval: how long the manager waits.
    init(interval: Duration, now: Int64) {
        let (seconds, attoseconds) = interval.components
        period = max((seconds * 1000 + attoseconds / 1_000_000_000_000_000) / 2, 1)
        last = now
    }

    /// How many milliseconds from now the next sign is wanted; 0 when it is wanted already.
    func wait(from now: Int64) -> Int64 {
        max(last + period - now, 0)
    }

    /// A sign was given.
    mutating func fed(at now: Int64) {
        last = now
    }
}
