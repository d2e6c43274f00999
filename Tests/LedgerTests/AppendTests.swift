import Foundation
import Planning
import TestSupport
import Testing

@testable import Ledger

/// What holds for every store.
enum StoreKind: String, CaseIterable, Sendable {
    case sqlite, memory

    func ledger(in directory: StateDirectory, _ purpose: LedgerPurpose = .real) throws -> any Ledger {
        switch self {
        case .sqlite: try directory.ledger(purpose)
        case .memory: try MemoryLedger(purpose: purpose, random: SeededGenerator(seed: 1))
        }
    }
}

struct AppendTests {
    private let directory = StateDirectory()

    @Test(arguments: StoreKind.allCases)
    func `Numbers begin with 1 and each entry carries the hash before it`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        #expect(ledger.head == .start)
        let first = try ledger.append([.sample(.withdrawn), .sample(.restored)])
        let second = try ledger.append([.sample(.withdrawn)])
        let entries = first + second
        #expect(entries.map(\.seq) == [1, 2, 3])
        #expect(entries.map(\.previousHash) == [.zero, entries[0].hash, entries[1].hash])
        #expect(ledger.head == entries[2].anchor)
        #expect(ledger.lastGiven == 3)
    }

    @Test(arguments: StoreKind.allCases)
    func `Equal events have different hashes`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        _ = try ledger.append([.sample(.withdrawn), .sample(.withdrawn)])
        let stored = try ledger.stored(EntryQuery())
        #expect(stored[0].payload == stored[1].payload)
        #expect(stored[0].salt != stored[1].salt)
        #expect(stored.allSatisfy { $0.salt.count == StoredEvent.saltByteCount })
    }

    @Test(arguments: StoreKind.allCases)
    func `Nothing to append changes nothing`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        #expect(try ledger.append([]).isEmpty)
        #expect(ledger.head == .start)
    }

    @Test(arguments: StoreKind.allCases)
    func `A plan without its texts is refused, and all that came with it`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        let loaded = try FactSample.all[0].fact()
        let missing = FactSample.sha256("calendar")
        #expect(
            throws: LedgerFault.unstorable(
                "the text of “cn.yaml” (\(missing)) is neither in the ledger nor given with the event")
        ) {
            try ledger.append(
                [.sample(.withdrawn), .sample(loaded)], texts: [planTexts[0]],
                checkpoint: Checkpoint(version: 1, bytes: [1]))
        }
        #expect(ledger.head == .start)
        #expect(try ledger.stored(EntryQuery()).isEmpty)
        #expect(try ledger.textFingerprints().isEmpty)
        #expect(try ledger.checkpoint() == nil)

        let entries = try ledger.append([.sample(.withdrawn), .sample(loaded)], texts: planTexts, checkpoint: nil)
        #expect(entries.map(\.seq) == [1, 2])
        #expect(try ledger.append([.sample(loaded)]).map(\.seq) == [3])
    }

    @Test(arguments: StoreKind.allCases, ["", "abc", String(repeating: "g", count: 64)])
    func `A plan's file needs a SHA-256`(kind: StoreKind, sha256: String) throws {
        let ledger = try kind.ledger(in: directory)
        let json = FactSample.planLoaded(plan: FactSample.sha256("plan"), calendar: sha256)
        let loaded = try FactSample(kind: .planLoaded, json: json).fact()
        #expect(
            throws: LedgerFault.unstorable(
                "“cn.yaml” has the SHA-256 “\(sha256)”, expected 64 hexadecimal digits")
        ) { try ledger.append([.sample(loaded)], texts: planTexts, checkpoint: nil) }
    }

    @Test(arguments: StoreKind.allCases)
    func `A text is kept once under its SHA-256`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        let text = StoredText(Array("十二月\r\n\u{0}abc".utf8))
        for _ in 1...2 { _ = try ledger.append([], texts: [text, planTexts[0], text], checkpoint: nil) }
        #expect(Set(try ledger.textFingerprints()) == [text.sha256, planTexts[0].sha256])
        #expect(try ledger.text(sha256: text.sha256) == text.bytes)
        #expect(try ledger.text(sha256: text.sha256.description.uppercased()) == text.bytes)
        #expect(try ledger.text(sha256: Fingerprint.zero) == nil)
        #expect(try ledger.text(sha256: "no hash") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `An empty text is a text`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        _ = try ledger.append([], texts: [StoredText([])], checkpoint: nil)
        #expect(
            try ledger.text(sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") == [])
    }

    @Test(arguments: StoreKind.allCases)
    func `A checkpoint stands for all events including those it came with`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        let checkpoint = Checkpoint(version: 3, bytes: Array("state".utf8))
        let empty = Checkpoint(version: 3, bytes: [])
        #expect(try ledger.checkpoint() == nil)
        _ = try ledger.append([], texts: [], checkpoint: empty)
        #expect(try ledger.checkpoint() == PlacedCheckpoint(anchor: .start, checkpoint: empty))
        let entries = try ledger.append([.sample(.withdrawn), .sample(.restored)], texts: [], checkpoint: checkpoint)
        #expect(try ledger.checkpoint() == PlacedCheckpoint(anchor: entries[1].anchor, checkpoint: checkpoint))
        _ = try ledger.append([.sample(.withdrawn)])
        #expect(try ledger.checkpoint()?.anchor == entries[1].anchor)
    }

    @Test(arguments: StoreKind.allCases)
    func `Each sink has its cursor`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        _ = try ledger.append([.sample(.withdrawn), .sample(.restored)])
        #expect(try ledger.cursor(of: "journal") == nil)
        try ledger.setCursor(0, of: "journal")
        try ledger.setCursor(2, of: "notifier")
        try ledger.setCursor(1, of: "journal")
        #expect(try ledger.cursors() == ["journal": 1, "notifier": 2])
        #expect(try ledger.cursor(of: "journal") == 1)
    }

    @Test(arguments: StoreKind.allCases, [-1, 3, Int64.max])
    func `A cursor no event stands for is refused`(kind: StoreKind, seq: Int64) throws {
        let ledger = try kind.ledger(in: directory)
        _ = try ledger.append([.sample(.withdrawn), .sample(.restored)])
        #expect(throws: LedgerFault.unstorable("a cursor at event \(seq), expected one from 0 to 2")) {
            try ledger.setCursor(seq, of: "journal")
        }
        #expect(try ledger.cursors().isEmpty)
    }

    @Test(arguments: StoreKind.allCases, ["", "a\u{0}b"])
    func `A sink needs a name`(kind: StoreKind, sink: String) throws {
        let ledger = try kind.ledger(in: directory)
        #expect(throws: LedgerFault.self) { try ledger.setCursor(0, of: sink) }
    }

    @Test func `An append in memory can be made to fail once`() throws {
        let ledger = try MemoryLedger()
        let before = try ledger.append([.sample(.withdrawn)])
        ledger.nextAppendFault = .full("memory")
        #expect(throws: LedgerFault.full("memory")) { try ledger.append([.sample(.restored)]) }
        #expect(ledger.head == before[0].anchor)
        #expect(try ledger.append([.sample(.restored)]).map(\.seq) == [2])
        #expect(try ledger.audit().isIntact)
    }

    @Test func `Everything is there after reopening`() throws {
        var ledger = try directory.ledger()
        let loaded = try FactSample.all[0].fact()
        let checkpoint = Checkpoint(version: 1, bytes: [1, 2, 3])
        let entries = try ledger.append(
            [.sample(loaded), .sample(.withdrawn)], texts: planTexts, checkpoint: checkpoint)
        try ledger.setCursor(1, of: "journal")
        let mark = ledger.mark
        try ledger.close()

        ledger = try directory.ledger(seed: 2)
        #expect(ledger.mark == mark)
        #expect(ledger.head == entries[1].anchor)
        #expect(try ledger.entries(after: 0, limit: 10) == entries)
        #expect(try ledger.text(sha256: planTexts[1].sha256) == planTexts[1].bytes)
        #expect(try ledger.cursors() == ["journal": 1])
        #expect(
            try ledger.checkpoint() == PlacedCheckpoint(anchor: entries[1].anchor, checkpoint: checkpoint))
        let next = try ledger.append([.sample(.restored)])
        #expect(next.map(\.seq) == [3])
        #expect(next[0].previousHash == entries[1].hash)
        #expect(try ledger.audit().isIntact)
    }
}
