import Planning

/// An event in its place in the ledger.
public struct Entry: Sendable, Hashable {
    /// Its sequence number, from 1, which is also every cursor. It never restarts and is never given twice.
    public let seq: Int64
    /// What happened.
    public let event: Event
    /// The hash of the event before it.
    public let previousHash: Fingerprint
    /// Its own hash.
    public let hash: Fingerprint

    /// An event in its place.
    public init(seq: Int64, event: Event, previousHash: Fingerprint, hash: Fingerprint) {
        self.seq = seq
        self.event = event
        self.previousHash = previousHash
        self.hash = hash
    }

    /// Its place, to be kept outside the ledger.
    public var anchor: Anchor { Anchor(seq: seq, hash: hash) }
}
