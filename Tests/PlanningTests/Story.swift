import CivilTime
import Planning
import TestSupport

/// A planner with a clock that a test moves, written like a diary.
struct Story {
    private(set) var planner: Planner
    private(set) var events: [Event]
    private(set) var now: Instant

    init(_ book: PlanBook, at start: String) {
        now = Fixture.instant(start)
        planner = Planner()
        events = []
        load(book)
    }

    /// Loads a book, as a start or a reload does.
    mutating func load(_ book: PlanBook) {
        let load = planner.adopt(book, PlanSources(plans: [], calendars: []), by: .daemon, at: now)
        planner.replace(book: book, load)
        events += load
    }

    /// Lives until an instant, deciding each thing when it falls.
    mutating func live(until end: String) {
        let end = Fixture.instant(end)
        while let wake = planner.nextWake, wake <= end { tick(max(wake, now)) }
        now = max(now, end)
    }

    /// Sleeps until an instant, as a daemon that was down, and then decides.
    mutating func sleep(until end: String) {
        now = Fixture.instant(end)
        tick(now)
    }

    private mutating func tick(_ instant: Instant) {
        now = instant
        let decided = planner.tick(instant)
        planner.evolve(decided)
        events += decided
    }

    /// Records a command.
    @discardableResult
    mutating func `do`(_ command: Command, as caller: Caller = Fixture.root) throws -> [Event] {
        let decided = try planner.decide(command, by: caller, at: now)
        planner.evolve(decided)
        events += decided
        return decided
    }

    mutating func done(
        _ name: String, on: String? = nil, result: String? = nil, as caller: Caller = Fixture.root
    ) throws {
        try self.do(
            .done(name: name, on: on.map(Fixture.day), result: result, note: nil, evidence: []), as: caller)
    }

    mutating func done(_ name: String, _ counting: Particulars) throws {
        try self.do(.done(name: name, on: nil, result: nil, note: nil, evidence: [], counting: counting))
    }

    @discardableResult
    mutating func results(
        _ name: String, _ marks: [String: String], on: String? = nil, corrects: Bool = false,
        as caller: Caller = Fixture.root
    ) throws -> [Event] {
        let marks = marks.sorted { $0.key < $1.key }.map { ExamResults.Mark(person: $0.key, score: Score($0.value)!) }
        return try self.do(
            .result(name: name, on: on.map(Fixture.day), marks: marks, evidence: [], corrects: corrects), as: caller)
    }

    /// A planner that knows only what was written down.
    mutating func restart() {
        var fresh = Planner(book: planner.book)
        fresh.refold(events)
        planner = fresh
    }

    /// Every reminder decided: identity, instant, audience.
    var reminders: [String] {
        events.flatMap { event -> [String] in
            guard case .reminded(let reminder) = event.fact else { return [] }
            return reminder.parts.map {
                "\($0.identity) \(Fixture.civil(reminder.instant)) \(reminder.audience.joined(separator: "、"))"
            }
        }
    }

    /// Identities alone.
    var identities: [String] {
        events.flatMap { event -> [String] in
            guard case .reminded(let reminder) = event.fact else { return [] }
            return reminder.parts.map(\.identity)
        }
    }

    var parts: [Reminder.Part] {
        events.flatMap { event -> [Reminder.Part] in
            guard case .reminded(let reminder) = event.fact else { return [] }
            return reminder.parts
        }
    }

    /// Everything that was decided of occurrences, sent or dropped.
    var decided: [Reminder.Part] {
        events.flatMap { event -> [Reminder.Part] in
            switch event.fact {
            case .reminded(let reminder), .dropped(let reminder): reminder.parts
            default: []
            }
        }
    }

    func view(_ id: String) -> OccurrenceView? {
        OccurrenceID(id).flatMap { planner.view(of: $0, for: Fixture.root, at: now) }
    }

    func state(_ id: String) -> OccurrenceState? { view(id)?.state }

    /// `id state opens..due` of everything a query finds.
    func listed(_ query: OccurrenceQuery = OccurrenceQuery()) -> [String] {
        planner.views(query, for: Fixture.root, at: now).map { view in
            let dates = "\(view.opens?.description ?? "-")..\(view.due?.description ?? "-")"
            return "\(view.id) \(view.state.rawValue) \(dates)"
        }
    }
}
