import CivilTime
import Phrases

/// The files of a load, by which it is known in the ledger.
public struct PlanSources: Sendable, Hashable {
    /// The plan files with their hashes.
    public var plans: [PlanLoaded.File]
    /// The calendar files with their hashes.
    public var calendars: [PlanLoaded.File]

    /// Files of a load.
    public init(plans: [PlanLoaded.File], calendars: [PlanLoaded.File]) {
        self.plans = plans
        self.calendars = calendars
    }
}

extension Planner {
    /// Decides what another book means for what has happened so far.
    ///
    /// Unchanged duties keep everything. What somebody acted on keeps its dates (`pinned`); what is no longer there is
    /// `withdrawn` if it had opened or been acted on, and vanishes otherwise; what is there again is `restored`;
    /// history goes to a new identity where a duty was renamed or its period changed its kind (`rekeyed`). Of a duty
    /// that comes into force now, what was due before is before adoption.
    /// - Parameter actor: who asked for the load.
    public func adopt(_ book: PlanBook, _ sources: PlanSources, by actor: Actor, at now: Instant) -> [Event] {
        let next = Planner(book: book, fold: fold)
        let old = Set(rulebook.rules.map(\.key)).union(fold.inForce.keys)
        let new = Set(next.rulebook.rules.map(\.key))
        let renamings = renamings(to: next, from: old)
        let taken = Set(renamings.map(\.from))
        let load = PlanLoaded(
            plans: sources.plans, calendars: sources.calendars,
            summaries: book.plans.map { .init(year: $0.year, title: $0.title, duties: $0.duties.count) },
            added: new.filter { fold.inForce[$0] == nil && !renamings.map(\.to).contains($0) }.sorted(),
            removed: old.subtracting(new).filter { !taken.contains($0) || fold.inForce[$0] != nil }.sorted(),
            renamed: renamings)
        var events = [Event(recordedAt: now, actor: actor, fact: .planLoaded(load))]
        for key in old.union(fold.records.keys).sorted() {
            let to = renamings.first { $0.from == key }?.to ?? key
            events += changes(of: key, to: to, in: next, by: actor, at: now)
        }
        return events
    }

    private func renamings(to next: Planner, from old: Set<DutyKey>) -> [PlanLoaded.Renaming] {
        let present = Set(next.rulebook.rules.map(\.key))
        return next.rulebook.rules.flatMap { rule in
            rule.duty.formerly.compactMap { name in
                let from = DutyKey(planYear: rule.key.planYear, duty: name)
                guard old.contains(from), !present.contains(from), !old.contains(rule.key) else { return nil }
                return PlanLoaded.Renaming(from: from, to: rule.key)
            }
        }
    }

    private func changes(
        of key: DutyKey, to: DutyKey, in next: Planner, by actor: Actor, at now: Instant
    ) -> [Event] {
        let before = rulebook.index[key].map { occurrences[$0] } ?? []
        let after = next.rulebook.index[to].map { next.occurrences[$0] } ?? []
        let targets = targets(of: key, to: to, before: before, after: after, next)
        let known = Set(before.map(\.id)).union(fold.records[key]?.keys.map { $0 } ?? [])
        return known.sorted().flatMap { id -> [Event] in
            let record = fold.record(id, of: key)
            let old = before.first { $0.id == id }
            guard let basis = old.map({ basis(of: $0) }) ?? record?.basis else { return [] }
            func event(_ id: OccurrenceID, _ basis: Basis, _ fact: Fact) -> Event {
                Event(recordedAt: now, actor: actor, occurrence: id, basis: basis, fact: fact)
            }
            guard let target = targets[id], let new = after.first(where: { $0.id == target }) else {
                let hadOpened = old.map { isOpen($0, record, at: now) } ?? false
                guard record?.isWithdrawn != true, hadOpened || record?.isActedOn == true else { return [] }
                return [event(id, basis, .withdrawn)]
            }
            var events: [Event] = []
            var landed = basis
            landed.planYear = to.planYear
            if target != id, record != nil {
                events.append(event(id, basis, .rekeyed(Rekeying(planYear: to.planYear, to: target))))
            }
            if record?.isWithdrawn == true { events.append(event(target, landed, .restored)) }
            if record?.isActedOn == true, let pin = pin(old, record, beside: new) {
                events.append(event(target, landed, .pinned(pin)))
            }
            return events
        }
    }

    private func isOpen(_ occurrence: Occurrence, _ record: Record?, at now: Instant) -> Bool {
        guard occurrence.role != .completion, occurrence.waitsFor.isEmpty, let opens = occurrence.opening(record)
        else { return false }
        return clockwork(of: occurrence.rule).start(of: opens) <= now
    }

    /// The dates an acted-on occurrence had, when the new plan says others.
    private func pin(_ old: Occurrence?, _ record: Record?, beside new: Occurrence) -> Pin? {
        guard record?.pin == nil, let old, let opens = old.opens, let nominal = old.nominalDue,
            new.nominalDue != nominal || new.opens != opens, case .single = new.role
        else { return nil }
        return Pin(
            opens: opens, softDue: old.softDue, nominalDue: nominal, due: old.rolledDue ?? nominal)
    }

    /// Where the history of each occurrence goes: to the same identity, under the new id where the duty was renamed,
    /// to the renamed member; touched occurrences whose kind of period is gone go by order to those of the new kind.
    private func targets(
        of key: DutyKey, to: DutyKey, before: [Occurrence], after: [Occurrence], _ next: Planner
    ) -> [OccurrenceID: OccurrenceID] {
        let present = Set(after.map(\.id))
        let members = next.formerMembers(of: to)
        var targets: [OccurrenceID: OccurrenceID] = [:]
        var stray: [OccurrenceID] = []
        for id in Set(before.map(\.id)).union(fold.records[key]?.keys.map { $0 } ?? []) {
            let member = id.member.map { members[$0] ?? $0 }
            let same = OccurrenceID(duty: to.duty, period: id.period, member: member)
            let isCompletion = fold.record(id, of: key)?.completion != nil && CompletionOrdinal(id.period) != nil
            if present.contains(same) || (isCompletion && next.rulebook.index[to] != nil) {
                targets[id] = same
            } else if fold.record(id, of: key) != nil {
                stray.append(id)
            }
        }
        guard let old = before.first?.period, let new = after.first?.period, !old.isSameKind(as: new)
        else { return targets }
        let oldOrder = before.map(\.id)
        for id in stray {
            guard let place = oldOrder.filter({ $0.member == id.member }).firstIndex(of: id) else { continue }
            let candidates = after.map(\.id).filter { $0.member == id.member }
            if candidates.indices.contains(place) { targets[id] = candidates[place] }
        }
        return targets
    }

    /// Earlier names of the members a duty goes over, with the present ones.
    private func formerMembers(of key: DutyKey) -> [String: String] {
        guard let rule = rulebook.index[key].map({ rulebook.rules[$0] }),
            let group = (rule.duty.each ?? rule.duty.covers).flatMap({ rulebook.book.roster.groups[$0] })
        else { return [:] }
        var names: [String: String] = [:]
        for member in group.members { for former in member.formerly { names[former] = member.name } }
        return names
    }
}

extension PeriodKey {
    /// Whether both name the same unit of the calendar. Given days are their own kind: another day is another
    /// occurrence.
    fileprivate func isSameKind(as other: PeriodKey) -> Bool {
        switch (self, other) {
        case (.year, .year), (.halfYear, .halfYear), (.quarter, .quarter), (.month, .month), (.week, .week),
            (.tenDays, .tenDays), (.day, .day), (.moment, .moment), (.holiday, .holiday), (.position, .position):
            true
        default: false
        }
    }
}
