import CivilTime
import Phrases

/// What becomes of history when another book comes into force, decided step by step. Each step sees what the one before
/// it came to, since consequences hang on the history of their causes.
struct Reload {
    private let old: Planner
    /// With the new book and all that was decided so far.
    private var next: Planner
    private let actor: Actor
    private let now: Instant
    /// What was decided so far, in order.
    private(set) var events: [Event]
    /// Duties by their earlier ids.
    private let heirs: [DutyKey: DutyKey]
    /// Where history went that did not stay where it was.
    private var moved: [Place: Place] = [:]

    /// An occurrence and the duty whose history it belongs to.
    private struct Place: Hashable, Comparable {
        var key: DutyKey
        var id: OccurrenceID

        static func < (left: Place, right: Place) -> Bool { (left.key, left.id) < (right.key, right.id) }
    }

    /// The load itself, as it is recorded.
    init(of planner: Planner, to book: PlanBook, _ sources: PlanSources, by actor: Actor, at now: Instant) {
        let load = Reload.load(book, sources, onto: planner)
        let event = Event(recordedAt: now, actor: actor, fact: .planLoaded(load))
        var fold = planner.fold
        _ = fold.evolve(event)
        old = planner
        next = Planner(book: book, fold: fold)
        self.actor = actor
        self.now = now
        heirs = Dictionary(load.renamed.map { ($0.from, $0.to) }) { first, _ in first }
        events = [event]
    }

    private static func load(_ book: PlanBook, _ sources: PlanSources, onto planner: Planner) -> PlanLoaded {
        let fold = planner.fold
        let duties = book.plans.flatMap { plan in
            plan.duties.map { (key: DutyKey(planYear: plan.year, duty: $0.id), formerly: $0.formerly) }
        }
        let after = Set(duties.map(\.key))
        let before = Set(planner.rulebook.rules.map(\.key)).union(fold.inForce.keys)
        var renamed: [PlanLoaded.Renaming] = []
        for duty in duties {
            for name in duty.formerly {
                let from = DutyKey(planYear: duty.key.planYear, duty: name)
                guard !after.contains(from), before.contains(from) || fold.records[from] != nil,
                    !renamed.contains(where: { $0.from == from })
                else { continue }
                renamed.append(PlanLoaded.Renaming(from: from, to: duty.key))
            }
        }
        let origins = Set(renamed.map(\.from))
        let heirs = Set(renamed.map(\.to))
        return PlanLoaded(
            plans: sources.plans, calendars: sources.calendars,
            summaries: book.plans.map { plan in
                .init(
                    year: plan.year, title: plan.title, duties: plan.duties.count,
                    open: plan.duties.count { !$0.isConfidential })
            },
            added: after.filter { fold.inForce[$0] == nil && !heirs.contains($0) }.sorted(),
            removed: before.subtracting(after).subtracting(origins).sorted(), renamed: renamed)
    }

    /// History goes to the same period under the new id of the duty and the new name of the member; where the duty's
    /// periods changed their kind, by order to those of the new kind. It never takes the place of what somebody acted on.
    mutating func rekey() {
        var waiting = old.fold.records.flatMap {
            key, records -> [(from: Place, to: Place, basis: Basis, isActedOn: Bool)] in
            let heir = heirs[key] ?? key
            guard let rule = next.rulebook.index[heir] else { return crossing(key, records) }
            let members = formerMembers(of: key, heir)
            let present = Set(next.occurrences[rule].map(\.id))
            let before = Reload.byID(old.rulebook.index[key].map { old.occurrences[$0] } ?? [])
            let byOrder = byOrder(key, heir, members)
            return records.compactMap { id, record in
                let same = Reload.renaming(id, to: heir, members)
                let from = Place(key: key, id: id)
                let to = Place(key: heir, id: present.contains(same) ? same : byOrder[id] ?? same)
                guard to != from, let basis = basis(of: before[id], record) else { return nil }
                return (from, to, basis, record.isActedOn)
            }
        }
        // Where two claim one place, what somebody acted on has it.
        waiting.sort { left, right in
            left.isActedOn == right.isActedOn ? left.from < right.from : left.isActedOn
        }
        var taken: Set<Place> = []
        var fold = next.fold
        // A place is free once what was there has left it.
        while !waiting.isEmpty {
            let leaving = Set(waiting.map(\.from))
            let ready = waiting.filter { !leaving.contains($0.to) }
            guard !ready.isEmpty else { break }
            waiting.removeAll { !leaving.contains($0.to) }
            for (from, to, basis, _) in ready {
                guard fold.record(to.id, of: to.key)?.isActedOn != true, taken.insert(to).inserted else { continue }
                moved[from] = to
                let event = event(from.id, basis, .rekeyed(Rekeying(planYear: to.key.planYear, to: to.id)))
                _ = fold.evolve(event)
                events.append(event)
            }
        }
        if !moved.isEmpty { next = Planner(book: next.book, fold: fold) }
    }

    /// What was found and is not put right goes on in the next year's plan when that of its own year is gone.
    private func crossing(
        _ key: DutyKey, _ records: [OccurrenceID: Record]
    ) -> [(from: Place, to: Place, basis: Basis, isActedOn: Bool)] {
        let later = next.rulebook.rules.map(\.key).filter { $0.duty == key.duty && $0.planYear > key.planYear }.min()
        guard let later else { return [] }
        return records.compactMap { id, record in
            guard old.fold.isOpen(id, of: key), let basis = record.basis else { return nil }
            return (Place(key: key, id: id), Place(key: later, id: id), basis, true)
        }
    }

    /// What had been withdrawn and is there again, then what follows from it.
    mutating func restore() {
        while true {
            let found = next.fold.withdrawn.flatMap { key, ids -> [Event] in
                guard let rule = next.rulebook.index[key] else { return [] }
                let present = Reload.byID(next.occurrences[rule])
                return ids.compactMap { id in
                    let record = next.fold.record(id, of: key)
                    if let occurrence = present[id] { return event(id, next.basis(of: occurrence), .restored) }
                    guard isCompletion(id, record, of: rule), let basis = record?.basis else { return nil }
                    return event(id, basis, .restored)
                }
            }
            guard !found.isEmpty else { return }
            let sorted = found.sorted { left, right in
                (left.basis?.planYear ?? 0, left.occurrence?.description ?? "")
                    < (right.basis?.planYear ?? 0, right.occurrence?.description ?? "")
            }
            events += sorted
            next.refold(sorted)
        }
    }

    /// What somebody acted on keeps its dates; what had opened or been acted on and is gone is withdrawn.
    mutating func settle() {
        let keys = Set(old.rulebook.rules.map(\.key)).union(old.fold.records.keys)
        for key in keys.sorted() {
            let heir = heirs[key] ?? key
            let rule = next.rulebook.index[heir]
            let members = formerMembers(of: key, heir)
            let after = Reload.byID(rule.map { next.occurrences[$0] } ?? [])
            let before = Reload.byID(old.rulebook.index[key].map { old.occurrences[$0] } ?? [])
            let records = old.fold.records[key] ?? [:]
            for id in Set(before.keys).union(records.keys).sorted() {
                let from = Place(key: key, id: id)
                let place =
                    moved[from]
                    ?? (records[id] == nil ? Place(key: heir, id: Reload.renaming(id, to: heir, members)) : from)
                // What was found goes on in another year's plan.
                if moved[from] != nil, place.key != heir { continue }
                let record = next.fold.record(place.id, of: place.key)
                if place.key == heir, let new = after[place.id] {
                    pin(before[id], at: place, record, beside: new)
                    keepLine(before[id], at: place, record, beside: new)
                } else if place.key != heir || !isCompletion(place.id, record, of: rule) {
                    withdraw(before[id], to: place, record)
                }
            }
        }
    }

    /// What nobody acted on takes the dates of another calendar, and the load says which years became official.
    mutating func shift() {
        let shifts = CalendarShifts(from: old, to: next, at: now)
        let shifted = shifts.events(by: actor)
        guard !shifted.isEmpty || !shifts.official.isEmpty, case .planLoaded(var load) = events[0].fact else { return }
        load.calendar = PlanLoaded.CalendarChange(
            official: shifts.official, shifted: shifted.count { $0.basis?.isConfidential != true })
        events[0].fact = .planLoaded(load)
        events += shifted
    }

    /// The dates an acted-on occurrence had, when plan or calendar now say others. The first that were kept stay.
    private mutating func pin(_ old: Occurrence?, at place: Place, _ record: Record?, beside new: Occurrence) {
        guard let old, let record, record.isActedOn, record.pin == nil, case .single = new.role,
            // What stays although its cause was taken back has its dates from its history, and not from the plan.
            !(old.isKept && new.isKept),
            let opens = old.opens, let nominal = old.nominalDue,
            new.nominalDue != nominal || new.opens != opens || new.due(record) != old.due(record)
                || new.soft(record) != old.soft(record)
        else { return }
        var basis = self.old.basis(of: old)
        basis.planYear = place.key.planYear
        let pin = Pin(opens: opens, softDue: old.softDue, nominalDue: nominal, due: old.rolledDue ?? nominal)
        events.append(event(place.id, basis, .pinned(pin)))
    }

    /// What is open goes up the line as it stood when it opened, whoever stands above its owners now.
    private mutating func keepLine(_ old: Occurrence?, at place: Place, _ record: Record?, beside new: Occurrence) {
        guard let old, record?.line == nil, record?.isClosed != true, hadOpened(old) else { return }
        let line = self.old.line(of: old)
        guard zip(line, next.line(of: new)).contains(where: { $0 != $1 }) else { return }
        var basis = self.old.basis(of: old)
        basis.planYear = place.key.planYear
        events.append(event(place.id, basis, .lineKept(EscalationLine(steps: line))))
    }

    private mutating func withdraw(_ occurrence: Occurrence?, to place: Place, _ record: Record?) {
        guard record?.isWithdrawn != true, occurrence.map(hadOpened) ?? false || record?.isActedOn == true,
            var basis = basis(of: occurrence, record)
        else { return }
        basis.planYear = place.key.planYear
        events.append(event(place.id, basis, .withdrawn))
    }

    private func hadOpened(_ occurrence: Occurrence) -> Bool {
        guard occurrence.isWhole, occurrence.waitsFor.isEmpty,
            let opens = occurrence.opening(old.record(of: occurrence))
        else { return false }
        return old.clockwork(of: occurrence.rule).start(of: opens) <= now
    }
}

extension Reload {
    private func event(_ id: OccurrenceID, _ basis: Basis, _ fact: Fact) -> Event {
        Event(recordedAt: now, actor: actor, occurrence: id, basis: basis, fact: fact)
    }

    /// What an occurrence was before.
    private func basis(of occurrence: Occurrence?, _ record: Record?) -> Basis? {
        occurrence.map { old.basis(of: $0) } ?? record?.basis
    }

    /// It is one of the completions a rule counts, which stand in the ledger alone and not in the plan.
    private func isCompletion(_ id: OccurrenceID, _ record: Record?, of rule: Int?) -> Bool {
        guard let rule = rule.map({ next.rulebook.rules[$0] }), rule.hasOrdinals, CompletionOrdinal(id.period) != nil
        else { return false }
        return record?.completion != nil || record?.isWaived == true && !rule.isCounted
    }

    /// For each occurrence of a duty whose periods changed their kind, the one that has its place among the new.
    private func byOrder(
        _ key: DutyKey, _ heir: DutyKey, _ members: [String: String]
    ) -> [OccurrenceID: OccurrenceID] {
        let before = inOrder(old, key)
        let after = inOrder(next, heir)
        guard let one = before.first?.period, let other = after.first?.period, !one.isSameKind(as: other)
        else { return [:] }
        let new = Dictionary(grouping: after.map(\.id)) { $0.member }
        var places: [String?: Int] = [:]
        var found: [OccurrenceID: OccurrenceID] = [:]
        for occurrence in before {
            let place = places[occurrence.id.member, default: 0]
            places[occurrence.id.member] = place + 1
            let candidates = new[occurrence.id.member.map { members[$0] ?? $0 }] ?? []
            if candidates.indices.contains(place) { found[occurrence.id] = candidates[place] }
        }
        return found
    }

    private func inOrder(_ planner: Planner, _ key: DutyKey) -> [Occurrence] {
        (planner.rulebook.index[key].map { planner.occurrences[$0] } ?? [])
            .filter(\.isWhole)
            .sorted { ($0.opens ?? .latest, $0.id) < ($1.opens ?? .latest, $1.id) }
    }

    /// Earlier names of the members a duty goes over, with the present ones. A name that somebody else has now counts as
    /// an earlier one only when that is news.
    private func formerMembers(of key: DutyKey, _ heir: DutyKey) -> [String: String] {
        guard let rule = next.rulebook.index[heir].map({ next.rulebook.rules[$0] }),
            let group = (rule.duty.each ?? rule.duty.covers).flatMap({ next.book.roster.groups[$0] })
        else { return [:] }
        let before = old.rulebook.index[key].map { old.rulebook.rules[$0].memberNames(in: old.book.roster) } ?? []
        let after = Set(group.members.map(\.name))
        var names: [String: String] = [:]
        for member in group.members {
            let isNews = !before.contains(member.name)
            for former in member.formerly where isNews || !after.contains(former) { names[former] = member.name }
        }
        return names
    }

    private static func renaming(
        _ id: OccurrenceID, to key: DutyKey, _ members: [String: String]
    ) -> OccurrenceID {
        OccurrenceID(duty: key.duty, period: id.period, member: id.member.map { members[$0] ?? $0 })
    }

    private static func byID(_ occurrences: [Occurrence]) -> [OccurrenceID: Occurrence] {
        Dictionary(occurrences.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension Rule {
    /// The names of the members it goes over or covers.
    fileprivate func memberNames(in roster: Roster) -> [String] {
        (duty.each ?? duty.covers).flatMap { roster.groups[$0]?.members.map(\.name) } ?? []
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
