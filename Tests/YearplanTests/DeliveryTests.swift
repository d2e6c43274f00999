import CalendarInterface
import Foundation
import Testing
import Wording

@testable import yearplan

@Suite("Delivery")
struct DeliveryTests {
    private func temporary() -> String { "/tmp/yearplan-\(UUID().uuidString)" }

    @Test("what fails is tried again after a second, then after twice as long each time, five minutes at most")
    func backoff() {
        var backoff = Backoff()
        #expect((0..<11).map { _ in backoff.take() } == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    }

    @Test("a cursor is read as it was written, and nothing is read where nothing was")
    func cursor() throws {
        let file = CursorFile(path: temporary())
        defer { unlink(file.path) }
        #expect(try file.read() == nil)
        for cursor: Int64 in [0, 42, 9_007_199_254_740_991] {
            try file.write(cursor)
            #expect(try file.read() == cursor)
        }
        #expect(access(file.path + ".new", F_OK) != 0)
    }

    @Test("what is no cursor is refused", arguments: ["", "x", "-1", "1 2 x"])
    func noCursor(text: String) throws {
        let file = CursorFile(path: temporary())
        defer { unlink(file.path) }
        try text.write(toFile: file.path, atomically: false, encoding: .utf8)
        #expect(throws: CursorFile.Fault.self) { try file.read() }
    }

    @Test(
        "a program's exit says what became of a message",
        arguments: [
            ("exit 0", Courier.Outcome.delivered), ("exit 65", .undeliverable),
            ("exit 3", .failed("“/bin/sh” exited with 3")),
            ("kill -9 $$", .failed("“/bin/sh” was ended by signal 9")),
        ])
    func exits(script: String, expected: Courier.Outcome) {
        // The shell reads its commands where a program reads its message.
        #expect(Courier(program: "/bin/sh").deliver(Array(script.utf8), [:]) == expected)
    }

    @Test("a program has the message and the variables, and none that does not read it does harm")
    func handed() throws {
        let path = temporary()
        defer { unlink(path) }
        let script = "printf %s \"$YEARPLAN_SUBJECT\" > \(path)\n" + String(repeating: "# 一\n", count: 100_000)
        #expect(Courier(program: "/bin/sh").deliver(Array(script.utf8), ["YEARPLAN_SUBJECT": "今天到期"]) == .delivered)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "今天到期")
        #expect(Courier(program: "/bin/true").deliver(Array(script.utf8), [:]) == .delivered)
    }

    @Test("one that takes too long is ended with all it started")
    func patience() {
        let courier = Courier(program: "/bin/sh", patience: .seconds(0))
        #expect(courier.deliver(Array("sleep 1000 & wait".utf8), [:]) != .delivered)
    }

    @Test("the variables say what a reminder says and how its audience is reached")
    func variables() throws {
        var entry = Wire.Entry(seq: 7, anchor: "7:ab", kind: "reminded")
        entry.reminder = Samples.reminder
        entry.reminder?.recipients = [
            Samples.recipient,
            .init(
                person: "张三",
                addresses: [.init(kind: "mail", address: "zs@example.org"), .init(kind: "企微", address: "z")]),
        ]
        let variables = try Parcel(entry: entry, words: Words(.zh)).variables
        #expect(variables["YEARPLAN_SEQ"] == "7")
        #expect(variables["YEARPLAN_STAGE"] == "overdue")
        #expect(variables["YEARPLAN_AUDIENCE"] == "张三,李四")
        #expect(variables["YEARPLAN_TO_MAIL"] == "lisi@example.org,zs@example.org")
        #expect(variables["YEARPLAN_TO_LOGIN"] == "lisi")
        #expect(variables["YEARPLAN_TO___"] == "z")
        #expect(variables["YEARPLAN_SUBJECT"]?.contains("\n") == false)
        #expect(variables["YEARPLAN_TEXT"]?.hasPrefix("致张三、李四") == true)
        #expect(variables["YEARPLAN_OCCURRENCES"] == "quarterly-exam@2026-Q1,cross-check-1@2026")
    }

    @Test("a text that is too long for the environment is cut, the message is not")
    func long() throws {
        var entry = Wire.Entry(seq: 7, anchor: "7:ab", kind: "reminded")
        entry.reminder = Samples.reminder
        let part = Samples.reminder.parts[1]
        entry.reminder?.parts = Array(repeating: part, count: 2000)
        let parcel = Parcel(entry: entry, words: Words(.zh))
        #expect(try parcel.variables.values.allSatisfy { $0.utf8.count < 128 << 10 })
        #expect(try parcel.input.count > 300_000)
    }
}
