import CivilTime
import Phrases

extension Planner {
    /// What a name is looked up for.
    public enum Purpose: Sendable, Hashable {
        /// To record something about it: what is open or overdue goes before what is to come.
        case acting
        /// To take back or correct what was recorded: what was done last.
        case correcting
        /// To look at it.
        case looking
        /// To approve or to reject it: what waits for that.
        case approving
    }

    /// The occurrence a person means by a name: its identity, or the shortest form that is unambiguous: a duty's id or
    /// title, the beginning of an id that no other has, any of them with `/member`.
    /// - Throws: `unknownOccurrence` and `ambiguous`, with candidates.
    public func find(
        _ name: String, for purpose: Purpose, by caller: Caller, at now: Instant
    ) throws(Refusal) -> OccurrenceID {
        guard name.utf8.count <= Planner.nameLimit else { throw .tooLong(field: "name", limit: Planner.nameLimit) }
        let caller = standing(caller, at: now)
        if let id = OccurrenceID(name), visible(id, to: caller) { return id }
        let (duty, member) = Planner.split(name)
        let rules = rules(named: duty, for: caller)
        guard !rules.isEmpty else { throw .unknownOccurrence(name: name, candidates: nearest(name, for: caller)) }
        let byDuty = Set(rules.map { rulebook.rules[$0].key.duty })
        guard byDuty.count == 1 else {
            throw .unknownOccurrence(name: name, candidates: byDuty.sorted())
        }
        // A completion of a coverage names the member it covers; its periods have none.
        let isCovering = purpose == .acting && rules.contains { rulebook.rules[$0].coveredGroup != nil }
        let candidates = rules.flatMap { occurrences[$0] }.filter {
            (isCovering ? $0.isCounted : isNamed($0, member: member)) && maySee($0, caller)
        }
        return try choose(candidates, for: purpose, name: name, at: now)
    }

    /// A name has so many bytes at most.
    static let nameLimit = 512

    /// `duty/member` in its two parts.
    static func split(_ name: String) -> (duty: String, member: String?) {
        guard let slash = name.firstIndex(of: "/") else { return (name, nil) }
        return (String(name[..<slash]), String(name[name.index(after: slash)...]))
    }

    /// A finding has to be named by its identity, and a make-up by it or by the one who takes it.
    private func isNamed(_ occurrence: Occurrence, member: String?) -> Bool {
        switch occurrence.role {
        case .finding: false
        case .retake: occurrence.id.member == member
        case .single, .counted, .completion: member == nil || occurrence.id.member == member
        }
    }

    func visible(_ id: OccurrenceID, to caller: Caller) -> Bool {
        if let occurrence = occurrence(id) { return maySee(occurrence, caller) }
        return fold.records.contains { key, records in
            key.duty == id.duty && (records[id]?.basis.map { maySee($0, caller) } ?? false)
        }
    }

    /// The rules a duty's id or title means, or the beginning of an id; of those somebody may know of.
    func rules(named name: String, for caller: Caller) -> [Int] {
        let seen = rulebook.rules.indices.filter { maySee(rulebook.rules[$0], caller) }
        let exact = seen.filter { rulebook.rules[$0].key.duty == name }
        if !exact.isEmpty { return exact }
        let titled = seen.filter { rulebook.rules[$0].duty.title == name }
        if !titled.isEmpty { return titled }
        guard !name.isEmpty else { return [] }
        return seen.filter { rulebook.rules[$0].key.duty.hasPrefix(name) }
    }

    private func choose(
        _ candidates: [Occurrence], for purpose: Purpose, name: String, at now: Instant
    ) throws(Refusal) -> OccurrenceID {
        func those(_ states: Set<OccurrenceState>) -> [Occurrence] {
            candidates.filter { states.contains(state(of: $0, at: now)) }
        }
        let preferences: [[Occurrence]] =
            switch purpose {
            case .acting:
                [
                    those([.open, .overdue, .undated, .awaitingApproval]), underWay(candidates, at: now),
                    only(candidates),
                ]
            case .correcting:
                [
                    lastDone(those([.done, .waived, .awaitingApproval])).map { [$0] } ?? [],
                    those([.open, .overdue, .undated]),
                ]
            case .approving:
                [those([.awaitingApproval]), only(candidates)]
            case .looking:
                [
                    those([.open, .overdue, .undated, .awaitingApproval]),
                    those([.pending]).first.map { [$0] } ?? [],
                    lastDone(those([.done, .waived])).map { [$0] } ?? [], those([.beforeAdoption]), candidates,
                ]
            }
        if purpose == .acting, let own = preferences.first, own.count > 1, own.contains(where: isOnlyMadeUp) {
            let others = own.filter { !isOnlyMadeUp($0) }
            if others.count == 1 { return others[0].id }
        }
        guard let found = preferences.first(where: { !$0.isEmpty }) else {
            // Nothing is under way, and a short name must not reach for the next period or the last.
            let near = neighbours(candidates, at: now)
            guard near.isEmpty else { throw .ambiguous(name: name, candidates: near) }
            guard !candidates.isEmpty else { throw .unknownOccurrence(name: name, candidates: []) }
            throw .ambiguous(name: name, candidates: Array(candidates.map(\.id).sorted().prefix(20)))
        }
        if purpose == .acting, let shortest = shortestPeriod(found) { return shortest.id }
        guard found.count == 1 else {
            throw .ambiguous(name: name, candidates: Array(found.map(\.id).sorted().prefix(20)))
        }
        return found[0].id
    }

    /// An exam everybody took, of which make-ups are left.
    private func isOnlyMadeUp(_ occurrence: Occurrence) -> Bool { occurrence.exam?.waitsForRetakes == true }

    /// Of a quota with several periods, a completion counts first in the shortest under way. Where each member has its
    /// own, somebody has to say whose.
    private func shortestPeriod(_ found: [Occurrence]) -> Occurrence? {
        let counted = found.filter(\.isCounted)
        guard Set(counted.map(\.id.member)).count == 1 else { return nil }
        return counted.min { length($0) < length($1) }
    }

    /// Periods of a quota that have enough, in which more may be recorded all the same.
    private func underWay(_ candidates: [Occurrence], at now: Instant) -> [Occurrence] {
        let today = today(at: now)
        return candidates.filter { period in
            guard period.reached != nil, let opens = period.opens, let due = period.nominalDue else { return false }
            return DateSpan(opens, due).contains(today)
        }
    }

    private func length(_ occurrence: Occurrence) -> Int {
        guard let opens = occurrence.opens, let due = occurrence.nominalDue else { return .max }
        return due - opens
    }

    /// The one occurrence a duty has in all.
    private func only(_ candidates: [Occurrence]) -> [Occurrence] { candidates.count == 1 ? candidates : [] }

    /// Those nearest to the present: what was done last, and what comes next.
    private func neighbours(_ candidates: [Occurrence], at now: Instant) -> [OccurrenceID] {
        let last = lastDone(candidates.filter { state(of: $0, at: now) == .done }).map { [$0] } ?? []
        let coming = candidates.filter { state(of: $0, at: now) == .pending }.prefix(3)
        let missed = candidates.filter { state(of: $0, at: now) == .beforeAdoption }.suffix(3)
        return (missed + last + coming).map(\.id)
    }

    private func lastDone(_ found: [Occurrence]) -> Occurrence? {
        found.max {
            let left = record(of: $0)?.completedAt ?? Instant(milliseconds: 0)
            let right = record(of: $1)?.completedAt ?? Instant(milliseconds: 0)
            return (left, $0.id) < (right, $1.id)
        }
    }

    /// The ids of duties somebody may have meant.
    func nearest(_ name: String, for caller: Caller) -> [String] {
        let rules = rulebook.rules.filter { maySee($0, caller) }
        let (duty, _) = Planner.split(String(name.prefix { $0 != "@" }))
        if let id = Spelling.nearest(to: duty, among: rules.map(\.key.duty)) { return [id] }
        guard let title = Spelling.nearest(to: duty, among: rules.map(\.duty.title)) else { return [] }
        return rules.filter { $0.duty.title == title }.map(\.key.duty)
    }

    /// - Throws: `unknownPerson` when neither a person nor a group nor a member of one has this name.
    public func know(_ name: String) throws(Refusal) {
        let roster = rulebook.book.roster
        let things = roster.groups.values.flatMap(\.members).map(\.name)
        guard roster.people[name] == nil, roster.groups[name] == nil, !things.contains(name) else { return }
        let nearest = Spelling.nearest(to: name, among: roster.order + things.sorted())
        throw .unknownPerson(name: name, candidates: nearest.map { [$0] } ?? [])
    }
}
