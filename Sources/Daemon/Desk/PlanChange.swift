import Planning

/// What a load changed.
struct PlanChange: Sendable, Hashable {
    /// Duties that are new.
    var added = 0
    /// Duties that are gone.
    var removed = 0
    /// Duties that say something else now.
    var changed = 0
    /// Occurrences that keep the dates they had.
    var pinned = 0
    /// Occurrences that are no longer in the plan.
    var withdrawn = 0

    /// A load of the same files.
    init() {}

    /// The difference between two books and what was decided about it.
    init(from before: PlanBook, to after: PlanBook, _ events: [Event]) {
        let old = PlanChange.duties(before)
        for event in events {
            switch event.fact {
            case .planLoaded(let load): (added, removed) = (load.added.count, load.removed.count)
            case .pinned: pinned += 1
            case .withdrawn: withdrawn += 1
            default: break
            }
        }
        changed = PlanChange.duties(after).count { key, duty in old[key].map { $0 != duty } ?? false }
    }

    private static func duties(_ book: PlanBook) -> [DutyKey: Duty] {
        var duties: [DutyKey: Duty] = [:]
        for plan in book.plans {
            for duty in plan.duties { duties[DutyKey(planYear: plan.year, duty: duty.id)] = duty }
        }
        return duties
    }
}
