import CivilTime
import Foundation
import Ledger
import PlanFiles
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("Archiving a year")
struct YearArchivingTests {
    private let directory = TemporaryDirectory()
    private var file: String { directory.file("2026.archive") }

    private static func plan(_ year: Int, _ duties: [String]) -> SourceFile {
        let text = Plans.text(duties).replacingOccurrences(of: "year: 2026", with: "year: \(year)")
        return SourceFile(name: "plan.d/ops-\(year).yaml", bytes: Array(text.utf8))
    }

    private static func set(_ plans: SourceFile...) -> PlanSet {
        PlanSet(plans: plans, calendars: [Plans.calendar])
    }

    private static let first = plan(2026, [Plans.report, Plans.check])
    private static let second = plan(2027, ["{id: report, title: 报告, when: 2027年3月, owner: 张三}"])

    /// Lives through the given plans, each from its moment on, with what people did then.
    private func live(_ chapters: [(at: String, set: PlanSet, acts: [Command])], until end: String) throws {
        let time = FakeTime(chapters[0].at)
        let ledger = try SQLiteLedger(directory: directory.path, purpose: .real)
        let desk = try Desk(ledger: ledger, time: time)
        for chapter in chapters {
            time.set(chapter.at)
            desk.turn()
            desk.submit(
                .load(chapter.set, .daemon) { outcome in
                    if case .failure(let fault) = outcome { Issue.record("\(fault)") }
                })
            desk.turn(reminding: false)
            for act in chapter.acts {
                desk.submit(
                    .act(act, Fixture.root) { outcome in
                        if case .failure(let fault) = outcome { Issue.record("\(act): \(fault)") }
                    })
                desk.turn()
            }
        }
        time.set(end)
        desk.turn()
        try desk.close()
        try ledger.close()
    }

    private func archiving(
        _ year: Int = 2026, at now: String = "2027-02-01T09:00",
        step: @escaping (YearArchive.Step) throws(LedgerFault) -> Void = { _ in }
    ) -> YearArchiving {
        YearArchiving(
            of: year, into: file, from: directory.path, now: { _ in Fixture.instant(now) }, step: step)
    }

    /// What all events of the ledger come to, read without a checkpoint.
    private func fold() throws -> (events: Fold, checkpoint: Fold) {
        let ledger = try SQLiteLedger.existing(in: directory.path)
        var planner = Planner()
        planner.refold(try ledger.entries(after: 0, limit: .max).map(\.event))
        let restored = try Checkpoints.restore(from: ledger).planner.fold
        #expect(try ledger.audit().isIntact)
        try ledger.close()
        return (planner.fold, restored)
    }

    private func closedYear() throws {
        try live(
            [
                (
                    "2026-03-02T09:00", Self.set(Self.first),
                    [.done("report"), .undo(name: "report", reason: nil), .done("report")]
                ),
                ("2026-12-20T09:00", Self.set(Self.first), [.done("check")]),
                ("2027-01-10T09:00", Self.set(Self.second), []),
            ], until: "2027-01-11T09:00")
    }

    @Test("what is not of the year is the same before and after, and the file is verified by itself")
    func closed() throws {
        try closedYear()
        let before = try fold()
        let said = try archiving().run()
        #expect(said.hasPrefix("archived 2026: "))
        let after = try fold()
        #expect(after.events == after.checkpoint)
        // As if the year had been forgotten with all its events at hand.
        let report = try ArchiveFile(file).verify()
        let ledger = try SQLiteLedger.existing(in: directory.path)
        let last = try #require(try ledger.last([.archived])?.event)
        try ledger.close()
        guard case .archived(let archiving) = last.fact else {
            Issue.record("expected the event that says so")
            return
        }
        #expect(archiving.sha256 == report.sha256.description)
        #expect(archiving.events == report.events)
        var whole = Planner(fold: before.events)
        whole.refold([last])
        #expect(after.events == whole.fold)
        #expect(try ArchiveCheck(of: file).run().contains("the archive of 2026 is intact"))

        // The daemon goes on, and the plan of the year to come is as it was.
        let reopened = try SQLiteLedger(directory: directory.path, purpose: .real)
        let desk = try Desk(ledger: reopened, time: FakeTime("2027-03-02T09:00"))
        desk.turn()
        let view = desk.planner.view(
            of: OccurrenceID(duty: "report", period: "2027"), for: Fixture.root, at: Fixture.instant("2027-03-02T09:00")
        )
        #expect(view?.state == .open)
        try reopened.close()
    }

    @Test("should the plan come back, nothing of it is overdue")
    func comesBack() throws {
        try closedYear()
        _ = try archiving().run()
        let ledger = try SQLiteLedger(directory: directory.path, purpose: .real)
        let desk = try Desk(ledger: ledger, time: FakeTime("2027-02-02T09:00"))
        desk.submit(.load(Self.set(Self.first), .daemon) { _ in })
        desk.turn(reminding: false)
        desk.turn()
        let view = desk.planner.view(
            of: OccurrenceID(duty: "report", period: "2026"), for: Fixture.root, at: Fixture.instant("2027-02-02T09:00")
        )
        #expect(view?.state == .beforeAdoption)
        try ledger.close()
    }

    @Test("a year that is not over, or whose plan is in force, stays")
    func early() throws {
        try live([("2026-03-02T09:00", Self.set(Self.first), [.done("report")])], until: "2026-03-03T09:00")
        let open = #expect(throws: DaemonFault.self) { try archiving(at: "2026-12-31T23:00").run() }
        #expect(open?.description == "the year 2026 is not over: it is 2026-12-31; archive it when it is")
        let inForce = #expect(throws: DaemonFault.self) { try archiving().run() }
        #expect(inForce?.description.hasPrefix("the plan “运营工作计划” of 2026 is still in force") == true)
        let nothing = #expect(throws: DaemonFault.self) { try archiving(2025).run() }
        #expect(nothing?.description.hasPrefix("nothing is recorded of 2025") == true)
        #expect(inForce?.exit == .data)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("a finding that is not put right keeps its year")
    func finding() throws {
        try live(
            [
                (
                    "2026-03-16T09:00", Self.set(Self.first),
                    [
                        .done(
                            name: "check", on: nil, result: nil, note: nil, evidence: [],
                            findings: [FindingDraft(text: "重空未核对")])
                    ]
                ),
                ("2027-01-10T09:00", Self.set(Self.second), []),
            ], until: "2027-01-11T09:00")
        let fault = #expect(throws: DaemonFault.self) { try archiving().run() }
        #expect(fault?.description.hasPrefix("findings of 2026 are not put right: check@2026.finding1") == true)
    }

    @Test("what waits for approval keeps its year")
    func approval() throws {
        let verified = Self.plan(
            2026, ["{id: check, title: 检查, when: 2026年3月16日至3月20日, owner: 张三, verify: {by: 李四, within: 2wd}}"])
        try live(
            [
                ("2026-03-16T09:00", Self.set(verified), [.done("check")]),
                ("2027-01-10T09:00", Self.set(Self.second), []),
            ], until: "2027-01-11T09:00")
        let fault = #expect(throws: DaemonFault.self) { try archiving().run() }
        #expect(fault?.description.hasPrefix("of 2026 these still wait for approval: check@2026") == true)
    }

    @Test("a plan in force that counts on from the year keeps it")
    func needed() throws {
        let interval = "{id: rotation, title: 轮岗, when: 每6个月, owner: 张三}"
        try live(
            [
                ("2026-01-05T09:00", Self.set(Self.plan(2026, [interval])), []),
                ("2026-11-02T09:00", Self.set(Self.plan(2026, [interval])), [.done("rotation")]),
                ("2027-01-10T09:00", Self.set(Self.plan(2027, [interval])), []),
            ], until: "2027-01-11T09:00")
        let fault = #expect(throws: DaemonFault.self) { try archiving().run() }
        #expect(fault?.description.hasPrefix("what is in force needs the year 2026: rotation@2027") == true)
    }

    @Test("wherever it ends, everything is there", arguments: YearArchive.Step.allCases)
    func ended(last: YearArchive.Step) throws {
        try closedYear()
        let before = try fold()
        #expect(throws: DaemonFault.self) {
            try archiving { (step) throws(LedgerFault) in if step == last { throw .io("the end") } }.run()
        }
        let after = try fold()
        #expect(after.events == after.checkpoint)
        if last != .removed {
            #expect(after.events == before.events)
            try FileManager.default.removeItem(atPath: file)
            _ = try archiving().run()
        }
        #expect(try ArchiveFile(file).verify().year == 2026)
    }

    @Test("a ledger a daemon holds, one that was tampered with and none at all are refused")
    func refused() throws {
        let none = #expect(throws: DaemonFault.self) { try archiving().run() }
        #expect(none?.description.contains("there is no ledger in") == true)
        try closedYear()
        let held = try SQLiteLedger(directory: directory.path, purpose: .real)
        let busy = #expect(throws: DaemonFault.self) { try archiving().run() }
        #expect(busy?.exit == .unavailable)
        try held.close()
    }
}
