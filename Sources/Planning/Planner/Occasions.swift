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
        for place in rulebook.hangingOn[occasion] ?? [] {
            let rule = rulebook.rules[place]
            let isCause = rule.causes.contains { $0 == .raised(occasion) || $0 == .ended(occasion) }
            if isCause, rule.duty.owner == .each, rule.duty.each == nil, member == nil {
                // What may not be known of is not named.
                throw .nobodyAnswers(occasion: occasion, duty: maySee(rule, caller) ? rule.key.duty : occasion)
            }
        }
        let ordinal = (fold.occasions[occasion] ?? []).count { $0.planYear == plan } + 1
        let raising = Raising(
            occasion: occasion, ordinal: ordinal, planYear: plan, on: on ?? today(at: now), member: member)
        return [Event(recordedAt: now, actor: caller.actor, fact: .raised(raising))]
    }

    /// Records that an occasion is over. Whoever raised it may, whomever it concerns, those above either, and
    /// administrators.
    func end(
        _ occasion: String, _ member: String?, _ on: CivilDate?, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        try knowOccasion(occasion)
        let open = (fold.occasions[occasion] ?? []).filter {
            $0.endedOn == nil && (member == nil || $0.member == member)
        }
        guard let raised = open.last else { throw .notRaised(occasion: occasion) }
        guard open.count == 1 || member != nil else {
            throw .ambiguous(
                name: occasion,
                candidates: open.map {
                    OccurrenceID(duty: occasion, period: "\($0.planYear).\($0.ordinal)", member: $0.member)
                })
        }
        guard mayAct([raised.by, raised.member].compactMap { $0 }, caller) else { throw .administratorsOnly }
        let day = on ?? today(at: now)
        guard day >= raised.on else { throw .inThePast(date: day, today: raised.on) }
        let ending = Ending(
            occasion: occasion, ordinal: raised.ordinal, planYear: raised.planYear, on: day, member: raised.member)
        return [Event(recordedAt: now, actor: caller.actor, fact: .ended(ending))]
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
