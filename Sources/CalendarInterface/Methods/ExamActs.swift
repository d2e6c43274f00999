extension Wire {
    /// Records marks of an exam or of make-ups.
    public enum RecordResults: ActingMethod {
        /// Its own name.
        public static let method = "RecordResults"

        /// Whose marks, and of what.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// The day of the exam, ISO 8601; today if absent.
            public var on: String?
            /// Each person once.
            public var marks: [ExamMark]
            /// What shows it.
            public var evidence: [Evidence]?
            /// What stands of somebody is replaced; without it that is refused.
            public var correct: Bool?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Whose marks, and of what.
            public init(
                name: String, on: String? = nil, marks: [ExamMark], evidence: [Evidence]? = nil, correct: Bool? = nil,
                language: String? = nil
            ) {
                self.name = name
                self.on = on
                self.marks = marks
                self.evidence = evidence
                self.correct = correct
                self.language = language
            }
        }
    }

    /// Records that a participant need not pass an exam.
    public enum ExcuseParticipant: ActingMethod {
        /// Its own name.
        public static let method = "ExcuseParticipant"

        /// Who, from what, and why.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// Who.
            public var person: String
            /// Why.
            public var reason: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Who, from what, and why.
            public init(name: String, person: String, reason: String, language: String? = nil) {
                self.name = name
                self.person = person
                self.reason = reason
                self.language = language
            }
        }
    }

    /// Approves what somebody else did.
    public enum Approve: ActingMethod {
        /// Its own name.
        public static let method = "Approve"

        /// What is approved.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// A remark.
            public var note: String?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// What is approved.
            public init(name: String, note: String? = nil, language: String? = nil) {
                self.name = name
                self.note = note
                self.language = language
            }
        }
    }

    /// Sends back what somebody else did, to be done again.
    public enum Reject: ActingMethod {
        /// Its own name.
        public static let method = "Reject"

        /// What is sent back, and why.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// In the words of the caller.
            public var reason: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// What is sent back, and why.
            public init(name: String, reason: String, language: String? = nil) {
                self.name = name
                self.reason = reason
                self.language = language
            }
        }
    }
}
