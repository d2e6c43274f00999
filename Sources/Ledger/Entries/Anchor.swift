/// A place in the chain: a sequence number and the hash of the event there.
///
/// Kept outside the ledger (in the journal, on paper) it proves later that nothing up to that event was cut off or
/// rewritten, which the chain alone cannot show.
public struct Anchor: Sendable, Hashable {
    /// The place before the first event.
    public static let start = Anchor(seq: 0, hash: .zero)

    /// The event's sequence number, from 1; 0 before the first event.
    public let seq: Int64
    /// The event's hash.
    public let hash: Fingerprint

    /// A place in the chain.
    public init(seq: Int64, hash: Fingerprint) {
        self.seq = seq
        self.hash = hash
    }
}

extension Anchor: CustomStringConvertible, LosslessStringConvertible {
    /// `seq:hash`, the hash in hexadecimal.
    public var description: String { "\(seq):\(hash)" }

    /// An anchor as it is printed; nil for any other text.
    public init?(_ description: String) {
        let parts = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let seq = Int64(parts[0]), seq >= 0, let hash = Fingerprint(String(parts[1])) else {
            return nil
        }
        self.init(seq: seq, hash: hash)
    }
}
