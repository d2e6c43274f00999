import Foundation

/// What makes a ledger this one and no other. Every event's hash covers it, so that neither the purpose can be changed
/// nor events be carried over from another ledger.
public struct LedgerMark: Sendable, Hashable {
    /// 16 random bytes in hexadecimal.
    public let id: String
    /// What it is for.
    public let purpose: LedgerPurpose
    /// The bytes in which it is stored: JSON.
    public let stored: [UInt8]

    private struct Form: Codable {
        var id: String
        var rehearsal: Rehearsal?
    }

    /// The mark of a new ledger.
    public init(purpose: LedgerPurpose, using random: inout some RandomNumberGenerator) throws(LedgerFault) {
        let rehearsal: Rehearsal? = if case .rehearsal(let rehearsal) = purpose { rehearsal } else { nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        id = Hexadecimal.text(random.bytes(16))
        self.purpose = purpose
        do {
            stored = Array(try encoder.encode(Form(id: id, rehearsal: rehearsal)))
        } catch {
            throw .unstorable("a ledger cannot be made for \(purpose): \(error)")
        }
    }

    /// The mark of a ledger that is there.
    public init(stored: [UInt8]) throws(LedgerFault) {
        do {
            let form = try JSONDecoder().decode(Form.self, from: Data(stored))
            id = form.id
            purpose = form.rehearsal.map { .rehearsal($0) } ?? .real
            self.stored = stored
        } catch {
            throw .corrupt("the ledger's mark cannot be read: \(error)")
        }
    }

    /// The SHA-256 of its stored bytes.
    public var fingerprint: Fingerprint { Fingerprint(of: stored) }

    /// Refuses to go on with a ledger that was made for something else.
    func check(wanted: LedgerPurpose) throws(LedgerFault) {
        guard purpose.admits(wanted) else { throw .otherPurpose(found: purpose, wanted: wanted) }
    }
}

extension RandomNumberGenerator {
    /// Random bytes, drawn eight at a time: the system's generator is a system call each time.
    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let drawn: UInt64 = next()
            bytes += withUnsafeBytes(of: drawn.bigEndian) { $0.prefix(count - bytes.count) }
        }
        return bytes
    }
}
