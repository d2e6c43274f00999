import CivilTime

/// That it was done.
public struct Completion: Sendable, Hashable, Codable {
    /// The day it took effect.
    public var on: CivilDate
    /// What it came to: `pass`, `fail`, `approved`, `found` or a word of the duty's `results`.
    public var result: String?
    /// A remark.
    public var note: String?
    /// Register numbers, URLs or files.
    public var evidence: [Evidence]
    /// The place it was given among the completions of the quota or coverage its duty counts toward. What follows from
    /// that quota follows from it under this ordinal.
    public var countedAs: OccurrenceID?
    /// How much it counts toward a quota of amounts, in the quota's unit.
    public var amount: Int?
    /// What it was done to, or where.
    public var target: String?
    /// Who did it instead: it was done from outside and counts all the same.
    public var credit: String?
    /// Those who may approve it, where it counts only once somebody has.
    public var approvers: [String]?
    /// Who was there, where that was said.
    public var attendance: Attendance?
    /// How long it lasted in the units of the duty's `lasts`, for example hours of study.
    public var length: Int?

    /// A completion.
    public init(
        on: CivilDate, result: String? = nil, note: String? = nil, evidence: [Evidence] = [],
        countedAs: OccurrenceID? = nil, approvers: [String]? = nil, attendance: Attendance? = nil, length: Int? = nil
    ) {
        self.on = on
        self.result = result
        self.note = note
        self.evidence = evidence
        self.countedAs = countedAs
        self.approvers = approvers
        self.attendance = attendance
        self.length = length
    }
}

/// What shows that something was done.
public struct Evidence: Sendable, Hashable, Codable {
    /// A register number, a URL or a file's name.
    public var reference: String
    /// Of a file: lower-case hexadecimal.
    public var sha256: String?
    /// Of a file: bytes.
    public var size: Int?
    /// True of a file that itself lies beside the ledger.
    public var kept: Bool?

    /// Evidence by its reference.
    public init(reference: String, sha256: String? = nil, size: Int? = nil, kept: Bool? = nil) {
        self.reference = reference
        self.sha256 = sha256
        self.size = size
        self.kept = kept
    }
}
