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

    /// What the events are about, which the receipt tells of itself.
    private var subjects: Set<OccurrenceID> = []

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
        var told = self
        told.subjects = event.occurrence.map { [$0] } ?? []
        var keys = dependents.affected(by: event)
        // What was found in the course of it stands beside it.
        for other in events.dropFirst() where other.fact.kind == .findingOpened {
            keys += dependents.affected(by: other).filter { !keys.contains($0) }
        }
        return told.changes(of: keys)
    }

    private func changes(of keys: [DutyKey]) -> [Consequence] {
        var found: [Consequence] = []
        for key in keys {
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
        let after = new.views(query, for: caller, at: now)
        let present = Set(after.map(\.id))
        let gone = before.values.filter {
            !present.contains($0.id) && !subjects.contains($0.id) && !$0.state.isClosed && $0.state != .pending
        }
        return after.compactMap { view in
            subjects.contains(view.id) ? nil : kind(before[view.id], view).map { Consequence(kind: $0, view: view) }
        } + gone.sorted { $0.id < $1.id }.map { Consequence(kind: .withdrawn, view: $0) }
    }

    private func kind(_ before: OccurrenceView?, _ after: OccurrenceView) -> Consequence.Kind? {
        if let before, before.progress != after.progress, after.progress != nil { return .counted }
        if let before, isUnsettled(before, after) { return .unsettled }
        if after.isKept, before?.isKept != true { return .kept }
        if let before, isTakenBack(before, after) {
            return after.isActedOn && after.state.isClosed ? .kept : .withdrawn
        }
        if before?.state == after.state, before?.waitsFor.isEmpty == after.waitsFor.isEmpty { return nil }
        switch after.state {
        case .open, .overdue: return before?.state.isClosed == true ? nil : .opened
        case .undated: return .needsDate
        case .pending: return after.waitsFor.isEmpty && before?.state.isClosed != true ? .waiting : nil
        case .done, .waived, .lapsed, .withdrawn:
            return before?.state.isClosed == false && after.progress == nil ? .closed : nil
        case .awaitingApproval, .beforeAdoption: return nil
        }
    }

    /// It is done, and of what was found in the duty it looks back on something is open that was not.
    private func isUnsettled(_ before: OccurrenceView, _ after: OccurrenceView) -> Bool {
        guard after.state == .done || after.state == .awaitingApproval else { return false }
        return after.openFindings.contains { $0.duty != after.id.duty && !before.openFindings.contains($0) }
    }

    /// It had been opened by something, and waits for it again.
    private func isTakenBack(_ before: OccurrenceView, _ after: OccurrenceView) -> Bool {
        before.waitsFor.isEmpty && !after.waitsFor.isEmpty && (before.state != .pending || after.state.isClosed)
    }
}
