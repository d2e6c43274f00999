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

    /// What the caller is told of.
    func of(_ events: [Event], by dependents: Dependents) -> [Consequence] {
        guard let event = events.first else { return [] }
        if case .delegated(let delegation) = event.fact { return handedOver(delegation) }
        var found: [Consequence] = []
        for key in dependents.affected(by: event) {
            found += changes(of: key)
            if found.count >= Consequences.limit { break }
        }
        return Array(found.prefix(Consequences.limit))
    }

    /// What is open of the person's, and where the person has left for good what is to come too.
    private func handedOver(_ delegation: Delegation) -> [Consequence] {
        var states: Set<OccurrenceState> = [.open, .overdue, .undated, .awaitingApproval]
        if delegation.last == nil { states.insert(.pending) }
        let query = OccurrenceQuery(states: states, owner: delegation.person)
        return new.views(query, for: caller, at: now, limit: Consequences.limit)
            .map { Consequence(kind: .passed, view: $0) }
    }

    private func changes(of key: DutyKey) -> [Consequence] {
        let query = OccurrenceQuery(duty: key.duty, planYear: key.planYear)
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
        case .done, .waived, .lapsed, .withdrawn: return before != nil && after.progress == nil ? .closed : nil
        case .awaitingApproval, .beforeAdoption: return nil
        }
    }
}
