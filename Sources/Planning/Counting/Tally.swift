import CivilTime
import Phrases

/// What counts in a period of a quota or a coverage beside how much was done.
struct Tally: Sendable, Hashable {
    /// What the plan dates by itself.
    struct Planned: Sendable, Hashable {
        /// The day on which it is due.
        var due: CivilDate
        /// How many it counts.
        var weight: Int
    }

    /// What counts toward it and has a day of its own, in order.
    var planned: [Planned] = []
    /// Members of the group that were not covered in the longest period of the duty, in the order of the roster.
    var open: [String] = []
}

extension Expansion {
    /// What counts toward it and has a due day of its own inside a span: for a coverage each member once.
    func planned(in span: DateSpan, member: String?) -> [Tally.Planned] {
        var planned: [Tally.Planned] = []
        var members: Set<String> = []
        let group = coveredMembers.map(Set.init)
        for contributor in rule.contributors {
            let other = rulebook.rules[contributor.rule]
            guard !other.isCounted, !other.duty.isOptional else { continue }
            for occurrence in occurrences[contributor.rule] where isExpected(occurrence, of: other) && sees(occurrence)
            {
                guard let due = occurrence.due(fold.record(occurrence.id, of: other.key)), span.contains(due) else {
                    continue
                }
                if let group {
                    guard let own = occurrence.id.member, group.contains(own), members.insert(own).inserted else {
                        continue
                    }
                } else if member != nil, occurrence.id.member != member {
                    continue
                }
                planned.append(Tally.Planned(due: due, weight: group == nil ? contributor.weight : 1))
            }
        }
        return planned.sorted { ($0.due, $0.weight) < ($1.due, $1.weight) }
    }

    /// It is a whole piece of work that is still to come, or was done.
    private func isExpected(_ occurrence: Occurrence, of other: Rule) -> Bool {
        guard case .single = occurrence.role, !occurrence.hasLapsed else { return false }
        let record = fold.record(occurrence.id, of: other.key)
        return record?.isWaived != true && record?.isWithdrawn != true
    }

    /// The members of the group that is to be covered; nil for a quota.
    var coveredMembers: [String]? {
        rule.coveredGroup.flatMap { rulebook.book.roster.groups[$0]?.members.map(\.name) }
    }
}
