extension Wire {
    /// What each acting method replies.
    public struct ActReply: Codable, Sendable, Hashable {
        /// The record of the act.
        public var receipt: Receipt

        /// A reply with the record of the act.
        public init(receipt: Receipt) {
            self.receipt = receipt
        }
    }

    /// A method that records something.
    public protocol ActingMethod: CalendarMethod where Reply == ActReply {}

    /// What a correction carries. Days are ISO 8601.
    public struct CompletionParameters: Codable, Sendable, Hashable {
        /// The shortest unambiguous form will do.
        public var name: String
        /// The day it took effect; unchanged if absent.
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
        /// The language of the sentence a refusal carries: `zh`, else English.
        public var language: String?

        /// What a correction carries.
        public init(
            name: String, on: String? = nil, result: String? = nil, note: String? = nil, evidence: [Evidence]? = nil,
            amount: Int? = nil, target: String? = nil, credit: String? = nil, language: String? = nil
        ) {
            self.name = name
            self.on = on
            self.result = result
            self.note = note
            self.evidence = evidence
            self.amount = amount
            self.target = target
            self.credit = credit
            self.language = language
        }
    }

    /// What an act on an occasion carries.
    public struct OccasionParameters: Codable, Sendable, Hashable {
        /// Which, as the plan names it.
        public var occasion: String
        /// For whom.
        public var member: String?
        /// The day, ISO 8601; today if absent.
        public var on: String?
        /// The language of the sentence a refusal carries: `zh`, else English.
        public var language: String?

        /// What an act on an occasion carries.
        public init(occasion: String, member: String? = nil, on: String? = nil, language: String? = nil) {
            self.occasion = occasion
            self.member = member
            self.on = on
            self.language = language
        }
    }

    /// Corrects a completion; what is absent stays as it was.
    public enum Amend: ActingMethod {
        /// Its own name.
        public static let method = "Amend"
        /// What the call carries.
        public typealias Parameters = CompletionParameters
    }

    /// Takes back the last completion or waiver.
    public enum Undo: ActingMethod {
        /// Its own name.
        public static let method = "Undo"

        /// Which, and why.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// In the words of the caller.
            public var reason: String?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which, and why.
            public init(name: String, reason: String? = nil, language: String? = nil) {
                self.name = name
                self.reason = reason
                self.language = language
            }
        }
    }

    /// Records that an occurrence need not be done.
    public enum Waive: ActingMethod {
        /// Its own name.
        public static let method = "Waive"

        /// Which, and why.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// In the words of the caller.
            public var reason: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which, and why.
            public init(name: String, reason: String, language: String? = nil) {
                self.name = name
                self.reason = reason
                self.language = language
            }
        }
    }

    /// Records that an occasion happened.
    public enum Raise: ActingMethod {
        /// Its own name.
        public static let method = "Raise"
        /// What the call carries.
        public typealias Parameters = OccasionParameters
    }

    /// Records that an occasion is over.
    public enum End: ActingMethod {
        /// Its own name.
        public static let method = "End"
        /// What the call carries.
        public typealias Parameters = OccasionParameters
    }
}
