extension Wire {
    /// One entry of the ledger.
    public struct Entry: Codable, Sendable, Hashable {
        /// The kind of an entry the caller may not know of.
        public static let opaqueKind = "opaque"

        /// Its sequence number, which is also a cursor.
        public var seq: Int64
        /// `sequence:hash`.
        public var anchor: String
        /// A `Kind` of the interface.
        public var kind: String
        /// When it was recorded.
        public var recordedAt: Moment?
        /// Who did it.
        public var actor: Actor?
        /// The name of the occurrence it is about.
        public var occurrence: String?
        /// The day it took effect, ISO 8601, where that can differ from the day it was recorded.
        public var effective: String?
        /// What that occurrence was.
        public var basis: Basis?
        /// What was worth knowing of its dates: raw values of `Mark`; unknown ones are to be ignored.
        public var marks: [String]?
        /// Of `plan_loaded`.
        public var plan: PlanLoaded?
        /// Of `adopted`: the day of the line.
        public var from: String?
        /// Of `adopted`: where that day begins.
        public var fromMoment: Moment?
        /// Of `pinned`.
        public var pin: Pin?
        /// Of `shifted`.
        public var shift: Shift?
        /// Of `rekeyed`: the new name.
        public var renamedTo: String?
        /// Of `rekeyed`: the first year of the plan it goes to.
        public var planYear: Int?
        /// Of `plan_missing`: where a plan is looked for.
        public var directory: String?
        /// Of `reminded` and `dropped`.
        public var reminder: Reminder?
        /// Of `done`, `amended` and `finding_closed`.
        public var completion: Completion?
        /// Of `undone`, `waived` and `rejected`.
        public var reason: String?
        /// Of `moved`.
        public var move: MovedDate?
        /// Of `dated`: the day.
        public var to: String?
        /// Of `snoozed`: the day.
        public var until: String?
        /// Of `acknowledged`.
        public var acknowledgement: Acknowledgement?
        /// Of `raised` and `ended`.
        public var occasion: Occasion?
        /// Of `delegated`.
        public var delegation: Delegation?
        /// Of `recalled`: whose duties are their own again.
        public var person: String?
        /// Of `line_kept`: the people told at each step up the line.
        public var line: [[String]]?
        /// Of `result`.
        public var result: ExamResults?
        /// Of `excused`.
        public var excuse: Excuse?
        /// Of `finding_opened`.
        public var finding: Finding?
        /// Of `approved`.
        public var approval: Approval?
        /// Of `archived`.
        public var archive: Archive?

        /// An entry with what every entry has; the rest is set on it.
        public init(seq: Int64, anchor: String, kind: String) {
            self.seq = seq
            self.anchor = anchor
            self.kind = kind
        }

        /// An entry of which the caller may know no more than that it is there.
        public static func opaque(seq: Int64, anchor: String) -> Entry {
            Entry(seq: seq, anchor: anchor, kind: opaqueKind)
        }
    }
}
