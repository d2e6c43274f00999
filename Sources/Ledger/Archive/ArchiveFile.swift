import Crypto
import Foundation

/// An archive that is read from its beginning to its end and verified on the way: every event against its hash, every
/// text against its SHA-256, all places against the end.
public struct ArchiveFile {
    /// What a verified archive is.
    public struct Report: Sendable, Hashable {
        /// The first year of the plan the events are about.
        public var year: Int
        /// How many events there are.
        public var events: Int
        /// How many texts of plans and calendars.
        public var texts: Int
        /// The first event's sequence number.
        public var first: Int64
        /// The last one's.
        public var last: Int64
        /// The SHA-256 over their places in the chain.
        public var places: String
        /// The SHA-256 of the file.
        public var sha256: Fingerprint
        /// The last event of the ledger when the file was made.
        public var anchor: Anchor
    }

    private let path: String

    /// An archive by its path.
    public init(_ path: String) {
        self.path = path
    }

    /// The longest line, in bytes.
    private static let lineLimit = 256 << 20

    /// Verifies it.
    ///
    /// - Parameters:
    ///   - anchor: a place in the chain that was noted; where it is one of an event in the file, that has to be the one.
    ///   - body: told of each event, in order.
    /// - Throws: `corrupt` with the first event or line that is wrong, `newer` for a form this program does not know.
    public func verify(
        anchor: Anchor? = nil, _ body: (StoredEvent) throws(LedgerFault) -> Void = { _ in }
    ) throws(LedgerFault) -> Report {
        let reader = try LineReader(path, limit: ArchiveFile.lineLimit)
        var state = Verification(path: path, anchor: anchor)
        while let line = try reader.next() {
            if let event = try state.take(line) { try body(event) }
        }
        return try state.report(sha256: reader.sha256)
    }

    /// The events, once the file is verified.
    public func events() throws(LedgerFault) -> [StoredEvent] {
        var events: [StoredEvent] = []
        _ = try verify { events.append($0) }
        return events
    }
}

/// How far an archive is verified.
private struct Verification {
    let path: String
    let anchor: Anchor?
    private let decoder = JSONDecoder()
    private var number = 0
    private var head: (line: ArchiveLine.Head, mark: Fingerprint, anchor: Anchor)?
    private var end: ArchiveLine.End?
    private var digest = PlacesDigest()
    private var texts = 0
    private var last = Anchor.start

    init(path: String, anchor: Anchor?) {
        self.path = path
        self.anchor = anchor
    }

    /// Takes the next line; returns its event, where it has one.
    mutating func take(_ bytes: [UInt8]) throws(LedgerFault) -> StoredEvent? {
        number += 1
        let line: ArchiveLine
        do {
            line = try decoder.decode(ArchiveLine.self, from: Data(bytes))
        } catch {
            throw wrong("is not one of an archive")
        }
        guard end == nil else { throw wrong("comes after the end") }
        if let found = line.head { return try begin(found) }
        guard let head else { throw wrong("comes before the head, or this is no archive") }
        if let text = line.text {
            guard let bytes = Data(base64Encoded: text.bytes), Fingerprint(of: Array(bytes)).description == text.sha256
            else { throw wrong("has a text that is another one than its SHA-256 says") }
            texts += 1
            return nil
        }
        if let found = line.end {
            end = found
            return nil
        }
        guard let event = line.event?.stored else { throw wrong("has no event that can be read") }
        try check(event, mark: head.mark)
        return event
    }

    private mutating func begin(_ found: ArchiveLine.Head) throws(LedgerFault) -> StoredEvent? {
        guard head == nil else { throw wrong("is a second head") }
        guard found.version == ArchiveLine.version else {
            throw .newer("the archive “\(path)” has the version \(found.version)")
        }
        guard let anchor = Anchor(found.anchor) else { throw wrong("has no anchor that can be read") }
        head = (found, try LedgerMark(stored: Array(found.mark.utf8)).fingerprint, anchor)
        return nil
    }

    private mutating func check(_ event: StoredEvent, mark: Fingerprint) throws(LedgerFault) {
        guard let computed = event.computedHash(mark: mark) else {
            throw .newer("event \(event.seq) is hashed in the format \(event.format)")
        }
        guard computed.bytes == event.hash else {
            throw .corrupt("event \(event.seq) of “\(path)” is not what was recorded: its bytes do not give its hash")
        }
        guard event.seq > last.seq else { throw wrong("has event \(event.seq) behind event \(last.seq)") }
        guard event.seq > last.seq + 1 || last == .start || event.previousHash == last.hash.bytes else {
            throw .corrupt("event \(event.seq) of “\(path)” does not follow event \(last.seq)")
        }
        if let anchor, anchor.seq == event.seq, anchor.hash != computed {
            throw .corrupt(
                "event \(event.seq) of “\(path)” has the hash \(computed), but the anchor says \(anchor.hash)")
        }
        digest.add(event.seq, previousHash: event.previousHash, hash: event.hash)
        last = Anchor(seq: event.seq, hash: computed)
    }

    func report(sha256: Fingerprint) throws(LedgerFault) -> ArchiveFile.Report {
        guard let head, let end else { throw .corrupt("“\(path)” has no end: it was cut, or is no archive") }
        guard end.events == digest.count, end.texts == texts, end.first == digest.first, end.last == digest.last,
            end.places == digest.value
        else {
            throw .corrupt(
                "“\(path)” has \(digest.count) events and \(texts) texts that are not those its end speaks of"
                    + " (\(end.events) and \(end.texts))")
        }
        return ArchiveFile.Report(
            year: head.line.year, events: end.events, texts: end.texts, first: end.first, last: end.last,
            places: end.places, sha256: sha256, anchor: head.anchor)
    }

    private func wrong(_ what: String) -> LedgerFault { .corrupt("line \(number) of “\(path)” \(what)") }
}
