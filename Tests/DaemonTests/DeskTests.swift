import CivilTime
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("The desk")
struct DeskTests {
    @Test("reminders that are due leave when they are on disk")
    func reminders() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        test.pass(at: "2026-03-02T08:30")
        test.pass(at: "2026-03-08T08:29")
        test.pass(at: "2026-03-09T08:30")
        #expect(test.reminders == ["report@2026#opens", "report@2026#-1d", "report@2026#due"])
        #expect(try test.entries().map(\.event) == test.batches.flatMap { $0.map(\.event) })
    }

    @Test("what was asked for in one turn is decided in order and recorded in one transaction")
    func batching() throws {
        let test = try TestDesk(Plans.set(Plans.report, Plans.check))
        let first = test.ask(.done("report"))
        let second = test.ask(.done("report"))
        let third = test.ask(.undo(name: "report", reason: "too early"))
        let before = test.batches.count
        #expect(first.outcome == nil)
        test.desk.turn()
        #expect(test.batches.count == before + 1)
        #expect(test.batches.last?.map(\.event.fact.kind) == [.done, .undone])
        let id = OccurrenceID(duty: "report", period: "2026")
        #expect(second.refusal == .alreadyDone(occurrence: id, on: Fixture.day("2026-03-01")))
        #expect(first.recorded?.entries.map(\.seq) == [2])
        #expect(third.recorded?.entries.map(\.seq) == [3])
        #expect(first.recorded?.act.before?.state == .pending)
        #expect(first.recorded?.act.after?.state == .done)
    }

    @Test("reminders up to now are decided before commands")
    func remindersFirst() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        _ = test.ask(.done("report"))
        test.pass(at: "2026-03-02T08:30")
        #expect(test.batches.last?.map(\.event.fact.kind) == [.reminded, .done])
    }

    @Test("entries leave before those who asked are answered")
    func order() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        var left = 0
        test.desk.submit(.act(.done("report"), Fixture.caller("张三")) { _ in left = test.batches.count })
        let before = test.batches.count
        test.desk.turn()
        #expect(left == before + 1)
    }

    @Test("when recording fails the copy is dropped and everybody is told")
    func commitFailure() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        let fold = test.desk.planner.fold
        let done = test.ask(.done("report"))
        let again = test.ask(.done("report"))
        test.ledger.nextAppendFault = .io("the disk")
        test.desk.turn()
        #expect(done.fault == .io("the disk"))
        // It was refused for what then never happened.
        #expect(again.fault == .io("the disk"))
        #expect(test.desk.planner.fold == fold)
        #expect(test.desk.fault == .io("the disk"))
        #expect(test.batches.count == 1)
        let later = test.ask(.done("report"))
        test.desk.turn()
        #expect(later.recorded != nil)
        #expect(test.faults == [.io("the disk"), nil])
    }

    @Test("on a full disk reminders are held, and leave once when there is space")
    func fullDisk() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        for moment in ["2026-03-02T08:30", "2026-03-02T08:40"] {
            test.ledger.nextAppendFault = .full("/state")
            let refused = test.ask(.done("report"))
            test.pass(at: moment)
            #expect(refused.fault == .full("/state"))
            #expect(test.desk.wantsRetry)
        }
        #expect(test.reminders.isEmpty)
        #expect(test.faults == [.full("/state")], "one line, not one for each attempt")
        test.pass(at: "2026-03-02T09:00")
        #expect(test.reminders == ["report@2026#opens"])
        #expect(test.faults == [.full("/state"), nil])
        #expect(!test.desk.wantsRetry)
        test.pass(at: "2026-03-02T09:10")
        #expect(test.reminders == ["report@2026#opens"])
    }

    @Test("with nothing to record, the end of a failure is found out all the same")
    func probing() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        test.ledger.nextAppendFault = .full("/state")
        _ = test.ask(.done("report"))
        test.desk.turn()
        test.ledger.nextAppendFault = .full("/state")
        test.desk.turn()
        #expect(test.desk.fault == .full("/state"))
        let head = test.ledger.head
        test.desk.turn()
        #expect(test.desk.fault == nil)
        #expect(test.ledger.head == head, "nothing was recorded")
    }

    @Test("a clock set back brings no reminder twice, and none before its time")
    func clockBack() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        for moment in ["2026-03-02T08:30", "2026-03-01T10:00", "2026-03-02T08:30", "2026-03-08T10:00"] {
            test.pass(at: moment)
        }
        #expect(test.reminders == ["report@2026#opens", "report@2026#-1d"])
    }

    @Test("after downtime one reminder says what was missed; a patient clock decides each at its instant")
    func patience() throws {
        let late = try TestDesk(Plans.set(Plans.report))
        late.pass(at: "2026-03-11T12:00")
        let patient = try TestDesk(Plans.set(Plans.report))
        patient.time.isPatient = true
        patient.pass(at: "2026-03-11T12:00")
        #expect(late.reminders.count == 1)
        #expect(
            patient.reminders == [
                "report@2026#opens", "report@2026#-1d", "report@2026#due", "report@2026#overdue+1",
                "report@2026#overdue+2",
            ])
        let recorded = try patient.entries().map { Fixture.civil($0.event.recordedAt) }
        #expect(recorded.prefix(2) == ["2026-03-01T12:00", "2026-03-02T08:30"])
    }

    @Test("a patient clock decides nothing before what is recorded already")
    func patienceAfterLoad() throws {
        let test = try TestDesk(at: "2026-03-05T12:00")
        test.time.isPatient = true
        _ = try test.load(Plans.set(Plans.report)).get()
        test.desk.turn()
        #expect(test.reminders == ["report@2026#opens"])
        #expect(try test.entries().map(\.event.recordedAt).allSatisfy { $0 == test.time.now })
    }

    @Test("what is open again behind a look-back that is done stands in the receipt")
    func lookBack() throws {
        let lookBack =
            "{id: look-back, title: 回头看, after: report, when: 3月1日至6月30日, owner: 张三, closes: report}"
        let test = try TestDesk(Plans.set(Plans.report, lookBack))
        func act(_ command: Command) throws -> [String] {
            let asked = test.ask(command)
            test.desk.turn()
            let act = try #require(asked.recorded?.act)
            return act.consequences.filter { $0.view.id.duty == "look-back" }.map { "\($0.kind)" }
        }
        let found = FindingDraft(text: "重空未核对", member: nil, severity: nil, due: nil)
        let close = Command.close(
            name: "report@2026.finding1", on: nil, note: nil, evidence: [Evidence(reference: "整改报告-3")])
        let done = Command.done(
            name: "report@2026", on: nil, result: nil, note: nil, evidence: [], findings: [found])
        #expect(try act(done) == ["opened"])
        #expect(try act(close) == [])
        _ = try act(.done("look-back@2026"))
        #expect(try act(.undo(name: "report@2026.finding1", reason: nil)) == ["unsettled"])
        #expect(try act(close) == [])
        #expect(try act(.find(name: "report@2026", findings: [found])) == ["unsettled"])
        #expect(try act(.undo(name: "report@2026.finding2", reason: nil)) == [])
        // The look-back stays done, whatever becomes of the check.
        #expect(try act(.undo(name: "report@2026", reason: nil)) == ["kept"])
        #expect(try act(.done("report@2026")) == [])
        let view = test.desk.planner.view(
            of: OccurrenceID(duty: "look-back", period: "2026"), for: Fixture.root, at: test.time.now)
        #expect(view?.state == .done)
    }

    @Test("a receipt says what else an act brought about")
    func consequences() throws {
        let quota = "{id: checks, title: 全年检查, when: 全年2次}"
        let counted = "{id: visit, title: 走访, when: 3月1日至3月31日, owner: 张三, counts-toward: checks}"
        let test = try TestDesk(Plans.set(Plans.report, Plans.bulletin, quota, counted))
        let done = test.ask(.done("report"))
        let visit = test.ask(.done("visit"))
        test.desk.turn()
        #expect(done.recorded?.act.consequences.map(\.kind) == [.opened])
        #expect(done.recorded?.act.consequences.map(\.view.id.description) == ["bulletin@2026"])
        #expect(visit.recorded?.act.consequences.map(\.kind) == [.counted])
        #expect(visit.recorded?.act.consequences.first?.view.progress?.done == 1)
        let undone = test.ask(.undo(name: "report", reason: nil))
        test.desk.turn()
        #expect(undone.recorded?.act.consequences.map(\.kind) == [.withdrawn])
        #expect(undone.recorded?.act.consequences.map(\.view.id.description) == ["bulletin@2026"])
    }

    @Test("the last event is read back from the ledger")
    func verifyHead() throws {
        #expect(try TestDesk().desk.verifyHead())
        #expect(try TestDesk(Plans.set(Plans.report)).desk.verifyHead())
    }
}
