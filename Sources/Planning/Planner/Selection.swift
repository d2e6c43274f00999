import CivilTime

/// An occurrence that was asked for, by what it is sorted by, before all that is known of it is gathered.
private struct Selected {
    let due: CivilDate
    let opens: CivilDate
    let state: OccurrenceState
    /// The place of its rule; of one that is no longer in the plan, -1.
    let rule: Int
    /// Its place among those of its rule, or among the withdrawn.
    let index: Int
}

extension Planner {
    /// The occurrences asked for, in order of their due day, then of their opening.
    /// - Parameter limit: at most so many, the first of them.
    public func views(
        _ query: OccurrenceQuery, for caller: Caller, at now: Instant, limit: Int = .max
    ) -> [OccurrenceView] {
        let caller = standing(caller, at: now)
        let gone = withdrawn(query, for: caller, at: now)
        var chosen = select(query, for: caller, at: now)
        for (index, view) in gone.enumerated() {
            chosen.append(
                Selected(
                    due: view.due ?? .latest, opens: view.opens ?? .latest, state: view.state, rule: -1, index: index))
        }
        func id(_ selected: Selected) -> OccurrenceID {
            selected.rule < 0 ? gone[selected.index].id : occurrences[selected.rule][selected.index].id
        }
        chosen.sort { left, right in
            if left.due != right.due { return left.due < right.due }
            if left.opens != right.opens { return left.opens < right.opens }
            return id(left) < id(right)
        }
        return chosen.prefix(limit).map { selected in
            selected.rule < 0
                ? gone[selected.index]
                : view(of: seen(occurrences[selected.rule][selected.index], by: caller), for: caller, at: now)
        }
    }

    /// How many of the occurrences asked for are in each state that has any.
    public func tally(_ query: OccurrenceQuery, for caller: Caller, at now: Instant) -> [OccurrenceState: Int] {
        let caller = standing(caller, at: now)
        var counts: [OccurrenceState: Int] = [:]
        for selected in select(query, for: caller, at: now) { counts[selected.state, default: 0] += 1 }
        let gone = withdrawn(query, for: caller, at: now).count
        if gone > 0 { counts[.withdrawn, default: 0] += gone }
        return counts
    }

    private func select(_ query: OccurrenceQuery, for caller: Caller, at now: Instant) -> [Selected] {
        let wanted = query.owner.map { selected($0, at: now) }
        var found: [Selected] = []
        for place in rulebook.rules.indices {
            let rule = rulebook.rules[place]
            guard query.duty.map({ $0 == rule.key.duty }) ?? true,
                query.category.map({ $0 == rule.duty.category }) ?? true,
                query.planYear.map({ $0 == rule.key.planYear }) ?? true
            else { continue }
            let clockwork = rule.clockwork
            guard maySee(rule, caller) else { continue }
            let records = fold.records[rule.key] ?? [:]
            let moment = clockwork.zone.civil(now)
            let line = fold.inForce[rule.key]?.line
            for (index, occurrence) in occurrences[place].enumerated() {
                // They are in order of their opening, which only what happened to one can change.
                if records.isEmpty, let to = query.to, (occurrence.opens ?? .latest) > to { break }
                let record = records.isEmpty ? nil : records[occurrence.id]
                guard within(occurrence, record, query), !rule.duty.isConfidential || maySee(occurrence, caller)
                else { continue }
                let state = state(
                    of: seen(occurrence, by: caller), record, clockwork, at: now, moment.date, line)
                guard query.states.map({ $0.contains(state) }) ?? true else { continue }
                if let wanted, !owners(of: occurrence).contains(where: wanted.contains) { continue }
                found.append(
                    Selected(
                        due: occurrence.due(record) ?? .latest, opens: occurrence.opening(record) ?? .latest,
                        state: state, rule: place, index: index))
            }
        }
        return found
    }

    private func withdrawn(_ query: OccurrenceQuery, for caller: Caller, at now: Instant) -> [OccurrenceView] {
        guard query.states.map({ $0.contains(.withdrawn) }) ?? true else { return [] }
        let wanted = query.owner.map { selected($0, at: now) }
        return withdrawn(for: caller).filter { matches($0, query, wanted) }
    }
}
