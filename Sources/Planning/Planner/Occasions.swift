import CivilTime
import Phrases

extension Planner {
    /// Records that an occasion happened; what hangs on it opens. Anybody of the roster may.
    func raise(
        _ occasion: String, _ member: String?, _ on: CivilDate?, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        try knowOccasion(occasion)
        guard caller.isAdministrator || caller.actor.person != nil else {
            throw .callerUnknown(login: caller.actor.login)
        }
        if let member { try know(member) }
        let plan = plan(at: now)
        if member == nil, let rule = ownerless(after: occasion, plan) {
            // What may not be known of is not named.
            throw .nobodyAnswers(occasion: occasion, duty: maySee(rule, caller) ? rule.key.duty : occasion)
        }
        let ordinal = (fold.occasions[occasion] ?? []).count { $0.planYear == plan } + 1
        let raising = Raising(
            occasion: occasion, ordinal: ordinal, planYear: plan, on: on ?? today(at: now), member: member)
        return [Event(recordedAt: now, actor: caller.actor, fact: .raised(raising))]
    }

    /// A duty of the chain after an occasion whose owner is the member the occasion is raised for.
    private func ownerless(after occasion: String, _ planYear: Int) -> Rule? {
        var open = (rulebook.hangingOn[occasion] ?? []).filter { place in
            let rule = rulebook.rules[place]
            return rule.causes.contains { $0 == .raised(occasion) || $0 == .ended(occasion) }
                || rule.awaited == occasion
        }
        var seen = Set(open)
        while let place = open.popLast() {
            let rule = rulebook.rules[place]
            // With members of its own a duty needs none from the occasion, nor does what follows from it.
            guard rule.key.planYear == planYear, rule.duty.each == nil else { continue }
            if rule.duty.owner == .each { return rule }
            open += rulebook.dependents[place].filter { dependent in
                rulebook.rules[dependent].causes.contains { if case .rule(place, _) = $0 { true } else { false } }
                    && seen.insert(dependent).inserted
            }
        }
        return nil
    }

    /// Records that an occasion is over; what is open while it lasts lapses. Whoever raised it may, whomever it concerns,
    /// those above either, and administrators.
    /// - Parameter name: the occasion, or one of its raisings as a refusal names them: 员工休假@2026.2, 员工休假@2026.2/王五.
    func end(
        _ name: String, _ member: String?, _ on: CivilDate?, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let (occasion, place) = Planner.raising(name)
        try knowOccasion(occasion)
        let today = today(at: now)
        let open = (fold.occasions[occasion] ?? []).filter { raised in
            raised.endedOn == nil && raised.on <= today && (member == nil || raised.member == member)
                && (place.map { raised.isNamed($0) } ?? true)
        }
        guard let raised = open.last else { throw .notRaised(occasion: name) }
        guard open.count == 1 || member != nil else {
            throw .ambiguous(
                name: occasion,
                candidates: open.map {
                    OccurrenceID(duty: occasion, period: "\($0.planYear).\($0.ordinal)", member: $0.member)
                })
        }
        guard mayAct([raised.by, raised.member].compactMap { $0 }, caller) else { throw .administratorsOnly }
        let day = on ?? today
        guard day <= today else { throw .inTheFuture(date: day, today: today) }
        guard day >= raised.on else { throw .outside(date: day, span: DateSpan(raised.on, today)) }
        let ending = Ending(
            occasion: occasion, ordinal: raised.ordinal, planYear: raised.planYear, on: day, member: raised.member)
        return [Event(recordedAt: now, actor: caller.actor, fact: .ended(ending))]
    }

    /// An occasion, and where one stands which of its raisings.
    private static func raising(_ name: String) -> (occasion: String, place: String?) {
        guard let at = name.firstIndex(of: "@") else { return (name, nil) }
        return (String(name[..<at]), String(name[name.index(after: at)...]))
    }

    private func knowOccasion(_ name: String) throws(Refusal) {
        let known = rulebook.book.roster.occasions
        guard known.contains(name) else {
            throw .unknownOccasion(
                name: name, candidates: Spelling.nearest(to: name, among: known.sorted()).map { [$0] } ?? known.sorted()
            )
        }
    }

    /// The first year of the plan that covers the present day, else of the last one.
    private func plan(at now: Instant) -> Int {
        let year = today(at: now).year
        let plans = rulebook.book.plans
        return (plans.first { $0.years.contains(year) } ?? plans.last)?.year ?? year
    }
}

extension Fold.Raised {
    /// Whether it is what a refusal names behind the @: 2026.2, 2026.2/王五.
    fileprivate func isNamed(_ place: String) -> Bool {
        let ordinal = "\(planYear).\(ordinal)"
        return place == ordinal || member.map { place == "\(ordinal)/\($0)" } ?? false
    }
}
