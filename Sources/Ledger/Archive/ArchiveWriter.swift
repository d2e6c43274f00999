import Crypto
import Foundation

/// Writes an archive. It appears under its name only when all of it is on disk, and never in the place of another file.
final class ArchiveWriter {
    private let path: String
    private let partial: String
    private let descriptor: Int32
    private let encoder: JSONEncoder
    private var digest = PlacesDigest()
    private var texts: Set<Fingerprint> = []
    private var hash = SHA256()

    init(_ path: String, year: Int, mark: LedgerMark, anchor: Anchor) throws(LedgerFault) {
        self.path = path
        partial = path + ".partial"
        var status = stat()
        guard lstat(path, &status) != 0 else { throw ArchiveWriter.taken(path) }
        descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw LedgerFile.fault("make", partial) }
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try put(
            ArchiveLine(
                head: .init(
                    version: ArchiveLine.version, year: year, mark: String(decoding: mark.stored, as: UTF8.self),
                    anchor: anchor.description)))
    }

    deinit {
        close(descriptor)
        unlink(partial)
    }

    /// Adds a text, once.
    func add(text bytes: [UInt8]) throws(LedgerFault) {
        let sha256 = Fingerprint(of: bytes)
        guard texts.insert(sha256).inserted else { return }
        try put(
            ArchiveLine(text: .init(sha256: sha256.description, bytes: Data(bytes).base64EncodedString())))
    }

    func add(_ event: StoredEvent) throws(LedgerFault) {
        guard let line = ArchiveLine.Event(event) else {
            throw .corrupt("event \(event.seq) holds a text that is not UTF-8")
        }
        digest.add(event.seq, previousHash: event.previousHash, hash: event.hash)
        try put(ArchiveLine(event: line))
    }

    /// Ends the file and gives it its name.
    ///
    /// - Returns: its SHA-256.
    func finish() throws(LedgerFault) -> Fingerprint {
        try put(
            ArchiveLine(
                end: .init(
                    events: digest.count, texts: texts.count, first: digest.first, last: digest.last,
                    places: digest.value)))
        guard fsync(descriptor) == 0 else { throw LedgerFile.fault("write", partial) }
        // A link and not a rename: what appeared there meanwhile stays.
        guard link(partial, path) == 0 else {
            throw errno == EEXIST ? ArchiveWriter.taken(path) : LedgerFile.fault("make", path)
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        try LedgerFile(directory: folder).syncDirectory()
        guard let sha256 = Fingerprint(bytes: Array(hash.finalize())) else { throw .io("no SHA-256 of “\(path)”") }
        return sha256
    }

    private func put(_ line: ArchiveLine) throws(LedgerFault) {
        var bytes: [UInt8]
        do {
            bytes = Array(try encoder.encode(line)) + [0x0a]
        } catch {
            throw .unstorable("a line of the archive: \(error)")
        }
        hash.update(data: bytes)
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw LedgerFile.fault("write", partial) }
            bytes.removeFirst(max(count, 0))
        }
    }

    private static func taken(_ path: String) -> LedgerFault {
        .io("“\(path)” is there already: name another file, or move that one away")
    }
}
