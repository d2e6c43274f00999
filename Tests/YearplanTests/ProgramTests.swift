import CalendarInterface
import Foundation
import Testing
import Wording

@testable import yearplan

@Suite(.serialized) struct ProgramTests {
    private func reply(_ value: some Encodable, continues: Bool = false) throws -> String {
        #"{"parameters":\#(try JSON.line(value))\#(continues ? #","continues":true"# : "")}"#
    }

    private func error(_ error: CalendarError) throws -> String {
        #"{"error":"\#(error.code.qualifiedName)","parameters":\#(try JSON.line(error.parameters))}"#
    }

    @Test func withoutADaemonItSaysHowToStartIt() throws {
        let program = try Program.run([])
        #expect(program.status == 69)
        #expect(program.out.isEmpty)
        #expect(program.err.hasPrefix("yearplan: the daemon is not running"))
        #expect(program.err.contains("systemctl start yearpland"))
        #expect(try Program.run([], locale: "zh_CN.UTF-8").err.hasPrefix("yearplan: 服务未运行"))
        #expect(try Program.run(["--lang", "zh", "status"]).err.hasPrefix("yearplan: 服务未运行"))
    }

    @Test func aFileIsNoSocket() throws {
        #expect(try Program.run(["--socket", "/etc/passwd"]).status == 69)
        #expect(try Program.run(["--socket", String(repeating: "x", count: 200)]).status == 64)
    }

    @Test(arguments: [["done"], ["frobnicate"], ["--lang", "fr"], ["date", "a", "soon"], ["--socket"]])
    func misuseExits64(_ arguments: [String]) throws {
        let program = try Program.run(arguments)
        #expect(program.status == 64)
        #expect(program.out.isEmpty)
        #expect(!program.err.isEmpty)
    }

    @Test func helpIsData() throws {
        let program = try Program.run(["--help"])
        #expect(program.status == 0)
        #expect(program.err.isEmpty)
        for command in Yearplan.configuration.subcommands {
            #expect(program.out.contains(command.configuration.commandName ?? "?"))
        }
    }

    @Test func theAgendaIsPrinted() throws {
        let service = try FakeService([[reply(Samples.agenda)]])
        let program = try Program.run([], socket: service.path)
        #expect(program.status == 0)
        #expect(program.err.isEmpty)
        #expect(program.out == AgendaPage.text(Samples.agenda, Words(.en), .plain) + "\n")
    }

    @Test func jsonIsTheReply() throws {
        let service = try FakeService([[reply(Samples.upcoming)]])
        let program = try Program.run(["--json", "--socket", service.path, "upcoming"])
        #expect(program.status == 0)
        #expect(program.out == (try JSON.line(Samples.upcoming)) + "\n")
    }

    @Test func aReaderThatGoesAwayIsNoFailure() throws {
        let service = try FakeService([[reply(Samples.agenda)]])
        let program = try Program.run([], socket: service.path, deaf: true)
        #expect(program.status == 0)
        #expect(program.err.isEmpty)
    }

    @Test(arguments: [
        (CalendarError.notAllowed(occurrence: "a@2026", owners: ["张三"]), Int32(77)),
        (.alreadyDone(occurrence: "a@2026", on: "2026-03-09"), 65), (.ledgerUnavailable(.full), 75), (.noPlan, 78),
        (.noSuchOccurrence(name: "b", candidates: ["a"]), 65),
    ])
    func aRefusalIsToldToPeopleAndToPrograms(_ refusal: CalendarError, _ status: Int32) throws {
        let service = try FakeService([[error(refusal)]])
        let program = try Program.run(["done", "a"], socket: service.path)
        #expect(program.status == status)
        #expect(program.out.isEmpty)
        #expect(program.err == "yearplan: " + Failure(refusal, words: Words(.en)).lines.joined() + "\n")
        let told = try Program.run(["done", "a", "--json"], socket: service.path)
        #expect(told.status == status)
        #expect(told.out == (try error(refusal)) + "\n")
    }

    @Test func whatIsNoPlanIsNotCalledMissing() throws {
        let program = try Program.run(["check", "/dev/null"])
        #expect(program.status == 66)
        #expect(program.err.contains("neither a directory nor a .yaml file"))
    }

    @Test func anAnswerThatBreaksOffIsSaid() throws {
        let service = try FakeService([])
        #expect(try Program.run(["status"], socket: service.path).status == 69)
        let babble = try FakeService([["[1,2]"], ["nonsense"]])
        #expect(try Program.run(["status"], socket: babble.path).status == 69)
        let other = try FakeService([[#"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"x"}}"#]])
        #expect(try Program.run(["status"], socket: other.path).status == 69)
        let invalid = try FakeService([
            [#"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"days"}}"#]
        ])
        let program = try Program.run(["status"], socket: invalid.path)
        #expect(program.status == 64)
        #expect(program.err.contains("“days”"))
    }

    @Test func watchingPrintsAnObjectALineUntilItIsCutOff() throws {
        let head = Wire.Monitor.Reply(clock: Samples.clock, head: 3)
        let entry = Wire.Monitor.Reply(head: 4, entry: Samples.entries[3], replayed: true)
        let service = try FakeService([
            [reply(head, continues: true), reply(entry, continues: true), error(.lagging(cursor: 4))]
        ])
        let program = try Program.run(["watch", "--since", "3"], socket: service.path)
        #expect(program.status == 75)
        #expect(program.out == LogPage.line(Samples.entries[3], replayed: true, Words(.en), .plain) + "\n")
        #expect(program.err.contains("--since 4"))
        let told = try Program.run(["watch", "--since", "3", "--json"], socket: service.path)
        let lines = [try JSON.line(head), try JSON.line(entry), try error(.lagging(cursor: 4))]
        #expect(told.out == lines.joined(separator: "\n") + "\n")
    }

    @Test func wordsForDaysAreReckonedFromTheDaemonsDay() throws {
        // The second answer goes to the act itself; that it comes shows that the day was asked for first.
        let service = try FakeService([[reply(Samples.status)], [reply(Wire.ActReply(receipt: Samples.receipt))]])
        let program = try Program.run(["move", "a", "--to", "tomorrow", "--reason", "r"], socket: service.path)
        #expect(program.status == 0)
        #expect(program.out.hasPrefix("moved to 2026-03-10: "))
    }

    @Test func aTamperedLedgerIsNoSuccess() throws {
        let cut = Wire.Audit.Reply(verdict: .cut, entries: 3, anchor: "3:ab")
        let service = try FakeService([[reply(cut)]])
        let program = try Program.run(["audit", "--anchor", "9:ff"], socket: service.path)
        #expect(program.status == 65)
        #expect(program.out.contains("cut"))
    }

    @Test func plansAreCheckedWithoutADaemon() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("yearplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        #expect(try Program.run(["check", directory.path + "/nowhere"]).status == 66)
        #expect(try Program.run(["check", directory.path]).status == 66)
        try Data("plan: P\nyear: 2026\nwhn: x\n".utf8).write(to: directory.appendingPathComponent("a.yaml"))
        let program = try Program.run(["check", directory.path])
        #expect(program.status == 65)
        #expect(program.out.contains("a.yaml:3:1: error: "))
        #expect(try Program.run(["simulate", directory.path]).status == 65)
    }
}
