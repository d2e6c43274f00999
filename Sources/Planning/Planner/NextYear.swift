import CivilTime

extension Planner {
    /// What stands for a plan as a whole where an occurrence is named. No duty's id has capital letters.
    public static let planName = "PLAN"
    /// So many days before a plan's end the one of the year after has to be there.
    static let leadOfNextYear = 30
    /// The hour at which a missing one is said.
    private static let hour = TimeOfDay(hour: 8, minute: 30) ?? .midnight

    /// A plan after whose last year no other begins, though that ought to be there.
    private struct Missing {
        let plan: Plan
        /// Those who are told.
        let owners: [String]
        let id: OccurrenceID
        /// When it is said.
        let instant: Instant

        var key: DutyKey { DutyKey(planYear: plan.year, duty: id.duty) }
    }

    /// Plans whose successor is missing, of which that was not said yet. Of a plan without an owner nobody can be told.
    private var missing: [Missing] {
        let plans = rulebook.book.plans
        return plans.compactMap { plan in
            let next = plan.years.upperBound + 1
            let owners = plan.owner.map { rulebook.book.roster.people(of: $0) } ?? []
            guard !owners.isEmpty, !plans.contains(where: { $0.year == next }) else { return nil }
            let id = OccurrenceID(duty: Planner.planName, period: String(plan.years.upperBound))
            let key = DutyKey(planYear: plan.year, duty: id.duty)
            guard fold.record(id, of: key)?.decided.contains(.nextYear) != true else { return nil }
            let day = plan.calendar.working.onOrBefore(plan.span.last - Planner.leadOfNextYear)
            return Missing(
                plan: plan, owners: owners, id: id, instant: plan.zone.instant(CivilDateTime(day, Planner.hour)))
        }
    }

    /// When the next plan that has no successor is to be spoken of.
    var nextYearWake: Instant? { missing.map(\.instant).min() }

    /// Says of plans that end soon that the next is missing, each once. Of one that has ended already nobody is told.
    func remindOfNextYear(at now: Instant, into outgoing: inout Outgoing) {
        for missing in missing where missing.instant <= now {
            let (plan, owners) = (missing.plan, missing.owners)
            let today = plan.zone.civil(now).date
            let isLate = now - missing.instant > Planner.grace
            // What had come up before the plan was loaded, nobody could have said in time.
            let isMissed = isLate && (fold.loadedAt.map { $0 < missing.instant } ?? false)
            let reminder = Reminder(
                instant: isLate ? now : missing.instant, audience: present(owners, on: today),
                parts: [
                    Reminder.Part(
                        occurrence: missing.id, rule: .nextYear, generation: 1, nominal: missing.instant,
                        basis: Basis(
                            planYear: plan.year, title: plan.title, opens: plan.span.last + 1,
                            nominalDue: plan.span.last,
                            due: plan.span.last, owners: owners),
                        merged: [], missed: isMissed ? 1 : 0,
                        lateBy: isMissed ? Int((now - missing.instant) / 1000) : nil, overdueBy: nil)
                ])
            if today <= plan.span.last { outgoing.send(reminder) } else { outgoing.drop(reminder) }
        }
    }
}
