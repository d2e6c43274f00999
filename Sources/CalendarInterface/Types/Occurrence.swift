extension Wire {
    /// What is worth knowing about an occurrence.
    public enum Mark: String, Codable, Sendable, Hashable, CaseIterable {
        /// A date of it lies in a year without an official calendar.
        case provisional
        /// Its date was read by assumption.
        case assumed
        /// Its due day was moved to a working day.
        case rolled
        /// Its due day was moved by a person.
        case moved
        /// A right, never overdue.
        case optional
        /// Seen only by those who must know of it.
        case confidential
        /// Its reminders are held.
        case snoozed
        /// Somebody has acted on it.
        case actedOn = "acted_on"
        /// Something ought to be done before it.
        case gated
        /// A person gave it a due day that is off.
        case dayOff = "day_off"
        /// A make-up of an exam.
        case retake
        /// Something that was found wrong.
        case finding
        /// What it followed from was taken back, but somebody had acted on it.
        case kept
        /// The day it was done lies before it opens.
        case early
    }

    /// How far a quota or a coverage is.
    public struct Progress: Codable, Sendable, Hashable {
        /// Completions that count, or distinct members covered.
        public var done: Int
        /// How many are asked for.
        public var target: Int
        /// What is counted when it is not times.
        public var unit: String?
        /// The last day of the period, ISO 8601.
        public var by: String?
        /// How many should have been done by now; absent where nothing is expected yet.
        public var expected: Int?
        /// Of a coverage: the first of the members still to be covered.
        public var open: [String]?
        /// Of a coverage: how many members are still to be covered.
        public var openCount: Int?

        /// So many of so many.
        public init(
            done: Int, target: Int, unit: String? = nil, by: String? = nil, expected: Int? = nil,
            open: [String]? = nil, openCount: Int? = nil
        ) {
            self.done = done
            self.target = target
            self.unit = unit
            self.by = by
            self.expected = expected
            self.open = open
            self.openCount = openCount
        }
    }

    /// An occurrence in brief, as lists show it. Days are ISO 8601.
    public struct Occurrence: Codable, Sendable, Hashable {
        /// Its identity: `duty@period` or `duty@period/member`.
        public var name: String
        /// What it is, for people.
        public var title: String
        /// A `Category` of the interface.
        public var category: String
        /// A `State` of the interface.
        public var state: String
        /// The day it opens, in force.
        public var opens: String?
        /// The day by which it would better be done.
        public var softDue: String?
        /// The due day in force.
        public var due: String?
        /// A clock time of its day, for example `14:00`.
        public var at: String?
        /// The person or group the plan names.
        public var owner: String?
        /// Of a quota or a coverage.
        public var progress: Progress?
        /// The raw values of `Mark`; unknown ones are to be ignored.
        public var marks: [String]

        /// An occurrence in brief.
        public init(
            name: String, title: String, category: String, state: String, opens: String? = nil, softDue: String? = nil,
            due: String? = nil, at: String? = nil, owner: String? = nil, progress: Progress? = nil, marks: [Mark] = []
        ) {
            self.name = name
            self.title = title
            self.category = category
            self.state = state
            self.opens = opens
            self.softDue = softDue
            self.due = due
            self.at = at
            self.owner = owner
            self.progress = progress
            self.marks = marks.map(\.rawValue)
        }

        /// Whether it carries a mark.
        public func has(_ mark: Mark) -> Bool { marks.contains(mark.rawValue) }
    }
}
