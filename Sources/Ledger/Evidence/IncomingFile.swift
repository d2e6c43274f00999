import Crypto
import Foundation

/// A file on its way to the store. Let go of, it is gone; what has its place in the store stays there.
public final class IncomingFile {
    /// What its bytes are said to come to.
    public let sha256: Fingerprint
    /// How many bytes it is said to have.
    public let size: Int
    /// How many have arrived.
    public private(set) var received = 0
    let path: String
    private let descriptor: Int32
    private var hash = SHA256()
    private var digest: [UInt8]?
    private var isRemoved = false

    init(path: String, sha256: Fingerprint, size: Int) throws(LedgerFault) {
        self.path = path
        self.sha256 = sha256
        self.size = size
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw LedgerFile.fault("make", path) }
        // Room is there now, or never: else the last piece would find out.
        let reason = size > 0 ? posix_fallocate(descriptor, 0, off_t(size)) : 0
        guard reason == 0 else {
            close(descriptor)
            unlink(path)
            throw LedgerFile.fault("make room for", path, reason)
        }
        if size == 0 { finish() }
    }

    deinit {
        close(descriptor)
        remove()
    }

    /// Takes it away from where it arrived; what has its place in the store stays there.
    public func remove() {
        guard !isRemoved else { return }
        isRemoved = true
        unlink(path)
    }

    /// All of it has arrived.
    public var isWhole: Bool { received == size }

    /// All of it has arrived, and it is what its SHA-256 says.
    public var isGenuine: Bool { digest == sha256.bytes }

    /// Takes the next bytes; they are on disk then, so that the last piece does not have to wait for all of them.
    ///
    /// - Throws: `unstorable` where there are more than were said.
    public func append(_ bytes: [UInt8]) throws(LedgerFault) {
        guard bytes.count <= size - received else { throw .unstorable("more than the \(size) bytes that were said") }
        guard !bytes.isEmpty else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw LedgerFile.fault("write", path)
            }
            rest = rest.dropFirst(count)
        }
        guard fdatasync(descriptor) == 0 else { throw LedgerFile.fault("write", path) }
        hash.update(data: bytes)
        received += bytes.count
        if isWhole { finish() }
    }

    private func finish() {
        digest = Array(hash.finalize())
    }
}
