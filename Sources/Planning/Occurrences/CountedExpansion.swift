import CivilTime
import Phrases

extension Expansion {
    /// One completion that counts.
    private struct Counting {
        var on: CivilDate
        var known: Instant
        var member: String?
        var weight: Int
    }

    /// The periods of a quota or a coverage, and each completion that counts in one.
    func counted() -> [Occurrence] {
        let own = completions()
        let others = rule.contributors.flatMap { contributor -> [Counting] in
            let other = rulebook.rules[contributor.rule]
            return occurrences[contributor.rule].compactMap { occurrence in
                guard let happened = occurrence.counts(fold.record(occurrence.id, of: other.key)), sees(occurrence)
                else {
                    return nil
                }
                return Counting(
                    on: happened.on, known: happened.known, member: occurrence.id.member,
                    weight: happened.completion.flatMap(amount) ?? contributor.weight)
            }
        }
        let all = (own.compactMap(\.counting) + others).sorted { ($0.on, $0.known) < ($1.on, $1.known) }
        let byMember = Dictionary(grouping: all, by: \.member)
        let windows = rulebook.windows(of: rule)
        var periods = windows.flatMap { window in
            rule.members.map { member -> Occurrence in
                var occurrence = occurrence(window, member: member)
                let target = target(window)
                let counting = inside(window.span, member == nil ? all : byMember[member] ?? [])
                let (done, reached) = progress(counting, target: target)
                occurrence.role = .counted(done: done, target: target)
                occurrence.reached = reached
                occurrence.tally = Tally(planned: planned(in: window.span, member: member))
                return occurrence
            }
        }
        if let group = coveredMembers { note(open: group, all, windows.map(\.span), in: &periods) }
        return periods.compactMap(waiting) + own.map(\.occurrence)
    }

    /// In each period, the members that were not covered in the longest period of the duty that holds it.
    private func note(open group: [String], _ all: [Counting], _ spans: [DateSpan], in periods: inout [Occurrence]) {
        var open: [DateSpan: [String]] = [:]
        for place in periods.indices {
            guard let opens = periods[place].opens, let due = periods[place].nominalDue else { continue }
            let own = DateSpan(opens, due)
            let longest = spans.filter { $0.contains(own) }.max { $0.length < $1.length } ?? own
            let names =
                open[longest]
                ?? {
                    let covered = Set(inside(longest, all).compactMap(\.member))
                    return group.filter { !covered.contains($0) }
                }()
            open[longest] = names
            periods[place].tally?.open = names
        }
    }

    /// How much a completion counts where amounts are counted.
    private func amount(_ completion: Completion) -> Int? {
        rule.duty.schedule.quota?.unit == nil ? nil : completion.amount
    }

    /// Those of a span, out of all in order of their days.
    private func inside(_ span: DateSpan, _ all: [Counting]) -> ArraySlice<Counting> {
        func first(after day: CivilDate) -> Int {
            var (low, high) = (0, all.count)
            while low < high {
                let middle = (low + high) / 2
                if all[middle].on <= day { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return all[first(after: span.first - 1)..<first(after: span.last)]
    }

    /// Times for a quota, distinct members of the group for a coverage; and when there were enough.
    private func progress(
        _ counting: ArraySlice<Counting>, target: Int
    ) -> (done: Int, reached: (on: CivilDate, known: Instant)?) {
        let group = rule.coveredGroup.flatMap { rulebook.book.roster.groups[$0] }
        let members = group.map { Set($0.members.map(\.name)) }
        var covered: Set<String> = []
        var done = 0
        var known = Instant(milliseconds: 0)
        var reached: (on: CivilDate, known: Instant)?
        for completion in counting {
            if let members {
                guard let member = completion.member, members.contains(member), covered.insert(member).inserted
                else { continue }
                done += 1
            } else {
                done = min(done + completion.weight, Expansion.mostCounted)
            }
            known = max(known, completion.known)
            if done >= target, reached == nil { reached = (completion.on, known) }
        }
        return (done, reached)
    }

    /// No quota asks for more.
    private static let mostCounted = 1_000_000_000_000

    /// How many a period asks for. A share of a group is rounded up.
    private func target(_ window: Window) -> Int {
        if let quota = rule.duty.schedule.quota { return quota.bound.count }
        let members = rule.coveredGroup.flatMap { rulebook.book.roster.groups[$0]?.members.count } ?? 0
        let shares = rule.duty.schedule.coverage
        let share = shares.first { $0.per.names(window.key) } ?? shares.first
        return share?.required(of: members) ?? members
    }

    /// Completions of this duty itself, by their stored ordinals.
    private func completions() -> [(occurrence: Occurrence, counting: Counting?)] {
        (fold.records[rule.key] ?? [:]).sorted { $0.key < $1.key }.compactMap { id, record in
            guard let completion = record.completion, !record.isWithdrawn, CompletionOrdinal(id.period) != nil
            else { return nil }
            var occurrence = Occurrence(id: id, rule: own, period: PeriodKey(id.period))
            occurrence.role = .completion
            occurrence.opens = completion.on
            let counting = occurrence.counts(record).map {
                Counting(
                    on: $0.on, known: $0.known, member: id.member, weight: $0.completion.flatMap(amount) ?? 1)
            }
            return (occurrence, counting)
        }
    }
}

extension Occurrence {
    /// The day on which it counts toward a quota, once it does: a completion that waits for approval does not.
    func counts(_ record: Record?) -> (on: CivilDate, known: Instant, completion: Completion?)? {
        switch role {
        case .counted, .retake, .finding: return nil
        case .single, .completion: break
        }
        if let record, let completion = record.settled {
            return (completion.on, record.settledAt ?? Instant(milliseconds: 0), completion)
        }
        return reached.map { ($0.on, $0.known, nil) }
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
