/// One reminder of an occurrence and when it falls.
struct ModelReminder {
    var rule: String
    var instant: Millis
    /// Of two of one stage and one instant the greater speaks.
    var urgency = 0

    var stage: ModelStage { ModelStage(rule) }
}

extension Model {
    /// Milliseconds after which a reminder is late.
    private static let grace = 60_000

    /// Whether anything is still to be said of an occurrence.
    func isSpokenOf(_ card: ModelCard) -> Bool {
        let record = records[card.id]
        guard card.duty.policy != nil else { return false }
        if isAwaiting(card) { return true }
        if record?.done != nil || record?.isWaived == true || isBeforeAdoption(card) { return false }
        return card.reached == nil && !card.waitsForRetakes && !card.waits && !card.isCompletion && !card.isEnough
    }

    /// Its due date became another one since it was last spoken of.
    func isFresh(_ card: ModelCard) -> Bool {
        guard let reminded = records[card.id]?.remindedOf else { return false }
        return reminded.nominal != nominal(card)
    }

    func generation(_ card: ModelCard) -> Int { (records[card.id]?.generation ?? 1) + (isFresh(card) ? 1 : 0) }

    /// All reminders of an occurrence through an instant, and the first repeats after it.
    private func reminders(_ card: ModelCard, through end: Millis) -> [ModelReminder] {
        guard isSpokenOf(card), let policy = card.duty.policy else { return [] }
        if isAwaiting(card) { return approvals(card, policy, through: end) }
        guard let opens = opening(card) else { return [] }
        let days = plan.days
        var found: [ModelReminder] = []
        guard let due = due(card) else {
            if !card.duty.isOpeningImplied { found = openings(card, opens, nil, policy) }
            guard card.isUndated else { return found }
            // Asked for a date at the opening, then at the beginning of each month.
            let months = [opens] + ModelTime.monthLengths.indices.dropFirst().map { ModelTime.day($0 + 1, 1) }
            for (number, day) in (months + ModelTime.later).enumerated() {
                found.append(
                    ModelReminder(
                        rule: "date+\(number + 1)", instant: ModelTime.morning(days.onOrAfter(day)), urgency: number))
            }
            return found
        }
        let end = max(end, ModelTime.end(due))
        if !card.duty.isOpeningImplied || card.isRetake { found += openings(card, opens, due, policy) }
        for lead in policy.before {
            let day = lead.working ? days.working(-lead.count, from: due) : due - lead.count
            let instant = ModelTime.morning(days.onOrBefore(day))
            if instant >= ModelTime.start(opens), instant <= ModelTime.end(due) {
                found.append(
                    ModelReminder(
                        rule: lead.working ? "-\(lead.count)wd" : "-\(lead.count)d", instant: instant,
                        urgency: -lead.count))
            }
        }
        if policy.due {
            found.append(
                ModelReminder(
                    rule: "due", instant: min(ModelTime.morning(lastDay(card, opens, due)), ModelTime.end(due))))
        }
        guard !(card.duty.isOptional && card.isWhole) else { return found }
        for (step, after) in policy.escalations.enumerated() {
            found.append(
                ModelReminder(
                    rule: "escalate-\(step + 1)", instant: ModelTime.morning(days.working(after, from: due)),
                    urgency: step))
        }
        return found + repeats("overdue", policy.overdue, card, after: due, through: end)
    }

    private func openings(
        _ card: ModelCard, _ opens: Day, _ due: Day?, _ policy: ModelDuty.Policy
    ) -> [ModelReminder] {
        policy.opens.map { lead in
            let day = plan.days.onOrAfter(opens - lead)
            guard lead == 0 else {
                return ModelReminder(
                    rule: "opens-\(lead)d", instant: ModelTime.morning(min(day, opens)), urgency: -lead)
            }
            let latest = due.map { min(day, lastDay(card, opens, $0)) } ?? day
            return ModelReminder(rule: "opens", instant: ModelTime.morning(latest))
        }
    }

    /// The due date is said on a working day, not before the opening, unless there is none in the whole window.
    private func lastDay(_ card: ModelCard, _ opens: Day, _ due: Day) -> Day {
        let day = plan.days.onOrBefore(due)
        return card.isEaten && records[card.id]?.moved == nil ? day : max(day, opens)
    }

    private func repeats(
        _ rule: String, _ every: Int?, _ card: ModelCard, after day: Day, through end: Millis
    ) -> [ModelReminder] {
        guard let every else { return [] }
        var found: [ModelReminder] = []
        var (count, day) = (1, plan.days.working(every, from: day))
        while true {
            let next = ModelReminder(rule: "\(rule)+\(count)", instant: ModelTime.morning(day), urgency: count)
            found.append(next)
            if next.instant > end, !isDecided(next, card) { return found }
            (count, day) = (count + 1, plan.days.working(every, from: day))
        }
    }

    /// Those who approve are asked at once, on the last day for it, and after that.
    private func approvals(_ card: ModelCard, _ policy: ModelDuty.Policy, through end: Millis) -> [ModelReminder] {
        let record = records[card.id]
        let asked = max(record?.done?.known ?? card.known ?? 0, record?.since ?? 0)
        // A plan that asks for no approval any more does not say how soon.
        let within = card.duty.approver == nil ? 5 : card.duty.approvalWithin
        let last = plan.days.working(within, from: ModelTime.today(asked))
        var found = [ModelReminder(rule: "approve", instant: asked)]
        if policy.due, ModelTime.morning(last) > asked {
            found.append(ModelReminder(rule: "approve-due", instant: ModelTime.morning(last)))
        }
        for (step, after) in policy.escalations.enumerated() {
            found.append(
                ModelReminder(
                    rule: "approve-escalate-\(step + 1)",
                    instant: ModelTime.morning(plan.days.working(after, from: last)),
                    urgency: step))
        }
        return found
            + repeats("approve-overdue", policy.overdue, card, after: last, through: max(end, ModelTime.end(last)))
    }

    private func isDecided(_ reminder: ModelReminder, _ card: ModelCard) -> Bool {
        records[card.id]?.decided[generation(card)]?.contains(reminder.rule) == true
    }

    /// Those who took note of the present stage and hear of it no more.
    private func silenced(_ stage: ModelStage, _ card: ModelCard) -> [String] {
        guard let record = records[card.id], !isFresh(card), !isAwaiting(card), stage != .escalated else { return [] }
        guard !record.acknowledgements.isEmpty else { return [] }
        let escalations = record.said.count { $0.hasPrefix("escalate") }
        return record.acknowledgements.filter { $0.stage == stage && $0.escalations == escalations }.map(\.person)
    }

    private func told(_ card: ModelCard) -> [String] { isAwaiting(card) ? approvers(card) : owners(card) }

    private func isSilenced(_ reminder: ModelReminder, _ card: ModelCard) -> Bool {
        let silenced = silenced(reminder.stage, card)
        return !silenced.isEmpty && told(card).allSatisfy(silenced.contains)
    }

    /// When a reminder that was put off comes.
    private func held(_ reminder: ModelReminder, _ card: ModelCard) -> Millis? {
        guard reminder.stage != .escalated, !isFresh(card), !isAwaiting(card) else { return nil }
        return records[card.id]?.snoozedUntil.map(ModelTime.morning)
    }

    /// The next that comes by itself.
    func nextReminder(_ card: ModelCard) -> (rule: String, instant: Millis)? {
        let decided = records[card.id]?.decided[generation(card)] ?? []
        return reminders(card, through: now)
            .filter { !decided.contains($0.rule) && !isSilenced($0, card) }
            .map { (rule: $0.rule, instant: max($0.instant, held($0, card) ?? $0.instant)) }
            .min { $0.instant < $1.instant }
    }

    var nextWake: Millis? { cards.compactMap { nextReminder($0)?.instant }.min() }

    /// Decides everything that has fallen by now.
    /// - Returns: one line for each reminder, with all it says.
    mutating func tick() -> [String] {
        cards.flatMap { decide($0) }.sorted()
    }

    private mutating func decide(_ card: ModelCard) -> [String] {
        guard let policy = card.duty.policy else { return [] }
        let pending = reminders(card, through: now).filter { $0.instant <= now && !isDecided($0, card) }
            .sorted { ($0.instant, $0.stage) < ($1.instant, $1.stage) }
        func isHeld(_ reminder: ModelReminder) -> Bool {
            isSilenced(reminder, card) || held(reminder, card).map { $0 > now } == true
        }
        guard !pending.allSatisfy(isHeld) else { return [] }
        let since = expectedSince(card)
        let quiet = pending.filter { $0.instant < since || isHeld($0) }
        let others = pending.filter { !($0.instant < since || isHeld($0)) }
        let missed = others.filter { now - $0.instant > Model.grace }
        let timely = others.filter { now - $0.instant <= Model.grace }
        var said: [String] = []
        if missed.isEmpty || policy.late == .coalesce {
            said.append(message(pending, missed, card, isDropped: false))
        } else if policy.late == .drop {
            said.append(message(timely.isEmpty ? quiet + missed : missed, missed, card, isDropped: true))
            if !timely.isEmpty { said.append(message(quiet + timely, [], card, isDropped: false)) }
        } else {
            let instants = Set(missed.map(\.instant)).sorted()
            for instant in instants {
                let together = missed.filter { $0.instant == instant }
                let isLast = instant == instants.last && timely.isEmpty
                said.append(message((isLast ? quiet : []) + together, together, card, isDropped: false))
            }
            if !timely.isEmpty { said.append(message(quiet + timely, [], card, isDropped: false)) }
        }
        remember(pending, card)
        return said
    }

    private mutating func remember(_ decided: [ModelReminder], _ card: ModelCard) {
        let (nominal, generation, isFresh) = (nominal(card), generation(card), isFresh(card))
        let last = (opening(card), nominal, due(card))
        var record = records[card.id] ?? ModelRecord()
        if isFresh {
            record.generation = generation
            record.snoozedUntil = nil
            record.acknowledgements = []
        }
        record.remindedOf = (nominal, ())
        record.last = last
        record.decided[generation, default: []].formUnion(decided.map(\.rule))
        records[card.id] = record
    }

    /// Nobody could have expected to hear of anything before this.
    private func expectedSince(_ card: ModelCard) -> Millis {
        let record = records[card.id]
        var since = max(lines[card.duty.id]?.since ?? 0, record?.since ?? 0, card.known ?? 0)
        if isFresh(card) { since = max(since, loadedAt) }
        if !isAwaiting(card), let until = record?.snoozedUntil { since = max(since, ModelTime.morning(until)) }
        return since
    }

    private func message(
        _ together: [ModelReminder], _ missed: [ModelReminder], _ card: ModelCard, isDropped: Bool
    ) -> String {
        guard let chosen = together.max(by: { ($0.stage, $0.instant, $0.urgency) < ($1.stage, $1.instant, $1.urgency) })
        else { return "nothing of \(card.id)" }
        let isLate = !missed.isEmpty || now - chosen.instant > Model.grace
        let merged = together.map(\.rule).filter { $0 != chosen.rule }.sorted()
        let generation = generation(card)
        return [
            isDropped ? "dropped" : "said", "\(card.id)#\(chosen.rule)" + (generation == 1 ? "" : "~\(generation)"),
            "for \(isLate ? now : chosen.instant)", "to \(audience(together, card).joined(separator: "、"))",
            "with \(merged.joined(separator: " "))", "missed \(missed.count)",
            "late \(missed.first.map { (now - $0.instant) / 1000 } ?? 0)",
        ].joined(separator: " ")
    }

    private func audience(_ together: [ModelReminder], _ card: ModelCard) -> [String] {
        let loudest = together.filter { !isSilenced($0, card) }.map(\.stage).max() ?? .opens
        var audience = told(card).filter { !silenced(loudest, card).contains($0) }
        for reminder in together where reminder.stage == .escalated {
            let step = Int(reminder.rule.split(separator: "-").last ?? "") ?? 1
            let line = isAwaiting(card) ? ModelRoster.superiors(of: told(card)) : line(card, step: step - 1)
            audience += line.filter { !audience.contains($0) }
        }
        return present(audience)
    }
}

extension ModelTime {
    /// The first days of the months of 2027.
    static let later: [Day] = (0..<12).map { newYear + 365 + monthLengths.prefix($0).reduce(0, +) }
}
