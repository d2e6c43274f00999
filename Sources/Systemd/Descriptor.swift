import Glibc

/// A file descriptor that is closed when the last holder lets go of it.
final class Descriptor: Sendable {
    let number: Int32

    /// Takes the result of a call that answers a descriptor or -1.
    init(_ number: Int32, from call: String) throws(SystemFault) {
        guard number >= 0 else { throw SystemFault(errnoOf: call) }
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Reads one counter of eight bytes, as a timerfd and an eventfd give them; nil when there is nothing to read.
    func readCounter() throws(SystemFault) -> UInt64? {
        var count: UInt64 = 0
        while read(number, &count, MemoryLayout<UInt64>.size) < 0 {
            if errno == EAGAIN { return nil }
            guard errno == EINTR else { throw SystemFault(errnoOf: "read") }
        }
        return count
    }
}
