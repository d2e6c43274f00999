extension Wire {
    /// Occurrences in order of due day and name.
    public enum ListOccurrences: CalendarMethod {
        /// Its own name.
        public static let method = "ListOccurrences"
        /// The bounds of `limit`.
        public static let limits = 1...10_000
        /// The `limit` of a call that gives none.
        public static let defaultLimit = 1000

        /// What restricts the list; what is absent does not. Days are ISO 8601.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The `State`s of the interface that are wanted.
            public var states: [String]?
            /// Due, or open, on or after this day.
            public var from: String?
            /// Opening or due on or before this day.
            public var to: String?
            /// As `to`, counted from today; not beside it.
            public var days: Int?
            /// A person or a group.
            public var owner: String?
            /// The id of a duty.
            public var duty: String?
            /// A `Category` of the interface.
            public var category: String?
            /// At most so many.
            public var limit: Int?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// What restricts the list.
            public init(
                states: [String]? = nil, from: String? = nil, to: String? = nil, days: Int? = nil, owner: String? = nil,
                duty: String? = nil, category: String? = nil, limit: Int? = nil, language: String? = nil
            ) {
                self.states = states
                self.from = from
                self.to = to
                self.days = days
                self.owner = owner
                self.duty = duty
                self.category = category
                self.limit = limit
                self.language = language
            }
        }

        /// The list.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// In order of due day and name.
            public var occurrences: [Occurrence]
            /// There are more.
            public var truncated: Bool

            /// The list.
            public init(clock: Clock, occurrences: [Occurrence], truncated: Bool = false) {
                self.clock = clock
                self.occurrences = occurrences
                self.truncated = truncated
            }
        }
    }

    /// What there is to do.
    public enum GetAgenda: CalendarMethod {
        /// Its own name.
        public static let method = "GetAgenda"
        /// The `days` of a call that gives none.
        public static let defaultDays = 14

        /// How far ahead, and for whom.
        public struct Parameters: Codable, Sendable, Hashable {
            /// What opens within so many days is soon.
            public var days: Int?
            /// A person or a group.
            public var owner: String?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// How far ahead, and for whom.
            public init(days: Int? = nil, owner: String? = nil, language: String? = nil) {
                self.days = days
                self.owner = owner
                self.language = language
            }
        }

        /// The agenda.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// Those whose due moment has passed.
            public var overdue: [Occurrence]
            /// Due within the week, or past their soft due day.
            public var due: [Occurrence]
            /// Those that can be done and are due later.
            public var open: [Occurrence]
            /// Those that open soon.
            public var soon: [Occurrence]
            /// Those that wait for somebody's date.
            public var undated: [Occurrence]
            /// How many were due before adoption and were not recorded.
            public var beforeAdoption: Int
            /// There are more in some section.
            public var truncated: Bool

            /// The agenda.
            public init(
                clock: Clock, overdue: [Occurrence] = [], due: [Occurrence] = [], open: [Occurrence] = [],
                soon: [Occurrence] = [], undated: [Occurrence] = [], beforeAdoption: Int = 0, truncated: Bool = false
            ) {
                self.clock = clock
                self.overdue = overdue
                self.due = due
                self.open = open
                self.soon = soon
                self.undated = undated
                self.beforeAdoption = beforeAdoption
                self.truncated = truncated
            }
        }
    }

    /// One occurrence with everything known of it.
    public enum GetOccurrence: CalendarMethod {
        /// Its own name.
        public static let method = "GetOccurrence"

        /// Which.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which.
            public init(name: String, language: String? = nil) {
                self.name = name
                self.language = language
            }
        }

        /// The occurrence.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// The occurrence in brief.
            public var occurrence: Occurrence
            /// What else is known of it.
            public var details: OccurrenceDetails

            /// The occurrence.
            public init(clock: Clock, occurrence: Occurrence, details: OccurrenceDetails) {
                self.clock = clock
                self.occurrence = occurrence
                self.details = details
            }
        }
    }
}
