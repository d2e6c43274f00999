import CivilTime
import Phrases

extension Planner {
    /// Whether somebody may record something about an occurrence: its owner, one who stands in for or above an owner, an
    /// administrator.
    func mayAct(_ owners: [String], _ caller: Caller) -> Bool {
        if caller.isAdministrator { return true }
        guard let person = caller.actor.person else { return false }
        let roster = rulebook.book.roster
        return owners.contains {
            $0 == person || caller.standsInFor.contains($0) || roster.isSuperior(person, of: $0)
        }
    }

    /// Whether somebody may know of an occurrence: everybody who connects, but of a confidential duty only its owners,
    /// those above them and administrators.
    func maySee(_ basis: Basis, _ caller: Caller) -> Bool {
        !basis.isConfidential || mayAct(basis.owners, caller)
    }

    func maySee(_ occurrence: Occurrence, _ caller: Caller) -> Bool {
        !rulebook.rules[occurrence.rule].duty.isConfidential || mayAct(owners(of: occurrence), caller)
            || isToApprove(occurrence, caller)
    }

    /// Whether a completion waits, or waited, for somebody's approval, or for that of one in whose place they act.
    func isToApprove(_ occurrence: Occurrence, _ caller: Caller) -> Bool {
        guard let person = caller.actor.person else { return false }
        let record = record(of: occurrence)
        let asked = occurrence.isAwaiting(record) ? approvers(of: occurrence, record) : []
        return ((record?.completion?.approvers ?? []) + asked).contains {
            $0 == person || caller.standsInFor.contains($0)
        }
    }

    /// Whether somebody may know of a duty: one who may know of any of its occurrences, present or to come.
    func maySee(_ rule: Rule, _ caller: Caller) -> Bool {
        guard rule.duty.isConfidential else { return true }
        if rule.owners.values.contains(where: { mayAct($0, caller) }) { return true }
        return rulebook.index[rule.key].map { occurrences[$0].contains { maySee($0, caller) } } ?? false
    }

    /// Whether somebody may know of an event. Of others they learn its number and hash alone.
    public func maySee(_ event: Event, _ caller: Caller) -> Bool {
        if caller.isDelivery, event.fact.kind == .reminded { return true }
        let caller = standing(caller, at: event.recordedAt)
        let parts: [Basis] =
            switch event.fact {
            case .reminded(let reminder), .dropped(let reminder): reminder.parts.map(\.basis)
            default: event.basis.map { [$0] } ?? []
            }
        return parts.allSatisfy { maySee($0, caller) }
    }

    /// The parts of a message that somebody may know of.
    func seen(_ message: Reminder, decidedAt instant: Instant, by caller: Caller) -> [Reminder.Part] {
        if caller.isDelivery { return message.parts }
        let caller = standing(caller, at: instant)
        return message.parts.filter { maySee($0.basis, caller) }
    }

    /// Whether somebody may know of the duty with an id; of one that is not in force administrators alone.
    public func maySee(duty: String, of planYear: Int, _ caller: Caller) -> Bool {
        guard let rule = rulebook.index[DutyKey(planYear: planYear, duty: duty)] else { return caller.isAdministrator }
        return maySee(rulebook.rules[rule], caller)
    }

    /// A completion as somebody may see it: without its place in a quota or a coverage that is none of theirs to know.
    func visible(_ completion: Completion?, in planYear: Int, to caller: Caller) -> Completion? {
        guard var seen = completion, let quota = seen.countedAs?.duty else { return completion }
        if !maySee(duty: quota, of: planYear, caller) { seen.countedAs = nil }
        return seen
    }

    /// Of occurrences, those somebody may know of.
    func visible(_ found: [Occurrence], to caller: Caller) -> [Occurrence] { found.filter { maySee($0, caller) } }

    /// Of names of duties and occasions, those somebody may know of.
    func visible(_ names: [String], in planYear: Int, to caller: Caller) -> [String] {
        names.filter { name in
            rulebook.index[DutyKey(planYear: planYear, duty: name)].map { maySee(rulebook.rules[$0], caller) } ?? true
        }
    }

    /// A quota as somebody sees it: what counts toward it and is none of theirs to know of does not count for them.
    func seen(_ occurrence: Occurrence, by caller: Caller) -> Occurrence {
        counted(occurrence) { maySee($0, caller) }
    }
}
