extension Wire {
    /// The reminder that comes next.
    public struct NextReminder: Codable, Sendable, Hashable {
        /// Its rule, for example `-7d` or `overdue+2`.
        public var rule: String
        /// When.
        public var at: Moment

        /// A reminder to come.
        public init(rule: String, at: Moment) {
            self.rule = rule
            self.at = at
        }
    }

    /// All that is known of an occurrence beside the brief. Days are ISO 8601.
    public struct OccurrenceDetails: Codable, Sendable, Hashable {
        /// The duty's id.
        public var duty: String
        /// The period's key.
        public var period: String
        /// The member of the duty's `each`.
        public var member: String?
        /// The first year of its plan.
        public var planYear: Int
        /// The words of the plan.
        public var phrases: [String]
        /// The due day by those words.
        public var nominalDue: String?
        /// That day moved to a working day, where it had to be.
        public var rolledDue: String?
        /// The due day set by a person.
        public var movedDue: String?
        /// The moment after which it is overdue.
        public var dueMoment: Moment?
        /// Where it is held.
        public var place: String?
        /// The people who answer for it.
        public var owners: [String]
        /// Those who stand in for some of them now.
        public var deputies: [String]
        /// Duties and occasions it waits for.
        public var waitsFor: [String]
        /// Duties that ought to be done before it.
        public var gates: [String]
        /// How it was completed.
        public var completion: Completion?
        /// Who recorded the completion.
        public var completedBy: Actor?
        /// Why it was waived or moved.
        public var reason: String?
        /// Its reminders are held until this day.
        public var snoozedUntil: String?
        /// People who have taken note of the present stage.
        public var acknowledgedBy: [String]
        /// The reminder that comes next.
        public var nextReminder: NextReminder?
        /// The latest working days on which what is still to be counted can be done, the first of them.
        public var latestDays: [String]?
        /// From 1; raised each time its due day became another one.
        public var generation: Int
        /// Where in the organisation's documents it stands.
        public var source: String?
        /// A remark of the plan.
        public var note: String?
        /// What was found wrong, of a finding.
        public var finding: Finding?
        /// The mark from which an exam is passed.
        public var passMark: Int?
        /// What each participant of an exam, or of a make-up, came to.
        public var candidates: [Candidate]
        /// Those who have to approve what was done.
        public var approvers: [String]
        /// Who approved it.
        public var approvedBy: Actor?
        /// What was found in it, or has to be put right before it is done.
        public var openFindings: [String]

        /// What has to be known; the rest is set on it.
        public init(
            duty: String, period: String, member: String? = nil, planYear: Int, phrases: [String] = [],
            owners: [String] = [], deputies: [String] = [], waitsFor: [String] = [], gates: [String] = [],
            acknowledgedBy: [String] = [], generation: Int = 1, candidates: [Candidate] = [], approvers: [String] = [],
            openFindings: [String] = []
        ) {
            self.duty = duty
            self.period = period
            self.member = member
            self.planYear = planYear
            self.phrases = phrases
            self.owners = owners
            self.deputies = deputies
            self.waitsFor = waitsFor
            self.gates = gates
            self.acknowledgedBy = acknowledgedBy
            self.generation = generation
            self.candidates = candidates
            self.approvers = approvers
            self.openFindings = openFindings
        }
    }
}
