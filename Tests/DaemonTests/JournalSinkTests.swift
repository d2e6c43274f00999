import CivilTime
import Ledger
import Planning
import TestSupport
import Testing
import Wording

@testable import Daemon

@Suite("The journal's sink")
struct JournalSinkTests {
    /// A journal that takes a batch and says when it has it.
    final class Journal {
        private(set) var lines: [JournalLine] = []
        private var waiting: [() -> Void] = []

        var seqs: [String] { lines.flatMap { $0.fields.filter { $0.name == "YEARPLAN_SEQ" }.map(\.value) } }
        var repeats: [Bool] { lines.map { $0.fields.contains { $0.name == "YEARPLAN_REPEATED" } } }

        func sink(_ ledger: MemoryLedger) throws -> JournalSink {
            try JournalSink(
                ledger: ledger, lines: { EntryLines(words: Words(.en), zone: Fixture.zone) },
                send: { [unowned self] lines, whenLeft in
                    self.lines += lines
                    waiting.append(whenLeft)
                })
        }

        /// The batch in hand has left.
        func left() {
            let waiting = waiting
            self.waiting = []
            for whenLeft in waiting { whenLeft() }
        }
    }

    @Test("entries leave as they are recorded, and the cursor is noted once a reminder has left")
    func fresh() throws {
        let test = try TestDesk()
        let journal = Journal()
        let sink = try journal.sink(test.ledger)
        test.desk.onRecorded = { entries in #expect(throws: Never.self) { try sink.advance(entries) } }
        #expect(try test.load(Plans.set(Plans.report)).get().added.all == 1)
        journal.left()
        test.pass(at: "2026-03-02T08:30")
        #expect(journal.seqs == ["1", "2"])
        #expect(!sink.isIdle)
        #expect(try test.ledger.cursor(of: JournalSink.name) == nil)
        journal.left()
        #expect(sink.isIdle)
        #expect(try test.ledger.cursor(of: JournalSink.name) == 2)
        #expect(journal.repeats == [false, false])
    }

    @Test("after a crash what may not have left is sent again, marked, and what is new is not")
    func crash() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        let first = Journal()
        let sink = try first.sink(test.ledger)
        test.pass(at: "2026-03-02T08:30")
        try sink.advance()
        test.pass(at: "2026-03-08T08:30")
        #expect(first.seqs == ["1", "2"], "the third waits until these have left")
        let second = Journal()
        let heir = try second.sink(test.ledger)
        test.desk.onRecorded = { entries in #expect(throws: Never.self) { try heir.advance(entries) } }
        try heir.advance()
        test.pass(at: "2026-03-09T08:30")
        second.left()
        second.left()
        #expect(second.seqs == ["1", "2", "3", "4"])
        #expect(second.repeats == [true, true, true, false])
        #expect(second.lines.prefix(3).allSatisfy { $0.text.hasPrefix("[repeated] ") })
        #expect(
            second.lines[1].fields.filter { $0.name == "YEARPLAN_REMINDER" }
                == first.lines[1].fields.filter { $0.name == "YEARPLAN_REMINDER" })
    }

    @Test("after a clean stop nothing is sent again")
    func cleanStop() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        let first = Journal()
        let sink = try first.sink(test.ledger)
        try sink.advance()
        first.left()
        #expect(try test.ledger.cursor(of: JournalSink.name) == nil, "a load is not urgent")
        try sink.close()
        let second = Journal()
        try second.sink(test.ledger).advance()
        #expect(second.lines.isEmpty)
    }

    @Test("a journal that blocks holds one batch and nothing more")
    func blocked() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        for _ in 0..<JournalSink.batch {
            _ = test.ask(.done("report"))
            _ = test.ask(.undo(name: "report", reason: nil))
        }
        test.desk.turn()
        let journal = Journal()
        let sink = try journal.sink(test.ledger)
        for _ in 0..<3 { try sink.advance() }
        #expect(journal.lines.count == JournalSink.batch)
        journal.left()
        #expect(journal.lines.count == 2 * JournalSink.batch)
        journal.left()
        journal.left()
        #expect(journal.seqs.compactMap { Int64($0) } == Array(1...test.ledger.head.seq))
        #expect(sink.isIdle)
    }

    @Test("where the cursor cannot be noted the rest leaves all the same, and it is said")
    func unnoted() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        test.pass(at: "2026-03-02T08:30")
        for _ in 0..<JournalSink.batch {
            _ = test.ask(.done("report"))
            _ = test.ask(.undo(name: "report", reason: nil))
        }
        test.desk.turn()
        let journal = Journal()
        let sink = try journal.sink(test.ledger)
        var faults: [LedgerFault] = []
        sink.onFault = { faults.append($0) }
        test.ledger.cursorFault = .full("/state")
        try sink.advance()
        while !sink.isIdle { journal.left() }
        #expect(journal.seqs.compactMap { Int64($0) } == Array(1...test.ledger.head.seq))
        #expect(faults.allSatisfy { $0 == .full("/state") } && !faults.isEmpty)
        #expect(try test.ledger.cursor(of: JournalSink.name) == nil)
        test.ledger.cursorFault = nil
        try sink.close()
        #expect(try test.ledger.cursor(of: JournalSink.name) == test.ledger.head.seq)
    }
}
