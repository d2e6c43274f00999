extension Wire {
    /// Records that an occurrence was done.
    public enum Complete: ActingMethod {
        /// Its own name.
        public static let method = "Complete"

        /// What was done, with what was found in it. Days are ISO 8601.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// The day it took effect; today if absent.
            public var on: String?
            /// What it came to.
            public var result: String?
            /// A remark.
            public var note: String?
            /// What shows it.
            public var evidence: [Evidence]?
            /// How much it counts, in the unit of a quota of amounts.
            public var amount: Int?
            /// What it was done to, or where; of a coverage the member.
            public var target: String?
            /// Who did it instead, from outside.
            public var credit: String?
            /// Who was there.
            public var attendance: Attendance?
            /// How long it lasted, in the units of the duty's length.
            public var length: Int?
            /// What was found wrong.
            public var findings: [NewFinding]?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// What was done.
            public init(
                name: String, on: String? = nil, result: String? = nil, note: String? = nil,
                evidence: [Evidence]? = nil, amount: Int? = nil, target: String? = nil, credit: String? = nil,
                attendance: Attendance? = nil, length: Int? = nil,
                findings: [NewFinding]? = nil, language: String? = nil
            ) {
                self.name = name
                self.on = on
                self.result = result
                self.note = note
                self.evidence = evidence
                self.amount = amount
                self.target = target
                self.credit = credit
                self.attendance = attendance
                self.length = length
                self.findings = findings
                self.language = language
            }
        }
    }
}
