extension Wire {
    /// Records what was found wrong in an occurrence.
    public enum OpenFindings: ActingMethod {
        /// Its own name.
        public static let method = "OpenFindings"

        /// What was found, and in what.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// At least one.
            public var findings: [NewFinding]
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// What was found, and in what.
            public init(name: String, findings: [NewFinding], language: String? = nil) {
                self.name = name
                self.findings = findings
                self.language = language
            }
        }
    }

    /// Records that what was found has been put right.
    public enum CloseFinding: ActingMethod {
        /// Its own name.
        public static let method = "CloseFinding"

        /// Which, and what shows it.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The finding's own name.
            public var name: String
            /// The day it took effect, ISO 8601; today if absent.
            public var on: String?
            /// A remark.
            public var note: String?
            /// At least one.
            public var evidence: [Evidence]
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which, and what shows it.
            public init(
                name: String, on: String? = nil, note: String? = nil, evidence: [Evidence], language: String? = nil
            ) {
                self.name = name
                self.on = on
                self.note = note
                self.evidence = evidence
                self.language = language
            }
        }
    }

    /// What was found wrong, in order of its deadline.
    public enum ListFindings: CalendarMethod {
        /// Its own name.
        public static let method = "ListFindings"
        /// The bounds of `limit`.
        public static let limits = 1...10_000
        /// The `limit` of a call that gives none.
        public static let defaultLimit = 1000

        /// What restricts the list; what is absent does not.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The id of a duty.
            public var duty: String?
            /// Only what is not put right.
            public var open: Bool?
            /// At most so many.
            public var limit: Int?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// What restricts the list.
            public init(duty: String? = nil, open: Bool? = nil, limit: Int? = nil, language: String? = nil) {
                self.duty = duty
                self.open = open
                self.limit = limit
                self.language = language
            }
        }

        /// The list.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// In order of their deadline.
            public var findings: [ListedFinding]
            /// There are more.
            public var truncated: Bool

            /// The list.
            public init(clock: Clock, findings: [ListedFinding], truncated: Bool = false) {
                self.clock = clock
                self.findings = findings
                self.truncated = truncated
            }
        }
    }
}
