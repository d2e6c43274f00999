import CivilTime
import Phrases

/// One line of a plan: what is to be done, by whom, when, how it is reminded of and what follows from it.
public struct Duty: Sendable, Hashable {
    /// Lower-case letters, digits and hyphens; unique in its plan.
    public var id: String
    /// Earlier ids whose history it takes over.
    public var formerly: [String] = []
    /// What it is, for people.
    public var title: String
    /// What sort of work it is.
    public var category: Category = .other
    /// When it falls. For a duty that only names what it comes after or before, the implied five working days.
    public var schedule: Schedule
    /// The words the schedule was read from, in the order written; empty where none stood.
    public var phrases: [String] = []
    /// What an interval counts from.
    public var since: IntervalAnchor = .done
    /// What it waits for.
    public var after: Trigger?
    /// What waits for it.
    public var before: Trigger?
    /// The anchor of an interval or a series; the plan's first day where the file names none.
    public var first: CivilDate
    /// The clock time of a meeting or of the due moment.
    public var at: TimeOfDay?
    /// Where it is held.
    public var place: String?
    /// A right: never overdue, it lapses at its end.
    public var isOptional = false
    /// Who answers for it; nil when neither the duty nor the plan names anybody.
    public var owner: Party?
    /// Who takes part.
    @Rare public var participants: Participants?
    /// The mark from which an exam is passed.
    public var passMark: Int?
    /// The rules of the make-up exam.
    @Rare public var retake: Retake?
    /// The group of which each member has an occurrence of its own.
    public var each: String?
    /// The group a coverage duty covers.
    public var covers: String?
    /// The quota or coverage duty its completions count toward.
    @Rare public var countsToward: CountsToward?
    /// Words its completion may carry; empty allows the known ones.
    public var results: [String] = []
    /// The duty whose findings have to be closed first.
    public var closes: String?
    /// Who signs it off, and how soon.
    @Rare public var verify: Verification?
    /// Whether it can be completed without evidence.
    public var needsEvidence = false
    /// Its least length.
    public var lasts: TimeAmount?
    /// Its least length in something that is only recorded, such as hours of study.
    @Rare public var leastLength: CountedLength?
    /// How a due date on a day off moves; nil leaves the default, preceding.
    public var roll: DateRoll?
    /// How it is reminded of; nil means not at all.
    public var reminders: ReminderPolicy?
    /// When it counts at all.
    @Rare public var condition: Condition?
    /// Seen only by those who must know of it.
    public var isConfidential = false
    /// Where in the organisation's documents it stands.
    public var source: String?
    /// A remark for people.
    public var note: String?

    /// A duty with what every duty has; the rest is set on it.
    public init(id: String, title: String, schedule: Schedule, first: CivilDate) {
        self.id = id
        self.title = title
        self.schedule = schedule
        self.first = first
    }
}

/// What sort of work a duty is.
public enum Category: String, Sendable, Hashable, Codable, CaseIterable {
    case training, check, meeting, exam, contest, report, campaign, drill, maintenance, personnel, routine, other
}

/// What an interval counts from.
public enum IntervalAnchor: String, Sendable, Hashable, Codable, CaseIterable {
    /// The last completion.
    case done
    /// A fixed grid from the duty's `first`.
    case first
}

/// What a duty waits for or stands before.
public enum Trigger: Sendable, Hashable {
    /// All of these.
    case all([Cause])
    /// Any of these, each for itself.
    case any([Cause])

    /// One thing a duty may wait for.
    public enum Cause: Sendable, Hashable {
        /// A duty is completed, with a certain result where one is given.
        case duty(String, result: String?)
        /// An occasion is raised.
        case raised(String)
        /// An occasion is ended.
        case ended(String)
    }

    /// Everything named, in the order written.
    public var causes: [Cause] {
        switch self {
        case .all(let causes), .any(let causes): causes
        }
    }
}

/// Who takes part in a duty.
public struct Participants: Sendable, Hashable {
    /// Everybody who takes part.
    public var all: [Party]
    /// Those without whom it does not count.
    public var required: [Party]

    /// Participants of a duty.
    public init(all: [Party], required: [Party] = []) {
        self.all = all
        self.required = required
    }
}

/// The rules of a make-up exam.
public struct Retake: Sendable, Hashable {
    /// How soon it is held.
    public var within: TimeAmount?
    /// Whether it is held again until passed.
    public var untilPass: Bool
    /// How often at most.
    public var limit: Int?
    /// The duty to be done first, such as a retraining.
    public var after: String?

    /// The rules of a make-up exam.
    public init(within: TimeAmount? = nil, untilPass: Bool = false, limit: Int? = nil, after: String? = nil) {
        self.within = within
        self.untilPass = untilPass
        self.limit = limit
        self.after = after
    }
}

/// What a duty's completions count toward, and how much each counts.
public struct CountsToward: Sendable, Hashable {
    /// A quota or coverage duty of the same plan.
    public var duty: String
    /// How many one completion is, at least 1.
    public var weight: Int

    /// A completion counts `weight` times toward `duty`.
    public init(duty: String, weight: Int = 1) {
        self.duty = duty
        self.weight = weight
    }
}

/// Who signs a completion off.
public struct Verification: Sendable, Hashable {
    /// Anybody of them but the one who did it.
    public var by: Party
    /// How soon after completion.
    public var within: TimeAmount?

    /// A completion waits for somebody's approval.
    public init(by: Party, within: TimeAmount? = nil) {
        self.by = by
        self.within = within
    }
}

/// A least length in a unit that is no time of the calendar: 4学时.
public struct CountedLength: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// Of what.
    public var unit: String

    /// So many of something.
    public init(_ count: Int, _ unit: String) {
        self.count = count
        self.unit = unit
    }
}

/// When a duty counts at all.
public enum Condition: Sendable, Hashable {
    /// On the days of a phrase.
    case phrase(Schedule)
    /// From the raising of an occasion to its end.
    case occasion(String)
    /// From another duty's opening until it is done.
    case duty(String)
}
