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
        windows.finish()
        QuotaWarnings(plan: plan, duties: duties, roster: scope.roster.roster, diagnostics: diagnostics).report()
        ExamWarnings(duties: duties, diagnostics: diagnostics).report()
        PeopleWarnings(roster: scope.roster, duties: duties, diagnostics: diagnostics).report()
    }

    private func provisionalYears() {
        let years = plan.years.filter { plan.calendar.isProvisional(year: $0) }
        let known = years.filter { !plan.calendar.holidays(in: $0).isEmpty }
        let unknown = years.filter { plan.calendar.holidays(in: $0).isEmpty }
        if !known.isEmpty {
            diagnostics.warning(
                scope.draft.place,
                "the working days of \(text(known)) are provisional: the calendar “\(plan.calendarName)” has the days of "
                    + "the law but no notice yet")
        }
        if !unknown.isEmpty {
            diagnostics.warning(
                scope.draft.place,
                "the working days of \(text(unknown)) are provisional: the calendar “\(plan.calendarName)” knows no holiday "
                    + "of that time, only weekends are off",
                hint: "install a calendar that reaches so far, or add the days to local.yaml")
        }
    }

    private func text(_ years: [Int]) -> String {
        years.map(String.init).joined(separator: ", ")
    }
}
