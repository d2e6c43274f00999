import CivilTime

extension Planner {
    /// Refuses whoever may not record anything about what a name stands for, before they send the files that go with it.
    /// - Parameter correcting: whether what was recorded is to be corrected.
    public func checkRight(
        toActOn name: String, correcting: Bool, by caller: Caller, at now: Instant
    ) throws(Refusal) {
        guard !rulebook.book.plans.isEmpty else { throw .noPlan }
        _ = try target(name, for: correcting ? .correcting : .acting, by: standing(caller, at: now), at: now)
    }

    /// The occurrence a name stands for, if the caller may read the files kept with it: one who may act on it, or is to
    /// approve it. Names and hashes stand in the record for everybody who may know of it; the files themselves do not.
    public func evidenceTarget(
        _ name: String, by caller: Caller, at now: Instant
    ) throws(Refusal) -> OccurrenceID {
        let caller = standing(caller, at: now)
        let id = try find(name, for: .correcting, by: caller, at: now)
        let owners: [String]
        if let occurrence = occurrence(id) {
            owners = answering(for: occurrence)
            if isToApprove(occurrence, caller) { return id }
        } else {
            owners =
                fold.records.lazy.filter { $0.key.duty == id.duty }.compactMap { $0.value[id]?.basis }
                .first?.owners ?? []
        }
        guard mayAct(owners, caller) else { throw .notAllowed(occurrence: id, owners: owners) }
        return id
    }
}
