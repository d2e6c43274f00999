import Planning

/// What a load changed.
struct PlanChange: Sendable, Hashable {
    /// How many of something there are.
    struct Count: Sendable, Hashable {
        /// All of them.
        var all = 0
        /// Those everybody may know of.
        var open = 0

        /// Counts one.
        mutating func add(isConfidential: Bool) {
            all += 1
            if !isConfidential { open += 1 }
        }
    }

    /// Duties that are new.
    var added = Count()
    /// Duties that are gone.
    var removed = Count()
    /// Duties that say something else now.
    var changed = Count()
    /// Occurrences that keep the dates they had.
    var pinned = Count()
    /// Occurrences that are no longer in the plan.
    var withdrawn = Count()
    /// Occurrences that took other dates by the calendar.
    var shifted = Count()
    /// Years whose official calendar arrived.
    var official: [Int] = []

    /// A load of the same files.
    init() {}

    /// The difference between two books and what was decided about it.
    init(from before: PlanBook, to after: PlanBook, _ events: [Event]) {
        let old = PlanChange.duties(before)
        let new = PlanChange.duties(after)
        for event in events {
            let isConfidential = event.basis?.isConfidential ?? false
            switch event.fact {
            case .planLoaded(let load):
                for key in load.added { added.add(isConfidential: new[key]?.isConfidential ?? true) }
                for key in load.removed { removed.add(isConfidential: old[key]?.isConfidential ?? true) }
                official = load.calendar?.official ?? []
            case .pinned: pinned.add(isConfidential: isConfidential)
            case .withdrawn: withdrawn.add(isConfidential: isConfidential)
            case .shifted: shifted.add(isConfidential: isConfidential)
            default: break
            }
        }
        for (key, duty) in new {
            guard let former = old[key], former != duty else { continue }
            changed.add(isConfidential: duty.isConfidential || former.isConfidential)
        }
    }

    private static func duties(_ book: PlanBook) -> [DutyKey: Duty] {
        var duties: [DutyKey: Duty] = [:]
        for plan in book.plans {
            for duty in plan.duties { duties[DutyKey(planYear: plan.year, duty: duty.id)] = duty }
        }
        return duties
    }
}
