import CivilTime
import Planning

/// What a command came to, for the one who gave it.
struct Act: Sendable {
    /// What was decided, by its places in the draft's events.
    let places: Range<Int>
    /// The occurrence it is about.
    let occurrence: OccurrenceID?
    /// That occurrence before; nil where there was none.
    let before: OccurrenceView?
    /// That occurrence after.
    let after: OccurrenceView?
    /// What else it brought about.
    let consequences: [Consequence]

    init(
        _ decided: [Event], first: Int, from old: Planner, to new: Planner, for caller: Caller, at now: Instant,
        _ dependents: Dependents
    ) {
        places = first..<first + decided.count
        let subject = decided.first?.occurrence
        occurrence = subject
        before = subject.flatMap { old.view(of: $0, for: caller, at: now) }
        after = subject.flatMap { new.view(of: $0, for: caller, at: now) }
        consequences = Consequences(from: old, to: new, for: caller, at: now).of(decided, by: dependents)
    }
}
