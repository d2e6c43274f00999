import CivilTime
import Foundation
import Planning

/// Turns events into what is stored and back. What was stored is never encoded again: hashes are over the first bytes.
struct EventCoding {
    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The columns of an event, not yet hashed.
    func columns(of event: Event, seq: Int64, salt: [UInt8], after previous: Fingerprint) throws(LedgerFault)
        -> StoredEvent
    {
        StoredEvent(
            seq: seq,
            format: StoredEvent.currentFormat,
            recordedAt: event.recordedAt.milliseconds,
            effective: event.effective.map { Array($0.description.utf8) },
            uid: event.actor.uid.map(Int64.init),
            login: try column(event.actor.login, named: "login"),
            person: try column(event.actor.person, named: "person"),
            kind: Array(event.fact.kind.rawValue.utf8),
            occurrence: try column(event.occurrence?.description, named: "occurrence"),
            basis: try event.basis.map { basis throws(LedgerFault) in try json(basis) },
            payload: try json(Details(fact: event.fact)),
            salt: salt,
            previousHash: previous.bytes,
            hash: [])
    }

    /// The event that was stored.
    func event(_ stored: StoredEvent) throws(LedgerFault) -> Event {
        let name = String(decoding: stored.kind, as: UTF8.self)
        guard let kind = Fact.Kind(rawValue: name) else {
            throw .newer("event \(stored.seq) is of the kind “\(name)”, which this program does not know")
        }
        let uid: UInt32?
        if let number = stored.uid {
            guard let small = UInt32(exactly: number) else {
                throw .corrupt("event \(stored.seq) has the user id \(number), expected one below 2^32")
            }
            uid = small
        } else {
            uid = nil
        }
        let occurrence = try text(stored.occurrence, of: "occurrence", at: stored.seq).map {
            text throws(LedgerFault) in
            guard let occurrence = OccurrenceID(text) else {
                throw LedgerFault.corrupt("event \(stored.seq) is about “\(text)”, expected duty@period")
            }
            return occurrence
        }
        do {
            return Event(
                recordedAt: Instant(milliseconds: stored.recordedAt),
                actor: Actor(
                    uid: uid,
                    login: try text(stored.login, of: "login", at: stored.seq),
                    person: try text(stored.person, of: "person", at: stored.seq)),
                occurrence: occurrence,
                basis: try stored.basis.map { try decoder.decode(Basis.self, from: Data($0)) },
                fact: try decoder.decode(Details.self, from: Data(stored.payload), configuration: kind).fact)
        } catch let fault as LedgerFault {
            throw fault
        } catch {
            throw .corrupt("event \(stored.seq) of kind “\(name)” cannot be read: \(error)")
        }
    }

    /// The entry that was stored.
    func entry(_ stored: StoredEvent) throws(LedgerFault) -> Entry {
        guard let previous = Fingerprint(bytes: stored.previousHash), let hash = Fingerprint(bytes: stored.hash) else {
            throw .corrupt("event \(stored.seq) has a hash that is not of \(Fingerprint.byteCount) bytes")
        }
        return Entry(seq: stored.seq, event: try event(stored), previousHash: previous, hash: hash)
    }

    /// SQLite and C end a text at its first NUL, so one with a NUL would not come back as it went in.
    private func column(_ text: String?, named name: String) throws(LedgerFault) -> [UInt8]? {
        guard let text else { return nil }
        let bytes = Array(text.utf8)
        guard !bytes.contains(0) else {
            throw .unstorable("the event's \(name) holds a NUL character, expected a text without")
        }
        return bytes
    }

    private func text(_ bytes: [UInt8]?, of name: String, at seq: Int64) throws(LedgerFault) -> String? {
        guard let bytes else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .corrupt("event \(seq) has a \(name) that is not UTF-8")
        }
        return text
    }

    private func json(_ value: some Encodable) throws(LedgerFault) -> [UInt8] {
        do {
            return Array(try encoder.encode(value))
        } catch {
            throw .unstorable("the event cannot be written as JSON: \(error)")
        }
    }
}

/// The details of a fact; their kind is stored beside them.
private struct Details: Encodable, DecodableWithConfiguration {
    let fact: Fact

    init(fact: Fact) {
        self.fact = fact
    }

    init(from decoder: any Decoder, configuration kind: Fact.Kind) throws {
        fact = try Fact(kind, detailsFrom: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        try fact.encodeDetails(to: encoder)
    }
}
