/// One line of an archive; exactly one of its fields is there.
///
/// An archive is a text file of JSON lines: a head, the texts of plans and calendars the events refer to, the events with
/// everything their hashes are over, an end. Whoever knows how events are hashed can verify it without this program.
struct ArchiveLine: Codable {
    /// What is in the file. The first line.
    struct Head: Codable {
        /// The version of the file's form.
        var version: Int
        /// The first year of the plan the events are about.
        var year: Int
        /// The stored bytes of the ledger's mark, which every hash covers.
        var mark: String
        /// The last event of the ledger when the file was made, `sequence:hash`.
        var anchor: String
    }

    /// A plan or calendar as it was loaded.
    struct Text: Codable {
        var sha256: String
        /// Its bytes as Base64.
        var bytes: String
    }

    /// An event as it is stored: `basis` and `payload` are texts that hold JSON, salt and hashes are hexadecimal.
    struct Event: Codable {
        var seq: Int64
        var format: Int64
        var recordedMilliseconds: Int64
        var effective: String?
        var uid: Int64?
        var login: String?
        var person: String?
        var kind: String
        var occurrence: String?
        var basis: String?
        var payload: String
        var salt: String
        var previousHash: String
        var hash: String
    }

    /// What there has to be before it. The last line.
    struct End: Codable {
        var events: Int
        var texts: Int
        var first: Int64
        var last: Int64
        /// The SHA-256 over the events' places in the chain.
        var places: String
    }

    var head: Head?
    var text: Text?
    var event: Event?
    var end: End?

    /// The version that is written now.
    static let version = 1
}

extension ArchiveLine.Event {
    /// - Returns: nil where a text of the event is not UTF-8, so that it would not come back as it was.
    init?(_ stored: StoredEvent) {
        var isText = true
        func text(_ bytes: [UInt8]) -> String {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                isText = false
                return ""
            }
            return text
        }
        self.init(
            seq: stored.seq, format: stored.format, recordedMilliseconds: stored.recordedAt,
            effective: stored.effective.map(text), uid: stored.uid, login: stored.login.map(text),
            person: stored.person.map(text), kind: text(stored.kind), occurrence: stored.occurrence.map(text),
            basis: stored.basis.map(text), payload: text(stored.payload), salt: Hexadecimal.text(stored.salt),
            previousHash: Hexadecimal.text(stored.previousHash), hash: Hexadecimal.text(stored.hash))
        guard isText else { return nil }
    }

    /// The event; nil where a hash or the salt is not hexadecimal.
    var stored: StoredEvent? {
        func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
        guard let salt = Hexadecimal.bytes(salt), let previous = Hexadecimal.bytes(previousHash),
            let own = Hexadecimal.bytes(hash)
        else { return nil }
        return StoredEvent(
            seq: seq, format: format, recordedAt: recordedMilliseconds, effective: bytes(effective), uid: uid,
            login: bytes(login), person: bytes(person), kind: Array(kind.utf8), occurrence: bytes(occurrence),
            basis: bytes(basis), payload: Array(payload.utf8), salt: salt, previousHash: previous, hash: own)
    }
}
