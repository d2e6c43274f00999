import CSystemd
import Glibc

/// Tells the service manager how the service is, by sd_notify(3); silent where no manager listens.
public struct Notifier: Sendable {
    /// What can be told.
    public enum Notice: Hashable, Sendable {
        /// Started, or the reload is over.
        case ready
        /// A reload has begun; the stamp is CLOCK_MONOTONIC in microseconds.
        case reloading(monotonicMicroseconds: UInt64)
        /// Stopping has begun.
        case stopping
        /// A line for `systemctl status`.
        case status(String)
        /// Alive.
        case watchdog
        /// The error number with which the service fails.
        case errno(Int32)
        /// Starting, reloading or stopping takes this much longer, in microseconds from now.
        case extendTimeout(microseconds: UInt64)
    }

    /// Takes one message and answers as sd_notify(3) does: negative error number, 0 for no manager, positive for sent.
    public typealias Transmit = @Sendable (String) -> Int32

    private let transmit: Transmit

    /// A notifier that speaks to the manager named by `$NOTIFY_SOCKET`, unless another way out is given.
    public init(transmit: @escaping Transmit = { sd_notify(0, $0) }) {
        self.transmit = transmit
    }

    /// Sends the notices as one message.
    ///
    /// - Returns: whether a manager was there to be told.
    @discardableResult
    public func send(_ notices: Notice...) throws(SystemFault) -> Bool {
        let answer = transmit(notices.map(\.assignment).joined(separator: "\n"))
        guard answer >= 0 else { throw SystemFault(call: "sd_notify", code: -answer) }
        return answer > 0
    }

    /// CLOCK_MONOTONIC in microseconds, for ``Notice/reloading(monotonicMicroseconds:)``.
    public static func monotonicMicroseconds() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1000
    }
}

extension Notifier.Notice {
    /// The line of the message; a status is kept on one line, or its rest would be read as another assignment.
    var assignment: String {
        switch self {
        case .ready: "READY=1"
        case .reloading(let stamp): "RELOADING=1\nMONOTONIC_USEC=\(stamp)"
        case .stopping: "STOPPING=1"
        case .status(let text): "STATUS=" + text.split(whereSeparator: \.isNewline).joined(separator: " ")
        case .watchdog: "WATCHDOG=1"
        case .errno(let code): "ERRNO=\(code)"
        case .extendTimeout(let microseconds): "EXTEND_TIMEOUT_USEC=\(microseconds)"
        }
    }
}
