import CivilTime
import Phrases

/// Binds the names of duties to their places while a rulebook is made.
struct Binder {
    let book: PlanBook
    let index: [DutyKey: Int]
    let places: [(plan: Int, duty: PlacedDuty)]
    private let dials: [PlanDial]
    private let towards: [Int: [(rule: Int, weight: Int)]]
    private let gating: [Int: [Int]]
    /// What was worked out for other duties with the same `each` and the same owner, which share it.
    private var known: [Answering.Question: Answering] = [:]

    /// Who answers for each member of a group.
    private struct Answering {
        struct Question: Hashable {
            var each: String?
            var owner: Party?
        }

        var members: [String?]
        var owners: [String?: [String]]
    }

    init(book: PlanBook, index: [DutyKey: Int], places: [(plan: Int, duty: PlacedDuty)]) {
        self.book = book
        self.index = index
        self.places = places
        dials = book.plans.map(PlanDial.init)
        var towards: [Int: [(rule: Int, weight: Int)]] = [:]
        var gating: [Int: [Int]] = [:]
        for (own, place) in places.enumerated() {
            let year = book.plans[place.plan].year
            let duty = place.duty.duty
            if let counts = duty.countsToward, let to = index[DutyKey(planYear: year, duty: counts.duty)] {
                towards[to, default: []].append((own, counts.weight))
            }
            for case .duty(let name, _) in duty.before?.causes ?? [] {
                if let target = index[DutyKey(planYear: year, duty: name)] { gating[target, default: []].append(own) }
            }
        }
        self.towards = towards
        self.gating = gating
    }

    mutating func rule(_ own: Int) -> Rule {
        let (planIndex, placed) = places[own]
        let duty = placed.duty
        let plan = book.plans[planIndex]
        let bound = { [index] (name: String) in index[DutyKey(planYear: plan.year, duty: name)] }
        let causes = (duty.after?.causes ?? []).compactMap { cause -> Rule.BoundCause? in
            switch cause {
            case .duty(let name, let result): bound(name).map { .rule($0, result: result) }
            case .raised(let name): .raised(name)
            case .ended(let name): .ended(name)
            }
        }
        let isAny = if case .any = duty.after { true } else { false }
        let target = duty.before?.causes.lazy.compactMap { cause -> Int? in
            if case .duty(let name, _) = cause { bound(name) } else { nil }
        }.first
        let awaited = duty.before?.causes.lazy.compactMap { cause -> String? in
            if case .raised(let name) = cause { name } else { nil }
        }.first
        let isShare = duty.schedule.kind == .coverage && duty.covers == nil
        let each = isShare ? nil : duty.each
        let owner = isShare && duty.owner == .each ? duty.each.map(Party.group) : duty.owner
        let answering = answering(each: each, owner)
        return Rule(
            key: DutyKey(planYear: plan.year, duty: duty.id), plan: planIndex, duty: placed, dial: dials[planIndex],
            members: answering.members, owners: answering.owners, causes: causes, anyCause: isAny, target: target,
            awaited: target == nil ? awaited : nil,
            condition: condition(of: duty, in: plan),
            contributors: towards[own] ?? [], earlier: earlier(duty, before: plan), gates: gating[own] ?? [],
            participants: participants(of: duty, in: plan, each: each))
    }

    private func earlier(_ duty: Duty, before plan: Plan) -> [Int] {
        guard duty.schedule.kind == .interval, duty.since == .done else { return [] }
        return book.plans.filter { $0.year < plan.year }.flatMap { other in
            ([duty.id] + duty.formerly).compactMap { index[DutyKey(planYear: other.year, duty: $0)] }
        }
    }

    private mutating func answering(each: String?, _ owner: Party?) -> Answering {
        let question = Answering.Question(each: each, owner: owner)
        if let answer = known[question] { return answer }
        let members = each.flatMap { book.roster.groups[$0]?.members.map { Optional($0.name) } } ?? [nil]
        let owners = members.map { member in
            (member, owner.map { book.roster.people(of: $0, member: member) } ?? [])
        }
        let answer = Answering(members: members, owners: Dictionary(owners) { first, _ in first })
        known[question] = answer
        return answer
    }

    /// Those the plan names; for an exam of each member of a group, the member itself or its staff.
    private func participants(of duty: Duty, in plan: Plan, each: String?) -> [Party] {
        if let named = duty.participants?.all { return named }
        return duty.passMark != nil && each != nil ? [.each] : []
    }

    private func condition(of duty: Duty, in plan: Plan) -> Rule.BoundCondition? {
        switch duty.condition {
        case .phrase(let schedule):
            .spans(
                plan.years.flatMap { year in
                    schedule.windows(in: year, calendar: plan.calendar).flatMap { window in
                        window.parts.isEmpty ? [DateSpan(window.opens, window.due)] : window.parts
                    }
                })
        case .occasion(let name): .occasion(name)
        case .duty(let name): index[DutyKey(planYear: plan.year, duty: name)].map { .rule($0) }
        case nil: nil
        }
    }
}
