import CivilTime
import GRDB
import Planning

extension SQLiteLedger {
    /// The last event that has left through each sink.
    public func cursors() throws(LedgerFault) -> [String: Int64] {
        try connection.read { db in
            var cursors: [String: Int64] = [:]
            let rows = try db.rows("SELECT CAST(sink AS BLOB), seq FROM cursors")
            while let row = try rows.next() { cursors[try row.text(0)] = try row.integer(1) }
            return cursors
        }
    }

    /// Notes the last event that has left through a sink.
    public func setCursor(_ seq: Int64, of sink: String) throws(LedgerFault) {
        try Sealing.check(cursor: seq, of: sink, head: head)
        try connection.write { db in
            try db.run("INSERT OR REPLACE INTO cursors (sink, seq) VALUES (?, ?)", [sink, seq])
        }
    }

    /// The checkpoint; nil unless its fingerprint is right and the event it ends with is in the chain.
    public func checkpoint() throws(LedgerFault) -> PlacedCheckpoint? {
        try connection.read { db in
            guard
                let row = try db.row("SELECT seq, hash, version, bytes, fingerprint FROM checkpoint"),
                let hash = Fingerprint(bytes: try row.bytes(1))
            else { return nil }
            let placed = PlacedCheckpoint(
                anchor: Anchor(seq: try row.integer(0), hash: hash),
                checkpoint: Checkpoint(version: try row.integer(2), bytes: try row.bytes(3)))
            guard try row.bytes(4) == placed.fingerprint.bytes else { return nil }
            if placed.anchor == .start { return placed }
            let event = try db.row("SELECT hash FROM events WHERE seq = ?", [placed.anchor.seq])
            return try event?.bytes(0) == hash.bytes ? placed : nil
        }
    }

    /// Where a rehearsal's clock was last known to be.
    public func rehearsalPosition() throws(LedgerFault) -> Instant? {
        guard case .rehearsal(let rehearsal) = mark.purpose else { return nil }
        let known = try connection.read { db in
            [
                try db.row("SELECT position_ms FROM rehearsal").map { try $0.integer(0) },
                try db.row("SELECT recorded_ms FROM events ORDER BY seq DESC LIMIT 1").map { try $0.integer(0) },
            ]
        }
        return known.compactMap { $0 }.map(Instant.init(milliseconds:)).reduce(rehearsal.from, max)
    }

    /// Notes where a rehearsal's clock is; never back.
    public func setRehearsalPosition(_ instant: Instant) throws(LedgerFault) {
        try Sealing.checkRehearsal(mark.purpose)
        try connection.write { db in
            try db.run(
                """
                INSERT INTO rehearsal (only, position_ms) VALUES (1, ?)
                ON CONFLICT (only) DO UPDATE SET position_ms = max(position_ms, excluded.position_ms)
                """, [instant.milliseconds])
        }
    }
}
