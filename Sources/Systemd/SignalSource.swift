import CLinux
import Glibc

/// Signals that are read from a descriptor in place of interrupting a thread.
public struct SignalSource: Sendable {
    let descriptor: Descriptor

    /// Blocks the signals in the calling thread and opens a descriptor for them.
    ///
    /// Call it before any other thread is started: threads inherit what is blocked, and a signal sent to the process
    /// goes to a thread that does not block it.
    ///
    /// - Parameter signals: signal numbers as in signal(7), at least one.
    public init(_ signals: [Int32] = [SIGTERM, SIGINT, SIGHUP]) throws(SystemFault) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals {
            guard sigaddset(&set, signal) == 0 else { throw SystemFault(errnoOf: "sigaddset") }
        }
        let refusal = pthread_sigmask(SIG_BLOCK, &set, nil)
        guard refusal == 0 else { throw SystemFault(call: "pthread_sigmask", code: refusal) }
        descriptor = try Descriptor(clinux_signal_descriptor(&set), from: "signalfd")
    }

    /// The number of the next pending signal, without waiting; nil when there is none.
    public func read() throws(SystemFault) -> Int32? {
        while true {
            let signal = clinux_signal_read(descriptor.number)
            if signal > 0 { return signal }
            if errno == EAGAIN { return nil }
            guard errno == EINTR else { throw SystemFault(errnoOf: "signalfd") }
        }
    }
}
