import Testing

@testable import Systemd

@Suite struct JournalFieldTests {
    @Test(arguments: ["MESSAGE", "MESSAGE_ID", "YEARPLAN_DUE", "A", "A1_", String(repeating: "X", count: 64)])
    func takesName(_ name: String) throws {
        #expect(try JournalField(name, "v=1").assignment == Array("\(name)=v=1".utf8))
    }

    @Test(arguments: ["", "_PID", "1A", "message", "A B", "A=B", "A-B", "消息", "A\n", String(repeating: "X", count: 65)])
    func refusesName(_ name: String) {
        #expect(throws: JournalFieldFault(name: name)) { try JournalField(name, "value") }
    }

    @Test func takesAnyBytes() throws {
        let bytes: [UInt8] = [0, 10, 61, 255]
        #expect(try JournalField("BLOB", bytes: bytes).assignment == Array("BLOB=".utf8) + bytes)
    }
}
