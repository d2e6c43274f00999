import CivilTime
import Planning

/// A ledger in memory: the same bytes, chain and refusals as on disk, for tests and simulations.
public final class MemoryLedger: Ledger {
    /// Its mark, stored when it was made.
    public let mark: LedgerMark
    /// The last event's place.
    public private(set) var head = Anchor.start
    /// The last sequence number: nothing is ever taken away here.
    public var lastGiven: Int64 { head.seq }

    /// The next append fails with this, once, and writes nothing; `.full` is what a full disk does.
    public var nextAppendFault: LedgerFault?
    /// This event is read back as if a byte of it had been changed since it was recorded.
    public var alteredEvent: Int64?
    /// No cursor can be noted as long as there is this.
    public var cursorFault: LedgerFault?

    private var sealing: Sealing
    private var events: [StoredEvent] = []
    private var subjects: [Set<OccurrenceID>] = []
    private var texts: [Fingerprint: [UInt8]] = [:]
    private var sinks: [String: Int64] = [:]
    private var placed: PlacedCheckpoint?
    private var position: Instant?

    /// An empty ledger. With a seeded generator its mark, salts and hashes are the same each time.
    public init(
        purpose: LedgerPurpose = .real, random: any RandomNumberGenerator = SystemRandomNumberGenerator()
    ) throws(LedgerFault) {
        var random = random
        mark = try LedgerMark(purpose: purpose, using: &random)
        sealing = Sealing(mark: mark, random: random)
    }

    /// Adds events, unless the next append was told to fail.
    public func append(_ events: [Event], texts: [StoredText], checkpoint: Checkpoint?) throws(LedgerFault) -> [Entry] {
        if let fault = nextAppendFault {
            nextAppendFault = nil
            throw fault
        }
        for (file, sha256) in try Sealing.texts(neededBy: events, besides: texts) where self.texts[sha256] == nil {
            throw Sealing.missingText(file)
        }
        let sealed = try sealing.seal(events, behind: head, first: head.seq + 1)
        for text in texts { self.texts[text.sha256] = text.bytes }
        for event in sealed {
            self.events.append(event.stored)
            subjects.append(event.subjects)
        }
        head = sealed.last?.entry.anchor ?? head
        if let checkpoint { placed = PlacedCheckpoint(anchor: head, checkpoint: checkpoint) }
        return sealed.map(\.entry)
    }

    /// The events a query selects, as they are stored.
    public func stored(_ query: EntryQuery) throws(LedgerFault) -> [StoredEvent] {
        guard query.limit > 0 else { return [] }
        let kinds = query.kinds.map { Set($0.map { Array($0.rawValue.utf8) }) }
        let range = indices(after: query.after, through: query.through)
        func selects(_ index: Int) -> Bool {
            guard kinds?.contains(events[index].kind) ?? true else { return false }
            return switch query.subject {
            case .anything: true
            case .occurrence(let occurrence): subjects[index].contains(occurrence)
            case .duties(let duties): subjects[index].contains { duties.contains($0.duty) }
            }
        }
        let selected =
            query.newestFirst
            ? Array(range.reversed().lazy.filter(selects).prefix(query.limit))
            : Array(range.lazy.filter(selects).prefix(query.limit))
        return selected.map { index in
            var event = events[index]
            if event.seq == alteredEvent { event.payload.append(UInt8(ascii: " ")) }
            return event
        }
    }

    /// The occurrences under which events are found.
    public func subjects(after: Int64, through: Int64) throws(LedgerFault) -> [Int64: Set<String>] {
        var found: [Int64: Set<String>] = [:]
        for index in indices(after: after, through: through) where !subjects[index].isEmpty {
            found[events[index].seq] = Set(subjects[index].map(\.description))
        }
        return found
    }

    /// Nothing ever leaves it.
    public func archivedPlaces(after: Int64, through: Int64) throws(LedgerFault) -> [ArchivedPlace] { [] }

    /// The bytes kept under a SHA-256; nil when there are none.
    public func text(sha256: Fingerprint) throws(LedgerFault) -> [UInt8]? { texts[sha256] }

    /// The SHA-256 of every text that is kept.
    public func textFingerprints() throws(LedgerFault) -> [Fingerprint] {
        texts.keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// The last event that has left through each sink.
    public func cursors() throws(LedgerFault) -> [String: Int64] { sinks }

    /// Notes the last event that has left through a sink.
    public func setCursor(_ seq: Int64, of sink: String) throws(LedgerFault) {
        if let cursorFault { throw cursorFault }
        try Sealing.check(cursor: seq, of: sink, head: head)
        sinks[sink] = seq
    }

    /// There is no file to be copied.
    public func copy() throws(LedgerFault) -> any LedgerCopy {
        throw .unstorable("this ledger is kept in memory and has no file")
    }

    /// The checkpoint, where there is one that can be used.
    public func checkpoint() throws(LedgerFault) -> PlacedCheckpoint? { placed }

    /// Where a rehearsal's clock was last known to be.
    public func rehearsalPosition() throws(LedgerFault) -> Instant? {
        guard case .rehearsal(let rehearsal) = mark.purpose else { return nil }
        let last = events.last.map { Instant(milliseconds: $0.recordedAt) }
        return [position, last].compactMap { $0 }.reduce(rehearsal.from, max)
    }

    /// Notes where a rehearsal's clock is; never back.
    public func setRehearsalPosition(_ instant: Instant) throws(LedgerFault) {
        try Sealing.checkRehearsal(mark.purpose)
        position = max(position ?? instant, instant)
    }

    /// The event n lies at the index n - 1.
    private func indices(after: Int64, through: Int64) -> Range<Int> {
        let end = Int(min(max(through, 0), head.seq))
        return min(Int(min(max(after, 0), head.seq)), end)..<end
    }
}
