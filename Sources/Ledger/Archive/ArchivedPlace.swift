import Crypto

/// What stays of an event that left the ledger: its place in the chain.
public struct ArchivedPlace: Sendable, Hashable {
    /// Its sequence number.
    public let seq: Int64
    /// The hash of the event before.
    public let previousHash: [UInt8]
    /// Its own hash.
    public let hash: [UInt8]
    /// The `archived` event with which it left.
    public let archive: Int64

    /// A place in the chain.
    public init(seq: Int64, previousHash: [UInt8], hash: [UInt8], archive: Int64) {
        self.seq = seq
        self.previousHash = previousHash
        self.hash = hash
        self.archive = archive
    }
}

/// The SHA-256 over places in the chain in their order: of each the sequence number as a 64-bit big-endian integer, the
/// hash before and its own hash.
struct PlacesDigest {
    private var hash = SHA256()
    /// How many there were.
    private(set) var count = 0
    /// The first one's sequence number; 0 before there is one.
    private(set) var first: Int64 = 0
    /// The last one's.
    private(set) var last: Int64 = 0

    mutating func add(_ seq: Int64, previousHash: [UInt8], hash own: [UInt8]) {
        withUnsafeBytes(of: seq.bigEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: previousHash)
        hash.update(data: own)
        if count == 0 { first = seq }
        last = seq
        count += 1
    }

    /// The SHA-256 over those so far.
    var value: String { Hexadecimal.text(Array(hash.finalize())) }
}
