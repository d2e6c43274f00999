import CivilTime
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("Restarts")
struct RestartTests {
    private func lived() throws -> TestDesk {
        let test = try TestDesk(Plans.set(Plans.report, Plans.check, Plans.bulletin))
        test.pass(at: "2026-03-02T08:30")
        _ = test.ask(.done("report"))
        test.pass(at: "2026-03-03T10:00")
        _ = test.ask(.move(name: "check", to: Fixture.day("2026-03-27"), reason: "培训"))
        test.pass(at: "2026-03-16T09:00")
        // The moved date is reminded of anew.
        test.desk.turn()
        return test
    }

    @Test("a start from a checkpoint comes to what a start from all events comes to")
    func checkpoint() throws {
        let test = try lived()
        let (all, read) = try Checkpoints.restore(from: test.ledger, page: 2)
        #expect(read == Int(test.ledger.head.seq))
        #expect(all.fold == test.desk.planner.fold)
        try test.desk.close()
        let (saved, rest) = try Checkpoints.restore(from: test.ledger)
        #expect(rest == 0)
        #expect(saved.fold == all.fold)
        _ = test.ask(.done("check"))
        test.desk.turn()
        let (later, tail) = try Checkpoints.restore(from: test.ledger)
        #expect(tail == 1)
        #expect(later.fold == test.desk.planner.fold)
    }

    @Test(
        "a checkpoint of another version, or one that cannot be read, is passed over",
        arguments: [
            Checkpoint(version: Checkpoints.version + 1, bytes: Array("{}".utf8)),
            Checkpoint(version: Checkpoints.version, bytes: Array("{\"records\":".utf8)),
            Checkpoint(version: Checkpoints.version, bytes: []),
        ])
    func brokenCheckpoint(checkpoint: Checkpoint) throws {
        let test = try lived()
        _ = try test.ledger.append([], texts: [], checkpoint: checkpoint)
        let (planner, read) = try Checkpoints.restore(from: test.ledger)
        #expect(read == Int(test.ledger.head.seq))
        #expect(planner.fold == test.desk.planner.fold)
    }

    @Test("many events bring a checkpoint of themselves")
    func spacing() throws {
        let test = try TestDesk(Plans.set(Plans.report), spacing: 10)
        for _ in 0..<4 { _ = test.ask(.done("report")); _ = test.ask(.undo(name: "report", reason: nil)) }
        test.desk.turn()
        #expect(try test.ledger.checkpoint() == nil)
        _ = test.ask(.done("report"))
        test.desk.turn()
        let placed = try #require(try test.ledger.checkpoint())
        #expect(placed.anchor == test.ledger.head)
        #expect(Checkpoints.fold(placed.checkpoint) == test.desk.planner.fold)
    }

    @Test("a restart with the same files records nothing and reminds of nothing again")
    func sameFiles() throws {
        let set = Plans.set(Plans.report, Plans.check, Plans.bulletin)
        let first = try lived()
        let head = first.ledger.head
        let second = try TestDesk(set, at: "2026-03-16T09:30", on: first.ledger)
        #expect(second.ledger.head == head)
        #expect(second.desk.standing.source == .files)
        #expect(second.desk.planner.fold == first.desk.planner.fold)
        #expect(second.desk.deadline == first.desk.deadline)
    }

    @Test("a start with a bad plan runs on the last good one")
    func lastGood() throws {
        let first = try lived()
        let head = first.ledger.head
        let second = try TestDesk(at: "2026-03-16T09:30", on: first.ledger)
        let outcome = try second.load(Plans.set(Plans.report, Plans.wrong))
        guard case .failure(.plan(.mistakes(let diagnostics, let errors))) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(errors == 1)
        #expect(diagnostics.count { $0.severity == .error } == 1)
        #expect(second.ledger.head == head)
        #expect(second.desk.standing.source == .lastGood)
        #expect(second.desk.planner.book.plans.first?.duties.map(\.id) == ["report", "check", "bulletin"])
        #expect(second.desk.deadline == first.desk.deadline)
    }

    @Test("a start with a bad plan and nothing before it runs without one")
    func nothing() throws {
        let test = try TestDesk()
        try #require(throws: LoadFault.self) { try test.load(Plans.set(Plans.wrong)).get() }
        #expect(test.desk.standing.source == .nothing)
        let answer = test.ask(.done("report"), by: Fixture.root)
        test.desk.turn()
        #expect(answer.refusal == .noPlan)
    }

    @Test("a start with changed files pins and withdraws by the plan that ran last")
    func changedFiles() throws {
        let first = try lived()
        let second = try TestDesk(at: "2026-03-16T09:30", on: first.ledger)
        let moved = "{id: report, title: 报告, when: 2026年4月1日至4月9日, owner: 张三}"
        let change = try second.load(Plans.set(moved, Plans.bulletin)).get()
        #expect(change.removed.all == 1)
        #expect(change.changed.all == 1)
        #expect(change.pinned.all == 1)
        #expect(change.withdrawn.all == 1)
        #expect(second.kinds == [.planLoaded, .withdrawn, .pinned])
    }
}
