import CivilTime

extension Planner {
    /// The longest time for which somebody stands in and comes to an end, in days: three years. What lasts longer is a
    /// change of the plan.
    static let longestDelegation = 1096

    /// The one who acts and is told in a person's place on a day: the person, where nobody stands in.
    func standIn(for person: String, on day: CivilDate) -> String {
        var standIn = person
        var seen: Set<String> = [person]
        while let next = fold.delegations[standIn]?.first(where: { $0.holds(on: day) })?.to,
            rulebook.book.roster.people[next] != nil, seen.insert(next).inserted
        {
            standIn = next
        }
        return standIn
    }

    /// Some people, each replaced by the one who stands in on a day, without repeats.
    func present(_ people: [String], on day: CivilDate) -> [String] {
        guard !fold.delegations.isEmpty else { return people }
        var seen: Set<String> = []
        return people.map { standIn(for: $0, on: day) }.filter { seen.insert($0).inserted }
    }

    /// Those who stand in for some people at an instant.
    func deputies(of people: [String], at now: Instant) -> [String] {
        guard !fold.delegations.isEmpty else { return [] }
        return present(people, on: today(at: now)).filter { !people.contains($0) }
    }

    /// The people in whose place a person acts on a day.
    func represented(by person: String, on day: CivilDate) -> Set<String> {
        Set(fold.delegations.keys.filter { $0 != person && standIn(for: $0, on: day) == person })
    }

    /// A caller with those in whose place they may act at an instant.
    func standing(_ caller: Caller, at now: Instant) -> Caller {
        guard !fold.delegations.isEmpty, let person = caller.actor.person else { return caller }
        var standing = caller
        standing.standsInFor = represented(by: person, on: today(at: now))
        return standing
    }

    /// What belongs to a person or a group of the roster, for a selection: their own and what they stand in for.
    func selected(_ owner: String, at now: Instant) -> [String] {
        let people = rulebook.book.roster.people(of: party(named: owner))
        guard !fold.delegations.isEmpty else { return people }
        let today = today(at: now)
        return people + people.flatMap { represented(by: $0, on: today) }
    }

    /// Those to whom each step of an occurrence's policy goes up the line, by the roster as it is.
    func line(of occurrence: Occurrence) -> [[String]] {
        let roster = rulebook.book.roster
        let owners = owners(of: occurrence)
        return (rulebook.rules[occurrence.rule].duty.reminders?.escalations ?? []).map { escalation in
            switch escalation.to {
            case .superior: roster.superiors(of: owners)
            case .party(let party): roster.people(of: party, member: occurrence.id.member)
            }
        }
    }

    /// Those to whom a step goes up the line: as they stood when the occurrence opened, as far as they are still there.
    func told(at step: Int, of occurrence: Occurrence, _ record: Record?) -> [String] {
        let kept = record?.line?.steps ?? []
        if kept.indices.contains(step - 1) {
            let there = kept[step - 1].filter { rulebook.book.roster.people[$0] != nil }
            if !there.isEmpty { return there }
        }
        let line = line(of: occurrence)
        return line.indices.contains(step - 1) ? line[step - 1] : []
    }
}

extension Planner {
    func delegate(
        _ name: String, _ to: String, _ from: CivilDate?, _ until: CivilDate?, _ reason: String?, by caller: Caller,
        at now: Instant
    ) throws(Refusal) -> [Event] {
        let person = try person(named: name)
        let standIn = try self.person(named: to)
        try mayDelegate(person, caller)
        let today = today(at: now)
        let first = from ?? today
        guard first >= today else { throw .inThePast(date: first, today: today) }
        if let until, until < first || until - first > Planner.longestDelegation {
            throw .outside(date: until, span: DateSpan(first, first + Planner.longestDelegation))
        }
        if let other = fold.delegations[person]?.first(where: { $0.overlaps(first, until) }) {
            throw .delegatedAlready(person: person, to: other.to, first: other.first, last: other.last)
        }
        if let circle = circle(from: standIn, to: person, first, until) { throw .delegationCircle(people: circle) }
        let delegation = Delegation(
            person: person, to: standIn, first: first, last: until, reason: try text(reason, "reason"))
        return [Event(recordedAt: now, actor: caller.actor, fact: .delegated(delegation))]
    }

    func recall(
        _ name: String, _ on: CivilDate?, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let person = try person(named: name)
        try mayDelegate(person, caller)
        let today = today(at: now)
        let day = on ?? today
        guard day >= today else { throw .inThePast(date: day, today: today) }
        guard fold.delegations[person]?.contains(where: { $0.last.map { $0 >= day } ?? true }) == true else {
            throw .notDelegated(person: person)
        }
        return [Event(recordedAt: now, actor: caller.actor, fact: .recalled(Recall(person: person, on: day)))]
    }

    private func person(named name: String) throws(Refusal) -> String {
        guard name.utf8.count <= 512 else { throw .tooLong(field: "name", limit: 512) }
        let roster = rulebook.book.roster
        guard roster.people[name] == nil else { return name }
        let nearest = Spelling.nearest(to: name, among: roster.order.filter { roster.people[$0] != nil })
        throw .unknownPerson(name: name, candidates: nearest.map { [$0] } ?? [])
    }

    private func mayDelegate(_ person: String, _ caller: Caller) throws(Refusal) {
        let roster = rulebook.book.roster
        if caller.isAdministrator || caller.actor.person == person { return }
        if let own = caller.actor.person, roster.isSuperior(own, of: person) { return }
        throw .notAllowedFor(person: person, superiors: roster.superiors(of: [person]))
    }

    /// The people through whom `start` would hand on to `end` on some of these days; nil where nobody does.
    private func circle(
        from start: String, to end: String, _ first: CivilDate, _ last: CivilDate?
    ) -> [String]? {
        var path = [end, start]
        guard start != end else { return [end] }
        while let next = fold.delegations[path[path.count - 1]]?.first(where: { $0.overlaps(first, last) })?.to {
            if next == end { return path }
            if path.contains(next) { return nil }
            path.append(next)
        }
        return nil
    }
}
