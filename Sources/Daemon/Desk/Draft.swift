import CivilTime
import Ledger
import Planning

/// What one turn of the loop decides, on a working copy of the state: nothing of it counts before it is on disk.
struct Draft {
    /// The copy, with everything decided so far taken into account.
    private(set) var planner: Planner
    /// What hangs on what in its plans.
    private(set) var dependents: Dependents
    /// What was decided so far, in order.
    private(set) var events: [Event] = []
    /// Files that came into force.
    private(set) var texts: [StoredText] = []

    /// A draft that changes nothing.
    init(_ planner: Planner, _ dependents: Dependents) {
        self.planner = planner
        self.dependents = dependents
    }

    /// What became of reminders that were due.
    enum Reminding {
        /// All are decided.
        case complete
        /// There are more than one transaction is to hold.
        case more
        /// The planner says that something is due and decides nothing.
        case stalled
    }

    /// Decides the reminders that are due.
    ///
    /// - Parameters:
    ///   - patient: nil where all are decided now. Else each is decided at its own instant, whatever the time is now,
    ///     but none before this instant, which is that of the last event.
    ///   - room: after it has spoken of so many occurrences it stops.
    mutating func remind(through now: Instant, patient: Instant?, room: Int) -> Reminding {
        var spoken = 0
        while let wake = planner.nextWake, wake <= now {
            guard spoken < room else { return .more }
            let due = planner.tick(patient.map { max($0, wake) } ?? now)
            guard !due.isEmpty else { return .stalled }
            planner.evolve(due)
            events += due
            spoken += due.reduce(0) { $0 + max($1.subjects.count, 1) }
        }
        return .complete
    }

    /// Decides what somebody asks for.
    mutating func act(_ command: Command, by caller: Caller, at now: Instant) throws(Refusal) -> Act {
        let before = planner
        let decided = try planner.decide(command, by: caller, at: now)
        planner.evolve(decided)
        let first = events.count
        events += decided
        return Act(decided, first: first, from: before, to: planner, for: caller, at: now, dependents)
    }

    /// Says to those who administer that there is no plan.
    mutating func note(_ missing: PlanMissing, at now: Instant) {
        let event = Event(recordedAt: now, actor: .daemon, fact: .planMissing(missing))
        planner.evolve([event])
        events.append(event)
    }

    /// Puts files in force. Where nothing has changed since they last were, nothing is decided.
    ///
    /// - Parameter isInForce: the planner has had those that ran last from this very reading.
    mutating func load(_ set: PlanSet, _ book: PlanBook, isInForce: Bool = false, by actor: Actor, at now: Instant)
        -> PlanChange
    {
        let before = planner.book
        dependents = Dependents(book)
        if let loaded = planner.fold.loaded, set.isSame(as: loaded) {
            if !isInForce { planner.replace(book: book, []) }
            return PlanChange()
        }
        let decided = planner.adopt(book, set.sources, by: actor, at: now)
        planner.replace(book: book, decided)
        events += decided
        texts += set.texts
        return PlanChange(from: before, to: book, decided)
    }
}
