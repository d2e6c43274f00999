import CivilTime

/// Why the events of a plan year cannot leave the ledger yet.
public enum YearHold: Sendable, Hashable {
    /// The year is not over on that day.
    case notOver(today: CivilDate)
    /// Its plan is still in force.
    case inForce(title: String)
    /// Somebody still has to approve these.
    case awaitingApproval([OccurrenceID])
    /// These findings are not put right.
    case openFindings([OccurrenceID])
    /// These, of plans in force, would be otherwise without it.
    case needed([OccurrenceID])
}

extension Planner {
    /// What keeps the events of a plan year in the ledger; nil where nothing does.
    ///
    /// - Parameter without: a planner with the same plans in force that never knew of them.
    public func hold(on year: Int, without: Planner, at now: Instant) -> YearHold? {
        let today = today(at: now)
        guard today.year > year else { return .notOver(today: today) }
        if let plan = book.plans.first(where: { $0.year == year }) { return .inForce(title: plan.title) }
        let records = fold.records.filter { $0.key.planYear == year }.values.flatMap { $0 }
        let awaiting = records.filter { $0.value.isAwaitingApproval }.map(\.key).sorted()
        if !awaiting.isEmpty { return .awaitingApproval(awaiting) }
        let open = records.filter { $0.value.isOpenFinding }.map(\.key).sorted()
        if !open.isEmpty { return .openFindings(open) }
        let needed = occurrences.indices.flatMap { differing(in: $0, from: without, at: now) }
        return needed.isEmpty ? nil : .needed(needed)
    }

    /// The occurrences of a rule that another planner with the same plans sees otherwise.
    private func differing(in rule: Int, from other: Planner, at now: Instant) -> [OccurrenceID] {
        let everybody = Caller(actor: .daemon, isAdministrator: true)
        func views(_ planner: Planner) -> [OccurrenceID: OccurrenceView] {
            let own = planner.occurrences.indices.contains(rule) ? planner.occurrences[rule] : []
            return Dictionary(
                own.compactMap { planner.view(of: $0.id, for: everybody, at: now) }.map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first })
        }
        let (own, others) = (views(self), views(other))
        return Set(own.keys).union(others.keys).filter { own[$0] != others[$0] }.sorted()
    }
}

extension Record {
    /// Something was found wrong, and nobody has put it right or said that it need not be.
    fileprivate var isOpenFinding: Bool { finding != nil && !isRetracted && completion == nil && !isWaived }
}
