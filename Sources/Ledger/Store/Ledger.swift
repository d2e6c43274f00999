import CivilTime
import Planning

/// The append-only, hash-chained sequence of events, and what belongs beside it: the texts of plans and calendars, how
/// far each sink has come, the checkpoint. One owner at a time calls it; every call is synchronous, and what it wrote is
/// on disk when it returns.
public protocol Ledger: AnyObject {
    /// What makes it this ledger, and what it is for.
    var mark: LedgerMark { get }

    /// The last event's place; `Anchor.start` while there is none.
    var head: Anchor { get }

    /// The highest sequence number that was ever given. It is beyond the head only where events were cut off.
    var lastGiven: Int64 { get }

    /// Adds events, in this order and in one transaction with the texts and the checkpoint, which stands for all events
    /// including these. Either everything is on disk when it returns, or nothing is. A text that is already there is not
    /// stored again. A `plan_loaded` event is refused (`unstorable`) unless each of its files is there or comes with it.
    func append(_ events: [Event], texts: [StoredText], checkpoint: Checkpoint?) throws(LedgerFault) -> [Entry]

    /// The events a query selects, as they are stored.
    func stored(_ query: EntryQuery) throws(LedgerFault) -> [StoredEvent]

    /// The index by which events are found by occurrence, for the events after `after` up to and including `through`:
    /// occurrences in their printed form by sequence number.
    func subjects(after: Int64, through: Int64) throws(LedgerFault) -> [Int64: Set<String>]

    /// What stays of events that left with a closed year: those after `after` up to and including `through`, in order.
    func archivedPlaces(after: Int64, through: Int64) throws(LedgerFault) -> [ArchivedPlace]

    /// The bytes kept under a SHA-256; nil when there are none.
    func text(sha256: Fingerprint) throws(LedgerFault) -> [UInt8]?

    /// The SHA-256 of every text that is kept, in ascending order of their bytes.
    func textFingerprints() throws(LedgerFault) -> [Fingerprint]

    /// A copy of everything as it is now, which a ledger can be made of again; while it is read the ledger goes on.
    func copy() throws(LedgerFault) -> any LedgerCopy

    /// The last event that has left through each sink.
    func cursors() throws(LedgerFault) -> [String: Int64]

    /// Notes the last event that has left through a sink: from 0 to the head.
    func setCursor(_ seq: Int64, of sink: String) throws(LedgerFault)

    /// The checkpoint; nil where there is none, or where it is damaged or not of this chain, since the events can always
    /// be read instead.
    func checkpoint() throws(LedgerFault) -> PlacedCheckpoint?

    /// Where a rehearsal's clock was last known to be: the later of what was noted and the time of the last event, or
    /// its origin; nil for a ledger of the real plan.
    func rehearsalPosition() throws(LedgerFault) -> Instant?

    /// Notes where a rehearsal's clock is, for a restart to go on from; never back.
    func setRehearsalPosition(_ instant: Instant) throws(LedgerFault)
}

extension Ledger {
    /// The events a query selects.
    public func entries(_ query: EntryQuery) throws(LedgerFault) -> [Entry] {
        let coding = EventCoding()
        var entries: [Entry] = []
        for stored in try stored(query) { entries.append(try coding.entry(stored)) }
        return entries
    }

    /// The events after a sequence number, from the oldest, at most `limit`.
    public func entries(after seq: Int64, limit: Int) throws(LedgerFault) -> [Entry] {
        try entries(EntryQuery(after: seq, limit: limit))
    }

    /// The last event of some kinds up to a sequence number.
    public func last(_ kinds: Set<Fact.Kind>, through seq: Int64 = .max) throws(LedgerFault) -> Entry? {
        try entries(EntryQuery(kinds: kinds, through: seq, limit: 1, newestFirst: true)).first
    }

    /// The bytes kept under a SHA-256 in hexadecimal, as `plan_loaded` events name their files; nil when there are none.
    public func text(sha256: String) throws(LedgerFault) -> [UInt8]? {
        guard let fingerprint = Fingerprint(sha256) else { return nil }
        return try text(sha256: fingerprint)
    }

    /// The last event that has left through a sink; nil when it has never noted one.
    public func cursor(of sink: String) throws(LedgerFault) -> Int64? { try cursors()[sink] }

    /// Adds events without texts or a checkpoint.
    public func append(_ events: [Event]) throws(LedgerFault) -> [Entry] {
        try append(events, texts: [], checkpoint: nil)
    }
}
