extension Wire {
    /// Hands somebody's duties to another for some days or for good.
    public enum Delegate: ActingMethod {
        /// Its own name.
        public static let method = "Delegate"

        /// Whose, to whom, and when. Days are ISO 8601.
        public struct Parameters: Codable, Sendable, Hashable {
            /// Whose duties they are.
            public var person: String
            /// Who stands in.
            public var to: String
            /// The first day; today if absent.
            public var from: String?
            /// The last day, which is included; for good if absent.
            public var until: String?
            /// In the words of the caller.
            public var reason: String?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Whose, to whom, and when.
            public init(
                person: String, to: String, from: String? = nil, until: String? = nil, reason: String? = nil,
                language: String? = nil
            ) {
                self.person = person
                self.to = to
                self.from = from
                self.until = until
                self.reason = reason
                self.language = language
            }
        }
    }

    /// Gives somebody's duties back.
    public enum Recall: ActingMethod {
        /// Its own name.
        public static let method = "Recall"

        /// Whose, and from when.
        public struct Parameters: Codable, Sendable, Hashable {
            /// Whose duties they are.
            public var person: String
            /// The first day on which they are their own again, ISO 8601; today if absent.
            public var on: String?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Whose, and from when.
            public init(person: String, on: String? = nil, language: String? = nil) {
                self.person = person
                self.on = on
                self.language = language
            }
        }
    }
}
