import CivilTime
import Phrases

/// Who of a group was covered in which period.
public struct CoverageTable: Sendable, Hashable {
    /// One period.
    public struct Column: Sendable, Hashable {
        /// Its identity.
        public var id: OccurrenceID
        /// Its days.
        public var span: DateSpan
        /// Distinct members covered in it.
        public var done: Int
        /// How many are asked for.
        public var target: Int
        /// Distinct members covered from the beginning of the longest period around it to its end.
        public var toDate: Int
    }

    /// One time at which a member was covered.
    public struct Visit: Sendable, Hashable {
        /// The day.
        public var on: CivilDate
        /// The duty by which it was.
        public var duty: String
    }

    /// One member.
    public struct Row: Sendable, Hashable {
        /// The member of the group.
        public var member: String
        /// In the order of time.
        public var visits: [Visit]
        /// It was not covered yet in the longest period under way.
        public var isOpen: Bool
    }

    /// The duty's id.
    public var duty: String
    /// What it is, for people.
    public var title: String
    /// The first year of its plan.
    public var planYear: Int
    /// The group that is covered.
    public var group: String
    /// Its periods, in order of their opening.
    public var columns: [Column]
    /// The members, in the order of the roster.
    public var rows: [Row]
}

extension Planner {
    /// The members of a coverage's group, with when each was covered.
    /// - Parameter name: a duty's id or title, of which several years that of today is meant, or one of its periods.
    /// - Throws: `unknownOccurrence` with candidates; `coversNothing` for a duty that covers no group.
    public func coverage(of name: String, for caller: Caller, at now: Instant) throws(Refusal) -> CoverageTable {
        guard name.utf8.count <= 512 else { throw .tooLong(field: "name", limit: 512) }
        let caller = standing(caller, at: now)
        let today = today(at: now)
        let chosen = try coveringRule(name, for: caller, on: today)
        let rule = rulebook.rules[chosen]
        guard let group = rule.coveredGroup, let members = rulebook.book.roster.groups[group]?.members.map(\.name)
        else { throw .coversNothing(duty: rule.key.duty) }
        let visits = visits(of: chosen, among: Set(members), for: caller)
        let periods = occurrences[chosen].filter { $0.isCounted && maySee($0, caller) }.map { seen($0, by: caller) }
        let spans = periods.compactMap(\.plannedSpan)
        let columns = periods.compactMap { period -> CoverageTable.Column? in
            guard let span = period.plannedSpan, case .counted(let done, let target) = period.role else { return nil }
            let around = spans.filter { $0.contains(span) }.max { $0.length < $1.length } ?? span
            let sofar = DateSpan(around.first, span.last)
            return CoverageTable.Column(
                id: period.id, span: span, done: done, target: target,
                toDate: visits.values.count { $0.contains { sofar.contains($0.on) } })
        }
        let underWay = periods.filter { ($0.plannedSpan?.first ?? .latest) <= today }
        let longest = underWay.max { ($0.plannedSpan?.length ?? 0) < ($1.plannedSpan?.length ?? 0) }
        let open = Set(longest?.tally?.open ?? members)
        return CoverageTable(
            duty: rule.key.duty, title: rule.duty.title, planYear: rule.key.planYear, group: group, columns: columns,
            rows: members.map {
                CoverageTable.Row(member: $0, visits: visits[$0] ?? [], isOpen: open.contains($0))
            })
    }

    private func coveringRule(_ name: String, for caller: Caller, on today: CivilDate) throws(Refusal) -> Int {
        if let id = OccurrenceID(name) {
            let rule = rulebook.rules.indices.first { place in
                rulebook.rules[place].key.duty == id.duty
                    && occurrences[place].contains { $0.id == id && maySee($0, caller) }
            }
            if let rule { return rule }
        }
        let found = rules(named: name, for: caller)
        let duties = Set(found.map { rulebook.rules[$0].key.duty })
        guard duties.count == 1, let last = found.last else {
            throw .unknownOccurrence(
                name: name, candidates: duties.isEmpty ? nearest(name, for: caller) : duties.sorted())
        }
        return found.first { rulebook.plan(of: rulebook.rules[$0]).span.contains(today) } ?? last
    }

    /// When members were covered, by the duty itself and by what counts toward it. What waits for approval does not
    /// cover anybody yet.
    private func visits(
        of rule: Int, among members: Set<String>, for caller: Caller
    ) -> [String: [CoverageTable.Visit]] {
        var visits: [String: [CoverageTable.Visit]] = [:]
        for place in [rule] + rulebook.rules[rule].contributors.map(\.rule) {
            let duty = rulebook.rules[place].key.duty
            for occurrence in occurrences[place] {
                guard let member = occurrence.id.member, members.contains(member), maySee(occurrence, caller),
                    let counts = occurrence.counts(record(of: occurrence))
                else { continue }
                visits[member, default: []].append(CoverageTable.Visit(on: counts.on, duty: duty))
            }
        }
        return visits.mapValues { $0.sorted { ($0.on, $0.duty) < ($1.on, $1.duty) } }
    }
}

extension Occurrence {
    /// The days of a period of a quota or a coverage.
    fileprivate var plannedSpan: DateSpan? {
        guard let opens, let due = nominalDue, opens <= due else { return nil }
        return DateSpan(opens, due)
    }
}
