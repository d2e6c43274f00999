import CalendarInterface
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("What the service manager is told")
struct VitalsTests {
    private func told(_ house: TestHouse) throws -> [String] { try house.on { $0.told.all } }

    @Test("ready comes once clients can connect, with a status line")
    func ready() throws {
        let house = try TestHouse(Plans.report)
        #expect(try told(house) == ["STATUS=0 open, 0 overdue; next reminder: 2026-03-02T08:30", "READY=1"])
        try house.pass(at: "2026-03-02T08:30")
        #expect(try told(house).last == "STATUS=1 open, 0 overdue; next reminder: 2026-03-06T08:30")
    }

    @Test("the status line counts nothing that only some may know of")
    func secrets() throws {
        let house = try TestHouse(Plans.report, Plans.surprise)
        try house.pass(at: "2026-03-17T10:00")
        #expect(try told(house).last?.hasPrefix("STATUS=0 open, 1 overdue") == true)
    }

    @Test("when acts come thick and fast the line is said once for several of them, and never left as it was")
    func owed() throws {
        let house = try TestHouse(Plans.report)
        try house.pass(at: "2026-03-02T08:30")
        try house.on { $0.steward.lastStatus = MachineClock.monotonic + 1_000_000 }
        _ = try house.call(Wire.Complete.self, .init(name: "report"))
        #expect(try told(house).last?.hasPrefix("STATUS=1 open") == true)
        try house.on { everything in
            #expect(everything.steward.isReportOwed)
            everything.steward.reportOwed()
        }
        #expect(try told(house).last?.hasPrefix("STATUS=0 open") == true)
    }

    @Test("where only some may know of what comes next, the line tells of what comes after it")
    func secretNext() throws {
        let house = try TestHouse(Plans.surprise, "{id: later, title: 其后, when: 2026年5月4日至5月8日, owner: 张三}")
        #expect(try told(house).first?.hasSuffix("next reminder: 2026-05-04T08:30") == true)
        #expect(try house.call(Wire.GetStatus.self, .init()).nextReminder?.local == "2026-03-16T08:30")
        let next = try house.on { everything in
            everything.steward.desk.planner.nextReminder(for: Fixture.caller("王五"))
        }
        #expect(next == Fixture.instant("2026-05-04T08:30"))
    }

    @Test("a reload is announced, and ready comes again whether the files are good or bad")
    func reload() throws {
        let house = try TestHouse(Plans.report)
        _ = try house.call(Wire.Reload.self, .init())
        house.directory.write("plan.d/ops.yaml", Plans.text([Plans.wrong]))
        _ = try house.refusal(Wire.Reload.self, .init())
        let told = try told(house).dropFirst(2)
        #expect(told.count { $0.hasPrefix("RELOADING=1\nMONOTONIC_USEC=") } == 2)
        #expect(told.count { $0 == "READY=1" } == 2)
        #expect(told.last?.contains("the last good plan runs") == true)
    }

    @Test("a ledger that was changed is found after a start, and said until the next one")
    func damaged() throws {
        let house = try TestHouse(Plans.report)
        func audit() throws {
            try house.on { $0.steward.inspect() }
            while try house.on({ $0.steward.readings.count }) > 0 {}
        }
        try audit()
        #expect(try house.call(Wire.GetStatus.self, .init()).ledgerDamage == nil)
        try house.on { $0.ledger.alteredEvent = 1 }
        try audit()
        #expect(try told(house).last?.hasSuffix("; the ledger is damaged at event 1; run `yearplan audit`") == true)
        try house.on { $0.ledger.alteredEvent = nil }
        try audit()
        #expect(
            try house.call(Wire.GetStatus.self, .init()).ledgerDamage == Wire.AuditFinding(code: "altered", seq: 1))
    }

    @Test("an anchor that does not fit is no damage of the ledger")
    func anchor() throws {
        let house = try TestHouse(Plans.report)
        let head = try house.on { $0.ledger.head.seq }
        let beyond = Anchor(seq: head + 1, hash: .zero).description
        #expect(try house.call(Wire.Audit.self, .init(anchor: beyond)).verdict == "cut")
        #expect(try house.call(Wire.GetStatus.self, .init()).ledgerDamage == nil)
    }

    @Test("the watchdog is fed when a sign of life is due and all is well, and a full disk is well")
    func watchdog() throws {
        let house = try TestHouse(Plans.report)
        func feed(_ fault: LedgerFault?) throws -> Bool {
            let before = try told(house).count { $0 == "WATCHDOG=1" }
            try house.on { everything in
                everything.steward.watchdog = Watchdog(interval: .milliseconds(2), now: MachineClock.monotonic - 10)
                everything.ledger.nextAppendFault = fault
                if fault != nil {
                    everything.steward.desk.submit(.act(.done("report"), Fixture.root) { _ in })
                }
                everything.steward.pass(.alarm)
            }
            return try told(house).count { $0 == "WATCHDOG=1" } == before + 1
        }
        #expect(try feed(nil))
        #expect(try feed(.full("/state")))
        #expect(try !feed(.io("the disk")))
        #expect(try feed(nil))
    }

    @Test("it is not fed before it is due, nor by a pass that did not go through the timer")
    func notDue() throws {
        let house = try TestHouse(Plans.report)
        try house.on { everything in
            everything.steward.watchdog = Watchdog(interval: .seconds(3600), now: MachineClock.monotonic)
            everything.steward.pass(.alarm)
            everything.steward.watchdog = Watchdog(interval: .milliseconds(2), now: MachineClock.monotonic - 10)
            everything.steward.pass(.request)
        }
        #expect(try !told(house).contains("WATCHDOG=1"))
        let alarm = try #require(try house.on { $0.alarms.last })
        #expect(alarm <= MachineClock.wall, "the sign of life is due already")
    }
}
