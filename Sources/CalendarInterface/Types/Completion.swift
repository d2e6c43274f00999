extension Wire {
    /// What shows that something was done.
    public struct Evidence: Codable, Sendable, Hashable {
        /// A register number, a URL or a file's name.
        public var reference: String
        /// Of a file: lower-case hexadecimal.
        public var sha256: String?
        /// Of a file: bytes.
        public var size: Int?
        /// True of a file that itself is kept beside the ledger.
        public var kept: Bool?

        /// Evidence by its reference.
        public init(reference: String, sha256: String? = nil, size: Int? = nil, kept: Bool? = nil) {
            self.reference = reference
            self.sha256 = sha256
            self.size = size
            self.kept = kept
        }
    }

    /// That something was done.
    public struct Completion: Codable, Sendable, Hashable {
        /// The day it took effect, ISO 8601.
        public var on: String
        /// What it came to.
        public var result: String?
        /// A remark.
        public var note: String?
        /// What shows it.
        public var evidence: [Evidence]
        /// Its place among the completions of the quota or coverage it counts toward.
        public var countedAs: String?
        /// How much it counts, in the unit of a quota of amounts.
        public var amount: Int?
        /// What it was done to, or where.
        public var target: String?
        /// Who did it instead, from outside.
        public var credit: String?
        /// Those who may approve it, where it counts only once somebody has.
        public var approvers: [String]?
        /// Who was there, where that was said.
        public var attendance: Attendance?
        /// How long it lasted, in the units of the duty's length.
        public var length: Int?

        /// A completion.
        public init(
            on: String, result: String? = nil, note: String? = nil, evidence: [Evidence] = [], countedAs: String? = nil,
            amount: Int? = nil, target: String? = nil, credit: String? = nil, approvers: [String]? = nil,
            attendance: Attendance? = nil, length: Int? = nil
        ) {
            self.on = on
            self.result = result
            self.note = note
            self.evidence = evidence
            self.countedAs = countedAs
            self.amount = amount
            self.target = target
            self.credit = credit
            self.approvers = approvers
            self.attendance = attendance
            self.length = length
        }
    }

    /// Who did something, as the kernel told it; all absent for the daemon itself.
    public struct Actor: Codable, Sendable, Hashable {
        /// The Unix user id.
        public var uid: UInt32?
        /// The account's name at that time.
        public var login: String?
        /// The person of the roster with that account.
        public var person: String?

        /// Somebody, or with nothing given the daemon.
        public init(uid: UInt32? = nil, login: String? = nil, person: String? = nil) {
            self.uid = uid
            self.login = login
            self.person = person
        }
    }
}
