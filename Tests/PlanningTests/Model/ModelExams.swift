extension Model {
    mutating func examine(
        _ id: String, _ on: Day, _ scores: [String: Int], _ corrects: Bool, _ caller: ModelCaller
    ) -> Bool {
        guard let card = card(id), mayAct(owners(card), caller), let people = examined(card), on <= today,
            !scores.isEmpty, records[id]?.isWaived != true, !card.waits,
            scores.keys.allSatisfy(people.contains)
        else { return false }
        let before = scores.compactMapValues { _ in 0 as Int? }
        var news: [String: Int?] = [:]
        for person in before.keys {
            let marks = records[id]?.marks ?? []
            let old = marks.compactMap { $0.scores[person] ?? nil }.last
            let isExcused =
                marks.last { $0.scores.keys.contains(person) }.map { $0.scores[person] == .some(nil) } ?? false
            if old == scores[person], !(isExcused && corrects) { continue }
            guard old == nil || corrects else { return false }
            news[person] = scores[person]
        }
        guard !news.isEmpty else { return false }
        note(ModelRecord.Marks(by: caller, at: now, on: on, scores: news), card)
        return true
    }

    mutating func excuse(_ id: String, _ person: String, _ caller: ModelCaller) -> Bool {
        guard let card = card(id), mayAct(owners(card), caller), let people = examined(card), people.contains(person),
            !isClosed(card), !card.passed.contains(person)
        else { return false }
        note(ModelRecord.Marks(by: caller, at: now, on: today, scores: [person: nil]), card)
        return true
    }

    /// Those examined in an exam or a make-up; nil for anything else.
    private func examined(_ card: ModelCard) -> [String]? {
        guard case .exam(let people, _, _) = card.duty.kind else { return nil }
        if case .retake(let person) = card.role { return [person] }
        return people
    }

    /// New marks of an exam or of one of its make-ups are to be approved anew.
    private mutating func note(_ marks: ModelRecord.Marks, _ card: ModelCard) {
        let last = (opening(card), nominal(card), due(card))
        var record = records[card.id] ?? ModelRecord()
        record.isActedOn = true
        record.last = last
        record.marks.append(marks)
        record.doers.append(marks.by)
        if record.approved != nil {
            record.approved = nil
            record.renew(at: now)
        }
        records[card.id] = record
        guard card.isRetake, let dot = card.id.range(of: ".retake") else { return }
        let exam = String(card.id[..<dot.lowerBound])
        guard records[exam]?.approved != nil else { return }
        records[exam]?.approved = nil
        records[exam]?.renew(at: now)
    }

    mutating func delegate(_ person: String, _ to: String, _ first: Day, _ last: Day?, _ caller: ModelCaller) -> Bool {
        guard mayDelegate(person, caller), first >= today, last.map({ $0 >= first }) ?? true else { return false }
        func overlap(_ other: Delegation) -> Bool { other.first <= last ?? .max && first <= other.last ?? .max }
        guard !delegations.contains(where: { $0.person == person && overlap($0) }) else { return false }
        // Nobody may come to stand in for themselves through others.
        var (end, seen) = (to, [person])
        while !seen.contains(end), let next = delegations.first(where: { $0.person == end && overlap($0) })?.to {
            seen.append(end)
            end = next
        }
        guard end != person else { return false }
        delegations.append(Delegation(person: person, to: to, first: first, last: last))
        return true
    }

    mutating func recall(_ person: String, _ day: Day, _ caller: ModelCaller) -> Bool {
        guard mayDelegate(person, caller), day >= today,
            delegations.contains(where: { $0.person == person && $0.last ?? .max >= day })
        else { return false }
        delegations = delegations.compactMap { delegation in
            guard delegation.person == person else { return delegation }
            guard delegation.first < day else { return nil }
            var ended = delegation
            ended.last = min(delegation.last ?? .max, day - 1)
            return ended
        }
        return true
    }

    private func mayDelegate(_ person: String, _ caller: ModelCaller) -> Bool {
        caller.isAdministrator || caller.person == person
            || caller.person.map { ModelRoster.isAbove($0, person) } == true
    }
}
