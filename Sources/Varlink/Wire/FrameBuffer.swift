/// Bytes as they arrive, taken out frame by frame. A frame ends at a NUL, which is not part of it.
///
/// It holds at most what was appended beyond the last whole frame; who appends decides when to read on.
struct FrameBuffer {
    /// The longest frame, in bytes without the NUL.
    let limit: Int
    private var bytes: [UInt8] = []
    /// Where the next frame begins.
    private var start = 0
    /// Up to where there is no NUL, so that no byte is looked at twice.
    private var scanned = 0

    /// Storage beyond this is given back when the buffer is empty.
    private static let kept = 64 << 10

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether no byte waits for the rest of its frame or to be taken.
    var isEmpty: Bool {
        start == bytes.count
    }

    /// Adds bytes in the order in which they were received.
    mutating func append(_ received: some Collection<UInt8>) {
        bytes.append(contentsOf: received)
    }

    /// Takes the next whole frame; nil when it has not wholly arrived.
    mutating func next() throws(WireFault) -> [UInt8]? {
        guard let end = bytes[scanned...].firstIndex(of: 0) else {
            scanned = bytes.count
            guard bytes.count - start <= limit else { throw .tooLong(limit: limit) }
            return nil
        }
        guard end - start <= limit else { throw .tooLong(limit: limit) }
        let frame = Array(bytes[start..<end])
        start = end + 1
        scanned = start
        compact()
        return frame
    }

    /// Forgets everything received.
    mutating func removeAll() {
        self = FrameBuffer(limit: limit)
    }

    private mutating func compact() {
        if isEmpty {
            bytes.removeAll(keepingCapacity: bytes.capacity <= Self.kept)
        } else if start >= max(Self.kept, bytes.count / 2) {
            bytes.removeFirst(start)
        } else {
            return
        }
        start = 0
        scanned = 0
    }
}
