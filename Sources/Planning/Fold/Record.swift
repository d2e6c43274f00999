import CivilTime

/// What the events say of one occurrence. Untouched occurrences have none.
struct Record: Sendable, Hashable, Codable {
    /// What the occurrence was at its last event.
    var basis: Basis?
    /// A person did something about it.
    var isActedOn = false
    @Rare var completion: Completion?
    @Rare var completedBy: Actor?
    /// When the completion was recorded with its day; what follows from it was not known before.
    var completedAt: Instant?
    /// Its place among the completions of a quota, which it keeps when it is undone and done again.
    @Rare var countedAs: OccurrenceID?
    var isWaived = false
    var reason: String?
    var moved: CivilDate?
    var dated: CivilDate?
    @Rare var pin: Pin?
    var isWithdrawn = false
    /// Those to whom it escalates, where that is not as the roster says now.
    var line: EscalationLine?
    var snoozedUntil: CivilDate?
    var acknowledgements: [Acknowledgement] = []

    /// The due generation, from 1.
    var generation = 1
    /// Since when this generation holds, or it is in the plan again; what fell earlier was not missed.
    var generationSince: Instant?
    /// The nominal due day that was last reminded of.
    var remindedDue: CivilDate?
    /// Reminders decided in this generation, repeats aside.
    var decided: [ReminderRule] = []
    /// The last overdue repeat decided in this generation.
    var lastOverdue = 0
    /// The last repeated request for an approval decided in this generation.
    var lastApproval = 0
    /// The last request for a date decided in this generation.
    var lastDate = 0

    /// Those who recorded what stands, none of whom may approve it.
    var doers: [Actor] = []
    /// Who approved it.
    @Rare var signOff: SignOff?
    /// What was recorded of an exam, in order.
    var examEntries: [ExamEntry] = []
    /// What was found wrong; only a finding's own record has one.
    @Rare var finding: Finding?
    /// When the finding was recorded.
    var findingSince: Instant?
    /// The finding itself was taken back.
    var isRetracted = false

    /// It was done, and waits for somebody else to approve it.
    var isAwaitingApproval: Bool { completion?.approvers != nil && signOff == nil }
    /// The completion that counts.
    var settled: Completion? { isAwaitingApproval ? nil : completion }
    /// When what counts became known.
    var settledAt: Instant? { signOff?.at ?? completedAt }
    /// The day from which its consequences are due.
    var settledOn: CivilDate? {
        settled.map { completion in signOff.map { max($0.approval.on, completion.on) } ?? completion.on }
    }

    var isClosed: Bool { settled != nil || isWaived || isWithdrawn }

    /// Its due date is another one now: all reminders are to come again.
    mutating func raiseGeneration(at instant: Instant) {
        if remindedDue != nil || !decided.isEmpty || lastOverdue + lastApproval + lastDate > 0 { generation += 1 }
        generationSince = instant
        forgetReminders()
        forgetHolds()
    }

    /// What a person says of its reminders is said of the due day it has now. Where it was last reminded of another,
    /// that is a new generation.
    mutating func begin(_ nominal: CivilDate?, at instant: Instant) {
        guard remindedDue != nil, remindedDue != nominal else { return }
        raiseGeneration(at: instant)
        remindedDue = nominal
    }

    /// What people said of its reminders holds no longer.
    mutating func forgetHolds() {
        snoozedUntil = nil
        acknowledgements = []
    }

    mutating func forgetReminders() {
        decided = []
        lastOverdue = 0
        lastApproval = 0
        lastDate = 0
        remindedDue = nil
    }

    /// This record in the place of another of which nobody had acted: what was reminded of there is not said again.
    func over(_ other: Record) -> Record {
        var record = self
        if other.generation > generation {
            record.generation = other.generation
            (record.remindedDue, record.decided) = (other.remindedDue, other.decided)
            (record.lastOverdue, record.lastApproval) = (other.lastOverdue, other.lastApproval)
            record.lastDate = other.lastDate
        } else if other.generation == generation {
            record.decided += other.decided.filter { !decided.contains($0) }
            record.lastOverdue = max(lastOverdue, other.lastOverdue)
            record.lastApproval = max(lastApproval, other.lastApproval)
            record.lastDate = max(lastDate, other.lastDate)
            record.remindedDue = remindedDue ?? other.remindedDue
        }
        return record
    }

    /// How many escalations were decided in this generation, those of an approval aside.
    var escalations: Int { decided.count { $0.stage == .escalated && !$0.isOfApproval } }

    mutating func remember(_ part: Reminder.Part) {
        if part.generation != generation || remindedDue != nil && remindedDue != part.basis.nominalDue {
            generation = part.generation
            forgetReminders()
            forgetHolds()
        }
        remindedDue = part.basis.nominalDue
        for rule in part.merged + [part.rule] {
            switch rule {
            case .overdue(let count): lastOverdue = max(lastOverdue, count)
            case .approvalOverdue(let count): lastApproval = max(lastApproval, count)
            case .date(let count): lastDate = max(lastDate, count)
            default: if !decided.contains(rule) { decided.append(rule) }
            }
        }
        basis = part.basis
    }
}
