import CivilTime
import Phrases
import Planning

/// Windows of a duty in which it can hardly be done.
struct WindowWarnings {
    let plan: Plan
    let diagnostics: Diagnostics
    private var known: [[String]: [String]] = [:]

    init(plan: Plan, diagnostics: Diagnostics) {
        self.plan = plan
        self.diagnostics = diagnostics
    }

    /// Two halves of a year closer than this are hardly half-yearly.
    private static let leastDistance = 60

    mutating func report(_ duty: ReadDuty) {
        switch duty.duty.schedule.kind {
        case .window, .recurring, .holiday, .quota, .coverage: break
        case .interval, .relative, .undated: return
        }
        // Dates given one by one have been looked at where they stand, those outside the plan at least.
        let isGiven = if case .mapping? = duty.fields["when"]?.value { true } else { false }
        for message in messages(duty.duty, isGiven: isGiven) {
            diagnostics.warning(duty.place(of: "when"), message)
        }
    }

    /// What is doubtful about the windows of a duty. Many duties have the same phrase, so that what was found is kept.
    private mutating func messages(_ duty: Duty, isGiven: Bool) -> [String] {
        let key = duty.condition == nil && !isGiven ? duty.phrases : []
        if !key.isEmpty, let known = known[key] { return known }
        let windows = plan.years.flatMap { duty.schedule.windows(in: $0, calendar: plan.calendar) }
        var messages: [String] = []
        if windows.isEmpty {
            if !isGiven { messages = ["no date of it lies in the plan for \(plan.years.text)"] }
        } else {
            let counted = windows.filter { isOn($0, duty) }
            let eaten = EatenWindows(counted, calendar: plan.calendar)
            messages = [eaten.withoutWorkingDay, eaten.mostlyOff, closeHalves(counted)].compactMap { $0 }
        }
        if !key.isEmpty { known[key] = messages }
        return messages
    }

    /// Whether the phrase of `while` leaves anything of a window.
    private func isOn(_ window: Window, _ duty: Duty) -> Bool {
        guard case .phrase(let condition) = duty.condition else { return true }
        return plan.years.contains { year in
            condition.windows(in: year, calendar: plan.calendar).contains { $0.span.overlaps(window.span) }
        }
    }

    private func closeHalves(_ windows: [Window]) -> String? {
        for (one, next) in zip(windows, windows.dropFirst()) {
            guard case .halfYear = one.key, case .halfYear = next.key, next.opens - one.due < Self.leastDistance else {
                continue
            }
            return "the two halves may fall within \(Self.leastDistance) days: one may be done on \(one.due), "
                + "the next on \(next.opens)"
        }
        return nil
    }
}
