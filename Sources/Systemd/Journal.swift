import CSystemd
import Glibc

/// The systemd journal.
public enum Journal {
    /// Writes one entry by sd_journal_sendv(3), the fields in the order given. It may block while the journal is busy.
    ///
    /// It succeeds even where no journal is running; ask ``isStream(_:descriptor:)`` first.
    public static func send(_ fields: [JournalField]) throws(SystemFault) {
        try send(fields) { sd_journal_sendv($0, Int32(clamping: $0.count)) }
    }

    static func send(_ fields: [JournalField], through transmit: ([iovec]) -> Int32) throws(SystemFault) {
        let assignments = fields.map(\.assignment)
        var bytes = assignments.flatMap(\.self)
        let answer = bytes.withUnsafeMutableBytes { buffer in
            var start = 0
            let parts = assignments.map { assignment in
                defer { start += assignment.count }
                return iovec(iov_base: buffer.baseAddress?.advanced(by: start), iov_len: assignment.count)
            }
            return transmit(parts)
        }
        guard answer >= 0 else { throw SystemFault(call: "sd_journal_sendv", code: -answer) }
    }

    /// Whether the descriptor is the stream that the service manager connected to the journal, by the rule of
    /// systemd.exec(5): `$JOURNAL_STREAM` holds its device and inode in decimal, joined by a colon.
    ///
    /// - Parameter variable: the value of `$JOURNAL_STREAM`, if it is set.
    public static func isStream(_ variable: String?, descriptor: Int32 = STDERR_FILENO) -> Bool {
        guard let parts = variable?.split(separator: ":", omittingEmptySubsequences: false), parts.count == 2 else {
            return false
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        return UInt64(parts[0]) == UInt64(status.st_dev) && UInt64(parts[1]) == UInt64(status.st_ino)
    }
}
