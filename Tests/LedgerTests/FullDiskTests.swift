import GRDB
import Planning
import TestSupport
import Testing

@testable import Ledger

struct FullDiskTests {
    private let directory: StateDirectory
    private let ledger: SQLiteLedger
    private let entries: [Entry]

    init() throws {
        directory = StateDirectory()
        ledger = try directory.ledger()
        entries = try ledger.append([.sample(.withdrawn), .sample(.restored)], texts: [], checkpoint: first)
    }

    private let first = Checkpoint(version: 1, bytes: [1])
    private let large = Checkpoint(version: 1, bytes: [UInt8](repeating: 0xa5, count: 200_000))

    /// Nil gives the space back.
    private func allowPages(_ count: Int?) throws {
        try ledger.connection.read { db in
            let pages = try count ?? Int.fetchOne(db, sql: "PRAGMA page_count").map { $0 + 100_000 }
            try db.execute(sql: "PRAGMA max_page_count = \(pages!)")
        }
    }

    @Test func `Without space nothing is recorded and nothing is lost`() throws {
        try allowPages(1)
        #expect(throws: LedgerFault.full(directory.file)) {
            try ledger.append([.sample(.withdrawn)], texts: planTexts, checkpoint: large)
        }
        #expect(ledger.head == entries[1].anchor)
        #expect(try ledger.entries(after: 0, limit: 10) == entries)
        #expect(try ledger.checkpoint()?.checkpoint == first)
        #expect(try ledger.textFingerprints().isEmpty)
        #expect(try ledger.audit(anchor: entries[1].anchor).isIntact)
    }

    @Test func `With space again everything goes on`() throws {
        try allowPages(1)
        for _ in 1...3 {
            #expect(throws: LedgerFault.full(directory.file)) {
                try ledger.append([.sample(.withdrawn)], texts: planTexts, checkpoint: large)
            }
        }
        try allowPages(nil)
        let next = try ledger.append([.sample(.withdrawn)], texts: planTexts, checkpoint: large)
        #expect(next.map(\.seq) == [3])
        #expect(next[0].previousHash == entries[1].hash)
        #expect(try ledger.checkpoint()?.anchor == next[0].anchor)
        #expect(try ledger.audit(anchor: entries[1].anchor).isIntact)
    }

    @Test func `What was acknowledged is there after a restart without space`() throws {
        try allowPages(1)
        #expect(throws: LedgerFault.full(directory.file)) {
            try ledger.append([.sample(.withdrawn)], texts: [], checkpoint: large)
        }
        try ledger.close()
        let reopened = try directory.ledger()
        #expect(try reopened.entries(after: 0, limit: 10) == entries)
        #expect(try reopened.audit().isIntact)
    }
}
