import CalendarInterface
import Crypto
import FoundationEssentials
import Glibc

/// A file that is named as evidence: read once, its size and SHA-256 taken by the way.
struct EvidenceFile {
    /// Why it cannot be read, by the system's number.
    struct Fault: Error {
        let number: Int32
    }

    /// The largest file that is named as evidence, in bytes.
    static let sizeLimit = 64 << 20
    /// So many bytes are read at a time.
    private static let chunk = Wire.KeepEvidence.piece

    private let path: String
    let name: String
    let size: Int
    let sha256: String

    /// - Returns: nil where the text names no regular file, and is a register number or a URL.
    init?(_ path: String) throws {
        guard EvidenceFile.isThere(path) else { return nil }
        var hash = SHA256()
        var size = 0
        try EvidenceFile.read(path) { bytes in
            size += bytes.count
            guard size <= EvidenceFile.sizeLimit else { throw Fault(number: EFBIG) }
            hash.update(data: bytes)
        }
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        self.size = size
        sha256 = EvidenceFile.text(hash.finalize())
    }

    /// Whether a text names a regular file.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return !path.contains("://") && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether a text is written as a file is: with a directory, or an ending such as `.pdf`.
    static func looksLikeOne(_ text: String) -> Bool {
        if text.contains("://") { return false }
        guard !text.contains("/"), let dot = text.lastIndex(of: ".") else { return text.contains("/") }
        let ending = text[text.index(after: dot)...]
        return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && ending.contains(where: \.isLetter)
    }

    /// A hash in lower-case hexadecimal.
    static func text(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return digest.map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
    }

    /// Hands over the file's bytes once more, some at a time.
    func read(_ body: ([UInt8]) throws -> Void) throws { try EvidenceFile.read(path, body) }

    private static func read(_ path: String, _ body: ([UInt8]) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(number: errno) }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = Glibc.read(descriptor, &buffer, chunk)
            if count < 0 {
                if errno == EINTR { continue }
                throw Fault(number: errno)
            }
            guard count > 0 else { return }
            try body(Array(buffer[..<count]))
        }
    }
}
