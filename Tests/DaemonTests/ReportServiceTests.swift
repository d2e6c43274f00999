import CalendarInterface
import Testing

@testable import Daemon

@Suite("Reports over the socket")
struct ReportServiceTests {
    @Test("a report has what was due in its period, and who was reminded of it")
    func report() throws {
        let house = try TestHouse(Plans.report, Plans.check)
        try house.pass(at: "2026-03-02T08:30")
        try house.pass(at: "2026-03-03T10:00")
        _ = try house.call(Wire.Complete.self, .init(name: "report", on: "2026-03-02"))
        let month = try house.call(Wire.GetReport.self, .init(period: "2026-03", by: "duty"))
        #expect([month.first, month.last, month.by] == ["2026-03-01", "2026-03-31", "duty"])
        #expect(
            month.rows.map { "\($0.name) \($0.title ?? "") \($0.done)/\($0.planned)" } == [
                "report 报告 1/1", "check 检查 0/1",
            ])
        #expect(month.total.rate == 500)
        #expect(month.reminded.map { "\($0.person) \($0.messages) \($0.first.local)" } == ["张三 1 2026-03-02T08:30"])
        let april = try house.call(Wire.GetReport.self, .init(period: "2026-04"))
        #expect(april.rows.isEmpty && april.total.planned == 0 && april.total.rate == nil && april.reminded.isEmpty)
    }

    @Test("what is no period and no grouping is refused", arguments: [("2026-Q5", "duty"), ("2026", "colour")])
    func refused(period: String, by: String) throws {
        let house = try TestHouse(Plans.report)
        let parameters = #"{"period":"\#(period)","by":"\#(by)"}"#
        #expect(
            try house.error(of: "io.yearplan.Calendar.GetReport", parameters)?.name
                == "org.varlink.service.InvalidParameter")
    }

    @Test("a coverage tells whom it covers, and what covers nobody is refused")
    func coverage() throws {
        let house = try TestHouse(Plans.report, "{id: talks, title: 谈话, when: 每季度不低于50%, covers: 员工, owner: 李四}")
        #expect(try house.refusal(Wire.GetCoverage.self, .init(name: "report"))?.code == .coversNothing)
        #expect(try house.refusal(Wire.GetCoverage.self, .init(name: "visits"))?.code == .noSuchOccurrence)
        _ = try house.call(Wire.Complete.self, .init(name: "talks/王五"))
        let reply = try house.call(Wire.GetCoverage.self, .init(name: "talks"))
        #expect([reply.duty, reply.group] == ["talks", "员工"])
        #expect(reply.periods.map { "\($0.name) \($0.done)/\($0.target)" }.first == "talks@2026-Q1 1/2")
        #expect(
            reply.members.map { "\($0.member) \($0.visits.map(\.on)) \($0.open)" } == [
                "张三 [] true", "李四 [] true", #"王五 ["2026-03-01"] false"#,
            ])
    }
}
