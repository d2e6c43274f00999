import CivilTime
import Planning

/// A ledger in memory: the same bytes, chain and refusals as on disk, for tests and simulations.
public final class MemoryLedger: Ledger {
    public let mark: LedgerMark
    public private(set) var head = Anchor.start
    public var lastGiven: Int64 { head.seq }

    /// The next append fails with this, once, and writes nothing; `.full` is what a full disk does.
    public var nextAppendFault: LedgerFault?

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

    public func stored(_ query: EntryQuery) throws(LedgerFault) -> [StoredEvent] {
        guard query.limit > 0 else { return [] }
        let kinds = query.kinds.map { Set($0.map { Array($0.rawValue.utf8) }) }
        let range = indices(after: query.after, through: query.through)
        func selects(_ index: Int) -> Bool {
            guard kinds?.contains(events[index].kind) ?? true else { return false }
            return switch query.subject {
            case .anything: true
            case .occurrence(let occurrence): subjects[index].contains(occurrence)
            case .duty(let duty): subjects[index].contains { $0.duty == duty }
            }
        }
        let selected =
            query.newestFirst
            ? Array(range.reversed().lazy.filter(selects).prefix(query.limit))
            : Array(range.lazy.filter(selects).prefix(query.limit))
        return selected.map { events[$0] }
    }

    public func subjects(after: Int64, through: Int64) throws(LedgerFault) -> [Int64: Set<String>] {
        var found: [Int64: Set<String>] = [:]
        for index in indices(after: after, through: through) where !subjects[index].isEmpty {
            found[events[index].seq] = Set(subjects[index].map(\.description))
        }
        return found
    }

    public func text(sha256: Fingerprint) throws(LedgerFault) -> [UInt8]? { texts[sha256] }

    public func textFingerprints() throws(LedgerFault) -> [Fingerprint] {
        texts.keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    public func cursors() throws(LedgerFault) -> [String: Int64] { sinks }

    public func setCursor(_ seq: Int64, of sink: String) throws(LedgerFault) {
        try Sealing.check(cursor: seq, of: sink, head: head)
        sinks[sink] = seq
    }

    public func checkpoint() throws(LedgerFault) -> PlacedCheckpoint? { placed }

    public func rehearsalPosition() throws(LedgerFault) -> Instant? {
        guard case .rehearsal(let rehearsal) = mark.purpose else { return nil }
        let last = events.last.map { Instant(milliseconds: $0.recordedAt) }
        return [position, last].compactMap { $0 }.reduce(rehearsal.from, max)
    }

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
