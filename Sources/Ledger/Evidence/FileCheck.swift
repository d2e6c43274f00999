import Crypto

/// Verifies a kept file piece by piece.
struct FileCheck {
    /// So many bytes are read at a time.
    private static let piece = 1 << 20

    private let sha256: Fingerprint
    private let size: Int?
    private let file: any LedgerCopy
    private var hash = SHA256()

    /// - Parameter size: how many bytes it has to have, where that is known.
    init(_ file: any LedgerCopy, sha256: Fingerprint, size: Int?) {
        self.file = file
        self.sha256 = sha256
        self.size = size
    }

    /// Goes on by one piece; at the end, whether the file is what it was kept as.
    mutating func proceed() throws(LedgerFault) -> Bool? {
        if let size, size != file.size { return false }
        let bytes = try file.read(atMost: FileCheck.piece)
        guard bytes.isEmpty else {
            hash.update(data: bytes)
            return nil
        }
        return Array(hash.finalize()) == sha256.bytes
    }
}
