import CivilTime
import Phrases

extension Expansion {
    /// The periods of a quota or a coverage, and each completion that counts in one.
    func counted() -> [Occurrence] {
        let own = completions()
        let others = rule.contributors.filter { sees($0.rule) }.flatMap {
            contributor -> [(on: CivilDate, known: Instant, member: String?, weight: Int)] in
            let other = rulebook.rules[contributor.rule]
            return occurrences[contributor.rule].compactMap { occurrence in
                guard let record = fold.record(occurrence.id, of: other.key), let completion = record.completion
                else { return nil }
                return (
                    completion.on, record.completedAt ?? Instant(milliseconds: 0), occurrence.id.member,
                    contributor.weight
                )
            }
        }
        let all = own.map { (on: $0.on, known: $0.known, member: $0.occurrence.id.member, weight: 1) } + others
        let periods = rule.windows.flatMap { window in
            rule.members.map { member -> Occurrence in
                var occurrence = occurrence(window, member: member)
                let span = DateSpan(window.opens, window.due)
                let inside = all.filter { span.contains($0.on) && (member == nil || $0.member == member) }
                occurrence.role = .counted(
                    done: progress(inside.map { ($0.member, $0.weight) }), target: target(window))
                occurrence.knownSince = inside.map(\.known).max()
                return occurrence
            }
        }
        return periods.compactMap(waiting) + own.map(\.occurrence)
    }

    /// Times for a quota; distinct members of the group for a coverage.
    private func progress(_ completions: [(member: String?, weight: Int)]) -> Int {
        guard let group = rule.duty.covers.flatMap({ rulebook.book.roster.groups[$0] }) else {
            return completions.reduce(0) { $0 + $1.weight }
        }
        let covered = Set(completions.compactMap(\.member))
        return group.members.count { covered.contains($0.name) }
    }

    /// How many a period asks for. A share of a group is rounded up.
    private func target(_ window: Window) -> Int {
        if let quota = rule.duty.schedule.quota { return quota.bound.count }
        let members = rule.duty.covers.flatMap { rulebook.book.roster.groups[$0]?.members.count } ?? 0
        let shares = rule.duty.schedule.coverage
        let share = shares.first { $0.per.names(window.key) } ?? shares.first
        return share?.required(of: members) ?? members
    }

    /// Completions of this duty itself, by their stored ordinals.
    private func completions() -> [(occurrence: Occurrence, on: CivilDate, known: Instant)] {
        (fold.records[rule.key] ?? [:]).compactMap { id, record in
            guard let completion = record.completion, !record.isWithdrawn, CompletionOrdinal(id.period) != nil
            else { return nil }
            var occurrence = Occurrence(id: id, rule: own, period: PeriodKey(id.period))
            occurrence.role = .completion
            occurrence.opens = completion.on
            return (occurrence, completion.on, record.completedAt ?? Instant(milliseconds: 0))
        }
    }

    /// Intervals since the last completion: what was done, and the one to do next, which is due an interval after the
    /// one before it.
    func intervals() -> [Occurrence] {
        guard let interval = rule.duty.schedule.interval, interval.count > 0 else { return [] }
        return rule.members.flatMap { member -> [Occurrence] in
            var found: [Occurrence] = []
            var (opens, due) = start(of: interval)
            var known: Instant?
            for ordinal in 1..<100_000 {
                let id = id("\(plan.year).\(ordinal)", member)
                let record = record(id)
                let isOver = due > plan.span.last && record == nil
                if isOver { break }
                var occurrence = Occurrence(id: id, rule: own, period: .position(year: plan.year, ordinal))
                occurrence.opens = min(opens, due)
                occurrence.opensImplied = true
                occurrence.nominalDue = due
                occurrence.rolledDue = plan.calendar.working.roll(due, roll, within: DateSpan(min(opens, due), due))
                occurrence.knownSince = known
                if let waiting = waiting(occurrence) { found.append(waiting) }
                guard let record, record.completion != nil || record.isWaived else { break }
                let last = record.completion?.on ?? occurrence.due(record) ?? due
                opens = last + 1
                due = interval.date(after: last, days: plan.calendar.working)
                known = record.completedAt
            }
            return found
        }
    }
}

extension Expansion {
    /// When an interval is first to be kept. Where the duty came into force later, nobody knows when it was last done,
    /// so the interval counts from that day.
    fileprivate func start(of interval: TimeAmount) -> (opens: CivilDate, due: CivilDate) {
        guard let line = fold.inForce[rule.key]?.line else { return (plan.span.first, rule.duty.first) }
        let day = plan.zone.civil(line).date
        guard day > rule.duty.first else { return (plan.span.first, rule.duty.first) }
        return (day, interval.date(after: day, days: plan.calendar.working))
    }
}

/// The ordinal at the end of a completion's period: `2026.3`, `2026-Q1.3`.
struct CompletionOrdinal: Sendable, Hashable {
    /// The period without it.
    let base: String
    /// From 1.
    let number: Int

    init?(_ period: String) {
        guard let dot = period.lastIndex(of: "."), let number = Int(period[period.index(after: dot)...]), number > 0
        else { return nil }
        base = String(period[..<dot])
        self.number = number
    }
}

extension Period {
    /// Whether a key names one of these periods.
    func names(_ key: PeriodKey) -> Bool {
        switch (self, key) {
        case (.year, .year), (.halfYear, .halfYear), (.quarter, .quarter), (.month, .month), (.week, .week),
            (.tenDays, .tenDays), (.day, .day), (.openingDay, .day), (.workingDay, .day), (.months, .position),
            (.term, .position):
            true
        default: false
        }
    }
}
