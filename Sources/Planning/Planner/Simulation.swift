import CivilTime

/// A stretch of time lived by a planner alone, with a clock that jumps from one thing to decide to the next.
///
/// What it says is what the daemon does, because the same code decides.
public struct Simulation: Sendable {
    /// The planner as it stands.
    public private(set) var planner: Planner
    /// Everything that happened so far.
    public private(set) var events: [Event] = []
    /// What lies before it was lived.
    private var clock: Instant

    /// A simulation that begins by loading a book.
    public init(_ book: PlanBook, at start: Instant) {
        planner = Planner()
        let load = planner.adopt(book, PlanSources(plans: [], calendars: []), by: .daemon, at: start)
        planner.replace(book: book, load)
        events = load
        clock = start
    }

    /// Lives until an instant.
    /// - Parameters:
    ///   - acts: what people did on the way, as it was recorded, in order of time.
    ///   - punctually: everything else is done too, on its last day.
    public mutating func run(until end: Instant, given acts: [Event] = [], punctually: Bool = false) {
        for act in acts where act.recordedAt <= end {
            advance(to: act.recordedAt, punctually)
            planner.evolve([act])
            events.append(act)
        }
        advance(to: end, punctually)
    }

    private mutating func advance(to end: Instant, _ punctually: Bool) {
        guard punctually else { return tick(until: end) }
        while clock <= end {
            let (day, zone) = (planner.today(at: clock), planner.zone(at: clock))
            let night = min(end, zone.instant(CivilDateTime(day + 1, .midnight)) + -1)
            var calls = planner.lastCalls(of: planner.rulebook.rules.indices, on: day, from: clock)
            var answered: Set<OccurrenceID> = []
            while let instant = calls.map(\.instant).min(), instant <= night {
                tick(until: instant)
                clock = instant
                let now = calls.filter { $0.instant == instant }
                events += planner.answer(now)
                answered.formUnion(now.map(\.occurrence))
                let affected = Set(planner.rulebook.affected(by: Set(now.map(\.rule))))
                calls =
                    (calls.filter { !affected.contains($0.rule) }
                    + planner.lastCalls(of: affected.sorted(), on: day, from: clock))
                    .filter { !answered.contains($0.occurrence) }
            }
            tick(until: night)
            clock = night + 1
        }
    }

    private mutating func tick(until end: Instant) {
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
