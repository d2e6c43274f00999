import CivilTime
import Foundation
import GRDB
import Planning
import TestSupport
import Testing

@testable import Ledger

struct OpeningTests {
    private static let newYear = Rehearsal(from: Instant(milliseconds: 1_767_225_600_000), speed: 86_400)
    private static let slower = Rehearsal(from: newYear.from, speed: 60)
    private static let later = Rehearsal(from: newYear.from + 86_400_000, speed: 86_400)

    private let directory = StateDirectory()

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }

    @Test func `Only its owner may look into it`() throws {
        let ledger = try SQLiteLedger(directory: directory.path + "/state/ledger/", purpose: .real)
        _ = try ledger.append([.sample(.withdrawn)])
        #expect(try mode(directory.path + "/state") == 0o700)
        #expect(try mode(directory.path + "/state/ledger") == 0o700)
        #expect(try mode(directory.path + "/state/ledger/ledger.sqlite") == 0o600)
        #expect(try mode(directory.path + "/state/ledger/ledger.sqlite-wal") == 0o600)
    }

    @Test func `A file others may read is taken from them, a directory is left`() throws {
        try directory.ledger().close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: directory.file)
        try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: directory.path)
        try directory.ledger().close()
        #expect(try mode(directory.file) == 0o600)
        #expect(try mode(directory.path) == 0o750)
    }

    @Test func `A directory that cannot be made is said`() throws {
        try directory.ledger().close()
        let inside = directory.file + "/state"
        #expect(throws: LedgerFault.io("cannot make the directory “\(inside)”: Not a directory")) {
            try SQLiteLedger(directory: inside, purpose: .real)
        }
    }

    @Test func `What is written is on disk when it is acknowledged`() throws {
        let ledger = try directory.ledger()
        let settings = try ledger.connection.read { db in
            try ["journal_mode", "synchronous", "foreign_keys"].map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
        }
        #expect(settings == ["wal", "2", "1"])
    }

    @Test func `One process holds it at a time`() throws {
        let ledger = try directory.ledger()
        #expect(throws: LedgerFault.busy(directory.file)) { try directory.ledger() }
        _ = try ledger.append([.sample(.withdrawn)])
        try ledger.close()
        #expect(try directory.ledger().head.seq == 1)
    }

    @Test(
        arguments: [
            (
                LedgerPurpose.real, LedgerPurpose.rehearsal(newYear),
                "this ledger is for the real plan and cannot be opened for a rehearsal from 2026-01-01T00:00Z"
            ),
            (
                .rehearsal(newYear), .real,
                "this ledger is for a rehearsal from 2026-01-01T00:00Z and cannot be opened for the real plan"
            ),
            (
                .rehearsal(newYear), .rehearsal(later),
                "this ledger is for a rehearsal from 2026-01-01T00:00Z and cannot be opened for "
                    + "a rehearsal from 2026-01-02T00:00Z"
            ),
        ])
    func `A ledger made for something else is refused`(found: LedgerPurpose, wanted: LedgerPurpose, words: String)
        throws
    {
        try directory.ledger(found).close()
        let before = try Data(contentsOf: URL(fileURLWithPath: directory.file))
        let fault = #expect(throws: LedgerFault.self) { try directory.ledger(wanted) }
        #expect(fault == .otherPurpose(found: found, wanted: wanted))
        #expect(fault?.description.hasPrefix(words) == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file)) == before)
        #expect(try directory.ledger(found).mark.purpose == found)
    }

    @Test func `The same rehearsal goes on at another speed`() throws {
        try directory.ledger(.rehearsal(Self.newYear)).close()
        let ledger = try directory.ledger(.rehearsal(Self.slower))
        #expect(ledger.mark.purpose == .rehearsal(Self.newYear))
    }

    @Test func `A rehearsal at no speed that can be written is refused`() throws {
        let endless = LedgerPurpose.rehearsal(Rehearsal(from: Self.newYear.from, speed: .infinity))
        #expect(throws: LedgerFault.self) { try directory.ledger(endless) }
        #expect(try directory.ledger().mark.purpose == .real)
    }

    @Test func `A ledger of a newer program is refused and not touched`() throws {
        try directory.ledger().close()
        try directory.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('9 findings')")
        let before = try Data(contentsOf: URL(fileURLWithPath: directory.file))
        #expect(throws: LedgerFault.newer("its tables have changes this program does not know")) {
            try directory.ledger()
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file)) == before)
    }

    @Test func `An event of a kind from the future is said to be newer`() throws {
        let ledger = try directory.ledger()
        _ = try ledger.append([.sample(.withdrawn)])
        try ledger.close()
        try directory.tamper("UPDATE events SET kind = 'foretold'")
        #expect(
            throws: LedgerFault.newer("event 1 is of the kind “foretold”, which this program does not know")
        ) { try directory.ledger().entries(after: 0, limit: 1) }
    }

    @Test func `A database of another program is refused`() throws {
        try directory.ledger().close()
        try FileManager.default.removeItem(atPath: directory.file)
        let queue = try DatabaseQueue(path: directory.file)
        try queue.write { db in try db.execute(sql: "CREATE TABLE tasks (id INTEGER)") }
        try queue.close()
        #expect(throws: LedgerFault.corrupt("the file is an SQLite database of another program")) {
            try directory.ledger()
        }
    }

    @Test func `A file that is no database is refused`() throws {
        try directory.ledger().close()
        try Data(repeating: 0x20, count: 8192).write(to: URL(fileURLWithPath: directory.file))
        #expect(
            throws: LedgerFault.corrupt("“\(directory.file)” is not a ledger: file is not a database")
        ) { try directory.ledger() }
    }

    @Test(arguments: [
        "UPDATE events SET uid = 0", "DELETE FROM events", "UPDATE texts SET bytes = x''", "DELETE FROM texts",
        "UPDATE mark SET mark = '{}'", "DELETE FROM mark",
    ])
    func `A slip at a database shell is refused`(sql: String) throws {
        let ledger = try directory.ledger()
        _ = try ledger.append([.sample(.withdrawn)], texts: planTexts, checkpoint: nil)
        #expect(throws: LedgerFault.corrupt("“\(directory.file)”: a ledger is only ever added to")) {
            try ledger.connection.write { db in try db.execute(sql: sql) }
        }
        #expect(try ledger.audit().isIntact)
    }

    @Test(arguments: StoreKind.allCases)
    func `A rehearsal goes on from where its clock was`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory, .rehearsal(Self.newYear))
        #expect(try ledger.rehearsalPosition() == Self.newYear.from)
        try ledger.setRehearsalPosition(Self.newYear.from + 1000)
        #expect(try ledger.rehearsalPosition() == Self.newYear.from + 1000)
        try ledger.setRehearsalPosition(Self.newYear.from + 500)
        #expect(try ledger.rehearsalPosition() == Self.newYear.from + 1000)
        let event = Event(recordedAt: Self.newYear.from + 5000, actor: .daemon, fact: .withdrawn)
        _ = try ledger.append([event])
        #expect(try ledger.rehearsalPosition() == event.recordedAt)
    }

    @Test func `A rehearsal's position outlives a restart`() throws {
        let ledger = try directory.ledger(.rehearsal(Self.newYear))
        try ledger.setRehearsalPosition(Self.newYear.from + 7)
        try ledger.close()
        #expect(
            try directory.ledger(.rehearsal(Self.newYear)).rehearsalPosition() == Self.newYear.from + 7)
    }

    @Test(arguments: StoreKind.allCases)
    func `A ledger of the real plan has no rehearsal's clock`(kind: StoreKind) throws {
        let ledger = try kind.ledger(in: directory)
        #expect(try ledger.rehearsalPosition() == nil)
        #expect(
            throws: LedgerFault.unstorable("the position of a rehearsal's clock, in a ledger for the real plan")
        ) { try ledger.setRehearsalPosition(Self.newYear.from) }
    }
}
