import CivilTime

/// Whose history a name stands for.
public enum HistorySubject: Sendable, Hashable {
    /// One occurrence's.
    case occurrence(OccurrenceID)
    /// That of all occurrences of a duty, in every plan year; with a member only of theirs.
    case duty(String, member: String?)

    /// Whether an occurrence is among those it is about.
    public func includes(_ id: OccurrenceID) -> Bool {
        switch self {
        case .occurrence(let own): id == own
        case .duty(let duty, let member): id.duty == duty && (member == nil || id.member == member)
        }
    }
}

extension Planner {
    /// What a person means whose history they ask for: an occurrence by its identity, else a duty by its id, its title or
    /// the beginning of its id that no other has, or by its id alone where it is no longer in a plan.
    /// - Throws: `unknownOccurrence` with candidates, `tooLong`.
    public func history(
        named name: String, by caller: Caller, at now: Instant
    ) throws(Refusal) -> HistorySubject {
        guard name.utf8.count <= Planner.nameLimit else { throw .tooLong(field: "name", limit: Planner.nameLimit) }
        let caller = standing(caller, at: now)
        if let id = OccurrenceID(name), visible(id, to: caller) { return .occurrence(id) }
        let (duty, member) = Planner.split(name)
        let found = Set(rules(named: duty, for: caller).map { rulebook.rules[$0].key.duty })
        if found.count == 1, let id = found.first { return .duty(id, member: member) }
        guard found.isEmpty else { throw .unknownOccurrence(name: name, candidates: found.sorted()) }
        if wasKnown(duty, to: caller) { return .duty(duty, member: member) }
        throw .unknownOccurrence(name: name, candidates: nearest(name, for: caller))
    }

    /// Whether something was recorded of a duty that the caller may know of.
    private func wasKnown(_ duty: String, to caller: Caller) -> Bool {
        fold.records.contains { key, records in
            key.duty == duty && records.values.contains { $0.basis.map { maySee($0, caller) } ?? false }
        }
    }
}
