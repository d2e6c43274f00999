import CivilTime
import Ledger
import PlanFiles
import Planning
import Systemd
import TestSupport
import Testing
import Wording

@testable import Daemon

@Suite("Lines of the log")
struct EntryLinesTests {
    private func lines(_ test: TestDesk, _ language: Language = .en) throws -> [JournalLine] {
        try test.entries().flatMap { EntryLines(words: Words(language), zone: Fixture.zone).lines($0) }
    }

    private func values(_ line: JournalLine, _ name: String) -> [String] {
        line.fields.filter { $0.name == name }.map(\.value)
    }

    @Test("a reminder carries its fields, and its urgency is its priority")
    func reminder() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        for moment in ["2026-03-02T08:30", "2026-03-08T08:30", "2026-03-09T08:30", "2026-03-10T08:30"] {
            test.pass(at: moment)
        }
        let lines = try lines(test)
        #expect(lines.map(\.priority) == [.info, .info, .notice, .notice, .warning])
        #expect(lines.dropFirst().allSatisfy { $0.id == .reminded })
        let due = lines[3]
        #expect(due.text == "2026-03-09 08:30 → 张三: due today: 报告 [report@2026], 张三")
        #expect(values(due, "YEARPLAN_SEQ") == ["4"])
        #expect(values(due, "YEARPLAN_ANCHOR") == [try test.entries()[3].anchor.description])
        #expect(values(due, "YEARPLAN_REMINDER") == ["report@2026#due"])
        #expect(values(due, "YEARPLAN_OCCURRENCE") == ["report@2026"])
        #expect(values(due, "YEARPLAN_DUTY") == ["report"])
        #expect(values(due, "YEARPLAN_DUE") == ["2026-03-09"])
        #expect(values(due, "YEARPLAN_OWNER") == ["张三"])
        #expect(values(due, "YEARPLAN_REPEATED").isEmpty)
    }

    @Test("what goes up the line is an error")
    func escalation() throws {
        let late =
            "{id: late, title: 迟, when: 2026年3月2日至3月9日, owner: 张三, "
            + "remind: {opens: no, before: [], due: no, overdue: 1wd, escalate: [{after: 2wd, to: superior}]}}"
        let test = try TestDesk(Plans.set(late))
        for moment in ["2026-03-02T08:30", "2026-03-10T08:30", "2026-03-11T08:30"] { test.pass(at: moment) }
        let reminders = try lines(test).filter { $0.id == .reminded }
        #expect(reminders.map(\.priority) == [.warning, .error])
        let identities = reminders.map { values($0, "YEARPLAN_REMINDER") }
        #expect(identities == [["late@2026#overdue+1"], ["late@2026#escalate-1"]])
    }

    @Test("a message with several parts has several values of a field and a line for each part")
    func parts() throws {
        let other = "{id: other, title: 另一件, when: 2026年3月2日至3月9日, owner: 张三}"
        let test = try TestDesk(Plans.set(Plans.report, other))
        test.pass(at: "2026-03-02T08:30")
        let line = try #require(try lines(test).last)
        #expect(values(line, "YEARPLAN_REMINDER") == ["other@2026#opens", "report@2026#opens"])
        #expect(values(line, "YEARPLAN_OWNER") == ["张三"])
        #expect(line.text.split(separator: "\n").count == 2)
    }

    @Test("a message of very many parts becomes several lines, none with more fields than the journal takes")
    func manyParts() throws {
        let count = 2 * EntryLines.partLimit + 1
        let duties = (1...count).map { "{id: d\($0), title: 第\($0)件, when: 2026年3月2日至3月9日, owner: 张三}" }
        let text = Plans.text(duties)
        let set = PlanSet(plans: [SourceFile(name: "ops.yaml", bytes: Array(text.utf8))], calendars: [Plans.calendar])
        let test = try TestDesk(set)
        test.pass(at: "2026-03-02T08:30")
        #expect(try test.entries().count == 2, "it is one message")
        let lines = try lines(test).dropFirst()
        #expect(lines.count == 3)
        #expect(Set(lines.flatMap { values($0, "YEARPLAN_REMINDER") }).count == count)
        #expect(lines.allSatisfy { values($0, "YEARPLAN_SEQ") == ["2"] })
        for line in lines { #expect(try LineWriter.fields(of: line).count <= 500) }
    }

    @Test("of what is confidential there is nothing but its place in the chain")
    func confidential() throws {
        let test = try TestDesk(Plans.set(Plans.surprise))
        test.pass(at: "2026-03-16T08:30")
        _ = test.ask(.done("surprise"))
        test.desk.turn()
        for line in try lines(test, .zh).dropFirst() {
            #expect(line.id == .opaque)
            #expect(line.fields.map(\.name) == ["YEARPLAN_SEQ", "YEARPLAN_ANCHOR"])
            #expect(line.priority == .info)
            for secret in ["surprise", "突击", "张三", "2026-03-20"] { #expect(!line.text.contains(secret)) }
        }
        #expect(try lines(test).count == 3)
    }

    @Test("what people do says who did it")
    func acts() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        _ = test.ask(.done("report"))
        test.desk.turn()
        let line = try #require(try lines(test, .zh).last)
        #expect(line.id == .done)
        #expect(line.text == "2026-03-01 12:00 完成: 报告 [report@2026] (张三)")
    }

    @Test("every line is one the journal takes")
    func journalFields() throws {
        let test = try TestDesk(Plans.set(Plans.report, Plans.surprise))
        test.pass(at: "2026-03-16T08:30")
        for line in try lines(test) {
            let fields = try LineWriter.fields(of: line)
            #expect(fields.map(\.name).starts(with: ["MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "MESSAGE_ID"]))
        }
    }

    @Test("every kind has an identifier of its own of 32 hexadecimal digits")
    func identifiers() {
        let ids = MessageID.allCases.map(\.rawValue)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.count == 32 && $0.allSatisfy { $0.isHexDigit && !$0.isUppercase } })
        #expect(Set(Fact.Kind.allCases.map { MessageID($0) }).count == Fact.Kind.allCases.count)
    }
}
