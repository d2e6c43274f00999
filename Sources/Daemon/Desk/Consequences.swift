import CivilTime
import Planning

/// Compares what hangs on a duty or an occasion before and after an act.
struct Consequences {
    private let old: Planner
    private let new: Planner
    private let caller: Caller
    private let now: Instant

    /// The most that are told of.
    private static let limit = 100

    init(from old: Planner, to new: Planner, for caller: Caller, at now: Instant) {
        self.old = old
        self.new = new
        self.caller = caller
        self.now = now
    }

    /// What the caller is told of, in the order of the plan.
    func of(_ events: [Event]) -> [Consequence] {
        guard let event = events.first else { return [] }
        var found: [Consequence] = []
        for plan in new.book.plans {
            guard let hangs = condition(event, in: plan) else { continue }
            for duty in plan.duties where hangs(duty) {
                found += changes(of: duty.id, in: plan.year)
                if found.count >= Consequences.limit { return Array(found.prefix(Consequences.limit)) }
            }
        }
        return found
    }

    /// Tells which duties of a plan hang on what an event is about; nil where none can.
    private func condition(_ event: Event, in plan: Plan) -> ((Duty) -> Bool)? {
        switch event.fact {
        case .raised(let raising): return { hangs($0, onOccasion: raising.occasion) }
        case .ended(let ending): return { hangs($0, onOccasion: ending.occasion) }
        case .done, .undone, .amended, .waived, .moved, .dated:
            guard let cause = event.occurrence?.duty, event.basis?.planYear == plan.year else { return nil }
            let target = plan.duties.first { $0.id == cause }?.countsToward?.duty
            return { $0.id == target || hangs($0, onDuty: cause) }
        default: return nil
        }
    }

    private func hangs(_ duty: Duty, onOccasion occasion: String) -> Bool {
        duty.condition == .occasion(occasion)
            || (duty.after?.causes ?? []).contains { $0 == .raised(occasion) || $0 == .ended(occasion) }
    }

    private func hangs(_ duty: Duty, onDuty cause: String) -> Bool {
        if duty.condition == .duty(cause) { return true }
        if duty.id == cause { return duty.schedule.kind == .quota || duty.schedule.kind == .coverage }
        return ((duty.after?.causes ?? []) + (duty.before?.causes ?? [])).contains {
            if case .duty(let name, _) = $0 { name == cause } else { false }
        }
    }

    private func changes(of duty: String, in year: Int) -> [Consequence] {
        let query = OccurrenceQuery(duty: duty, planYear: year)
        let before = Dictionary(old.views(query, for: caller, at: now).map { ($0.id, $0) }) { first, _ in first }
        return new.views(query, for: caller, at: now).compactMap { view in
            kind(before[view.id], view).map { Consequence(kind: $0, view: view) }
        }
    }

    private func kind(_ before: OccurrenceView?, _ after: OccurrenceView) -> Consequence.Kind? {
        if let before, before.progress != after.progress, after.progress != nil { return .counted }
        if before?.state == after.state, before?.waitsFor.isEmpty == after.waitsFor.isEmpty { return nil }
        switch after.state {
        case .open, .overdue: return before?.state.isClosed == true ? nil : .opened
        case .undated: return .needsDate
        case .pending: return after.waitsFor.isEmpty && before?.state.isClosed != true ? .waiting : nil
        case .done, .waived, .lapsed, .withdrawn: return after.progress == nil ? .closed : nil
        case .awaitingApproval, .beforeAdoption: return nil
        }
    }
}
