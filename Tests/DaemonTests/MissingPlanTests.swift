import CalendarInterface
import Ledger
import Planning
import TestSupport
import Testing
import Wording

@testable import Daemon

@Suite("No plan")
struct MissingPlanTests {
    private func kinds(_ house: TestHouse) throws -> [Fact.Kind] {
        try house.on { try $0.ledger.entries(after: 0, limit: .max).map(\.event.fact.kind) }
    }

    @Test("those who administer are told once, however often the daemon looks")
    func once() throws {
        let house = try TestHouse(Plans.wrong)
        #expect(try kinds(house) == [.planMissing])
        try house.pass(at: "2026-03-02T08:30")
        _ = try house.refusal(Wire.Reload.self, .init())
        #expect(try kinds(house) == [.planMissing])
    }

    @Test("a start that finds it in the ledger says nothing more, until there was a plan")
    func restart() throws {
        let first = try TestDesk()
        first.desk.submit(.noteMissing(PlanMissing(directory: "/etc/yearplan/plan.d")))
        first.desk.turn()
        #expect(first.desk.isMissingNoted)
        #expect(try TestDesk(on: first.ledger).desk.isMissingNoted)
        let loaded = try TestDesk(Plans.set(Plans.report), on: first.ledger)
        #expect(!loaded.desk.isMissingNoted)
        #expect(try !TestDesk(on: first.ledger).desk.isMissingNoted)
    }

    @Test("while nothing can be recorded it is owed")
    func owed() throws {
        let test = try TestDesk()
        test.ledger.nextAppendFault = .full("/state")
        test.desk.submit(.noteMissing(PlanMissing(directory: "/etc/yearplan/plan.d")))
        test.desk.turn()
        #expect(!test.desk.isMissingNoted)
    }

    @Test("the line of the log warns and says where a plan belongs")
    func line() throws {
        let test = try TestDesk()
        test.desk.submit(.noteMissing(PlanMissing(directory: "/etc/yearplan/plan.d")))
        test.desk.turn()
        let entry = try #require(try test.entries().last)
        let line = try #require(EntryLines(words: Words(.en), zone: Fixture.zone).lines(entry).first)
        #expect(line.priority == .warning)
        #expect(line.id == .planMissing)
        #expect(line.text.contains("/etc/yearplan/plan.d"))
        #expect(line.fields.map(\.name) == ["YEARPLAN_SEQ", "YEARPLAN_ANCHOR"])
    }
}
