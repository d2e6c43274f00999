extension Wire {
    /// One thing an act brought about.
    public struct Effect: Codable, Sendable, Hashable {
        /// What sort of thing.
        public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
            /// An occurrence can be done now.
            case opened
            /// An occurrence has a date now but is not open.
            case waiting
            /// It counts toward a quota or a coverage.
            case counted
            /// An occurrence lapsed or is no longer needed.
            case closed
            /// An occurrence waits for the caller to give it a day.
            case needsDate = "needs_date"
            /// An open occurrence is another's for a time.
            case passed
            /// An occurrence is no longer open: what it followed from was taken back.
            case withdrawn
            /// What an occurrence followed from was taken back, but it stays: somebody had acted on it.
            case kept
            /// An occurrence is done, and something it looks back on is open now.
            case unsettled
        }

        /// The raw value of a `Kind`; unknown ones are to be ignored.
        public var kind: String
        /// The name of the occurrence.
        public var occurrence: String
        /// What it is, for people.
        public var title: String
        /// Its due day, ISO 8601.
        public var due: String?
        /// Its progress, where it counts.
        public var progress: Progress?
        /// The raw values of `Mark`; unknown ones are to be ignored.
        public var marks: [String]?

        /// One thing an act brought about.
        public init(
            kind: Kind, occurrence: String, title: String, due: String? = nil, progress: Progress? = nil,
            marks: [Mark] = []
        ) {
            self.kind = kind.rawValue
            self.occurrence = occurrence
            self.title = title
            self.due = due
            self.progress = progress
            self.marks = marks.map(\.rawValue)
        }
    }

    /// The record of an act.
    public struct Receipt: Codable, Sendable, Hashable {
        /// Its sequence number in the ledger, which is also a cursor.
        public var seq: Int64
        /// `sequence:hash`.
        public var anchor: String
        /// When it was recorded.
        public var recordedAt: Moment
        /// The name of the occurrence it is about.
        public var occurrence: String?
        /// The title of that occurrence.
        public var title: String?
        /// The occurrence's `State` before.
        public var before: String?
        /// The occurrence's `State` after.
        public var after: String?
        /// The occurrence's due day after, ISO 8601.
        public var due: String?
        /// What is worth knowing of the occurrence after: raw values of `Mark`; unknown ones are to be ignored.
        public var marks: [String]?
        /// Of what was done, the duties that ought to have been done before it and are not.
        public var gates: [String]?
        /// What else it brought about.
        public var effects: [Effect]

        /// The record of an act.
        public init(
            seq: Int64, anchor: String, recordedAt: Moment, occurrence: String? = nil, title: String? = nil,
            before: String? = nil, after: String? = nil, due: String? = nil, marks: [Mark] = [],
            gates: [String] = [], effects: [Effect] = []
        ) {
            self.seq = seq
            self.anchor = anchor
            self.recordedAt = recordedAt
            self.occurrence = occurrence
            self.title = title
            self.before = before
            self.after = after
            self.due = due
            self.marks = marks.map(\.rawValue)
            self.gates = gates.isEmpty ? nil : gates
            self.effects = effects
        }
    }
}
