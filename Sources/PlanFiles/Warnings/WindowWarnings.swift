import CivilTime
import Phrases
import Planning

/// Windows of a duty in which it can hardly be done.
struct WindowWarnings {
    let plan: Plan
    let diagnostics: Diagnostics
    private var known: [[String]: [Message]] = [:]
    /// What the calendar does to windows, by its words, which many duties share: where it stands first, and how often.
    private var shared: [(text: String, place: SourcePlace, count: Int)] = []

    private struct Message {
        let text: String
        /// It is about the calendar rather than the duty.
        var isShared = false
    }

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
            if !message.isShared {
                diagnostics.warning(duty.place(of: "when"), message.text)
            } else if let index = shared.firstIndex(where: { $0.text == message.text }) {
                shared[index].count += 1
            } else {
                shared.append((message.text, duty.place(of: "when"), 1))
            }
        }
    }

    /// Says what several duties share, once for all of them.
    func finish() {
        for (text, place, count) in shared {
            let others = count > 1 ? "; likewise for \(count - 1) more dut\(count == 2 ? "y" : "ies")" : ""
            diagnostics.warning(place, text + others)
        }
    }

    /// What is doubtful about the windows of a duty. Many duties have the same phrase, so that what was found is kept.
    private mutating func messages(_ duty: Duty, isGiven: Bool) -> [Message] {
        let key = duty.condition == nil && !isGiven ? duty.phrases : []
        if !key.isEmpty, let known = known[key] { return known }
        let windows = plan.years.flatMap { duty.schedule.windows(in: $0, calendar: plan.calendar) }
        var messages: [Message] = []
        if windows.isEmpty {
            if !isGiven { messages = [Message(text: "no date of it lies in the plan for \(plan.years.text)")] }
        } else {
            let counted = windows.filter { isOn($0, duty) }
            let eaten = EatenWindows(counted, calendar: plan.calendar)
            messages = [eaten.withoutWorkingDay, eaten.mostlyOff].compactMap { $0 }
                .map { Message(text: $0, isShared: true) }
            if let close = closeHalves(counted) { messages.append(Message(text: close)) }
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
