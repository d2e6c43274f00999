import CivilTime
import Planning

/// An event ready to be stored, and what it is once it is.
struct Sealed {
    let stored: StoredEvent
    let entry: Entry
    let subjects: Set<OccurrenceID>
}

/// What every store does alike before it writes: encode, salt, chain, refuse.
struct Sealing {
    let mark: Fingerprint
    private let coding = EventCoding()
    private var random: any RandomNumberGenerator

    init(mark: LedgerMark, random: any RandomNumberGenerator) {
        self.mark = mark.fingerprint
        self.random = random
    }

    /// Chains events behind a head, numbered from `first`.
    mutating func seal(_ events: [Event], behind head: Anchor, first: Int64) throws(LedgerFault) -> [Sealed] {
        var sealed: [Sealed] = []
        sealed.reserveCapacity(events.count)
        var previous = head.hash
        var seq = first
        for event in events {
            var stored = try coding.columns(
                of: event, seq: seq, salt: random.bytes(StoredEvent.saltByteCount), after: previous)
            guard let hash = stored.computedHash(mark: mark) else {
                throw .unstorable("events are not hashed in the format \(stored.format)")
            }
            stored.hash = hash.bytes
            sealed.append(
                Sealed(
                    stored: stored,
                    entry: Entry(seq: seq, event: event, previousHash: previous, hash: hash),
                    subjects: Set(event.subjects)))
            previous = hash
            seq += 1
        }
        return sealed
    }

    /// The files of loaded plans whose texts do not come with them, to be looked for in the store.
    static func texts(neededBy events: [Event], besides given: [StoredText]) throws(LedgerFault)
        -> [(file: PlanLoaded.File, sha256: Fingerprint)]
    {
        let there = Set(given.map(\.sha256))
        var needed: [(file: PlanLoaded.File, sha256: Fingerprint)] = []
        for case .planLoaded(let loaded) in events.map(\.fact) {
            for file in loaded.evidence {
                guard let sha256 = Fingerprint(file.sha256) else {
                    throw .unstorable("“\(file.name)” has the SHA-256 “\(file.sha256)”, expected 64 hexadecimal digits")
                }
                if !there.contains(sha256) { needed.append((file, sha256)) }
            }
        }
        return needed
    }

    /// What is said of a loaded plan whose text is neither there nor given.
    static func missingText(_ file: PlanLoaded.File) -> LedgerFault {
        .unstorable("the text of “\(file.name)” (\(file.sha256)) is neither in the ledger nor given with the event")
    }

    /// Refuses a cursor that no event stands for.
    static func check(cursor: Int64, of sink: String, head: Anchor) throws(LedgerFault) {
        guard !sink.isEmpty, !sink.utf8.contains(0) else {
            throw .unstorable("a cursor of the sink “\(sink)”, expected a name without NUL characters")
        }
        guard (0...head.seq).contains(cursor) else {
            throw .unstorable("a cursor at event \(cursor), expected one from 0 to \(head.seq)")
        }
    }

    /// Refuses to note a rehearsal's clock in a ledger that is of none.
    static func checkRehearsal(_ purpose: LedgerPurpose) throws(LedgerFault) {
        guard case .rehearsal = purpose else {
            throw .unstorable("the position of a rehearsal's clock, in a ledger for the real plan")
        }
    }
}
