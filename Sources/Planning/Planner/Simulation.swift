import CivilTime

/// A stretch of time lived by a planner alone, with a clock that jumps from one thing to decide to the next.
///
/// What it says is what the daemon does, because the same code decides.
public struct Simulation: Sendable {
    /// The planner as it stands.
    public private(set) var planner: Planner
    /// Everything that happened so far.
    public private(set) var events: [Event] = []

    /// A simulation that begins by loading a book.
    public init(_ book: PlanBook, at start: Instant) {
        planner = Planner()
        let load = planner.adopt(book, PlanSources(plans: [], calendars: []), by: .daemon, at: start)
        planner.replace(book: book, load)
        events = load
    }

    /// Lives until an instant.
    /// - Parameter acts: what people did on the way, as it was recorded, in order of time.
    public mutating func run(until end: Instant, given acts: [Event] = []) {
        for act in acts where act.recordedAt <= end {
            advance(to: act.recordedAt)
            planner.evolve([act])
            events.append(act)
        }
        advance(to: end)
    }

    private mutating func advance(to end: Instant) {
        while let wake = planner.nextWake, wake <= end {
            let now = max(wake, events.last?.recordedAt ?? wake)
            let decided = planner.tick(now)
            // Nothing can fall due and stay undecided; were it so, the same instant would come for ever.
            guard !decided.isEmpty else { return }
            planner.evolve(decided)
            events += decided
        }
    }
}
