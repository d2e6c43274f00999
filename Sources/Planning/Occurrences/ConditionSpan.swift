import CivilTime
import Phrases

/// A time during which the condition of a duty holds.
struct ConditionSpan {
    /// For whom; nil for all.
    var member: String?
    var first: CivilDate
    /// Nil while it has not come to its end.
    var last: CivilDate?
    /// At its end what is still open lapses.
    var ends = false

    func contains(_ day: CivilDate) -> Bool { first <= day && last.map { day <= $0 } ?? true }

    /// It holds for a member.
    func holds(for member: String?) -> Bool { self.member == nil || self.member == member }
}

extension Expansion {
    /// The times at which what is due counts.
    func conditionSpans() -> [ConditionSpan]? {
        switch rule.condition {
        case .spans(let spans):
            return spans.map { ConditionSpan(first: $0.first, last: $0.last) }
        case .occasion(let name):
            return (fold.occasions[name] ?? []).map { raised in
                ConditionSpan(
                    member: raised.member, first: raised.on, last: raised.endedOn, ends: raised.endedOn != nil)
            }
        case .rule(let other):
            return occurrences[other].compactMap { span(of: $0, in: rulebook.rules[other]) }
        case nil:
            return nil
        }
    }

    /// From an occurrence's opening until it is done. Member by member where both have the same `each`.
    private func span(of occurrence: Occurrence, in other: Rule) -> ConditionSpan? {
        let record = fold.record(occurrence.id, of: other.key)
        guard occurrence.isWhole, occurrence.waitsFor.isEmpty, let opens = occurrence.opening(record),
            record?.isWaived != true, record?.isWithdrawn != true, !occurrence.hasLapsed
        else { return nil }
        let byMember = rule.duty.each != nil && rule.duty.each == other.duty.each
        return ConditionSpan(
            member: byMember ? occurrence.id.member : nil, first: opens,
            last: record?.settled?.on ?? occurrence.reached?.on)
    }

    /// With `while` only what is due inside it counts. What had opened when an occasion came to its end lapses; what is
    /// done stays done.
    func conditioned(_ occurrence: Occurrence) -> Occurrence? {
        guard let standing, occurrence.isWhole,
            let due = occurrence.nominalDue ?? occurrence.opens
        else { return occurrence }
        let mine = standing.filter { $0.holds(for: occurrence.id.member) }
        if mine.contains(where: { !$0.ends && $0.contains(due) }) { return occurrence }
        let record = record(occurrence.id)
        if record?.completion != nil { return occurrence }
        let opens = occurrence.opening(record) ?? due
        guard mine.contains(where: { $0.ends && $0.first <= due && opens <= $0.last ?? due }) else { return nil }
        var lapsed = occurrence
        lapsed.hasLapsed = true
        return lapsed
    }
}
