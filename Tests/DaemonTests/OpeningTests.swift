import CivilTime
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("Opening the ledger")
struct OpeningTests {
    private let directory = TemporaryDirectory()

    private func rehearsal(_ from: String, speed: Int = 60) throws -> RehearsalRequest {
        RehearsalRequest(from: try #require(CivilDateTime(from)), speed: speed)
    }

    private func open(_ rehearsal: RehearsalRequest?, book: PlanBook? = Fixture.book()) throws -> any Timekeeper {
        let (ledger, time) = try Opening(directory: directory.path, rehearsal: rehearsal, book: book).open()
        try ledger.close()
        return time
    }

    @Test("a rehearsal begins in the zone of its plan")
    func origin() throws {
        let time = try open(try rehearsal("2026-01-01T08:00", speed: 1))
        #expect(time.isPatient)
        let begin = Fixture.instant("2026-01-01T08:00")
        #expect((begin...begin + 60_000).contains(time.now))
    }

    @Test("a rehearsal goes on where its ledger was, at another speed if asked")
    func goesOn() throws {
        let request = try rehearsal("2026-01-01T08:00")
        let (ledger, _) = try Opening(directory: directory.path, rehearsal: request, book: Fixture.book()).open()
        let later = Fixture.instant("2026-05-01T10:00")
        try ledger.setRehearsalPosition(later)
        try ledger.close()
        let time = try open(try rehearsal("2026-01-01T08:00", speed: 1))
        #expect((later...later + 60_000).contains(time.now))
    }

    @Test("a real ledger is refused to a rehearsal")
    func realToRehearsal() throws {
        #expect(!(try open(nil)).isPatient)
        let fault = #expect(throws: LedgerFault.self) { try open(try rehearsal("2026-01-01")) }
        #expect(fault?.code == "other_purpose")
        #expect(fault.map(DaemonFault.init)?.exit == .configuration)
    }

    @Test(
        "a rehearsal's ledger is refused to a real start, and to another rehearsal",
        arguments: [nil, "2026-01-02", "2026-01-01T08:01"])
    func rehearsalToOther(from: String?) throws {
        _ = try open(try rehearsal("2026-01-01T08:00"))
        let fault = #expect(throws: LedgerFault.self) { try open(try from.map { try rehearsal($0) }) }
        #expect(fault?.code == "other_purpose")
    }

    @Test("with a bad plan, whose zone is not known, a rehearsal goes on all the same")
    func badPlan() throws {
        let request = try rehearsal("2026-01-01T08:00", speed: 1)
        _ = try open(request)
        let time = try open(request, book: nil)
        #expect(Fixture.civil(time.now).hasPrefix("2026-01-01T08:0"))
        #expect(throws: LedgerFault.self) { try open(try rehearsal("2026-02-01T08:00"), book: nil) }
    }

    @Test("the ledger is held by one daemon alone")
    func held() throws {
        let (ledger, _) = try Opening(directory: directory.path, rehearsal: nil, book: nil).open()
        let fault = #expect(throws: LedgerFault.self) { try open(nil) }
        #expect(fault.map(DaemonFault.init)?.exit == .unavailable)
        try ledger.close()
    }
}
