/// One occurrence as plan and records make it at the moment.
struct ModelCard {
    enum Role {
        case whole
        /// A period of a quota.
        case counted(done: Int, target: Int)
        /// One completion of a quota.
        case completion
        /// A make-up of one person.
        case retake(String)
    }

    var id: String
    var duty: ModelDuty
    var period: String
    var member: String?
    var role = Role.whole
    var opens: Day?
    var nominal: Day?
    /// After rolls.
    var rolled: Day?
    /// No day of its window is worked.
    var isEaten = false
    var isUndated = false
    /// It waits for another duty.
    var waits = false
    /// What it waits for is a right that can be used through this day.
    var waitsThrough: Day?
    /// What it follows from became known then.
    var known: Millis?
    /// The marks of an exam say it is done, and since when.
    var reached: (on: Day, known: Millis)?
    /// Everybody passed, and somebody has to approve it.
    var awaitsApproval = false
    /// Those who reached the mark, in whichever sitting.
    var passed: Set<String> = []
    /// Everybody was examined, and some have make-ups to come.
    var waitsForRetakes = false

    var isCounted: Bool { if case .counted = role { true } else { false } }
    var isCompletion: Bool { if case .completion = role { true } else { false } }
    var isRetake: Bool { if case .retake = role { true } else { false } }
    var isEnough: Bool { if case .counted(let done, let target) = role { done >= target } else { false } }
    /// Neither one completion of a quota nor a make-up.
    var isWhole: Bool { !isCompletion && !isRetake }

    init(_ duty: ModelDuty, _ period: String, _ member: String?) {
        id = "\(duty.id)@\(period)" + (member.map { "/\($0)" } ?? "")
        self.duty = duty
        self.period = period
        self.member = member
    }
}

extension Model {
    /// Every occurrence there is now.
    var cards: [ModelCard] { plan.duties.flatMap(cards(of:)) }

    func cards(of duty: ModelDuty) -> [ModelCard] {
        switch duty.kind {
        case .dated: dated(duty)
        case .undated: undated(duty)
        case .after(let parent, let count, let working): plan[parent].map { after($0, duty, count, working) } ?? []
        case .quota(let target): quota(duty, target)
        case .exam(let people, let within, let limit): exam(duty, people, within, limit)
        }
    }

    private func dated(_ duty: ModelDuty) -> [ModelCard] {
        duty.slots.flatMap { slot in duty.members.map { card(duty, slot, $0) } }
    }

    private func card(_ duty: ModelDuty, _ slot: ModelSlot, _ member: String?) -> ModelCard {
        var card = ModelCard(duty, slot.period, member)
        card.opens = slot.opens
        card.nominal = slot.due
        card.rolled = slot.bounds.count == 1 ? slot.due : plan.days.roll(slot.due, duty.roll, within: slot.bounds)
        card.isEaten = !(slot.opens...slot.due).contains(where: plan.days.isWorking)
        return card
    }

    private func undated(_ duty: ModelDuty) -> [ModelCard] {
        duty.members.map { member in
            var card = ModelCard(duty, "2026", member)
            card.opens = ModelTime.newYear
            card.isUndated = true
            return card
        }
    }

    /// One for each occurrence of the parent: member by member where both have members, else for all of them together.
    private func after(_ parent: ModelDuty, _ duty: ModelDuty, _ count: Int, _ working: Bool) -> [ModelCard] {
        let causes = cards(of: parent).filter { $0.isWhole && !$0.isCounted }
        var found: [ModelCard] = []
        var periods: [String] = []
        for cause in causes where !periods.contains(cause.period) { periods.append(cause.period) }
        for period in periods {
            for member in duty.members {
                let own = causes.filter {
                    $0.period == period && (!duty.isForBranches || !parent.isForBranches || $0.member == member)
                }
                guard let card = card(duty, period, member, after: own, count, working) else { continue }
                found.append(card)
            }
        }
        return found + leftover(duty, beside: found)
    }

    private func card(
        _ duty: ModelDuty, _ period: String, _ member: String?, after causes: [ModelCard], _ count: Int, _ working: Bool
    ) -> ModelCard? {
        var card = ModelCard(duty, period, member)
        let possible = causes.filter { records[$0.id]?.isWaived != true || settled($0) != nil }
        guard !possible.isEmpty else { return nil }
        let happened = possible.compactMap(settled)
        // A right that nobody used holds the others up until it lapses.
        let lapses = possible.filter { settled($0) == nil }.map(lapse)
        if let on = happened.map(\.on).max(), let known = happened.map(\.known).max(), !lapses.contains(nil) {
            let opens = max(on, lapses.compactMap { $0 }.max().map { $0 + 1 } ?? on)
            card.opens = opens
            card.nominal = working ? plan.days.working(count, from: opens) : opens + count
            card.rolled = card.nominal.map { plan.days.roll($0, duty.roll, within: opens...$0) }
            card.known = max(known, lapses.compactMap { $0 }.map(ModelTime.end).max() ?? known)
            return card
        }
        card.waits = true
        card.waitsThrough = lapses.contains(nil) ? nil : lapses.compactMap { $0 }.max()
        // What somebody acted on stays although its cause was taken back.
        if let record = records[card.id], record.isActedOn, let opens = record.last.opens {
            card.waits = false
            (card.opens, card.nominal, card.rolled) = (opens, record.last.nominal, record.last.due)
        }
        return card
    }

    /// The last day of a right that may still be used.
    private func lapse(_ card: ModelCard) -> Day? {
        card.duty.isOptional && !card.waits && records[card.id]?.done == nil ? due(card) : nil
    }

    /// The day and the moment from which what follows counts.
    private func settled(_ card: ModelCard) -> (on: Day, known: Millis)? {
        records[card.id]?.settled ?? card.reached
    }

    /// What somebody acted on stays although what it followed from is gone.
    private func leftover(_ duty: ModelDuty, beside found: [ModelCard]) -> [ModelCard] {
        records.keys.sorted().compactMap { id in
            guard let record = records[id], record.isActedOn, !record.isWithdrawn, id.hasPrefix("\(duty.id)@"),
                !found.contains(where: { $0.id == id }), let opens = record.last.opens
            else { return nil }
            let parts = id.dropFirst(duty.id.count + 1).split(separator: "/")
            let isRetake = id.contains(".retake")
            guard isRetake || duty.parent != nil else { return nil }
            var card = ModelCard(duty, String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
            (card.opens, card.nominal, card.rolled) = (opens, record.last.nominal, record.last.due)
            if isRetake, let person = card.member {
                card.role = .retake(person)
                card.reached = mark(of: person, in: record).map { ($0.on, $0.known) }
            }
            return card
        }
    }

    private func quota(_ duty: ModelDuty, _ target: Int) -> [ModelCard] {
        let own = records.keys.sorted().compactMap { id -> ModelCard? in
            guard id.hasPrefix("\(duty.id)@"), let record = records[id], let done = record.done, !record.isWithdrawn,
                id.contains(".")
            else { return nil }
            var card = ModelCard(duty, String(id.dropFirst(duty.id.count + 1)), nil)
            card.role = .completion
            card.opens = done.on
            return card
        }
        var counting = own.compactMap(settledDay).map { (on: $0, weight: 1) }
        for other in plan.duties where other.countsToward?.duty == duty.id {
            for card in cards(of: other) where card.isWhole {
                if let on = settledDay(card) { counting.append((on, other.countsToward?.weight ?? 1)) }
            }
        }
        return duty.slots.map { slot in
            var card = card(duty, slot, nil)
            let done = counting.filter { (slot.opens...slot.due).contains($0.on) }.reduce(0) { $0 + $1.weight }
            card.role = .counted(done: done, target: target)
            return card
        } + own
    }

    private func settledDay(_ card: ModelCard) -> Day? {
        if let record = records[card.id], record.done != nil { return record.settled == nil ? nil : record.done?.on }
        return card.reached?.on
    }

    private func exam(_ duty: ModelDuty, _ people: [String], _ within: Int, _ limit: Int?) -> [ModelCard] {
        var found: [ModelCard] = []
        for slot in duty.slots {
            var exam = card(duty, slot, nil)
            let record = records[exam.id]
            guard record?.isWaived != true else {
                found.append(exam)
                continue
            }
            var retakes: [ModelCard] = []
            var settled: [(on: Day, known: Millis)] = []
            var retaking = 0
            for person in people {
                guard var sat = record.flatMap({ mark(of: person, in: $0) }) else { continue }
                var number = 1
                while true {
                    guard let score = sat.score, score < 60 else {
                        settled.append((sat.on, sat.known))
                        if sat.score != nil { exam.passed.insert(person) }
                        break
                    }
                    guard number <= limit ?? .max else { break }
                    var retake = ModelCard(duty, "\(slot.period).retake\(number)", person)
                    retake.role = .retake(person)
                    retake.opens = sat.on
                    retake.nominal = sat.on + within
                    retake.rolled = plan.days.roll(sat.on + within, duty.roll, within: sat.on...sat.on + within)
                    retake.known = sat.known
                    let taken = records[retake.id].flatMap { mark(of: person, in: $0) }
                    retake.reached = taken.map { ($0.on, $0.known) }
                    if records[retake.id]?.isWaived == true {
                        retake.reached = nil
                        retakes.append(retake)
                        settled.append((sat.on, sat.known))
                        break
                    }
                    retakes.append(retake)
                    guard let taken else {
                        retaking += 1
                        break
                    }
                    sat = taken
                    number += 1
                }
            }
            exam.waitsForRetakes = retaking > 0 && settled.count + retaking == people.count
            if settled.count == people.count, let on = settled.map(\.on).max(), let known = settled.map(\.known).max() {
                if duty.approver == nil {
                    exam.reached = (on, known)
                } else if let approved = record?.approved {
                    exam.reached = (max(on, approved.on), approved.at)
                } else {
                    exam.awaitsApproval = true
                    exam.known = known
                }
            }
            found += [exam] + retakes
        }
        return found + leftover(duty, beside: found)
    }

    /// What stands of somebody in one sitting: what was said last.
    func mark(of person: String, in record: ModelRecord) -> (score: Int?, on: Day, known: Millis)? {
        guard let last = record.marks.last(where: { $0.scores.keys.contains(person) }) else { return nil }
        return (last.scores[person] ?? nil, last.on, last.at)
    }
}
