import Glibc
import Systemd

/// Where lines of the log go: into the journal with their fields where standard error is connected to it, else onto
/// standard error with their priority in front, by sd-daemon(3), which only a person at a terminal is spared. It may
/// block.
struct LineWriter: Sendable {
    private let isJournal: Bool
    private let isTerminal: Bool
    private let descriptor: Int32

    /// A writer for the standard error this process has.
    ///
    /// - Parameter stream: the value of `$JOURNAL_STREAM`.
    init(stream: String?, descriptor: Int32 = STDERR_FILENO) {
        isJournal = Journal.isStream(stream, descriptor: descriptor)
        isTerminal = isatty(descriptor) == 1
        self.descriptor = descriptor
    }

    /// Writes one line.
    func write(_ line: JournalLine) {
        guard !isTerminal else { return put(line.text) }
        do {
            guard isJournal else { return put(line.text, prefix: line.priority.prefix) }
            try Journal.send(LineWriter.fields(of: line))
        } catch {
            put(line.text, prefix: line.priority.prefix)
        }
    }

    /// The fields in which a line enters the journal.
    static func fields(of line: JournalLine) throws -> [JournalField] {
        var fields = [
            try JournalField("MESSAGE", line.text),
            try JournalField("PRIORITY", String(line.priority.rawValue)),
            try JournalField("SYSLOG_IDENTIFIER", "yearpland"),
        ]
        if let id = line.id { fields.append(try JournalField("MESSAGE_ID", id.rawValue)) }
        for field in line.fields { fields.append(try JournalField(field.name, field.value)) }
        return fields
    }

    private func put(_ text: String, prefix: String = "") {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var bytes = Array(lines.map { prefix + $0 + "\n" }.joined().utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EAGAIN {
                var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&output, 1, -1)
            } else if errno != EINTR {
                // Nobody reads any more, and there is nowhere else to say so.
                return
            }
        }
    }
}
