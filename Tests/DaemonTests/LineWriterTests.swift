import Glibc
import Testing

@testable import Daemon

@Suite("Where lines of the log go")
struct LineWriterTests {
    /// What arrives at the other end of a pipe that is no journal.
    private func written(_ lines: [JournalLine], stream: String? = nil) -> String {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return "" }
        let writer = LineWriter(stream: stream, descriptor: ends[1])
        for line in lines { writer.write(line) }
        close(ends[1])
        defer { close(ends[0]) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    }

    @Test(
        "without a journal each line has its level in front",
        arguments: [
            (JournalLine.Priority.error, "<3>甲\n"), (.warning, "<4>甲\n"), (.notice, "<5>甲\n"), (.info, "<6>甲\n"),
            (.debug, "<7>甲\n"),
        ])
    func level(priority: JournalLine.Priority, expected: String) {
        #expect(written([JournalLine(priority: priority, text: "甲")]) == expected)
    }

    @Test("so has each line of a message, and the journal of another stream is not meant")
    func lines() {
        let line = JournalLine(priority: .error, text: "甲\n  乙")
        #expect(written([line], stream: "1:1") == "<3>甲\n<3>  乙\n")
    }
}
