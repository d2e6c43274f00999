import CivilTime
import Phrases
import Planning

/// Windows of a duty in which it can hardly be done.
struct WindowWarnings {
    let plan: Plan
    let diagnostics: Diagnostics

    /// Two halves of a year closer than this are hardly half-yearly.
    private static let leastDistance = 60

    func report(_ duty: ReadDuty) {
        let schedule = duty.duty.schedule
        switch schedule.kind {
        case .window, .recurring, .holiday: break
        case .quota, .coverage, .interval, .relative, .undated: return
        }
        let place = duty.place(of: "when")
        let windows = plan.years.flatMap { schedule.windows(in: $0, calendar: plan.calendar) }
        // Dates given one by one have been looked at where they stand.
        if windows.isEmpty {
            if case .mapping? = duty.fields["when"]?.value { return }
            diagnostics.warning(place, "no date of it lies in the plan for \(plan.years.text)")
            return
        }
        let counted = windows.filter { isOn($0, duty.duty) }
        withoutWorkingDay(counted, place)
        closeHalves(counted, place)
    }

    /// Whether the phrase of `while` leaves anything of a window.
    private func isOn(_ window: Window, _ duty: Duty) -> Bool {
        guard case .phrase(let condition) = duty.condition else { return true }
        return plan.years.contains { year in
            condition.windows(in: year, calendar: plan.calendar).contains { $0.span.overlaps(window.span) }
        }
    }

    private func withoutWorkingDay(_ windows: [Window], _ place: SourcePlace) {
        let empty = windows.filter { window in
            guard window.rolls, !window.openingDays else { return false }
            let spans = window.parts.isEmpty ? [window.span] : window.parts
            return spans.allSatisfy { plan.calendar.working.count(in: $0) == 0 }
        }
        guard let first = empty.first else { return }
        let others = empty.count > 1 ? " and in \(empty.count - 1) more of its windows" : ""
        diagnostics.warning(place, "no working day lies from \(first.opens) to \(first.due)\(others)")
    }

    private func closeHalves(_ windows: [Window], _ place: SourcePlace) {
        for (one, next) in zip(windows, windows.dropFirst()) {
            guard case .halfYear = one.key, case .halfYear = next.key, next.opens - one.due < Self.leastDistance else {
                continue
            }
            diagnostics.warning(
                place,
                "the two halves may fall within \(Self.leastDistance) days: one may be done on \(one.due), "
                    + "the next on \(next.opens)")
            return
        }
    }
}
