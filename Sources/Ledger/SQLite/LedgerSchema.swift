import GRDB

/// The tables of a ledger. A migration that has been released is never edited; what changes is added as another.
enum LedgerSchema {
    /// `PRAGMA application_id` of a ledger: “YPLN”.
    static let applicationID: Int64 = 0x5950_4c4e

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 ledger") { db in
            try db.execute(sql: tables)
            try db.execute(sql: guards)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        migrator.registerMigration("2 archives") { db in
            try db.execute(sql: archives)
            try db.execute(sql: guards(of: "archived"))
        }
        return migrator
    }

    /// What stays of events that left with a closed year; only these may be deleted.
    private static let archives = """
        CREATE TABLE archived (
            seq INTEGER PRIMARY KEY CHECK (seq > 0),
            previous_hash BLOB NOT NULL,
            hash BLOB NOT NULL,
            archive INTEGER NOT NULL
        ) STRICT;

        DROP TRIGGER events_no_delete;
        CREATE TRIGGER events_no_delete BEFORE DELETE ON events
        WHEN NOT EXISTS (SELECT 1 FROM archived WHERE seq = OLD.seq AND hash = OLD.hash)
        BEGIN SELECT RAISE(ABORT, 'a ledger is only ever added to'); END;
        """

    private static let tables = """
        CREATE TABLE mark (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            mark TEXT NOT NULL
        ) STRICT;

        CREATE TABLE events (
            seq INTEGER PRIMARY KEY AUTOINCREMENT CHECK (seq > 0),
            format INTEGER NOT NULL,
            recorded_ms INTEGER NOT NULL,
            effective TEXT,
            uid INTEGER,
            login TEXT,
            person TEXT,
            kind TEXT NOT NULL,
            occurrence TEXT,
            basis TEXT,
            payload TEXT NOT NULL,
            salt BLOB NOT NULL,
            previous_hash BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX events_by_kind ON events (kind, seq);

        CREATE TABLE event_subjects (
            seq INTEGER NOT NULL REFERENCES events (seq),
            occurrence TEXT NOT NULL,
            duty TEXT NOT NULL,
            PRIMARY KEY (seq, occurrence)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX event_subjects_by_occurrence ON event_subjects (occurrence, seq);
        CREATE INDEX event_subjects_by_duty ON event_subjects (duty, seq);

        CREATE TABLE texts (
            sha256 BLOB PRIMARY KEY NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE cursors (
            sink TEXT PRIMARY KEY NOT NULL,
            seq INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE checkpoint (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            version INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            fingerprint BLOB NOT NULL
        ) STRICT;

        CREATE TABLE rehearsal (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            position_ms INTEGER NOT NULL
        ) STRICT;
        """

    /// They keep a slip at a database shell from becoming a lost record; against intent there are the chain and anchors.
    private static var guards: String {
        ["mark", "events", "texts"].map(guards).joined(separator: "\n")
    }

    private static func guards(of table: String) -> String {
        ["UPDATE", "DELETE"].map { act in
            """
            CREATE TRIGGER \(table)_no_\(act.lowercased()) BEFORE \(act) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'a ledger is only ever added to'); END;
            """
        }.joined(separator: "\n")
    }
}
