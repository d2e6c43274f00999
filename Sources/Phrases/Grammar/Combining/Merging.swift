/// Puts the rules of several phrases together.
enum Merging {
    /// The rules of a list: those alike become one, windows of the same period become windows of one rule.
    static func list(_ rules: [Rule]) throws(PhraseRefusal) -> [Rule] {
        var merged: [Rule] = []
        for rule in rules where !merged.contains(rule) { add(rule, to: &merged) }
        if merged.count == 1 { return merged }
        guard merged.allSatisfy(\.isDated) else {
            throw PhraseRefusal(
                "phrases that give no dates cannot stand in a list with others; make it two duties", column: 1)
        }
        return merged
    }

    private static func add(_ rule: Rule, to rules: inout [Rule]) {
        for index in rules.indices {
            if let joined = joined(rules[index], rule) {
                rules[index] = joined
                return
            }
        }
        rules.append(rule)
    }

    private static func joined(_ left: Rule, _ right: Rule) -> Rule? {
        switch (left, right) {
        case (.coverage(let left), .coverage(let right)):
            // Two different shares of one period cannot both be what has to be reached.
            guard !left.contains(where: { one in right.contains { $0.per == one.per && $0 != one } }) else {
                return nil
            }
            return .coverage(left + right.filter { !left.contains($0) })
        case (.dates(let left), .dates(let right)): return .dates(Set(left + right).sorted())
        case (.holiday(let left), .holiday(let right)):
            guard left.alternatives == false, right.alternatives == false, left.eachDay == right.eachDay,
                left.exceptions == right.exceptions
            else { return nil }
            var joined = left
            joined.items += right.items.filter { !left.items.contains($0) }
            return .holiday(joined)
        case (.calendar(let left), .calendar(let right)): return joined(left, right).map(Rule.calendar)
        default: return nil
        }
    }

    private static func joined(_ left: CalendarRule, _ right: CalendarRule) -> CalendarRule? {
        guard !left.alternatives, !right.alternatives, !left.stretches.isEmpty, !right.stretches.isEmpty,
            left.stretches.count + right.stretches.count <= 64,
            left.isBeyond == right.isBeyond, !left.endsAfter, !right.endsAfter
        else { return nil }
        var joined = left
        joined.stretches = right.stretches
        guard joined == right else { return nil }
        joined.stretches = Stretch.sharingDeadline(left.stretches + right.stretches)
        return joined
    }
}

extension CalendarRule {
    /// Whether its deadline is counted from the end of the period.
    fileprivate var endsAfter: Bool {
        stretches.contains { if case .after = $0 { true } else { false } }
    }

    /// Whether its windows lie after the period they belong to: 次月5日前.
    fileprivate var isBeyond: Bool {
        guard let count = period.monthCount else { return false }
        return stretches.contains { ($0.firstPart?.month ?? 0) >= count }
    }
}
