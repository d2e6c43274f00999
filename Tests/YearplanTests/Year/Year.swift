import CivilTime
import Foundation
import Ledger
import PlanFiles
import Planning
import TestSupport
import Testing

@testable import Daemon

/// A year at the daemon's desk, with a clock that goes from one thing to the next.
final class Year {
    let ledger: MemoryLedger
    private let clock: StoryClock
    private(set) var desk: Desk
    /// Duties of which the story tells everything itself. The others are done on their due day by those who answer.
    private let told: Set<String>

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The plan is loaded when the year begins.
    init(_ plans: [String], told: Set<String>, at start: String) throws {
        ledger = try MemoryLedger()
        clock = StoryClock(Fixture.instant(start))
        desk = try Desk(ledger: ledger, time: clock)
        self.told = told
        let calendars = try PlanDirectory.files(in: Self.repository + "/config/calendars")
        let files = try plans.flatMap { try PlanDirectory.files(in: Self.repository + "/" + $0) }
        var outcome: Result<PlanChange, LoadFault>?
        desk.submit(.load(PlanSet(plans: files, calendars: calendars), .daemon) { outcome = $0 })
        desk.turn()
        _ = try #require(outcome).get()
    }

    var planner: Planner { desk.planner }
    var now: Instant { clock.now }

    /// Stops, and goes on from what is written down.
    func restart() throws {
        desk = try Desk(ledger: ledger, time: clock)
    }

    /// Lives until an instant: what falls due in the afternoon is done half an hour before the counters close.
    func live(until text: String) throws {
        let end = Fixture.instant(text)
        var day = planner.today(at: now)
        while true {
            let afternoon = Fixture.instant("\(day)T16:30")
            pass(until: min(afternoon, end))
            guard afternoon <= end else { return }
            if afternoon >= now { try doWhatIsDue(on: day) }
            day = day + 1
        }
    }

    private func pass(until end: Instant) {
        while let wake = desk.deadline, wake <= end {
            clock.now = max(wake, clock.now)
            desk.turn()
        }
        clock.now = max(end, clock.now)
        desk.turn()
    }

    private func doWhatIsDue(on day: CivilDate) throws {
        var tried: Set<OccurrenceID> = []
        while true {
            let views = planner.views(OccurrenceQuery(states: [.open, .overdue], to: day), for: Fixture.root, at: now)
            let next = views.first {
                $0.standing == nil && !told.contains($0.id.duty) && $0.due.map { $0 <= day } ?? false
                    && !tried.contains($0.id)
            }
            guard let next else { return }
            tried.insert(next.id)
            try handle(next)
        }
    }

    private func handle(_ view: OccurrenceView) throws {
        let doer = try #require(view.deputies.first ?? view.owners.first, "\(view.id)")
        if view.passMark != nil {
            let sitting = view.candidates.filter { $0.outcome == .absent }.map(\.person)
            let people = view.isRetake ? [String(view.id.description.split(separator: "/").last ?? "")] : sitting
            if !people.isEmpty {
                try results("\(view.id)", Dictionary(people.map { ($0, "80") }) { a, _ in a }, by: doer)
            }
            return
        }
        let words = planner.book.plans.flatMap(\.duties).first { $0.id == view.id.duty }?.results ?? []
        try done("\(view.id)", by: doer, result: words.first { $0 != "found" })
    }

    /// Somebody records something; whoever it is, the story goes on only if it is recorded.
    @discardableResult
    func record(_ command: Command, by person: String) throws -> Recorded {
        try ask(command, by: person).get()
    }

    /// Why something is refused.
    func refusal(of command: Command, by person: String) throws -> Refusal? {
        if case .failure(.refused(let refusal)) = try ask(command, by: person) { return refusal }
        return nil
    }

    private func ask(_ command: Command, by person: String) throws -> Result<Recorded, ActFault> {
        var outcome: Result<Recorded, ActFault>?
        desk.submit(.act(command, try caller(person)) { outcome = $0 })
        desk.turn()
        return try #require(outcome)
    }

    /// Somebody of the roster, by an account of their own.
    func caller(_ person: String) throws -> Caller {
        let roster = planner.book.roster
        let place = try #require(roster.order.firstIndex(of: person), "\(person) is nobody")
        return Caller(
            actor: Actor(uid: UInt32(1000 + place), login: roster.people[person]?.login, person: person),
            isAdministrator: false)
    }

    func state(_ id: String) -> OccurrenceState? {
        OccurrenceID(id).flatMap { planner.view(of: $0, for: Fixture.root, at: now)?.state }
    }

    /// Whether somebody finds an occurrence at all.
    func sees(_ person: String, _ id: String) throws -> Bool {
        let caller = try caller(person)
        return OccurrenceID(id).flatMap { planner.view(of: $0, for: caller, at: now) } != nil
    }

    /// Identities of the reminders that went to somebody, so far.
    func reminders(to person: String? = nil) throws -> [String] {
        try ledger.entries(after: 0, limit: .max).flatMap { entry -> [String] in
            guard case .reminded(let reminder) = entry.event.fact, person.map(reminder.audience.contains) ?? true
            else { return [] }
            return reminder.parts.map(\.identity)
        }
    }
}

/// A clock that is set by the story.
final class StoryClock: Timekeeper {
    var now: Instant
    let isPatient = false

    init(_ now: Instant) {
        self.now = now
    }

    func machineTime(of instant: Instant) -> Int64 { instant.milliseconds }
    func fallBack(to instant: Instant) { now = instant }
}
