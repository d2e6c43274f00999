import CivilTime
import Phrases

/// The plans in force with every name bound.
///
/// It is made once for each load and never changes, so copies of a planner share it.
final class Rulebook: Sendable {
    let book: PlanBook
    /// All duties of all plans.
    let rules: [Rule]
    /// Where a duty stands in `rules`.
    let index: [DutyKey: Int]
    /// For each rule, those whose occurrences follow from its own.
    let dependents: [[Int]]
    /// For each rule, its place in an order in which causes come before what follows from them.
    let rank: [Int]
    /// Rules that wait for, or hold only during, an occasion.
    let hangingOn: [String: [Int]]
    /// For each rule, whether it has an occurrence for each raising of an occasion, if a day were given.
    let comesWithRaisings: [Bool]
    /// For each duty that comes before make-ups, the exams these belong to.
    let retraining: [Int: [Int]]

    init(_ book: PlanBook) {
        self.book = book
        var index: [DutyKey: Int] = [:]
        var places: [(plan: Int, duty: PlacedDuty)] = []
        for (planIndex, plan) in book.plans.enumerated() {
            for (place, duty) in plan.duties.enumerated() {
                let key = DutyKey(planYear: plan.year, duty: duty.id)
                guard index[key] == nil else { continue }
                index[key] = places.count
                places.append((planIndex, PlacedDuty(plan.duties, at: place)))
            }
        }
        var binder = Binder(book: book, index: index, places: places)
        let rules = places.indices.map { binder.rule($0) }
        var dependents = Array(repeating: [Int](), count: rules.count)
        var hangingOn: [String: [Int]] = [:]
        var retraining: [Int: [Int]] = [:]
        for (own, rule) in rules.enumerated() {
            for cause in rule.dutiesLookedAt where cause != own { dependents[cause].append(own) }
            for occasion in rule.occasions { hangingOn[occasion, default: []].append(own) }
            if let name = rule.duty.retake?.after,
                let before = index[DutyKey(planYear: rule.key.planYear, duty: name)]
            {
                retraining[before, default: []].append(own)
            }
        }
        self.index = index
        self.rules = rules
        self.dependents = dependents
        self.hangingOn = hangingOn
        self.retraining = retraining
        rank = Rulebook.ranks(dependents)
        comesWithRaisings = Rulebook.raised(rules, rank)
    }

    /// What follows an occasion, and what follows that, comes once for each raising, unless it has days of its own.
    private static func raised(_ rules: [Rule], _ rank: [Int]) -> [Bool] {
        var comes = Array(repeating: false, count: rules.count)
        for place in rules.indices.sorted(by: { rank[$0] < rank[$1] })
        where rules[place].kind == .relative || rules[place].kind == .undated {
            comes[place] = rules[place].causes.contains { cause in
                switch cause {
                case .raised, .ended: true
                case .rule(let other, _): comes[other]
                }
            }
        }
        return comes
    }

    func plan(of rule: Rule) -> Plan { book.plans[rule.plan] }

    /// The rules given and all that follow from them, causes first. A make-up waits for what was done of a retraining,
    /// which itself follows from the exam.
    func affected(by changed: Set<Int>) -> [Int] {
        var reached = changed.union(changed.flatMap { retraining[$0] ?? [] })
        var open = Array(reached)
        while let next = open.popLast() {
            for dependent in dependents[next] where reached.insert(dependent).inserted { open.append(dependent) }
        }
        return reached.sorted { rank[$0] < rank[$1] }
    }

    /// A depth-first order; plans whose chains run in a circle are refused when they are read.
    private static func ranks(_ dependents: [[Int]]) -> [Int] {
        var finished: [Int] = []
        var seen = Array(repeating: false, count: dependents.count)
        for start in dependents.indices where !seen[start] {
            var stack: [(node: Int, next: Int)] = [(start, 0)]
            seen[start] = true
            while let top = stack.last {
                if top.next < dependents[top.node].count {
                    stack[stack.count - 1].next += 1
                    let child = dependents[top.node][top.next]
                    if !seen[child] {
                        seen[child] = true
                        stack.append((child, 0))
                    }
                } else {
                    finished.append(top.node)
                    stack.removeLast()
                }
            }
        }
        var rank = Array(repeating: 0, count: dependents.count)
        for (place, node) in finished.reversed().enumerated() { rank[node] = place }
        return rank
    }
}
