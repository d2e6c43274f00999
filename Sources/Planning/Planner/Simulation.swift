import CivilTime

/// A stretch of time lived by a planner alone, with a clock that jumps from one thing to decide to the next.
///
/// What it says is what the daemon does, because the same code decides.
public struct Simulation: Sendable {
    /// Something a person does at an instant.
    public struct Act: Sendable, Hashable {
        /// When.
        public var at: Instant
        /// What.
        public var command: Command
        /// Who.
        public var caller: Caller

        /// An act.
        public init(at: Instant, command: Command, caller: Caller) {
            self.at = at
            self.command = command
            self.caller = caller
        }
    }

    /// The planner as it stands.
    public private(set) var planner: Planner
    /// Everything decided so far.
    public private(set) var events: [Event] = []
    /// What was refused so far.
    public private(set) var refusals: [(act: Act, refusal: Refusal)] = []

    /// A simulation that begins by loading a book.
    public init(_ book: PlanBook, at start: Instant) {
        planner = Planner()
        let load = planner.adopt(book, PlanSources(plans: [], calendars: []), by: .daemon, at: start)
        planner.replace(book: book, load)
        events = load
    }

    /// Lives until an instant, with what people do on the way.
    /// - Parameter acts: in order of time.
    public mutating func run(until end: Instant, acts: [Act] = []) {
        for act in acts {
            advance(to: act.at)
            do {
                let decided = try planner.decide(act.command, by: act.caller, at: act.at)
                planner.evolve(decided)
                events += decided
            } catch {
                refusals.append((act, error))
            }
        }
        advance(to: end)
    }

    private mutating func advance(to end: Instant) {
        while let wake = planner.nextWake, wake <= end {
            let now = max(wake, events.last?.recordedAt ?? wake)
            let decided = planner.tick(now)
            guard !decided.isEmpty else { return }
            planner.evolve(decided)
            events += decided
        }
    }
}
