extension Wire {
    /// One period of a coverage. Days are ISO 8601.
    public struct CoveragePeriod: Codable, Sendable, Hashable {
        /// The name of the occurrence.
        public var name: String
        /// The first day.
        public var first: String
        /// The last day.
        public var last: String
        /// Distinct members covered in it.
        public var done: Int
        /// How many are asked for.
        public var target: Int
        /// Distinct members covered from the beginning of the longest period around it to its end.
        public var toDate: Int

        /// One period.
        public init(name: String, first: String, last: String, done: Int, target: Int, toDate: Int) {
            self.name = name
            self.first = first
            self.last = last
            self.done = done
            self.target = target
            self.toDate = toDate
        }
    }

    /// One time at which a member was covered.
    public struct CoverageVisit: Codable, Sendable, Hashable {
        /// ISO 8601.
        public var on: String
        /// The id of the duty by which it was.
        public var duty: String

        /// One time.
        public init(on: String, duty: String) {
            self.on = on
            self.duty = duty
        }
    }

    /// One member of the group.
    public struct CoverageMember: Codable, Sendable, Hashable {
        /// Its name.
        public var member: String
        /// In the order of time.
        public var visits: [CoverageVisit]
        /// It was not covered yet in the longest period under way.
        public var open: Bool

        /// One member.
        public init(member: String, visits: [CoverageVisit], open: Bool) {
            self.member = member
            self.visits = visits
            self.open = open
        }
    }

    /// Who of a group was covered in which period.
    public enum GetCoverage: CalendarMethod {
        /// Its own name.
        public static let method = "GetCoverage"

        /// Of which duty.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The id or title of the duty, or one of its periods.
            public var name: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Of which duty.
            public init(name: String, language: String? = nil) {
                self.name = name
                self.language = language
            }
        }

        /// The matrix.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// The duty's id.
            public var duty: String
            /// What it is, for people.
            public var title: String
            /// The first year of its plan.
            public var planYear: Int
            /// The group that is covered.
            public var group: String
            /// Its periods.
            public var periods: [CoveragePeriod]
            /// The members of the group, the first 2000.
            public var members: [CoverageMember]
            /// There are more.
            public var truncated: Bool

            /// The matrix.
            public init(
                clock: Clock, duty: String, title: String, planYear: Int, group: String, periods: [CoveragePeriod],
                members: [CoverageMember], truncated: Bool = false
            ) {
                self.clock = clock
                self.duty = duty
                self.title = title
                self.planYear = planYear
                self.group = group
                self.periods = periods
                self.members = members
                self.truncated = truncated
            }
        }
    }
}
