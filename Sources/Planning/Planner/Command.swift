import CivilTime

/// What somebody asks the planner to record.
public enum Command: Sendable, Hashable {
    /// It was done.
    case done(
        name: String, on: CivilDate?, result: String?, note: String?, evidence: [Evidence],
        counting: Particulars = Particulars(), attendance: Attendance? = nil, length: Int? = nil,
        findings: [FindingDraft] = [])
    /// The last completion or waiver is taken back.
    case undo(name: String, reason: String?)
    /// A completion is corrected; what is nil stays as it was.
    case amend(
        name: String, on: CivilDate?, result: String?, note: String?, evidence: [Evidence]?,
        counting: Particulars = Particulars())
    /// It need not be done.
    case waive(name: String, reason: String)
    /// Its due date is another.
    case move(name: String, to: CivilDate, reason: String)
    /// Its day is fixed.
    case date(name: String, to: CivilDate)
    /// Its reminders are held.
    case snooze(name: String, until: CivilDate)
    /// The one who asks has taken note.
    case acknowledge(name: String)
    /// What was due before a day is not overdue.
    case adopt(from: CivilDate)
    /// Somebody stands in for a person, to the last day or for good.
    case delegate(person: String, to: String, from: CivilDate?, until: CivilDate?, reason: String?)
    /// Nobody stands in for a person from a day on.
    case recall(person: String, on: CivilDate?)
    /// An occasion happened.
    case raise(occasion: String, member: String?, on: CivilDate?)
    /// An occasion is over.
    case end(occasion: String, member: String?, on: CivilDate?)
    /// Marks of an exam or a make-up.
    case result(name: String, on: CivilDate?, marks: [ExamResults.Mark], evidence: [Evidence], corrects: Bool)
    /// A participant need not pass an exam.
    case excuse(name: String, person: String, reason: String)
    /// Something was found wrong.
    case find(name: String, findings: [FindingDraft])
    /// What was found has been put right.
    case close(name: String, on: CivilDate?, note: String?, evidence: [Evidence])
    /// What somebody else did is approved.
    case approve(name: String, note: String?)
    /// What somebody else did is to be done again.
    case reject(name: String, reason: String)
}

/// Who asks, with what the daemon's configuration lets them do.
public struct Caller: Sendable, Hashable {
    /// Who, as the kernel told it.
    public var actor: Actor
    /// Root, the daemon's own account or a member of the administrators' group.
    public var isAdministrator: Bool
    /// An account that hands reminders over to people, so that it may know of those of confidential duties as well.
    public var isDelivery = false
    /// Those in whose place they may act, by a delegation that holds.
    var standsInFor: Set<String> = []

    /// Somebody who asks.
    public init(actor: Actor, isAdministrator: Bool) {
        self.actor = actor
        self.isAdministrator = isAdministrator
    }
}
