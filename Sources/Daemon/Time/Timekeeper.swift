import CivilTime
import Glibc

/// The clock the plan goes by. It is the only place where the daemon asks what time it is.
protocol Timekeeper: AnyObject {
    /// The present moment on the plan's clock.
    var now: Instant { get }

    /// The moment of the machine's clock, in milliseconds since 1970, at which the plan's clock will have come to an
    /// instant.
    func machineTime(of instant: Instant) -> Int64

    /// Whether what falls due is decided at its own instant though it is looked at later. A real clock does not do
    /// this: there, late is late.
    var isPatient: Bool { get }

    /// Goes on from an instant that has passed: the work has not kept up with a patient clock, so the clock waits for
    /// it. A real clock waits for nobody.
    func fallBack(to instant: Instant)
}

/// Times of the machine.
enum MachineClock {
    /// CLOCK_REALTIME in milliseconds since 1970-01-01T00:00:00Z.
    static var wall: Int64 { milliseconds(CLOCK_REALTIME) }

    /// CLOCK_MONOTONIC in milliseconds.
    static var monotonic: Int64 { milliseconds(CLOCK_MONOTONIC) }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var now = timespec()
        clock_gettime(clock, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}
