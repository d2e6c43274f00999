import CivilTime
import Phrases

extension Planner {
    /// Approves what somebody else did.
    func approve(
        _ name: String, _ note: String?, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let occurrence = try toApprove(name, by: caller, at: now)
        let approval = Approval(on: today(at: now), note: try text(note, "note"))
        return [event(occurrence, .approved(approval), by: caller, at: now)]
    }

    /// Refuses what somebody else did: it is open again.
    func reject(
        _ name: String, _ reason: String, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let occurrence = try toApprove(name, by: caller, at: now)
        return [event(occurrence, .rejected(Reason(try statement(reason, "reason"))), by: caller, at: now)]
    }

    private func toApprove(_ name: String, by caller: Caller, at now: Instant) throws(Refusal) -> Occurrence {
        let id = try find(name, for: .approving, by: caller, at: now)
        guard let occurrence = occurrence(id) else { throw .unknownOccurrence(name: name, candidates: []) }
        let record = record(of: occurrence)
        guard occurrence.isAwaiting(record) else { throw .notAwaiting(occurrence: id) }
        let approvers = approvers(of: occurrence, record)
        if isDoer(caller.actor, of: occurrence, record) { throw .ownWork(occurrence: id, approvers: approvers) }
        guard mayAct(approvers, caller) else { throw .notApprover(occurrence: id, approvers: approvers) }
        return occurrence
    }

    /// Whether somebody recorded what is to be approved, by the kernel's word: the same account, or another account of
    /// the same person.
    private func isDoer(_ actor: Actor, of occurrence: Occurrence, _ record: Record?) -> Bool {
        doers(of: occurrence, record).contains { doer in
            doer.uid == actor.uid || doer.person != nil && doer.person == actor.person
        }
    }

    /// Those who recorded what is to be approved; of an exam the marks of its make-ups too, which settle it as well.
    private func doers(of occurrence: Occurrence, _ record: Record?) -> [Actor] {
        let own = record?.doers ?? []
        guard occurrence.exam != nil else { return own }
        let member = occurrence.id.member
        return own
            + occurrences[occurrence.rule].flatMap { other -> [Actor] in
                guard case .retake(let person) = other.role, other.id.followUp?.base == occurrence.id.period,
                    other.id.member == person || other.id.member == member.map({ "\($0)/\(person)" })
                else { return [] }
                return self.record(of: other)?.doers ?? []
            }
    }

    /// Those who may sign a duty's completions off, as the plan names them.
    func approvers(of rule: Rule, member: String?) -> [String]? {
        rule.duty.verify.map { rulebook.book.roster.people(of: $0.by, member: member) }
    }

    /// Those who are to approve what was done: of those the plan named then all who did not do it themselves, else
    /// those above them, else those above who answers for it, else who answers for it. Where each of them did it, that
    /// is left to administrators.
    func approvers(of occurrence: Occurrence, _ record: Record?) -> [String] {
        let rule = rulebook.rules[occurrence.rule]
        let named =
            record?.completion.flatMap(\.approvers) ?? approvers(of: rule, member: occurrence.id.member) ?? []
        let doers = Set(doers(of: occurrence, record).compactMap(\.person))
        let roster = rulebook.book.roster
        let owners = dutyOwners(of: occurrence)
        for asked in [named, roster.superiors(of: named), roster.superiors(of: owners), owners] {
            let others = asked.filter { !doers.contains($0) }
            if !others.isEmpty { return others }
        }
        return []
    }

    /// Those to whom a step goes up the line from the approvers.
    func told(at step: Int, of stages: ReminderStages, _ occurrence: Occurrence) -> [String] {
        guard stages.policy.escalations.indices.contains(step - 1) else { return [] }
        let roster = rulebook.book.roster
        return switch stages.policy.escalations[step - 1].to {
        case .superior: roster.superiors(of: stages.owners)
        case .party(let party): roster.people(of: party, member: occurrence.id.member)
        }
    }

    /// What is asked of approvers, and since when; nil while nothing is.
    func approvalWanted(_ occurrence: Occurrence, _ record: Record?) -> ApprovalRequest? {
        guard occurrence.isAwaiting(record) else { return nil }
        let since = occurrence.awaitsApproval ? occurrence.exam?.known : record?.completedAt
        return ApprovalRequest(
            since: max(since ?? Instant(milliseconds: 0), record?.generationSince ?? Instant(milliseconds: 0)),
            within: rulebook.rules[occurrence.rule].duty.verify?.within ?? Verification.implied,
            approvers: approvers(of: occurrence, record))
    }
}

extension Verification {
    /// How soon something is approved where the plan does not say: as soon as anything that names no span.
    static let implied = TimeAmount(5, .workingDays)
}
