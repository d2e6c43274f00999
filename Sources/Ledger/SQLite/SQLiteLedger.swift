import CivilTime
import GRDB
import Planning

/// A ledger in an SQLite file: write-ahead log, `synchronous=FULL`, strict tables, one connection that holds the file for
/// itself. Calls block until the disk has what they wrote; use it from one thread.
public final class SQLiteLedger: Ledger {
    /// The file.
    public let path: String
    /// Its mark, stored when it was made.
    public let mark: LedgerMark
    /// The last event's place.
    public private(set) var head: Anchor
    /// The highest sequence number that was ever given, as SQLite remembers it even where the last events were deleted.
    public private(set) var lastGiven: Int64

    let connection: LedgerConnection
    private var sealing: Sealing

    /// Opens the ledger in a directory, or makes it there for a purpose.
    ///
    /// The directory is made with the mode 0700 and the file with 0600. A ledger of a newer program, one that was made
    /// for something else and a file that is no ledger are refused before anything is written to them.
    public convenience init(directory: String, purpose: LedgerPurpose) throws(LedgerFault) {
        try self.init(directory: directory, purpose: purpose, random: SystemRandomNumberGenerator())
    }

    /// Opens the ledger that is in a directory, whatever it was made for.
    public static func existing(in directory: String) throws(LedgerFault) -> SQLiteLedger {
        guard LedgerFile(directory: directory).isThere else {
            throw .io("there is no ledger in “\(directory)”: name its state directory")
        }
        return try SQLiteLedger(directory: directory, purpose: nil)
    }

    /// - Parameter purpose: nil for whatever it was made for; then it has to be there.
    init(
        directory: String, purpose: LedgerPurpose?, random: any RandomNumberGenerator = SystemRandomNumberGenerator()
    ) throws(LedgerFault) {
        let file = LedgerFile(directory: directory)
        try file.prepare()
        path = file.path
        var random = random
        connection = try LedgerConnection(path: path)
        do {
            mark = try connection.open(for: purpose, using: &random)
            (head, lastGiven) = try connection.read { db in try db.end() }
        } catch {
            try connection.close()
            throw error
        }
        sealing = Sealing(mark: mark, random: random)
    }

    /// Ends the connection. Nothing else may be called after it.
    public func close() throws(LedgerFault) {
        try connection.close()
    }

    /// Adds events in one `BEGIN IMMEDIATE` … `COMMIT`. Where a write to the disk fails half-way it is not there now, though after
    /// a crash right then it may be.
    public func append(_ events: [Event], texts: [StoredText], checkpoint: Checkpoint?) throws(LedgerFault) -> [Entry] {
        try append(events, texts: texts, checkpoint: checkpoint) { _, _ in }
    }

    /// - Parameter last: what else belongs into the transaction, at its end.
    @discardableResult
    func append(
        _ events: [Event], texts: [StoredText], checkpoint: Checkpoint?, last: (Database, [Sealed]) throws -> Void
    ) throws(LedgerFault) -> [Entry] {
        guard !events.isEmpty || !texts.isEmpty || checkpoint != nil else { return [] }
        let needed = try Sealing.texts(neededBy: events, besides: texts)
        let sealed = try sealing.seal(events, behind: head, first: lastGiven + 1)
        let newHead = sealed.last?.entry.anchor ?? head
        try connection.write { db in
            for text in texts { try db.insert(text) }
            for (file, sha256) in needed where try !db.holds(textOf: sha256) { throw Sealing.missingText(file) }
            for event in sealed { try db.insert(event) }
            if let checkpoint { try db.put(PlacedCheckpoint(anchor: newHead, checkpoint: checkpoint)) }
            try last(db, sealed)
        }
        head = newHead
        lastGiven = max(lastGiven, newHead.seq)
        return sealed.map(\.entry)
    }
}

extension LedgerConnection {
    /// Looks at what is there, refuses what must not be touched, then brings it up to date.
    fileprivate func open(for purpose: LedgerPurpose?, using random: inout any RandomNumberGenerator)
        throws(LedgerFault)
        -> LedgerMark
    {
        let migrator = LedgerSchema.migrator
        let found = try read { db in try db.existingMark(migrator) }
        let mark: LedgerMark
        if let found {
            if let purpose { try found.check(wanted: purpose) }
            mark = found
        } else {
            guard let purpose else { throw .corrupt("the file is empty") }
            mark = try LedgerMark(purpose: purpose, using: &random)
        }
        do {
            try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
            try migrator.migrate(queue)
        } catch {
            throw LedgerFault(error, path: path)
        }
        if found == nil {
            try write { db in
                try db.run(
                    "INSERT INTO mark (only, mark) VALUES (1, ?)", [String(decoding: mark.stored, as: UTF8.self)])
            }
        }
        return mark
    }
}

extension Database {
    /// The mark of a ledger that is there; nil in a new file. Reads only.
    fileprivate func existingMark(_ migrator: DatabaseMigrator) throws -> LedgerMark? {
        guard try row("SELECT 1 FROM sqlite_schema LIMIT 1") != nil else { return nil }
        let application = try row("SELECT application_id FROM pragma_application_id").map { try $0.integer(0) }
        guard application == LedgerSchema.applicationID else {
            throw LedgerFault.corrupt("the file is an SQLite database of another program")
        }
        if try migrator.hasBeenSuperseded(self) {
            throw LedgerFault.newer("its tables have changes this program does not know")
        }
        return try row("SELECT CAST(mark AS BLOB) FROM mark").map { try LedgerMark(stored: $0.bytes(0)) }
    }

    /// The last event and the highest sequence number that was ever given, which is higher only where events are missing.
    fileprivate func end() throws -> (head: Anchor, lastGiven: Int64) {
        var head = Anchor.start
        if let last = try row("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1") {
            let seq = try last.integer(0)
            guard let hash = Fingerprint(bytes: try last.bytes(1)) else {
                throw LedgerFault.corrupt("the hash of the last event, \(seq), is not of 32 bytes")
            }
            head = Anchor(seq: seq, hash: hash)
        }
        let given = try row("SELECT seq FROM sqlite_sequence WHERE name = 'events'").map { try $0.integer(0) } ?? 0
        let lastGiven = max(head.seq, given)
        guard lastGiven < 1 << 53 else {
            throw LedgerFault.corrupt("the last sequence number is \(lastGiven), expected one below 2^53")
        }
        return (head, lastGiven)
    }
}
