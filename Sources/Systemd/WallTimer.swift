import CLinux
import Glibc

/// One timer on the wall clock, armed for an absolute time, that also notices when the clock is set.
///
/// It may be armed from another thread than the one that waits for it.
public struct WallTimer: Sendable {
    let descriptor: Descriptor

    /// Seconds since 1970 of the year 9999: a timer with no deadline stays armed, or it would not notice the clock.
    private static let never: Int64 = 253_402_300_799

    /// A timer without a deadline, which already notices when the clock is set.
    public init() throws(SystemFault) {
        descriptor = try Descriptor(clinux_wall_timer(), from: "timerfd_create")
        _ = try arm(at: nil)
    }

    /// Sets the deadline in place of the one before; one in the past fires at once.
    ///
    /// - Parameter deadline: milliseconds since 1970-01-01T00:00:00Z, or nil for none.
    /// - Returns: whether the clock was set since the timer was last armed or read. This is reported once, here or
    ///   in ``read()``.
    public func arm(at deadline: Int64?) throws(SystemFault) -> Bool {
        var seconds = Self.never
        var nanoseconds: Int64 = 0
        if let deadline {
            seconds = min(max(deadline / 1000, 0), Self.never)
            nanoseconds = max(deadline % 1000, 0) * 1_000_000
            // Zero would disarm it.
            if seconds == 0 { nanoseconds = max(nanoseconds, 1) }
        }
        switch clinux_wall_timer_arm(descriptor.number, seconds, nanoseconds) {
        case 0: return false
        case 1: return true
        default: throw SystemFault(errnoOf: "timerfd_settime")
        }
    }

    /// What a timer has to tell.
    public enum Reading: Hashable, Sendable {
        /// The deadline has not come.
        case nothing
        /// The deadline has come.
        case fired
        /// The clock was set; the deadline still stands, but may mean something else now.
        case clockChanged
    }

    /// Reads the timer without waiting.
    public func read() throws(SystemFault) -> Reading {
        do {
            return try descriptor.readCounter() == nil ? .nothing : .fired
        } catch  where error.code == ECANCELED {
            return .clockChanged
        }
    }
}
