import CivilTime
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

/// A desk on a ledger in memory, with what left it.
final class TestDesk {
    let ledger: MemoryLedger
    let time: FakeTime
    let desk: Desk
    /// Batches of entries in the order in which they left.
    private(set) var batches: [[Entry]] = []
    /// What was told of recording.
    private(set) var faults: [LedgerFault?] = []

    init(
        _ set: PlanSet? = nil, at text: String = "2026-03-01T12:00", on ledger: MemoryLedger? = nil,
        spacing: Int = Checkpoints.spacing
    ) throws {
        self.ledger = try ledger ?? MemoryLedger()
        time = FakeTime(text)
        desk = try Desk(ledger: self.ledger, time: time, spacing: spacing)
        desk.onRecorded = { [unowned self] in batches.append($0) }
        desk.onFault = { [unowned self] in faults.append($0) }
        if let set {
            _ = try load(set).get()
            desk.turn()
        }
    }

    var kinds: [Fact.Kind] { batches.flatMap { $0.map(\.event.fact.kind) } }

    /// The reminders that left, by identity.
    var reminders: [String] {
        batches.joined().flatMap { entry -> [String] in
            if case .reminded(let reminder) = entry.event.fact { reminder.parts.map(\.identity) } else { [] }
        }
    }

    /// Everything in the ledger.
    func entries() throws -> [Entry] { try ledger.entries(after: 0, limit: .max) }

    @discardableResult
    func load(_ set: PlanSet) throws -> Result<PlanChange, LoadFault> {
        var outcome: Result<PlanChange, LoadFault>?
        desk.submit(.load(set, .daemon) { outcome = $0 })
        desk.turn(reminding: false)
        return try #require(outcome)
    }

    /// Puts a request behind the others; what became of it is known after a turn.
    func ask(_ command: Command, by caller: Caller = Fixture.caller("张三")) -> Answer {
        let answer = Answer()
        desk.submit(.act(command, caller) { answer.outcome = $0 })
        return answer
    }

    /// Moves the clock and takes a turn.
    func pass(at text: String) {
        time.set(text)
        desk.turn()
    }

    final class Answer {
        var outcome: Result<Recorded, ActFault>?

        var refusal: Refusal? {
            if case .failure(.refused(let refusal)) = outcome { refusal } else { nil }
        }
        var fault: LedgerFault? {
            if case .failure(.unrecorded(let fault)) = outcome { fault } else { nil }
        }
        var recorded: Recorded? { try? outcome?.get() }
    }
}

extension Command {
    static func done(_ name: String, evidence: [Evidence] = []) -> Command {
        .done(name: name, on: nil, result: nil, note: nil, evidence: evidence)
    }
}
