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
