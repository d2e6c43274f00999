import CalendarInterface
import Planning

/// The plans in force in brief, as somebody may know of them.
struct PlanSummaries {
    /// In the order of the book.
    let all: [Wire.PlanSummary]

    init(_ book: PlanBook, for caller: Caller, _ planner: Planner) {
        all = book.plans.map { plan in
            let duties = plan.duties.count { duty in
                !duty.isConfidential || planner.answers(caller, for: duty)
            }
            return Wire.PlanSummary(year: plan.year, title: plan.title, duties: duties)
        }
    }
}

extension Planner {
    /// Whether somebody may know of a confidential duty: its owner, one above an owner, an administrator.
    fileprivate func answers(_ caller: Caller, for duty: Duty) -> Bool {
        if caller.isAdministrator { return true }
        guard let person = caller.actor.person, let owner = duty.owner else { return false }
        let owners = book.roster.people(of: owner)
        return owners.contains { $0 == person || book.roster.isSuperior(person, of: $0) }
    }
}
