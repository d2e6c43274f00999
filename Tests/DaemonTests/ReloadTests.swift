import CivilTime
import Ledger
import PlanFiles
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("Reloads")
struct ReloadTests {
    @Test("the same files are not recorded again")
    func unchanged() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        let head = test.ledger.head
        #expect(try test.load(Plans.set(Plans.report)).get() == PlanChange())
        #expect(test.ledger.head == head)
    }

    @Test("a reload with an error keeps the plan and says where the error is")
    func bad() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        let head = test.ledger.head
        let outcome = try test.load(Plans.set(Plans.report, Plans.wrong))
        guard case .failure(.plan(let fault)) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(fault.description.hasPrefix("plan.d/ops.yaml:15:"))
        #expect(test.ledger.head == head)
        #expect(test.desk.standing.source == .lastGood)
        #expect(test.desk.standing.fault == fault)
        test.pass(at: "2026-03-02T08:30")
        #expect(test.reminders == ["report@2026#opens"])
        #expect(try test.load(Plans.set(Plans.report)).get() == PlanChange())
        #expect(test.desk.standing.source == .files)
        #expect(test.desk.standing.fault == nil)
    }

    @Test("an empty directory does not withdraw every duty")
    func noFiles() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        test.desk.refuse(.noFiles(directory: "/etc/yearplan/plan.d"))
        #expect(test.desk.standing.source == .lastGood)
        #expect(test.desk.planner.book.plans.count == 1)
    }

    @Test("texts of plans and calendars are kept as evidence")
    func evidence() throws {
        let set = Plans.set(Plans.report)
        let test = try TestDesk(set)
        for text in set.texts { #expect(try test.ledger.text(sha256: text.sha256) == text.bytes) }
        guard case .planLoaded(let load)? = try test.entries().first?.event.fact else {
            Issue.record("no load was recorded")
            return
        }
        #expect(load.plans.map(\.name) == ["ops.yaml"])
        #expect(load.calendars.map(\.name) == ["cn.yaml"])
        #expect(set.isSame(as: load))
    }

    @Test("commands of one turn are decided with the plan that stands before them")
    func inOrder() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        let early = test.ask(.done("check"))
        test.desk.submit(.load(Plans.set(Plans.report, Plans.check), .daemon) { _ in })
        let late = test.ask(.done("check"))
        test.desk.turn()
        #expect(early.refusal == .unknownOccurrence(name: "check", candidates: []))
        #expect(late.recorded != nil)
    }

    @Test("when recording fails, the files are not in force")
    func unrecorded() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        test.ledger.nextAppendFault = .full("/state")
        #expect(throws: LoadFault.unrecorded(.full("/state"))) {
            try test.load(Plans.set(Plans.report, Plans.check)).get()
        }
        #expect(test.desk.planner.book.plans.first?.duties.count == 1)
        #expect(test.desk.standing.source == .files)
    }

    @Test(
        "files that speak of confidential duties are known by the word, good or bad",
        arguments: [
            (Plans.set(Plans.report), false), (Plans.set(Plans.surprise), true),
            (Plans.set(Plans.surprise, Plans.wrong), true),
        ])
    func secrets(set: PlanSet, hasSecrets: Bool) {
        #expect(set.hasSecrets == hasSecrets)
    }

    @Test("what only some may know of is counted apart, so that the log need not count it")
    func secretCounts() throws {
        let test = try TestDesk(Plans.set(Plans.report, Plans.surprise))
        test.pass(at: "2026-03-17T10:00")
        let change = try test.load(Plans.set(Plans.report, Plans.check)).get()
        #expect(change.added == PlanChange.Count(all: 1, open: 1))
        #expect(change.removed == PlanChange.Count(all: 1, open: 0))
        #expect(change.withdrawn == PlanChange.Count(all: 1, open: 0))
        let back = try test.load(Plans.set(Plans.report, Plans.surprise)).get()
        #expect(back.added == PlanChange.Count(all: 1, open: 0))
    }
}
