import CivilTime

/// What an event says happened.
public enum Fact: Sendable, Hashable {
    /// Plan files came into force.
    case planLoaded(PlanLoaded)
    /// The line before which nothing is overdue was moved.
    case adopted(Adoption)
    /// An occurrence somebody had acted on keeps the dates it had, though the plan now says others.
    case pinned(Pin)
    /// An occurrence nobody had acted on has other dates by another working calendar.
    case shifted(Shift)
    /// An occurrence is no longer in the plan; its history is kept.
    case withdrawn
    /// An occurrence that had been withdrawn is in the plan again.
    case restored
    /// History moved to another identity, because the duty was renamed or its period changed its kind.
    case rekeyed(Rekeying)
    /// No plan is in force, so nobody is reminded of anything; whoever administers is told once.
    case planMissing(PlanMissing)
    /// A message was decided; it leaves only after this is on disk.
    case reminded(Reminder)
    /// Reminders were not sent because the duty's late policy is to drop them.
    case dropped(Reminder)
    /// It was done.
    case done(Completion)
    /// A completion was corrected; what stands here replaces it.
    case amended(Completion)
    /// The last completion or waiver was taken back.
    case undone(Reason)
    /// It need not be done.
    case waived(Reason)
    /// Its due date was moved by a person.
    case moved(Move)
    /// Its day was fixed.
    case dated(Dating)
    /// Its reminders are held.
    case snoozed(Snooze)
    /// Somebody has taken note.
    case acknowledged(Acknowledgement)
    /// Somebody stands in for another.
    case delegated(Delegation)
    /// Nobody stands in for them any more.
    case recalled(Recall)
    /// An open occurrence escalates to those who stood above its owners when it opened.
    case lineKept(EscalationLine)
    /// An occasion happened.
    case raised(Raising)
    /// An occasion is over.
    case ended(Ending)
    /// Marks of an exam, or of a make-up, were recorded.
    case result(ExamResults)
    /// A participant need not pass an exam.
    case excused(Excuse)
    /// Something was found wrong; its own occurrence is what the event is about.
    case findingOpened(Finding)
    /// What was found wrong has been put right.
    case findingClosed(Completion)
    /// What was done has been approved.
    case approved(Approval)
    /// What was done has been refused, and is to be done again.
    case rejected(Reason)
    /// The events of a closed year were written out and left the ledger.
    case archived(Archiving)
}

/// The plan files that came into force.
public struct PlanLoaded: Sendable, Hashable, Codable {
    /// A file and the SHA-256 of its bytes, under which its text is kept.
    public struct File: Sendable, Hashable, Codable {
        /// The file's name within its directory.
        public var name: String
        /// Lower-case hexadecimal.
        public var sha256: String

        /// A file by its name and hash.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// A plan in brief.
    public struct Summary: Sendable, Hashable, Codable {
        /// Its first year.
        public var year: Int
        /// Its title.
        public var title: String
        /// How many duties it has.
        public var duties: Int
        /// How many of them everybody may know of; nil where that was not written down.
        public var open: Int?

        /// A plan in brief.
        public init(year: Int, title: String, duties: Int, open: Int? = nil) {
            self.year = year
            self.title = title
            self.duties = duties
            self.open = open
        }
    }

    /// The plan files.
    public var plans: [File]
    /// The calendar files.
    public var calendars: [File]
    /// What was in them.
    public var summaries: [Summary]
    /// Duties that came into force with this load; what was due of them before now is before adoption.
    public var added: [DutyKey]
    /// Duties that are no longer there.
    public var removed: [DutyKey]
    /// Duties that took over the history of others.
    public var renamed: [Renaming]
    /// What changed about the working calendar; nil where nothing did that the plans notice.
    public var calendar: CalendarChange?

    /// A load.
    public init(
        plans: [File], calendars: [File], summaries: [Summary], added: [DutyKey] = [], removed: [DutyKey] = [],
        renamed: [Renaming] = [], calendar: CalendarChange? = nil
    ) {
        self.plans = plans
        self.calendars = calendars
        self.summaries = summaries
        self.added = added
        self.removed = removed
        self.renamed = renamed
        self.calendar = calendar
    }

    /// A duty that took over the history of another.
    public struct Renaming: Sendable, Hashable, Codable {
        /// As it was.
        public var from: DutyKey
        /// As it is.
        public var to: DutyKey

        /// A renaming.
        public init(from: DutyKey, to: DutyKey) {
            self.from = from
            self.to = to
        }
    }
}

/// That no plan is in force.
public struct PlanMissing: Sendable, Hashable, Codable {
    /// Where a plan is looked for.
    public var directory: String

    /// No plan in a directory.
    public init(directory: String) {
        self.directory = directory
    }
}

/// A duty's identity over all plans.
public struct DutyKey: Sendable, Hashable, Codable, Comparable {
    /// The first year of its plan.
    public var planYear: Int
    /// Its id.
    public var duty: String

    /// A duty of a plan.
    public init(planYear: Int, duty: String) {
        self.planYear = planYear
        self.duty = duty
    }

    /// By plan year, then by id.
    public static func < (left: DutyKey, right: DutyKey) -> Bool {
        (left.planYear, left.duty) < (right.planYear, right.duty)
    }
}

/// A line before which nothing is overdue.
public struct Adoption: Sendable, Hashable, Codable {
    /// What was due before this day is before adoption.
    public var from: CivilDate
    /// The same as an instant in the plans' zone.
    public var line: Instant

    /// A line at the beginning of a day.
    public init(from: CivilDate, line: Instant) {
        self.from = from
        self.line = line
    }
}

/// The dates an acted-on occurrence keeps.
public struct Pin: Sendable, Hashable, Codable {
    /// The day it opens.
    public var opens: CivilDate
    /// The day from which it ought to be done.
    public var softDue: CivilDate?
    /// The due day by the words it had.
    public var nominalDue: CivilDate
    /// The due day after date rolls.
    public var due: CivilDate

    /// The dates that are kept.
    public init(opens: CivilDate, softDue: CivilDate?, nominalDue: CivilDate, due: CivilDate) {
        self.opens = opens
        self.softDue = softDue
        self.nominalDue = nominalDue
        self.due = due
    }
}

/// History that moved to another identity.
public struct Rekeying: Sendable, Hashable, Codable {
    /// The first year of the plan it goes to.
    public var planYear: Int
    /// The new identity.
    public var to: OccurrenceID

    /// A move to another identity.
    public init(planYear: Int, to: OccurrenceID) {
        self.planYear = planYear
        self.to = to
    }
}

/// That it was done.
public struct Completion: Sendable, Hashable, Codable {
    /// The day it took effect.
    public var on: CivilDate
    /// What it came to: `pass`, `fail`, `approved`, `found` or a word of the duty's `results`.
    public var result: String?
    /// A remark.
    public var note: String?
    /// Register numbers, URLs or files.
    public var evidence: [Evidence]
    /// The place it was given among the completions of the quota or coverage its duty counts toward. What follows from
    /// that quota follows from it under this ordinal.
    public var countedAs: OccurrenceID?
    /// How much it counts toward a quota of amounts, in the quota's unit.
    public var amount: Int?
    /// What it was done to, or where.
    public var target: String?
    /// Who did it instead: it was done from outside and counts all the same.
    public var credit: String?
    /// Those who may approve it, where it counts only once somebody has.
    public var approvers: [String]?
    /// Who was there, where that was said.
    public var attendance: Attendance?
    /// How long it lasted in the units of the duty's `lasts`, for example hours of study.
    public var length: Int?

    /// A completion.
    public init(
        on: CivilDate, result: String? = nil, note: String? = nil, evidence: [Evidence] = [],
        countedAs: OccurrenceID? = nil, approvers: [String]? = nil, attendance: Attendance? = nil, length: Int? = nil
    ) {
        self.on = on
        self.result = result
        self.note = note
        self.evidence = evidence
        self.countedAs = countedAs
        self.approvers = approvers
        self.attendance = attendance
        self.length = length
    }
}

/// What shows that something was done.
public struct Evidence: Sendable, Hashable, Codable {
    /// A register number, a URL or a file's name.
    public var reference: String
    /// Of a file: lower-case hexadecimal.
    public var sha256: String?
    /// Of a file: bytes.
    public var size: Int?
    /// True of a file that itself lies beside the ledger.
    public var kept: Bool?

    /// Evidence by its reference.
    public init(reference: String, sha256: String? = nil, size: Int? = nil, kept: Bool? = nil) {
        self.reference = reference
        self.sha256 = sha256
        self.size = size
        self.kept = kept
    }
}

/// Why something was done.
public struct Reason: Sendable, Hashable, Codable {
    /// In the words of the one who did it.
    public var reason: String?

    /// A reason, or none.
    public init(_ reason: String?) {
        self.reason = reason
    }
}

/// A due date moved by a person.
public struct Move: Sendable, Hashable, Codable {
    /// The new due day.
    public var to: CivilDate
    /// Why.
    public var reason: String

    /// All of it.
    public init(to: CivilDate, reason: String) {
        self.to = to
        self.reason = reason
    }
}

/// A day fixed by a person.
public struct Dating: Sendable, Hashable, Codable {
    /// The day.
    public var to: CivilDate

    /// All of it.
    public init(to: CivilDate) {
        self.to = to
    }
}

/// A hold on reminders.
public struct Snooze: Sendable, Hashable, Codable {
    /// They go on on this day.
    public var until: CivilDate

    /// All of it.
    public init(until: CivilDate) {
        self.until = until
    }
}

/// That somebody has taken note.
public struct Acknowledgement: Sendable, Hashable, Codable {
    /// Who; repeats of the present stage no longer go to them.
    public var person: String
    /// The stage that was current.
    public var stage: ReminderStage
    /// How many escalations had been sent.
    public var escalations: Int

    /// All of it.
    public init(person: String, stage: ReminderStage, escalations: Int) {
        self.person = person
        self.stage = stage
        self.escalations = escalations
    }
}

/// That an occasion happened.
public struct Raising: Sendable, Hashable, Codable {
    /// Which.
    public var occasion: String
    /// The how-manieth of its plan year, from 1.
    public var ordinal: Int
    /// The first year of the plan in force then.
    public var planYear: Int
    /// The day; it may lie ahead.
    public var on: CivilDate
    /// For whom.
    public var member: String?

    /// All of it.
    public init(occasion: String, ordinal: Int, planYear: Int, on: CivilDate, member: String? = nil) {
        self.occasion = occasion
        self.ordinal = ordinal
        self.planYear = planYear
        self.on = on
        self.member = member
    }
}

/// That an occasion is over.
public struct Ending: Sendable, Hashable, Codable {
    /// Which.
    public var occasion: String
    /// Which raising of it.
    public var ordinal: Int
    /// The first year of its plan.
    public var planYear: Int
    /// The day.
    public var on: CivilDate
    /// For whom it was.
    public var member: String?

    /// All of it.
    public init(occasion: String, ordinal: Int, planYear: Int, on: CivilDate, member: String? = nil) {
        self.occasion = occasion
        self.ordinal = ordinal
        self.planYear = planYear
        self.on = on
        self.member = member
    }
}
