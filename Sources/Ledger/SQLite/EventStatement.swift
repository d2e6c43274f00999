import Foundation
import GRDB
import Planning

/// The statements on the table of events.
enum EventStatement {
    /// Texts come as bytes: a text of SQLite may hold a NUL or be no UTF-8 where somebody tampered with it.
    private static let columns = """
        seq, format, recorded_ms, CAST(effective AS BLOB), uid, CAST(login AS BLOB), CAST(person AS BLOB), \
        CAST(kind AS BLOB), CAST(occurrence AS BLOB), CAST(basis AS BLOB), CAST(payload AS BLOB), salt, previous_hash, hash
        """

    static let insert = """
        INSERT INTO events (seq, format, recorded_ms, effective, uid, login, person, kind, occurrence, basis, payload, \
        salt, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static func arguments(_ event: StoredEvent) -> StatementArguments {
        func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
        return [
            event.seq, event.format, event.recordedAt, text(event.effective), event.uid, text(event.login),
            text(event.person), text(event.kind), text(event.occurrence), text(event.basis), text(event.payload),
            Data(event.salt), Data(event.previousHash), Data(event.hash),
        ]
    }

    static func event(_ row: Row) throws -> StoredEvent {
        StoredEvent(
            seq: try row.integer(0), format: try row.integer(1), recordedAt: try row.integer(2),
            effective: try row.optionalBytes(3), uid: try row.optionalInteger(4), login: try row.optionalBytes(5),
            person: try row.optionalBytes(6), kind: try row.bytes(7), occurrence: try row.optionalBytes(8),
            basis: try row.optionalBytes(9), payload: try row.bytes(10), salt: try row.bytes(11),
            previousHash: try row.bytes(12), hash: try row.bytes(13))
    }

    static func select(_ query: EntryQuery) -> (sql: String, arguments: StatementArguments) {
        var sql = "SELECT \(columns) FROM events WHERE seq > ? AND seq <= ?"
        var arguments: StatementArguments = [query.after, query.through]
        switch query.subject {
        case .anything: break
        case .occurrence(let occurrence):
            sql += " AND seq IN (SELECT seq FROM event_subjects WHERE occurrence = ? AND seq > ? AND seq <= ?)"
            arguments += [occurrence.description, query.after, query.through]
        case .duties(let duties):
            let places = duties.map { _ in "?" }.joined(separator: ", ")
            sql += " AND seq IN (SELECT seq FROM event_subjects WHERE duty IN (\(places)) AND seq > ? AND seq <= ?)"
            arguments += StatementArguments(duties.sorted()) + [query.after, query.through]
        }
        if let kinds = query.kinds {
            // The index by kind is in order for one kind only; for several it would be read whole and sorted each time.
            let column = kinds.count == 1 ? "kind" : "+kind"
            sql += " AND \(column) IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))"
            arguments += StatementArguments(kinds.map(\.rawValue).sorted())
        }
        sql += " ORDER BY seq \(query.newestFirst ? "DESC" : "ASC") LIMIT ?"
        arguments += [query.limit]
        return (sql, arguments)
    }
}

extension Fingerprint {
    /// Its bytes as the database takes them.
    var data: Data { Data(bytes) }
}

extension Database {
    /// Adds an event and what it is about.
    func insert(_ event: Sealed) throws {
        try run(EventStatement.insert, EventStatement.arguments(event.stored))
        for subject in event.subjects {
            try run(
                "INSERT INTO event_subjects (seq, occurrence, duty) VALUES (?, ?, ?)",
                [event.entry.seq, subject.description, subject.duty])
        }
    }

    /// Keeps a text that is not there yet.
    func insert(_ text: StoredText) throws {
        try run(
            "INSERT INTO texts (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING",
            [text.sha256.data, Data(text.bytes)])
    }

    /// Whether a text is kept.
    func holds(textOf sha256: Fingerprint) throws -> Bool {
        try row("SELECT 1 FROM texts WHERE sha256 = ?", [sha256.data]) != nil
    }

    /// Replaces the checkpoint.
    func put(_ placed: PlacedCheckpoint) throws {
        try run(
            "INSERT OR REPLACE INTO checkpoint (only, seq, hash, version, bytes, fingerprint) VALUES (1, ?, ?, ?, ?, ?)",
            [
                placed.anchor.seq, placed.anchor.hash.data, placed.checkpoint.version, Data(placed.checkpoint.bytes),
                placed.fingerprint.data,
            ])
    }
}
