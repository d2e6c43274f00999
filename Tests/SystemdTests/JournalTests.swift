import Glibc
import Testing

@testable import Systemd

@Suite struct JournalTests {
    private func identity(of descriptor: Int32) -> (device: UInt64, inode: UInt64) {
        var status = stat()
        #expect(fstat(descriptor, &status) == 0)
        return (UInt64(status.st_dev), UInt64(status.st_ino))
    }

    @Test func knowsItsStream() {
        let pipe = Pipe()
        let (device, inode) = identity(of: pipe.writing)
        #expect(Journal.isStream("\(device):\(inode)", descriptor: pipe.writing))
        #expect(!Journal.isStream("\(device):\(inode + 1)", descriptor: pipe.writing))
        #expect(!Journal.isStream("\(device + 1):\(inode)", descriptor: pipe.writing))
        #expect(!Journal.isStream("\(device):\(inode):", descriptor: pipe.writing))
        #expect(!Journal.isStream("\(device):\(inode)", descriptor: -1))
    }

    @Test(arguments: [nil, "", ":", "1", "a:b", "1:", "-1:-1"])
    func takesNothingElseForItsStream(_ variable: String?) {
        #expect(!Journal.isStream(variable, descriptor: Pipe().writing))
    }

    @Test func keepsOrderAndBytesOfFields() throws {
        let fields = [
            try JournalField("MESSAGE", "印章\n第二行"), try JournalField("B", bytes: [0, 255]), try JournalField("A", ""),
        ]
        let sent = Sent()
        try Journal.send(fields) { parts in
            sent.parts = parts.map { Array(UnsafeRawBufferPointer(start: $0.iov_base, count: $0.iov_len)) }
            return 0
        }
        #expect(sent.parts == [Array("MESSAGE=印章\n第二行".utf8), [0x42, 0x3d, 0, 255], Array("A=".utf8)])
    }

    @Test func saysWhyItWasRefused() throws {
        let field = try JournalField("MESSAGE", "x")
        #expect(throws: SystemFault(call: "sd_journal_sendv", code: ENOBUFS)) {
            try Journal.send([field]) { _ in -ENOBUFS }
        }
    }

    /// The library answers so even on a machine without a journal.
    @Test func succeedsByTheLibrary() throws {
        try Journal.send([
            try JournalField("MESSAGE", "a line of a test"), try JournalField("PRIORITY", "7"),
            try JournalField("YEARPLAN_TEST", "1"),
        ])
    }

    private final class Sent {
        var parts: [[UInt8]] = []
    }
}
