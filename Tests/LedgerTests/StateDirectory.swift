import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// A directory of its own for a test's ledger, made by the ledger; it goes when the test ends.
final class StateDirectory {
    let path: String
    var file: String { path + "/ledger.sqlite" }

    init() {
        path = FileManager.default.temporaryDirectory.path + "/ledger-" + UUID().uuidString
    }

    deinit {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Issue.record("the directory \(path) stays: \(error)")
        }
    }

    /// The ledger in it, opened or made.
    func ledger(_ purpose: LedgerPurpose = .real, seed: UInt64 = 1) throws -> SQLiteLedger {
        try SQLiteLedger(directory: path, purpose: purpose, random: SeededGenerator(seed: seed))
    }

    /// What somebody with a database shell and intent does to it while the daemon is not running.
    func tamper(_ sql: String...) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            let guards = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in guards { try db.execute(sql: "DROP TRIGGER \(trigger)") }
            for statement in sql { try db.execute(sql: statement) }
        }
        try queue.close()
    }
}
