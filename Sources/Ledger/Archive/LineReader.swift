import Crypto

/// Reads a text file line by line and takes its SHA-256 by the way.
final class LineReader {
    private let path: String
    private let file: FileCopy
    private let limit: Int
    private var hash = SHA256()
    private var rest: [UInt8] = []
    /// What lies before it was handed out.
    private var start = 0
    private var isAtEnd = false

    /// - Parameter limit: the longest line, in bytes.
    init(_ path: String, limit: Int) throws(LedgerFault) {
        self.path = path
        self.limit = limit
        file = try FileCopy(path: path)
    }

    /// The next line without its end; nil after the last.
    func next() throws(LedgerFault) -> [UInt8]? {
        var searched = start
        while true {
            if let end = rest[searched...].firstIndex(of: 0x0a) {
                let line = Array(rest[start..<end])
                start = end + 1
                return line
            }
            rest.removeFirst(start)
            start = 0
            searched = rest.count
            guard rest.count <= limit else { throw .corrupt("“\(path)” has a line of more than \(limit) bytes") }
            guard !isAtEnd else {
                guard rest.isEmpty else { throw .corrupt("“\(path)” ends in the middle of a line") }
                return nil
            }
            let bytes = try file.read(atMost: 1 << 20)
            isAtEnd = bytes.isEmpty
            hash.update(data: bytes)
            rest += bytes
        }
    }

    /// That of what was read so far.
    var sha256: Fingerprint { Fingerprint(bytes: Array(hash.finalize())) ?? .zero }
}
