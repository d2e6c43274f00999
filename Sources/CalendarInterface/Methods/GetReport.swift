extension Wire {
    /// How many occurrences were due, and what became of them.
    public struct ReportRow: Codable, Sendable, Hashable {
        /// A person, a category, a group or the id of a duty; empty for the whole and where nobody answers.
        public var name: String
        /// Of a duty.
        public var title: String?
        /// Due in the period.
        public var planned: Int
        /// Done.
        public var done: Int
        /// Done on or before the due day.
        public var onTime: Int
        /// Done after it.
        public var late: Int
        /// Waived.
        public var waived: Int
        /// Rights not used, and what was open when its occasion ended.
        public var lapsed: Int
        /// Still to be done, what is overdue included.
        public var open: Int
        /// Past their due moment.
        public var overdue: Int
        /// Done of what was to be done, in thousandths; absent where nothing was.
        public var rate: Int?

        /// One row.
        public init(
            name: String, title: String? = nil, planned: Int = 0, done: Int = 0, onTime: Int = 0, late: Int = 0,
            waived: Int = 0, lapsed: Int = 0, open: Int = 0, overdue: Int = 0, rate: Int? = nil
        ) {
            self.name = name
            self.title = title
            self.planned = planned
            self.done = done
            self.onTime = onTime
            self.late = late
            self.waived = waived
            self.lapsed = lapsed
            self.open = open
            self.overdue = overdue
            self.rate = rate
        }
    }

    /// The messages one person got.
    public struct ReportReminded: Codable, Sendable, Hashable {
        /// Who.
        public var person: String
        /// How many.
        public var messages: Int
        /// The first of them.
        public var first: Moment
        /// The last of them.
        public var last: Moment

        /// So many messages to somebody.
        public init(person: String, messages: Int, first: Moment, last: Moment) {
            self.person = person
            self.messages = messages
            self.first = first
            self.last = last
        }
    }

    /// One step up the line.
    public struct ReportEscalation: Codable, Sendable, Hashable {
        /// When.
        public var at: Moment
        /// Which step of the line, from 1.
        public var step: Int?
        /// The name of the occurrence.
        public var occurrence: String
        /// What it is, for people.
        public var title: String
        /// All who were told.
        public var to: [String]

        /// One step up the line.
        public init(at: Moment, step: Int? = nil, occurrence: String, title: String, to: [String]) {
            self.at = at
            self.step = step
            self.occurrence = occurrence
            self.title = title
            self.to = to
        }
    }

    /// What was planned in a period, and what became of it.
    public enum GetReport: CalendarMethod {
        /// Its own name.
        public static let method = "GetReport"

        /// Which period, and how it is put together.
        public struct Parameters: Codable, Sendable, Hashable {
            /// `2026`, `2026-Q1`, `2026-03`, `2026-H1`, or two days as `2026-01-01/2026-03-31`.
            public var period: String
            /// `owner`, `category`, `group` or `duty`; category if absent.
            public var by: String?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which period, and how it is put together.
            public init(period: String, by: String? = nil, language: String? = nil) {
                self.period = period
                self.by = by
                self.language = language
            }
        }

        /// The report.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// The anchor of the ledger's last entry at that moment.
            public var anchor: String?
            /// The first day, ISO 8601.
            public var first: String
            /// The last day, ISO 8601.
            public var last: String
            /// What its rows are of.
            public var by: String
            /// The rows.
            public var rows: [ReportRow]
            /// Every occurrence once.
            public var total: ReportRow
            /// How many were due before adoption; they count nowhere else.
            public var beforeAdoption: Int
            /// How many of those were recorded as done all the same.
            public var beforeAdoptionDone: Int
            /// How many opened by the last day and wait for a date; they count nowhere else.
            public var undated: Int
            /// How many are no longer in the plan; they count nowhere else.
            public var withdrawn: Int
            /// Who was reminded.
            public var reminded: [ReportReminded]
            /// What went up the line, the first 1000.
            public var escalated: [ReportEscalation]
            /// How often something went up the line.
            public var escalations: Int

            /// The report.
            public init(
                clock: Clock, anchor: String? = nil, first: String, last: String, by: String, rows: [ReportRow],
                total: ReportRow,
                beforeAdoption: Int = 0, beforeAdoptionDone: Int = 0, undated: Int = 0, withdrawn: Int = 0,
                reminded: [ReportReminded] = [], escalated: [ReportEscalation] = [],
                escalations: Int = 0
            ) {
                self.clock = clock
                self.anchor = anchor
                self.first = first
                self.last = last
                self.by = by
                self.rows = rows
                self.total = total
                self.beforeAdoption = beforeAdoption
                self.beforeAdoptionDone = beforeAdoptionDone
                self.undated = undated
                self.withdrawn = withdrawn
                self.reminded = reminded
                self.escalated = escalated
                self.escalations = escalations
            }
        }
    }
}
