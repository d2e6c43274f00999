/// Puts the elements of a phrase together: which of them belong to each other, and which contradict.
struct Sentence {
    let scalars: Scalars
    let settings: ReadingSettings
    /// Whether the phrase says when a duty holds (`while:`), not when it is done.
    let isCondition: Bool

    /// The rules of a phrase; more than one only where all of them give dates.
    func rules(_ elements: [Element]) throws(PhraseRefusal) -> [Rule] {
        var rules: [Rule] = []
        var isSeveral = false
        for part in elements.split(whereSeparator: { if case .semicolon = $0.meaning { true } else { false } }) {
            let (clauses, isList) = try clauses(of: part)
            let read = try self.rules(of: clauses, isList: isList)
            isSeveral = isSeveral || !rules.isEmpty
            rules += read
        }
        guard !rules.isEmpty else { throw saysNothing }
        return isSeveral ? try Merging.list(rules) : rules
    }

    private enum Joint { case none, and, or, comma }

    /// The clauses of a phrase, and whether 、 or 和 joined them.
    private func clauses(of elements: ArraySlice<Element>) throws(PhraseRefusal) -> ([Clause], isList: Bool) {
        var clauses: [Clause] = []
        var current = Clause()
        var joint = Joint.none
        var isList = false
        var followsContent = false
        for (index, element) in zip(elements.indices, elements) {
            switch element.meaning {
            case .content:
                followsContent = true
                continue
            case .reference:
                guard followsContent || isContent(elements, index + 1) else { throw notDue(element) }
                continue
            case .comma: joint = joint == .none ? .comma : joint
            case .and, .or:
                guard joins(elements, index) else { throw dangling(element) }
                if case .or = element.meaning { joint = .or } else { joint = .and }
            // These go with what follows, so the joint before them counts for that.
            case .cover, .all: _ = current.add(element, followsContent: followsContent)
            default:
                // 报送年度报告: a period without 每 before content, after a time, belongs to the content.
                if followsContent || isCount(elements, index - 1), element.isBarePeriod, isContent(elements, index + 1),
                    !current.times.isEmpty
                {
                    continue
                }
                // 上年度总结和本年度计划: the year of a document.
                if case .window = element.meaning, element.isBarePeriod, isContent(elements, index + 1),
                    !current.times.isEmpty
                {
                    joint = .none
                    continue
                }
                if let earlier = current.add(element, followsContent: followsContent) {
                    guard joint == .and || joint == .comma else { throw two(earlier, element) }
                    isList = isList || joint == .and
                    clauses.append(current)
                    current = Clause()
                    _ = current.add(element, followsContent: followsContent)
                } else if joint == .or, !current.times.isEmpty, current.times.count > 1 {
                    throw two(current.times[0], element)
                }
                joint = .none
            }
            followsContent = false
        }
        clauses.append(current)
        return (clauses.filter { !$0.isEmpty }, isList)
    }

    /// Whether a joint stands between two things of one sort: two that say when, or two that do not. 或 between a time and
    /// other words could bring in a second time that is not understood.
    private func joins(_ elements: ArraySlice<Element>, _ index: Int) -> Bool {
        if case .and = elements[index].meaning, isContent(elements, index + 1) { return true }
        guard elements.indices.contains(index - 1), elements.indices.contains(index + 1) else { return false }
        if case .and = elements[index].meaning { return true }
        return isContent(elements, index - 1) == isContent(elements, index + 1)
    }

    private func isCount(_ elements: ArraySlice<Element>, _ index: Int) -> Bool {
        guard elements.indices.contains(index), case .count = elements[index].meaning else { return false }
        return true
    }

    private func isContent(_ elements: ArraySlice<Element>, _ index: Int) -> Bool {
        guard elements.indices.contains(index), case .content = elements[index].meaning else { return false }
        return true
    }

    private func rules(of clauses: [Clause], isList: Bool) throws(PhraseRefusal) -> [Rule] {
        var rules: [Rule] = []
        var period: Clause.Said<CalendarRule>?
        for clause in clauses {
            var clause = clause
            // 每年至少讲2次党课，召开至少2次: the period governs both.
            if clause.isCounted, clause.period == nil, clause.window == nil { clause.period = period }
            rules.append(try rule(of: clause))
            period = clause.isCounted ? clause.period : nil
        }
        if rules.count > 1 {
            let areShares = rules.allSatisfy { if case .coverage = $0 { true } else { false } }
            let isOne = rules.allSatisfy { $0 == rules[0] }
            let areCounted = clauses.allSatisfy { $0.count != nil && $0.window != nil }
            guard areShares || isOne || (isList || areCounted) && rules.allSatisfy(\.isDated) else {
                throw two(clauses[0].times.first, clauses[1].times.first)
            }
            return try Merging.list(rules)
        }
        return rules
    }
}

extension Sentence {
    /// The refusal where two things say when.
    func two(_ first: Element?, _ second: Element?) -> PhraseRefusal {
        guard let first, let second else { return saysNothing }
        let (earlier, later) = first.column <= second.column ? (first, second) : (second, first)
        return PhraseRefusal(
            "“\(text(earlier))” and “\(text(later))” both say when, and which is meant cannot be told; write one of them",
            column: later.column)
    }

    func text(_ element: Element) -> String { scalars.text(from: element.column, to: element.end) }

    var saysNothing: PhraseRefusal {
        PhraseRefusal(
            "“\(scalars.text(from: 1, to: scalars.source.count + 1))” says no time that is understood; write one, for example 每月8日前 or 3月初",
            column: 1)
    }

    private func dangling(_ element: Element) -> PhraseRefusal {
        PhraseRefusal(
            "“\(text(element))” joins nothing that is understood; write what stands on both sides of it",
            column: element.column)
    }

    private func notDue(_ element: Element) -> PhraseRefusal {
        PhraseRefusal(
            "“\(text(element))” has passed or depends on the day it is read; write the period, for example 每月 or 次月5日前",
            column: element.column)
    }
}
