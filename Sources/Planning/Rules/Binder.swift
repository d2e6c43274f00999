import CivilTime
import Phrases

/// Binds the names of duties to their places while a rulebook is made.
struct Binder {
    let book: PlanBook
    let index: [DutyKey: Int]
    let places: [(plan: Int, duty: Duty)]
    private let towards: [Int: [(rule: Int, weight: Int)]]
    private let gating: [Int: [Int]]

    init(book: PlanBook, index: [DutyKey: Int], places: [(plan: Int, duty: Duty)]) {
        self.book = book
        self.index = index
        self.places = places
        var towards: [Int: [(rule: Int, weight: Int)]] = [:]
        var gating: [Int: [Int]] = [:]
        for (own, place) in places.enumerated() {
            let year = book.plans[place.plan].year
            if let counts = place.duty.countsToward, let to = index[DutyKey(planYear: year, duty: counts.duty)] {
                towards[to, default: []].append((own, counts.weight))
            }
            for case .duty(let name, _) in place.duty.before?.causes ?? [] {
                if let target = index[DutyKey(planYear: year, duty: name)] { gating[target, default: []].append(own) }
            }
        }
        self.towards = towards
        self.gating = gating
    }

    func rule(_ own: Int) -> Rule {
        let (planIndex, duty) = places[own]
        let plan = book.plans[planIndex]
        func bound(_ name: String) -> Int? { index[DutyKey(planYear: plan.year, duty: name)] }
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
        let members = each.flatMap { book.roster.groups[$0]?.members.map { Optional($0.name) } } ?? [nil]
        let owner = isShare && duty.owner == .each ? duty.each.map(Party.group) : duty.owner
        let owners = members.map { member in
            (member, owner.map { book.roster.people(of: $0, member: member) } ?? [])
        }
        return Rule(
            key: DutyKey(planYear: plan.year, duty: duty.id), plan: planIndex, of: plan, duty: duty,
            windows: windows(of: duty, in: plan), members: members, owners: Dictionary(owners) { first, _ in first },
            causes: causes, anyCause: isAny, target: target, awaited: target == nil ? awaited : nil,
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

    /// Those the plan names; for an exam of each member of a group, the member itself or its staff.
    private func participants(of duty: Duty, in plan: Plan, each: String?) -> [Party] {
        if let named = duty.participants?.all { return named }
        return duty.passMark != nil && each != nil ? [.each] : []
    }

    private func windows(of duty: Duty, in plan: Plan) -> [Window] {
        if duty.schedule.kind == .interval, duty.since == .first { return grid(of: duty, in: plan) }
        return plan.years.flatMap { duty.schedule.windows(in: $0, calendar: plan.calendar) }
    }

    /// The dates of an interval counted from a fixed anchor: the n-th is found from the anchor, never from the last.
    private func grid(of duty: Duty, in plan: Plan) -> [Window] {
        guard let interval = duty.schedule.interval, interval.count > 0, interval.isWholeDays else { return [] }
        func date(_ step: Int) -> CivilDate {
            interval.date(after: duty.first, days: plan.calendar.working, times: step)
        }
        // The anchor may lie far behind: no interval is shorter than a day.
        var (low, high) = (0, max(0, plan.span.first - duty.first))
        while low < high {
            let middle = (low + high) / 2
            if date(middle) < plan.span.first { low = middle + 1 } else { high = middle }
        }
        var windows: [Window] = []
        var opens = plan.span.first
        for step in low...low + plan.span.length {
            let due = date(step)
            guard due <= plan.span.last else { break }
            windows.append(
                Window(
                    key: .position(year: plan.year, windows.count + 1), opens: opens, due: due, opensImplied: true,
                    bounds: DateSpan(opens, due)))
            opens = due + 1
        }
        return windows
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
