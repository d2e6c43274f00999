extension Wire {
    /// Sets another due day.
    public enum Move: ActingMethod {
        /// Its own name.
        public static let method = "Move"

        /// Which, to what day, and why.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// ISO 8601.
            public var to: String
            /// In the words of the caller.
            public var reason: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which, to what day, and why.
            public init(name: String, to: String, reason: String, language: String? = nil) {
                self.name = name
                self.to = to
                self.reason = reason
                self.language = language
            }
        }
    }

    /// Fixes the day of an occurrence that waits for one.
    public enum SetDate: ActingMethod {
        /// Its own name.
        public static let method = "SetDate"

        /// Which, and the day.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// ISO 8601.
            public var to: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which, and the day.
            public init(name: String, to: String, language: String? = nil) {
                self.name = name
                self.to = to
                self.language = language
            }
        }
    }

    /// Holds the reminders of an occurrence.
    public enum Snooze: ActingMethod {
        /// Its own name.
        public static let method = "Snooze"

        /// Which, and until when.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// ISO 8601.
            public var until: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which, and until when.
            public init(name: String, until: String, language: String? = nil) {
                self.name = name
                self.until = until
                self.language = language
            }
        }
    }

    /// Records that the caller has taken note.
    public enum Acknowledge: ActingMethod {
        /// Its own name.
        public static let method = "Acknowledge"

        /// Of which.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Of which.
            public init(name: String, language: String? = nil) {
                self.name = name
                self.language = language
            }
        }
    }

    /// Moves the line before which nothing is overdue.
    public enum Adopt: ActingMethod {
        /// Its own name.
        public static let method = "Adopt"

        /// The line.
        public struct Parameters: Codable, Sendable, Hashable {
            /// What was due before this day is before adoption; ISO 8601.
            public var from: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// The line.
            public init(from: String, language: String? = nil) {
                self.from = from
                self.language = language
            }
        }
    }
}
