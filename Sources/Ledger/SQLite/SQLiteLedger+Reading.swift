import GRDB
import Planning

extension SQLiteLedger {
    /// The events a query selects, as they are stored.
    public func stored(_ query: EntryQuery) throws(LedgerFault) -> [StoredEvent] {
        guard query.limit > 0, query.kinds?.isEmpty != true else { return [] }
        let (sql, arguments) = EventStatement.select(query)
        return try connection.read { db in
            var events: [StoredEvent] = []
            let rows = try db.rows(sql, arguments)
            while let row = try rows.next() { events.append(try EventStatement.event(row)) }
            return events
        }
    }

    /// The occurrences under which events are found.
    public func subjects(after: Int64, through: Int64) throws(LedgerFault) -> [Int64: Set<String>] {
        try connection.read { db in
            var subjects: [Int64: Set<String>] = [:]
            let rows = try db.rows(
                "SELECT seq, CAST(occurrence AS BLOB) FROM event_subjects WHERE seq > ? AND seq <= ?", [after, through])
            while let row = try rows.next() { subjects[try row.integer(0), default: []].insert(try row.text(1)) }
            return subjects
        }
    }

    /// What stays of events that left with a closed year.
    public func archivedPlaces(after: Int64, through: Int64) throws(LedgerFault) -> [ArchivedPlace] {
        try connection.read { db in
            var places: [ArchivedPlace] = []
            let rows = try db.rows(
                "SELECT seq, previous_hash, hash, archive FROM archived WHERE seq > ? AND seq <= ? ORDER BY seq",
                [after, through])
            while let row = try rows.next() {
                places.append(
                    ArchivedPlace(
                        seq: try row.integer(0), previousHash: try row.bytes(1), hash: try row.bytes(2),
                        archive: try row.integer(3)))
            }
            return places
        }
    }

    /// The bytes kept under a SHA-256; nil when there are none.
    public func text(sha256: Fingerprint) throws(LedgerFault) -> [UInt8]? {
        try connection.read { db in
            try db.row("SELECT bytes FROM texts WHERE sha256 = ?", [sha256.data]).map { try $0.bytes(0) }
        }
    }

    /// The SHA-256 of every text that is kept.
    public func textFingerprints() throws(LedgerFault) -> [Fingerprint] {
        try connection.read { db in
            var fingerprints: [Fingerprint] = []
            let rows = try db.rows("SELECT sha256 FROM texts ORDER BY sha256")
            while let row = try rows.next() {
                guard let fingerprint = Fingerprint(bytes: try row.bytes(0)) else {
                    throw LedgerFault.corrupt("a text is kept under a SHA-256 that is not of 32 bytes")
                }
                fingerprints.append(fingerprint)
            }
            return fingerprints
        }
    }
}
