import Foundation
import GRDB
import Planning
import TestSupport
import Testing

@testable import Ledger

struct AuditTests {
    private let directory = StateDirectory()

    /// Seven events: a loaded plan with its texts, then six about an occurrence.
    private func entries() throws -> [Entry] {
        let ledger = try directory.ledger()
        defer { #expect(throws: Never.self) { try ledger.close() } }
        let loaded = try FactSample.all[0].fact()
        let done = try FactSample.all.first { $0.kind == .done }!.fact()
        let facts = [loaded, .withdrawn, done, .restored, done, .withdrawn, .restored]
        return try ledger.append(facts.map { .sample($0) }, texts: planTexts, checkpoint: nil)
    }

    private func audit(anchor: Anchor? = nil) throws -> AuditReport {
        let ledger = try directory.ledger()
        let report = try ledger.audit(anchor: anchor)
        try ledger.close()
        return report
    }

    @Test(arguments: StoreKind.allCases)
    func `An empty ledger is intact`(kind: StoreKind) throws {
        let report = try kind.ledger(in: directory).audit(anchor: .start)
        #expect(report.isIntact)
        #expect(report.verified == 0)
        #expect(report.head == .start)
    }

    @Test func `What was recorded is intact and reaches the head`() throws {
        let entries = try entries()
        let report = try audit(anchor: entries[3].anchor)
        #expect(report.findings == [])
        #expect(report.verified == 7)
        #expect(report.head == entries[6].anchor)
        #expect(report.texts == 2)
        #expect(report.anchors == [entries[3].anchor])
    }

    /// What is done to the row of event 3, column by column, and what the audit says.
    private static let tampered: [(column: String, sql: String, finding: AuditFinding)] = [
        ("seq", "UPDATE events SET seq = 30 WHERE seq = 3", .missing(seq: 3)),
        (
            "format", "UPDATE events SET format = 2 WHERE seq = 3",
            .unreadable(seq: 3, reason: "it is hashed in the format 2")
        ),
        ("recorded_ms", "UPDATE events SET recorded_ms = recorded_ms + 1 WHERE seq = 3", .altered(seq: 3)),
        ("effective", "UPDATE events SET effective = '2026-12-22' WHERE seq = 3", .altered(seq: 3)),
        ("effective", "UPDATE events SET effective = NULL WHERE seq = 3", .altered(seq: 3)),
        ("uid", "UPDATE events SET uid = 1002 WHERE seq = 3", .altered(seq: 3)),
        ("uid", "UPDATE events SET uid = NULL WHERE seq = 3", .altered(seq: 3)),
        ("login", "UPDATE events SET login = 'zhanh' WHERE seq = 3", .altered(seq: 3)),
        ("login", "UPDATE events SET login = '', person = 'zhang张三' WHERE seq = 3", .altered(seq: 3)),
        ("person", "UPDATE events SET person = '张四' WHERE seq = 3", .altered(seq: 3)),
        ("person", "UPDATE events SET person = CAST(x'ff' AS TEXT) WHERE seq = 3", .altered(seq: 3)),
        ("kind", "UPDATE events SET kind = 'amended' WHERE seq = 3", .altered(seq: 3)),
        ("occurrence", "UPDATE events SET occurrence = 'quarterly-exam@2026-Q2' WHERE seq = 3", .altered(seq: 3)),
        ("basis", "UPDATE events SET basis = replace(basis, '03-31', '03-30') WHERE seq = 3", .altered(seq: 3)),
        ("basis", "UPDATE events SET basis = NULL WHERE seq = 3", .altered(seq: 3)),
        ("payload", "UPDATE events SET payload = replace(payload, 'pass', 'fail') WHERE seq = 3", .altered(seq: 3)),
        ("payload", "UPDATE events SET payload = payload || ' ' WHERE seq = 3", .altered(seq: 3)),
        ("payload", "UPDATE events SET payload = payload || char(0) || 'x' WHERE seq = 3", .altered(seq: 3)),
        ("salt", "UPDATE events SET salt = zeroblob(16) WHERE seq = 3", .altered(seq: 3)),
        ("previous_hash", "UPDATE events SET previous_hash = zeroblob(32) WHERE seq = 3", .altered(seq: 3)),
        ("hash", "UPDATE events SET hash = zeroblob(32) WHERE seq = 3", .altered(seq: 3)),
        ("hash", "UPDATE events SET hash = x'00' WHERE seq = 3", .altered(seq: 3)),
    ]

    @Test(arguments: tampered)
    func `A changed row is named`(column: String, sql: String, finding: AuditFinding) throws {
        let entries = try entries()
        try directory.tamper(sql)
        let report = try audit(anchor: entries[6].anchor)
        #expect(report.findings.first == finding)
        #expect(report.verified == 2)
    }

    @Test func `Every column has its rows in the table above`() throws {
        let ledger = try directory.ledger()
        let columns = try ledger.connection.read { db in
            try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('events')")
        }
        #expect(Set(columns) == Set(Self.tampered.map(\.column)))
    }

    @Test(
        arguments: [
            (["DELETE FROM events WHERE seq = 3"], .missing(seq: 3)),
            (["DELETE FROM events WHERE seq = 1"], .missing(seq: 1)),
            (["DELETE FROM events WHERE seq = 7"], .missing(seq: 7)),
            (["DELETE FROM events"], .missing(seq: 1)),
            (
                [
                    "UPDATE events SET seq = 100 WHERE seq = 3", "UPDATE events SET seq = 3 WHERE seq = 5",
                    "UPDATE events SET seq = 5 WHERE seq = 100",
                ], .altered(seq: 3)
            ),
            (
                [
                    "UPDATE events SET payload = replace(payload, 'pass', 'fail') WHERE seq = 5",
                    "UPDATE events SET uid = 0 WHERE seq = 4",
                ], .altered(seq: 4)
            ),
            (["DELETE FROM event_subjects WHERE seq = 4"], .misfiled(seq: 4)),
            (["UPDATE event_subjects SET occurrence = 'a@2026' WHERE seq = 4"], .misfiled(seq: 4)),
            (["INSERT INTO event_subjects VALUES (4, 'a@2026', 'a')"], .misfiled(seq: 4)),
            (["UPDATE mark SET mark = replace(mark, '\"id\":\"', '\"id\":\"0')"], .altered(seq: 1)),
            (
                ["UPDATE texts SET bytes = CAST('plam' AS BLOB) WHERE bytes = CAST('plan' AS BLOB)"],
                .textAltered(sha256: planTexts[0].sha256)
            ),
            (
                ["DELETE FROM texts WHERE bytes = CAST('calendar' AS BLOB)"],
                .textMissing(seq: 1, name: "cn.yaml", sha256: planTexts[1].sha256.description)
            ),
            (["INSERT INTO cursors VALUES ('journal', 8)"], .cursorBeyond(sink: "journal", seq: 8)),
        ] as [([String], AuditFinding)])
    func `What else was done to it is named, without an anchor`(sql: [String], finding: AuditFinding) throws {
        _ = try entries()
        for statement in sql { try directory.tamper(statement) }
        #expect(try audit().findings == [finding])
    }

    @Test func `A ledger of rehearsal passed off as real is found`() throws {
        let ledger = try directory.ledger(.rehearsal(Rehearsal(from: .init(milliseconds: 0), speed: 2)))
        _ = try ledger.append([.sample(.withdrawn)])
        try ledger.close()
        try directory.tamper("UPDATE mark SET mark = json_remove(mark, '$.rehearsal')")
        #expect(try audit().findings == [.altered(seq: 1)])
    }

    private func cutTail() throws {
        try directory.tamper(
            "DELETE FROM event_subjects WHERE seq > 5", "DELETE FROM events WHERE seq > 5",
            "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'events'")
    }

    @Test func `A well cut tail is found by an anchor only`() throws {
        let entries = try entries()
        try cutTail()
        #expect(try audit().isIntact)
        for anchor in entries.prefix(5).map(\.anchor) { #expect(try audit(anchor: anchor).isIntact) }
        for anchor in entries.suffix(2).map(\.anchor) {
            #expect(try audit(anchor: anchor).findings == [.cut(head: entries[4].anchor, anchor: anchor)])
        }
    }

    @Test func `Numbers of a cut tail are not given again`() throws {
        _ = try entries()
        try directory.tamper("DELETE FROM event_subjects WHERE seq > 5", "DELETE FROM events WHERE seq > 5")
        let ledger = try directory.ledger()
        #expect(ledger.head.seq == 5)
        #expect(ledger.lastGiven == 7)
        #expect(try ledger.append([.sample(.withdrawn)]).map(\.seq) == [8])
        #expect(try ledger.audit().findings == [.missing(seq: 6)])
    }

    @Test func `A tail grown again after the cut is found by an anchor`() throws {
        let entries = try entries()
        try cutTail()
        let ledger = try directory.ledger(seed: 2)
        let grown = try ledger.append([.sample(.withdrawn), .sample(.restored)])
        #expect(try ledger.audit().isIntact)
        let anchor = entries[6].anchor
        #expect(
            try ledger.audit(anchor: anchor).findings == [.rewritten(found: grown[1].anchor, anchor: anchor)])
    }

    /// Changes event 3 and hashes it and all after it anew, as one would who knows the format.
    private func rewrite() throws -> [Anchor] {
        let ledger = try directory.ledger()
        let mark = ledger.mark.fingerprint
        var events = try ledger.stored(EntryQuery())
        try ledger.close()
        events[2].payload = Array(
            String(decoding: events[2].payload, as: UTF8.self).replacing("pass", with: "fail").utf8)
        var anchors: [Anchor] = []
        for index in events.indices {
            if index > 0 { events[index].previousHash = events[index - 1].hash }
            let hash = events[index].computedHash(mark: mark)!
            events[index].hash = hash.bytes
            anchors.append(Anchor(seq: events[index].seq, hash: hash))
        }
        try directory.tamper("DELETE FROM event_subjects", "DELETE FROM events")
        let queue = try DatabaseQueue(path: directory.file)
        try queue.write { db in
            for event in events {
                try db.execute(sql: EventStatement.insert, arguments: EventStatement.arguments(event))
                try db.execute(
                    sql: "INSERT INTO event_subjects VALUES (?, 'quarterly-exam@2026-Q1', 'quarterly-exam')",
                    arguments: [event.seq])
            }
        }
        try queue.close()
        return anchors
    }

    @Test func `A well rewritten chain is found by an anchor at the change or after it`() throws {
        let entries = try entries()
        let rewritten = try rewrite()
        #expect(try audit().isIntact)
        for (entry, found) in zip(entries, rewritten).prefix(2) {
            #expect(entry.anchor == found)
            #expect(try audit(anchor: entry.anchor).isIntact)
        }
        for (entry, found) in zip(entries, rewritten).dropFirst(2) {
            #expect(
                try audit(anchor: entry.anchor).findings == [.rewritten(found: found, anchor: entry.anchor)])
        }
    }

    @Test func `One event hashed anew no longer stands before the next`() throws {
        _ = try entries()
        let ledger = try directory.ledger()
        var event = try ledger.stored(EntryQuery(after: 2, limit: 1))[0]
        event.uid = 0
        let hash = try #require(event.computedHash(mark: ledger.mark.fingerprint))
        try ledger.close()
        try directory.tamper("UPDATE events SET uid = 0, hash = x'\(hash)' WHERE seq = 3")
        #expect(try audit().findings == [.unchained(seq: 4)])
    }

    @Test func `An anchor before the first event is compared too`() throws {
        _ = try entries()
        let false0 = Anchor(seq: 0, hash: planTexts[0].sha256)
        #expect(try audit(anchor: .start).isIntact)
        #expect(try audit(anchor: false0).findings == [.rewritten(found: .start, anchor: false0)])
    }

    @Test func `A checkpoint that is damaged or of another chain is not used`() throws {
        let checkpoint = Checkpoint(version: 1, bytes: [1, 2, 3])
        for sql in [
            "UPDATE checkpoint SET bytes = x'010204'", "UPDATE checkpoint SET version = 2",
            "UPDATE checkpoint SET seq = 1", "UPDATE checkpoint SET hash = zeroblob(32)",
            "UPDATE events SET hash = zeroblob(32) WHERE seq = 2", "DELETE FROM events WHERE seq = 2",
        ] {
            let directory = StateDirectory()
            let ledger = try directory.ledger()
            _ = try ledger.append([.sample(.withdrawn), .sample(.restored)], texts: [], checkpoint: checkpoint)
            #expect(try ledger.checkpoint()?.checkpoint == checkpoint)
            try ledger.close()
            try directory.tamper(sql)
            #expect(try directory.ledger().checkpoint() == nil, "\(sql)")
        }
    }

    @Test(arguments: StoreKind.allCases, [1, 2, 3, 1000])
    func `An audit in steps finds the same and leaves out what came after it began`(kind: StoreKind, step: Int) throws {
        let ledger = try kind.ledger(in: directory)
        let loaded = try FactSample.all[0].fact()
        _ = try ledger.append([.sample(loaded), .sample(.withdrawn)], texts: planTexts, checkpoint: nil)
        let whole = try ledger.audit()
        var audit = Audit(of: ledger, anchors: [])
        var report = try audit.proceed(in: ledger, atMost: step)
        _ = try ledger.append([.sample(.restored)])
        while report == nil { report = try audit.proceed(in: ledger, atMost: step) }
        #expect(report == whole)
        #expect(report?.verified == 2)
    }
}
