import CalendarInterface
import Ledger
import Planning
import TestSupport
import Testing
import Varlink

@testable import Daemon

@Suite("The service")
struct ServiceTests {
    @Test("the interface is served word for word")
    func introspection() throws {
        struct Name: Encodable { let interface: String }
        struct Text: Decodable { let description: String }
        let house = try TestHouse(Plans.report)
        let text = try house.client().call(
            "org.varlink.service.GetInterfaceDescription", Name(interface: Wire.interface), returning: Text.self)
        #expect(text.description == Wire.text)
        let info: ServiceInfo = try house.client().call("org.varlink.service.GetInfo")
        #expect(info.interfaces == ["org.varlink.service", Wire.interface])
    }

    @Test("every method the interface declares has a handler")
    func complete() throws {
        let house = try TestHouse(Plans.report)
        for line in Wire.text.split(separator: "\n") where line.hasPrefix("method ") {
            let name = line.dropFirst(7).prefix { $0 != "(" }
            let error = try house.error(of: "\(Wire.interface).\(name)", "{}")
            #expect(error?.name != "org.varlink.service.MethodNotImplemented", "\(name)")
        }
    }

    @Test("status says which plan runs, how much there is, and what comes next")
    func status() throws {
        let house = try TestHouse(Plans.report, Plans.surprise)
        let status = try house.call(Wire.GetStatus.self, .init())
        #expect(status.planState == "current")
        #expect(status.plans == [Wire.PlanSummary(year: 2026, title: "运营工作计划", duties: 2)])
        #expect(status.clock.today == "2026-03-01")
        #expect(status.clock.zone == "Asia/Shanghai")
        #expect(!status.clock.rehearsal)
        #expect(status.rehearsal == nil)
        #expect(status.nextReminder?.local == "2026-03-02T08:30")
        #expect(status.counts == [Wire.StateCount(state: "pending", count: 2)])
        #expect(status.seq == 1)
        #expect(status.ledgerFault == nil)
        #expect(status.connections == 1)
    }

    @Test("without a plan there is no empty agenda but an error that says so")
    func noPlan() throws {
        let house = try TestHouse(Plans.wrong)
        #expect(try house.call(Wire.GetStatus.self, .init()).planState == "none")
        for refusal in [
            try house.refusal(Wire.GetAgenda.self, .init(language: "en")),
            try house.refusal(Wire.ListOccurrences.self, .init(language: "en")),
            try house.refusal(Wire.GetReport.self, .init(period: "2026", language: "en")),
            try house.refusal(Wire.GetCoverage.self, .init(name: "check", language: "en")),
        ] {
            #expect(refusal?.code == .noPlan)
            #expect(refusal?.parameters.message?.isEmpty == false)
        }
    }

    @Test("something is done, looked at, and taken back")
    func acting() throws {
        let house = try TestHouse(Plans.report, Plans.bulletin)
        try house.pass(at: "2026-03-03T10:00")
        let receipt = try house.call(
            Wire.Complete.self,
            .init(name: "report", on: "2026-03-02", note: "两批次", evidence: [.init(reference: "登记簿-17")])
        ).receipt
        #expect(receipt.occurrence == "report@2026")
        #expect(receipt.before == "open")
        #expect(receipt.after == "done")
        #expect(receipt.effects.map(\.occurrence) == ["bulletin@2026"])
        let seen = try house.call(Wire.GetOccurrence.self, .init(name: "report"))
        #expect(seen.occurrence.state == "done")
        #expect(
            seen.details.completion
                == Wire.Completion(on: "2026-03-02", note: "两批次", evidence: [.init(reference: "登记簿-17")]))
        #expect(seen.details.completedBy?.login == "zhangsan")
        #expect(seen.details.completedBy?.person == "张三")
        let taken = try house.call(Wire.Undo.self, .init(name: "report")).receipt
        #expect(taken.seq > receipt.seq)
        #expect(taken.after == "open")
        let history = try house.call(Wire.GetHistory.self, .init(name: "report"))
        #expect(history.entries.map(\.kind) == ["reminded", "done", "undone"])
        #expect(history.occurrence == nil)
        #expect(history.duty == "report")
        let one = try house.call(Wire.GetHistory.self, .init(name: "report@2026", before: taken.seq))
        #expect(one.entries.map(\.kind) == ["reminded", "done"])
        #expect(one.occurrence == "report@2026")
        let audit = try house.call(Wire.Audit.self, .init(anchor: receipt.anchor))
        #expect(audit.verdict == "intact")
        #expect(audit.entries == taken.seq)
    }

    @Test("the agenda and a list by days")
    func lists() throws {
        let house = try TestHouse(Plans.report, Plans.check)
        try house.pass(at: "2026-03-11T10:00")
        let agenda = try house.call(Wire.GetAgenda.self, .init(days: 7))
        #expect(agenda.overdue.map(\.name) == ["report@2026"])
        #expect(agenda.soon.map(\.name) == ["check@2026"])
        #expect(try house.call(Wire.GetAgenda.self, .init(days: 3)).soon.isEmpty)
        let list = try house.call(Wire.ListOccurrences.self, .init(days: 30, limit: 1))
        #expect(list.occurrences.map(\.name) == ["report@2026"])
        #expect(list.truncated)
        let open = try house.call(Wire.ListOccurrences.self, .init(states: ["pending"]))
        #expect(open.occurrences.map(\.name) == ["check@2026"])
    }

    @Test("a refusal has a name, what a program needs, and a sentence in the language asked for")
    func refusals() throws {
        let house = try TestHouse(Plans.report)
        let unknown = try #require(try house.refusal(Wire.Complete.self, .init(name: "reprot", language: "zh")))
        #expect(unknown.code == .noSuchOccurrence)
        #expect(unknown.parameters.name == "reprot")
        #expect(unknown.parameters.candidates == ["report"])
        #expect(unknown.parameters.message?.contains("没有叫“reprot”的事项") == true)
        let ahead = try #require(try house.refusal(Wire.Complete.self, .init(name: "report", on: "2026-03-02")))
        #expect(ahead.code == .dateInTheFuture)
        #expect(ahead.parameters.message?.contains("lies ahead") == true)
    }

    @Test(
        "a parameter that does not fit is named",
        arguments: [
            ("Complete", #"{"name": "report", "on": "yesterday"}"#, "on"),
            ("Move", #"{"name": "report", "to": "2026-02-30", "reason": "x"}"#, "to"),
            ("ListOccurrences", #"{"states": ["open", "closed"]}"#, "states[1]"),
            ("ListOccurrences", #"{"limit": 0}"#, "limit"),
            ("ListOccurrences", #"{"to": "2026-04-01", "days": 3}"#, "days"),
            ("ListOccurrences", #"{"category": "party"}"#, "category[0]"),
            ("GetAgenda", #"{"days": -1}"#, "days"),
            ("GetHistory", #"{"kinds": ["done", "sung"]}"#, "kinds[1]"),
            ("GetHistory", #"{"limit": 10001}"#, "limit"),
            ("Audit", #"{"anchor": "7"}"#, "anchor"),
            ("Waive", #"{"name": "report"}"#, "reason"),
        ])
    func parameters(method: String, parameters: String, expected: String) throws {
        let house = try TestHouse(Plans.report)
        let error = try house.error(of: "\(Wire.interface).\(method)", parameters)
        #expect(error?.name == "org.varlink.service.InvalidParameter")
        #expect(try error?.parameters(as: [String: String].self)["parameter"] == expected)
    }

    @Test("a subscriber sees the past it asked for and then what happens")
    func monitor() throws {
        let house = try TestHouse(Plans.report)
        let client = try house.client()
        let stream = try client.stream(
            Wire.Monitor.qualifiedName, Wire.Monitor.Parameters(since: 0), of: Wire.Monitor.Reply.self)
        #expect(try stream.next()?.head == 1)
        let load = try stream.next()
        #expect(load?.entry?.kind == "plan_loaded")
        #expect(load?.replayed == true)
        try house.pass(at: "2026-03-02T08:30")
        let reminder = try stream.next()
        #expect(reminder?.entry?.reminder?.parts.map(\.identity) == ["report@2026#opens"])
        #expect(reminder?.entry?.reminder?.audience == ["张三"])
        #expect(reminder?.replayed == nil)
        #expect(try house.on { $0.steward.subscribers.count } == 1)
    }

    @Test("a cursor beyond the end is refused")
    func noSuchCursor() throws {
        let house = try TestHouse(Plans.report)
        let client = try house.client()
        let stream = try client.stream(
            Wire.Monitor.qualifiedName, Wire.Monitor.Parameters(since: 2), of: Wire.Monitor.Reply.self)
        let error = #expect(throws: ClientError.self) { try stream.next() }
        guard case .remote(let remote) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(remote.name == CalendarError.Code.noSuchCursor.qualifiedName)
    }

    @Test("a reload tells what changed, refuses what is wrong, and says so in the status")
    func reload() throws {
        let house = try TestHouse(Plans.report)
        house.directory.write("plan.d/ops.yaml", Plans.text([Plans.report, Plans.check]))
        let reply = try house.call(Wire.Reload.self, .init())
        #expect(reply.added == 1)
        #expect(reply.plans.map(\.duties) == [2])
        house.directory.write("plan.d/ops.yaml", Plans.text([Plans.report, Plans.wrong]))
        let refused = try #require(try house.refusal(Wire.Reload.self, .init()))
        #expect(refused.code == .planRefused)
        let diagnostic = try #require(refused.parameters.diagnostics?.first { $0.severity == "error" })
        #expect(diagnostic.line == 15)
        #expect(diagnostic.file == house.directory.file("plan.d/ops.yaml"))
        let status = try house.call(Wire.GetStatus.self, .init())
        #expect(status.planState == "last_good")
        #expect(status.diagnostics.contains(diagnostic))
        #expect(status.plans.map(\.duties) == [2])
        #expect(try house.call(Wire.GetOccurrence.self, .init(name: "check")).occurrence.name == "check@2026")
    }

    @Test("a directory that is gone is refused like an error in a file")
    func missingDirectory() throws {
        let house = try TestHouse(Plans.report)
        try house.on { everything in
            everything.steward.desk.refuse(.noFiles(directory: "/gone"))
        }
        let status = try house.call(Wire.GetStatus.self, .init())
        #expect(status.planState == "last_good")
        #expect(status.diagnostics.map(\.file) == ["/gone"])
    }

    @Test("something long leaves the loop time for others")
    func breath() throws {
        let house = try TestHouse(Plans.report)
        try house.on { everything in
            let steward = everything.steward
            func goOn() {
                if steward.service?.connectionCount == 0 { steward.later(goOn) }
            }
            goOn()
        }
        #expect(try house.call(Wire.GetStatus.self, .init()).seq == 1)
    }

    @Test("on a full disk commands are refused with words and everything goes on afterwards")
    func fullDisk() throws {
        let house = try TestHouse(Plans.report)
        try house.on { $0.ledger.nextAppendFault = .full("/state") }
        let refused = try #require(try house.refusal(Wire.Complete.self, .init(name: "report")))
        #expect(refused.code == .ledgerUnavailable)
        #expect(refused.parameters.reason == "full")
        #expect(refused.parameters.message?.contains("disk is full") == true)
        #expect(try house.call(Wire.GetStatus.self, .init()).ledgerFault?.contains("no space left") == true)
        #expect(try house.on { $0.steward.illness() } == nil, "a full disk is not ill health")
        _ = try house.call(Wire.Complete.self, .init(name: "report"))
        #expect(try house.call(Wire.GetStatus.self, .init()).ledgerFault == nil)
    }

    @Test("the alarm is set for the next reminder, or for another attempt")
    func alarm() throws {
        let house = try TestHouse(Plans.report)
        #expect(try house.on { $0.alarms.last } == Fixture.instant("2026-03-02T08:30").milliseconds)
        try house.on { $0.ledger.nextAppendFault = .full("/state") }
        try house.pass(at: "2026-03-02T08:30")
        let attempt = try #require(try house.on { $0.alarms.last })
        #expect(attempt <= MachineClock.wall + Steward.retry)
        try house.pass(at: "2026-03-02T08:31")
        #expect(try house.on { $0.alarms.last } == Fixture.instant("2026-03-06T08:30").milliseconds)
    }
}

extension TestHouse {
    /// The error that a call with these words of JSON is answered with.
    func error(of method: String, _ parameters: String) throws -> RemoteError? {
        do throws(ClientError) {
            let _: NoParameters = try client().call(method, RawJSON(text: parameters))
            return nil
        } catch .remote(let error) {
            return error
        }
    }
}
