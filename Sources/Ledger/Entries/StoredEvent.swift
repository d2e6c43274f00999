/// An event as it is stored: the bytes its hash is over. Texts are UTF-8.
///
/// Format 1 hashes, by SHA-256, the format as one byte and then these fields in this order, each preceded by the
/// number of its bytes as a 64-bit big-endian integer (all bits set, and no bytes, where a field is absent): the
/// fingerprint of the ledger's mark, the salt, the sequence number, the time recorded, the effective date, the uid, the
/// login, the person, the kind, the occurrence, the basis, the payload, the hash before. Integers are 64-bit big-endian.
public struct StoredEvent: Sendable, Hashable {
    /// The format in which events are written now.
    public static let currentFormat: Int64 = 1
    /// How many bytes of salt an event has.
    public static let saltByteCount = 16

    /// Its sequence number.
    public var seq: Int64
    /// The version of the rule by which it is hashed.
    public var format: Int64
    /// When it was recorded: milliseconds since 1970-01-01T00:00:00Z.
    public var recordedAt: Int64
    /// The day it took effect, `YYYY-MM-DD`, where that is another.
    public var effective: [UInt8]?
    /// The Unix user id of who did it.
    public var uid: Int64?
    /// The account's name.
    public var login: [UInt8]?
    /// The person of the roster.
    public var person: [UInt8]?
    /// The kind of fact.
    public var kind: [UInt8]
    /// The occurrence it is about.
    public var occurrence: [UInt8]?
    /// The dates and the owners it was decided with: JSON.
    public var basis: [UInt8]?
    /// The details of the fact: JSON.
    public var payload: [UInt8]
    /// Random bytes, so that a confidential event cannot be guessed from its hash.
    public var salt: [UInt8]
    /// The hash of the event before.
    public var previousHash: [UInt8]
    /// Its own hash.
    public var hash: [UInt8]

    /// A stored event by its columns.
    public init(
        seq: Int64, format: Int64, recordedAt: Int64, effective: [UInt8]?, uid: Int64?, login: [UInt8]?,
        person: [UInt8]?, kind: [UInt8], occurrence: [UInt8]?, basis: [UInt8]?, payload: [UInt8], salt: [UInt8],
        previousHash: [UInt8], hash: [UInt8]
    ) {
        self.seq = seq
        self.format = format
        self.recordedAt = recordedAt
        self.effective = effective
        self.uid = uid
        self.login = login
        self.person = person
        self.kind = kind
        self.occurrence = occurrence
        self.basis = basis
        self.payload = payload
        self.salt = salt
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The hash it should have in the ledger with that mark; nil when its format is not known to this program.
    public func computedHash(mark: Fingerprint) -> Fingerprint? {
        guard format == StoredEvent.currentFormat else { return nil }
        var image = HashImage(format: 1, capacity: 256 + payload.count + (basis?.count ?? 0))
        image.add(mark.bytes)
        image.add(salt)
        image.add(seq)
        image.add(recordedAt)
        image.add(effective)
        image.add(uid)
        image.add(login)
        image.add(person)
        image.add(kind)
        image.add(occurrence)
        image.add(basis)
        image.add(payload)
        image.add(previousHash)
        return Fingerprint(of: image.bytes)
    }
}

/// Fields with their lengths before them, so that no two different rows give the same bytes.
struct HashImage {
    private(set) var bytes: [UInt8]

    init(format: UInt8, capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes.append(format)
    }

    mutating func add(_ field: [UInt8]?) {
        guard let field else { return append(UInt64.max) }
        append(UInt64(field.count))
        bytes += field
    }

    mutating func add(_ field: Int64?) {
        guard let field else { return append(UInt64.max) }
        append(8)
        append(UInt64(bitPattern: field))
    }

    private mutating func append(_ number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
    }
}
