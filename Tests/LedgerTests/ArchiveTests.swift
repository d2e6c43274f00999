import CivilTime
import Foundation
import Planning
import TestSupport
import Testing

@testable import Ledger

struct ArchiveTests {
    private let directory = StateDirectory()
    private var file: String { directory.path + "/2026.archive" }

    private static func about(_ occurrence: String, _ year: Int, _ fact: Fact) -> Event {
        var event = Event.sample(fact, about: occurrence)
        event.basis?.planYear = year
        return event
    }

    /// Ten events, five of them of 2026: 2, 3, 5, 6 and 8.
    private func lived() throws -> SQLiteLedger {
        let ledger = try directory.ledger()
        let done = try FactSample.all.first { $0.kind == .done }!.fact()
        let facts: [Event] = [
            .sample(try FactSample.all[0].fact(), about: nil), Self.about("exam@2026", 2026, done),
            Self.about("exam@2026", 2026, .undone(Reason("a \"quote\" / 引号"))), Self.about("exam@2027", 2027, done),
            Self.about("check@2026", 2026, .withdrawn), Self.about("check@2026", 2026, .restored),
            .sample(try FactSample.all.first { $0.kind == .raised }!.fact(), about: nil),
            Self.about("check@2026", 2026, done), Self.about("check@2027", 2027, .withdrawn),
            Self.about("check@2027", 2027, .restored),
        ]
        _ = try ledger.append(facts, texts: planTexts, checkpoint: Checkpoint(version: 1, bytes: [1]))
        try ledger.setCursor(3, of: "journal")
        return ledger
    }

    private func archive(
        _ ledger: SQLiteLedger, to path: String? = nil, step: (YearArchive.Step) throws(LedgerFault) -> Void = { _ in }
    ) throws(LedgerFault) -> ArchiveFile.Report {
        try YearArchive(of: 2026, in: ledger).write(
            to: path ?? file, at: Instant(milliseconds: 1_800_000_000_000), by: .daemon,
            checkpoint: { _ in Checkpoint(version: 1, bytes: [2]) }, step: step)
    }

    @Test func `The year leaves, its places in the chain stay`() throws {
        let ledger = try lived()
        let before = try ledger.entries(after: 0, limit: 100)
        let stored = try ledger.stored(EntryQuery())
        let report = try archive(ledger)
        #expect(report.events == 5)
        #expect(report.texts == 2)
        #expect((report.first, report.last) == (2, 8))
        #expect(report.anchor == before[9].anchor)
        #expect(try ArchiveFile(file).events() == stored.filter { [2, 3, 5, 6, 8].contains($0.seq) })
        #expect(try ledger.entries(after: 0, limit: 100).map(\.seq) == [1, 4, 7, 9, 10, 11])
        #expect(try ledger.entries(EntryQuery(about: .duties(["exam", "check"]))).map(\.seq) == [4, 9, 10])

        let audit = try ledger.audit()
        #expect(audit.findings == [])
        #expect(audit.verified == 11)
        #expect(audit.archived == 5)
        for entry in before { #expect(try ledger.audit(anchor: entry.anchor).isIntact, "\(entry.seq)") }
        let other = Anchor(seq: 3, hash: before[0].hash)
        #expect(
            try ledger.audit(anchor: other).findings == [.rewritten(found: before[2].anchor, anchor: other)])
        #expect(try ledger.cursor(of: "journal") == 3)
        #expect(try ledger.checkpoint()?.checkpoint.bytes == [2])
        try ledger.compact()
        try ledger.close()
        let reopened = try directory.ledger()
        #expect(try reopened.audit().isIntact)
        #expect(try reopened.append([.sample(.withdrawn)]).map(\.seq) == [12])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: directory.file))
        #expect(bytes.range(of: Data("引号".utf8)) == nil, "nothing of it is left in the file")
    }

    @Test func `A copy of the ledger is restored with what was archived`() throws {
        let ledger = try lived()
        let anchors = try ledger.entries(after: 0, limit: 100).map(\.anchor)
        _ = try archive(ledger)
        let copy = try ledger.copy()
        var bytes = Data()
        while case let piece = try copy.read(atMost: 1 << 16), !piece.isEmpty { bytes += piece }
        let backup = directory.path + "/backup"
        try bytes.write(to: URL(fileURLWithPath: backup))
        let other = StateDirectory()
        let report = try SQLiteLedger.restore(backup, into: other.path, anchor: anchors[2])
        #expect(report.verified == 11)
        #expect(try other.ledger().archivedPlaces(after: 0, through: 100).map(\.seq) == [2, 3, 5, 6, 8])
    }

    @Test func `A second archive of the year holds what came since`() throws {
        let ledger = try lived()
        _ = try archive(ledger)
        _ = try ledger.append([Self.about("late@2026", 2026, .withdrawn)])
        let second = try archive(ledger, to: directory.path + "/second")
        #expect((second.events, second.first) == (1, 12))
        #expect(try ledger.audit().isIntact)
        #expect(throws: LedgerFault.self) { try archive(ledger, to: directory.path + "/third") }
    }

    @Test func `A file that is there is left as it is`() throws {
        let ledger = try lived()
        try Data([1, 2]).write(to: URL(fileURLWithPath: file))
        #expect(throws: LedgerFault.self) { try archive(ledger) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data([1, 2]))
        #expect(try ledger.entries(after: 0, limit: 100).count == 10)
    }

    @Test(arguments: YearArchive.Step.allCases)
    func `Whatever ends it, each event is in the ledger or in a file that was verified`(at last: YearArchive.Step)
        throws
    {
        let ledger = try lived()
        let before = try ledger.stored(EntryQuery())
        #expect(throws: LedgerFault.io("the end")) {
            try archive(ledger) { (step) throws(LedgerFault) in if step == last { throw .io("the end") } }
        }
        try ledger.close()
        let reopened = try directory.ledger()
        #expect(try reopened.audit(anchor: Anchor(seq: 10, hash: Fingerprint(bytes: before[9].hash)!)).isIntact)
        let left = try reopened.stored(EntryQuery(through: 10))
        let there = last == .removed ? [1, 4, 7, 9, 10] : Array(1...10)
        #expect(left.map(\.seq) == there.map(Int64.init))
        let all = Set(left).union(try ArchiveFile(file).events())
        #expect(all == Set(before))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: directory.path).allSatisfy { !$0.hasSuffix(".partial") }
        )
    }

    @Test func `A changed byte of an archive is found, wherever it is`() throws {
        _ = try archive(try lived())
        let good = try Data(contentsOf: URL(fileURLWithPath: file))
        let sha256 = try ArchiveFile(file).verify().sha256
        #expect(sha256 == Fingerprint(of: Array(good)))
        for place in stride(from: 0, to: good.count, by: 37) {
            var bad = good
            bad[place] ^= 1
            try bad.write(to: URL(fileURLWithPath: file))
            // What no hash covers (the head's anchor, a key) is told by the sum of the file, which the ledger has.
            let found = try? ArchiveFile(file).verify()
            #expect(found?.sha256 != sha256, "byte \(place)")
        }
        for length in [0, 1, good.count / 2, good.count - 1] {
            try good.prefix(length).write(to: URL(fileURLWithPath: file))
            #expect(throws: LedgerFault.self, "\(length) bytes") { try ArchiveFile(file).verify() }
        }
        try (good + good).write(to: URL(fileURLWithPath: file))
        #expect(throws: LedgerFault.self) { try ArchiveFile(file).verify() }
    }

    static let lineChanges: [(words: String, from: String, to: String, fault: String)] = [
        ("an event's text", "引号", "引語", "event 3"), ("an event's day", "2026-12-23", "2026-12-22", "event 2"),
        ("an event's person", "\"person\":\"张三\"", "\"person\":\"李四\"", "event 2"),
        ("a text", "\"bytes\":\"cGxhbg==\"", "\"bytes\":\"cGxhbA==\"", "line "),
        ("the version", "\"version\":1", "\"version\":2", "version 2"),
        ("how many there are", "\"events\":5", "\"events\":4", "are not those its end speaks of"),
    ]

    @Test(arguments: lineChanges)
    func `A change that a hash covers is named`(row: (words: String, from: String, to: String, fault: String)) throws {
        _ = try archive(try lived())
        let good = try String(contentsOfFile: file, encoding: .utf8)
        #expect(good.contains(row.from))
        try good.replacingOccurrences(of: row.from, with: row.to).write(
            toFile: file, atomically: false, encoding: .utf8)
        let fault = #expect(throws: LedgerFault.self) { try ArchiveFile(file).verify() }
        #expect(fault?.description.contains(row.fault) == true, "\(fault?.description ?? "")")
    }

    @Test func `An anchor that was noted is compared`() throws {
        let ledger = try lived()
        let anchors = try ledger.entries(after: 0, limit: 100).map(\.anchor)
        _ = try archive(ledger)
        #expect(try ArchiveFile(file).verify(anchor: anchors[2]).events == 5)
        #expect(throws: LedgerFault.self) {
            try ArchiveFile(file).verify(anchor: Anchor(seq: 3, hash: anchors[0].hash))
        }
    }

    @Test(
        arguments: [
            ("DELETE FROM archived WHERE seq = 5", AuditFinding.missing(seq: 5)),
            ("UPDATE archived SET hash = zeroblob(32) WHERE seq = 3", .unchained(seq: 4)),
            ("UPDATE archived SET hash = zeroblob(3) WHERE seq = 3", .altered(seq: 3)),
            ("UPDATE archived SET previous_hash = zeroblob(32) WHERE seq = 3", .unchained(seq: 3)),
            ("UPDATE archived SET archive = 4 WHERE seq = 3", .archiveAltered(seq: 11)),
            (
                "UPDATE archived SET hash = zeroblob(32) WHERE seq = 5;"
                    + "UPDATE archived SET previous_hash = zeroblob(32) WHERE seq = 6", .archiveAltered(seq: 11)
            ),
            (
                "INSERT INTO archived SELECT seq, previous_hash, hash, 11 FROM events WHERE seq = 4",
                .archiveAltered(seq: 4)
            ),
            (
                "INSERT INTO archived SELECT seq, previous_hash, hash, 11 FROM events WHERE seq = 4;"
                    + "DELETE FROM event_subjects WHERE seq = 4; DELETE FROM events WHERE seq = 4",
                .archiveAltered(seq: 11)
            ),
        ])
    func `Who tampers with what stays is found`(sql: String, finding: AuditFinding) throws {
        let ledger = try lived()
        _ = try archive(ledger)
        try ledger.close()
        for statement in sql.split(separator: ";") { try directory.tamper(String(statement)) }
        #expect(try directory.ledger().audit().findings.first == finding)
    }

    @Test func `An event that has not left cannot be deleted by a slip`() throws {
        let ledger = try lived()
        _ = try archive(ledger)
        for sql in ["DELETE FROM events WHERE seq = 4", "DELETE FROM archived", "UPDATE archived SET archive = 1"] {
            #expect(throws: (any Error).self) { try ledger.connection.write { db in try db.execute(sql: sql) } }
        }
        #expect(try ledger.audit().isIntact)
    }

    @Test func `A ledger of the first version is brought up to date`() throws {
        let ledger = try lived()
        try ledger.close()
        try directory.tamper(
            "DROP TABLE archived", "DELETE FROM grdb_migrations WHERE identifier = '2 archives'",
            "CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'no'); END")
        let reopened = try directory.ledger()
        #expect(try reopened.audit().isIntact)
        #expect(try archive(reopened).events == 5)
    }
}
