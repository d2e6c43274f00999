import CLinux
import Glibc

/// Why a waiting thread was woken.
public enum Wake: Hashable, Sendable {
    /// The deadline has come.
    case timer
    /// The clock was set: what is due has to be worked out again.
    case clockChanged
    /// This signal arrived.
    case signal(Int32)
    /// Another thread called ``WakeSource/interrupt()``.
    case interrupted
}

/// The one place where a thread sleeps: on the wall timer, on the signals and on a bell that other threads can ring.
///
/// One thread calls ``wait()`` again and again and hands over what it returns. ``arm(at:)`` and ``interrupt()`` may be
/// called from any thread. Between two wakes no system call returns.
public struct WakeSource: Sendable {
    private let timer: WallTimer
    private let signals: SignalSource
    private let bell: Descriptor

    private static let clockChange: UInt64 = 1
    private static let interruption: UInt64 = 1 << 32

    /// Joins a timer and a signal source.
    public init(timer: WallTimer, signals: SignalSource) throws(SystemFault) {
        self.timer = timer
        self.signals = signals
        bell = try Descriptor(clinux_counter(), from: "eventfd")
    }

    /// Sets the deadline in place of the one before.
    ///
    /// A step of the clock that the kernel reports on this occasion is handed to ``wait()``.
    ///
    /// - Parameter deadline: milliseconds since 1970-01-01T00:00:00Z, or nil for none; one in the past wakes at once.
    public func arm(at deadline: Int64?) throws(SystemFault) {
        if try timer.arm(at: deadline) { try ring(Self.clockChange) }
    }

    /// Makes ``wait()`` return ``Wake/interrupted``, now or when it is next called.
    public func interrupt() throws(SystemFault) {
        try ring(Self.interruption)
    }

    /// Blocks until there is something to tell. Signals come before everything else, in the kernel's order.
    public func wait() throws(SystemFault) -> Wake {
        while true {
            if let wake = try pending() { return wake }
            var sources = [signals.descriptor, bell, timer.descriptor].map {
                pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0)
            }
            if poll(&sources, nfds_t(sources.count), -1) < 0, errno != EINTR { throw SystemFault(errnoOf: "poll") }
        }
    }

    private func pending() throws(SystemFault) -> Wake? {
        if let signal = try signals.read() { return .signal(signal) }
        if let rung = try bell.readCounter() { return rung >= Self.interruption ? .interrupted : .clockChanged }
        switch try timer.read() {
        case .nothing: return nil
        case .fired: return .timer
        case .clockChanged: return .clockChanged
        }
    }

    private func ring(_ count: UInt64) throws(SystemFault) {
        var count = count
        while write(bell.number, &count, MemoryLayout<UInt64>.size) < 0 {
            // A full counter has rung already.
            if errno == EAGAIN { return }
            guard errno == EINTR else { throw SystemFault(errnoOf: "write") }
        }
    }
}
