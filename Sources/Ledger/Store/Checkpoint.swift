/// A projection of the events, in bytes only its maker reads, so that a start need not read them all.
/// It can always be made again from the events.
public struct Checkpoint: Sendable, Hashable {
    /// The version of its form; a reader that does not know it reads the events instead.
    public let version: Int64
    /// The projection.
    public let bytes: [UInt8]

    /// A projection in its maker's form.
    public init(version: Int64, bytes: [UInt8]) {
        self.version = version
        self.bytes = bytes
    }
}

/// A checkpoint and the place in the chain up to which it has the events.
public struct PlacedCheckpoint: Sendable, Hashable {
    /// The last event in it.
    public let anchor: Anchor
    /// The projection.
    public let checkpoint: Checkpoint

    /// A checkpoint in its place.
    public init(anchor: Anchor, checkpoint: Checkpoint) {
        self.anchor = anchor
        self.checkpoint = checkpoint
    }

    /// The SHA-256 over place, version and bytes, stored beside it.
    var fingerprint: Fingerprint {
        var image = HashImage(format: 1, capacity: 64 + checkpoint.bytes.count)
        image.add(anchor.seq)
        image.add(anchor.hash.bytes)
        image.add(checkpoint.version)
        image.add(checkpoint.bytes)
        return Fingerprint(of: image.bytes)
    }
}
