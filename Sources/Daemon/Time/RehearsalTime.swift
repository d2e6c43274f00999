import CivilTime

/// A rehearsal's clock: it begins at an instant and goes faster than the machine's, and setting that does not touch it.
final class RehearsalTime: Timekeeper {
    let isPatient = true

    private var position: Instant
    private let speed: Double
    private let monotonic: () -> Int64
    private var start: Int64

    /// The end of the year 9999, where it stays.
    private static let end = Instant(seconds: 253_402_300_799)

    /// A clock that begins now.
    ///
    /// - Parameters:
    ///   - position: what it shows now.
    ///   - speed: its seconds in one of the machine's, at least 1.
    ///   - monotonic: the milliseconds it is driven by.
    init(position: Instant, speed: Double, monotonic: @escaping () -> Int64 = { MachineClock.monotonic }) {
        self.position = position
        self.speed = max(speed, 1)
        self.monotonic = monotonic
        start = monotonic()
    }

    var now: Instant {
        let elapsed = Double(monotonic() - start) * speed
        guard elapsed < Double(RehearsalTime.end - position) else { return RehearsalTime.end }
        return position + Int64(elapsed)
    }

    func fallBack(to instant: Instant) {
        position = instant
        start = monotonic()
    }

    func machineTime(of instant: Instant) -> Int64 {
        let ahead = (Double(instant - now) / speed).rounded(.up)
        return MachineClock.wall + Int64(max(min(ahead, 1e15), -1e15))
    }
}
