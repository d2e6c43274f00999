import CivilTime
import Phrases
import Planning

/// What is doubtful in a plan that can be loaded.
struct PlanWarnings {
    let scope: PlanScope
    let plan: Plan
    let duties: [ReadDuty]
    private var diagnostics: Diagnostics { scope.diagnostics }

    init(scope: PlanScope, plan: Plan, duties: [ReadDuty]) {
        self.scope = scope
        self.plan = plan
        self.duties = duties
    }

    func report() {
        provisionalYears()
        var windows = WindowWarnings(plan: plan, diagnostics: diagnostics)
        for duty in duties { windows.report(duty) }
        QuotaWarnings(plan: plan, duties: duties, roster: scope.roster.roster, diagnostics: diagnostics).report()
        PeopleWarnings(roster: scope.roster, duties: duties, diagnostics: diagnostics).report()
    }

    private func provisionalYears() {
        let years = plan.years.filter { plan.calendar.isProvisional(year: $0) }
        guard !years.isEmpty else { return }
        let list = years.map(String.init).joined(separator: ", ")
        diagnostics.warning(
            scope.draft.place,
            "the working days of \(list) are provisional: the calendar “\(plan.calendarName)” has no notice for it yet")
    }
}
