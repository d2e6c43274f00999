import CivilTime
import Phrases

extension Rulebook {
    /// The windows that a rule's words alone can date, in order. They are laid out when they are asked for, since the
    /// occurrences made of them are what is kept.
    func windows(of rule: Rule) -> [Window] {
        let plan = plan(of: rule)
        let duty = rule.duty
        if rule.kind == .interval, duty.since == .first { return Rulebook.grid(of: duty, in: plan) }
        return plan.years.flatMap { duty.schedule.windows(in: $0, calendar: plan.calendar) }
    }

    /// The dates of an interval counted from a fixed anchor: the n-th is found from the anchor, never from the last.
    private static func grid(of duty: Duty, in plan: Plan) -> [Window] {
        guard let interval = duty.schedule.interval, interval.count > 0, interval.isWholeDays else { return [] }
        func date(_ step: Int) -> CivilDate {
            interval.date(after: duty.first, days: plan.calendar.working, times: step)
        }
        // The anchor may lie far behind: no interval is shorter than a day.
        var (low, high) = (0, max(0, plan.span.first - duty.first))
        while low < high {
            let middle = (low + high) / 2
            if date(middle) < plan.span.first { low = middle + 1 } else { high = middle }
        }
        var windows: [Window] = []
        var opens = plan.span.first
        for step in low...low + plan.span.length {
            let due = date(step)
            guard due <= plan.span.last else { break }
            windows.append(
                Window(
                    key: .position(year: plan.year, windows.count + 1), opens: opens, due: due, opensImplied: true,
                    bounds: DateSpan(opens, due)))
            opens = due + 1
        }
        return windows
    }
}
