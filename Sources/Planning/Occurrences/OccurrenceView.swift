import CivilTime

/// All that is known of an occurrence at one moment, for those who ask.
public struct OccurrenceView: Sendable, Hashable {
    /// How far a quota or a coverage is.
    public struct Progress: Sendable, Hashable {
        /// Completions that count, or distinct members covered.
        public var done: Int
        /// How many are asked for.
        public var target: Int
        /// What is counted when it is not times.
        public var unit: String?

        /// The unit of an exam: those who have passed or are excused, of those who take part.
        public static let people = "人"

        /// How far something is.
        public init(done: Int, target: Int, unit: String? = nil) {
            self.done = done
            self.target = target
            self.unit = unit
        }
    }

    /// Its identity.
    public var id: OccurrenceID
    /// The first year of its plan.
    public var planYear: Int
    /// What it is, for people.
    public var title: String
    /// What sort of work it is.
    public var category: Category
    /// Where it stands.
    public var state: OccurrenceState
    /// The words of the plan.
    public var phrases: [String]
    /// Nil while it has no date.
    public var opens: CivilDate?
    /// The day from which it ought to be done; nil where there is none.
    public var softDue: CivilDate?
    /// By the words of the plan.
    public var nominalDue: CivilDate?
    /// Moved to a working day; nil where that is the nominal day.
    public var rolledDue: CivilDate?
    /// Set by a person.
    public var movedDue: CivilDate?
    /// The due day in force.
    public var due: CivilDate?
    /// The exact moment after which it is overdue.
    public var dueMoment: Instant?
    /// The clock time that belongs to its day.
    public var at: TimeOfDay?
    /// Where it is held.
    public var place: String?
    /// A date in it comes from a calendar year without an official table.
    public var isProvisional: Bool
    /// A person gave it a due day that is off.
    public var isOnDayOff = false
    /// Its date was read by assumption.
    public var isAssumed: Bool
    /// Seen only by those who must know of it.
    public var isConfidential: Bool
    /// A right: it lapses instead of becoming overdue.
    public var isOptional: Bool
    /// The people who answer for it.
    public var owners: [String]
    /// Those who stand in for some of them now.
    public var deputies: [String]
    /// As the plan names the owner: a person or a group.
    public var ownerName: String?
    /// What it still waits for: names of duties and occasions.
    public var waitsFor: [String]
    /// What ought to be done before it: names of duties that are not done yet.
    public var gates: [String]
    /// How far it is, of a quota or a coverage.
    public var progress: Progress?
    /// The same with its pace.
    public var standing: Standing?
    /// The latest working days on which what is still to be counted can be done; the first of them.
    public var latestDays: [CivilDate]
    /// What was recorded when it was done.
    public var completion: Completion?
    /// Who recorded the completion.
    public var completedBy: Actor?
    /// Why it was waived or moved.
    public var reason: String?
    /// The day on which held reminders go on.
    public var snoozedUntil: CivilDate?
    /// People who have taken note of the present stage.
    public var acknowledgedBy: [String]
    /// When it is next reminded of.
    public var nextReminder: Instant?
    /// By which rule.
    public var nextRule: ReminderRule?
    /// From 1; raised each time its due date became another one.
    public var generation: Int
    /// Someone has acted on it.
    public var isActedOn: Bool
    /// Where in the organisation's documents it stands.
    public var source: String?
    /// A remark for people.
    public var note: String?
    /// What was found wrong, of a finding.
    public var finding: Finding?
    /// It is a make-up of an exam.
    public var isRetake = false
    /// What it followed from was taken back, but somebody had acted on it.
    public var isKept = false
    /// The day it was done, or examined last, lies before it opens.
    public var isEarly = false
    /// What each participant of an exam, or of a make-up, came to.
    public var candidates: [Candidate] = []
    /// The mark from which it is passed, of an exam.
    public var passMark: Int?
    /// Those who have to approve what was done.
    public var approvers: [String] = []
    /// Who approved it.
    public var approvedBy: Actor?
    /// What was found in it and is not put right; of a look-back what has to be put right first.
    public var openFindings: [OccurrenceID] = []

    /// What somebody who takes part in an exam came to.
    public struct Candidate: Sendable, Hashable {
        /// How that stands.
        public enum Outcome: String, Sendable, Hashable, CaseIterable {
            /// Not examined yet.
            case absent
            /// Failed; a make-up is to come.
            case retaking
            /// Failed, and no make-up is left.
            case failed
            /// Passed.
            case passed
            /// Need not pass.
            case excused
        }

        /// Who.
        public var person: String
        /// How it stands.
        public var outcome: Outcome
        /// The marks of all sittings, the exam's own first.
        public var scores: [Score]
        /// Why somebody is excused.
        public var reason: String?
    }
}

/// Which occurrences are asked for. What is nil does not restrict.
public struct OccurrenceQuery: Sendable, Hashable {
    /// In one of these states.
    public var states: Set<OccurrenceState>?
    /// Due, or open, on or after this day.
    public var from: CivilDate?
    /// Opening or due on or before this day.
    public var to: CivilDate?
    /// A person or a group.
    public var owner: String?
    /// Of the duty with this id.
    public var duty: String?
    /// Of this sort of work.
    public var category: Category?
    /// Of the plan with this first year.
    public var planYear: Int?

    /// A query; by itself it asks for everything.
    public init(
        states: Set<OccurrenceState>? = nil, from: CivilDate? = nil, to: CivilDate? = nil, owner: String? = nil,
        duty: String? = nil, category: Category? = nil, planYear: Int? = nil
    ) {
        self.states = states
        self.from = from
        self.to = to
        self.owner = owner
        self.duty = duty
        self.category = category
        self.planYear = planYear
    }
}
