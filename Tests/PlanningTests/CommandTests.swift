import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What each command does to an occurrence and to its reminders.
@Suite struct CommandTests {
    static let book = Fixture.book(
        Fixture.duty("check", "3月", reminders: ReminderPolicy(before: [TimeAmount(7, .days)])),
        Fixture.duty("exam", "每季度下旬"), Fixture.duty("pilot", "以省联社通知为准", reminders: nil),
        Fixture.duty("meeting", "12月初") { $0.needsEvidence = true })

    func story(at start: String = "2026-03-10T09:00") -> Story {
        var story = Story(CommandTests.book, at: "2026-01-01T00:00")
        story.live(until: start)
        return story
    }

    @Test func doneWithAnEffectiveDateBeforeToday() throws {
        var story = story()
        try story.done("check", on: "2026-03-05")
        #expect(story.state("check@2026") == .done)
        #expect(story.view("check@2026")?.completion?.on == Fixture.day("2026-03-05"))
        #expect(story.events.last?.effective == Fixture.day("2026-03-05"))
    }

    @Test func undoneIsOpenAgainAndRemindedOfAgain() throws {
        var story = story()
        try story.done("check")
        story.live(until: "2026-04-02T10:00")
        try story.do(.undo(name: "check", reason: "登记有误"))
        story.live(until: "2026-04-02T10:00")
        #expect(story.state("check@2026") == .overdue)
        #expect(story.identities.last == "check@2026#overdue+2~2")
        #expect(story.parts.last?.missed == 0)
    }

    @Test func amendKeepsWhatIsNotNamed() throws {
        var story = story()
        try story.do(
            .done(
                name: "check", on: Fixture.day("2026-03-05"), result: "found", note: "两批次",
                evidence: [Evidence(reference: "登记簿-17")]))
        try story.do(.amend(name: "check", on: Fixture.day("2026-03-06"), result: nil, note: nil, evidence: nil))
        let completion = story.view("check@2026")?.completion
        #expect(
            completion
                == Completion(
                    on: Fixture.day("2026-03-06"), result: "found", note: "两批次",
                    evidence: [Evidence(reference: "登记簿-17")]))
    }

    @Test func movedIsRemindedOfForItsNewDate() throws {
        var story = story()
        try story.do(.move(name: "check", to: Fixture.day("2026-04-20"), reason: "总行检查"))
        story.live(until: "2026-04-21T09:00")
        #expect(
            story.reminders.filter { $0.hasPrefix("check") }.suffix(4) == [
                "check@2026#opens~2 2026-03-10T09:00 张三", "check@2026#-7d~2 2026-04-13T08:30 张三",
                "check@2026#due~2 2026-04-20T08:30 张三", "check@2026#overdue+1~2 2026-04-21T08:30 张三",
            ])
        let view = story.view("check@2026")
        #expect(view?.nominalDue == Fixture.day("2026-03-31"))
        #expect(view?.movedDue == Fixture.day("2026-04-20"))
        #expect(view?.due == Fixture.day("2026-04-20"))
    }

    @Test func datedWithinItsWindow() throws {
        var story = Story(CommandTests.book, at: "2026-11-20T00:00")
        try story.do(.date(name: "meeting", to: Fixture.day("2026-12-09")))
        #expect(story.view("meeting@2026")?.due == Fixture.day("2026-12-09"))
        #expect(
            throws: Refusal.outside(
                date: Fixture.day("2026-12-20"), span: DateSpan(Fixture.day("2026-12-01"), Fixture.day("2026-12-10")))
        ) {
            try story.do(.date(name: "meeting", to: Fixture.day("2026-12-20")))
        }
    }

    @Test func undatedGetsItsDate() throws {
        var story = story()
        #expect(story.state("pilot@2026") == .undated)
        try story.do(.date(name: "pilot", to: Fixture.day("2026-05-20")))
        #expect(story.state("pilot@2026") == .open)
        #expect(story.view("pilot@2026")?.due == Fixture.day("2026-05-20"))
    }

    @Test func snoozedIsSilentUntilItsDateAndThenNotLate() throws {
        var story = Story(Fixture.book(Fixture.duty("check", "3月")), at: "2026-01-01T00:00")
        story.live(until: "2026-04-01T09:00")
        try story.do(.snooze(name: "check", until: Fixture.day("2026-04-08")))
        let before = story.identities.count
        story.live(until: "2026-04-08T08:29")
        #expect(story.identities.count == before)
        story.live(until: "2026-04-08T08:30")
        #expect(story.identities.last == "check@2026#overdue+6")
        #expect(story.parts.last?.missed == 0)
    }

    @Test func acknowledgedSilencesRepeatsButNoEscalation() throws {
        let policy = ReminderPolicy(escalations: [Escalation(after: TimeAmount(3, .workingDays), to: .superior)])
        var story = Story(Fixture.book(Fixture.duty("check", "3月", reminders: policy)), at: "2026-03-01T00:00")
        story.live(until: "2026-04-01T09:00")
        try story.do(.acknowledge(name: "check"), as: Fixture.caller("张三"))
        story.live(until: "2026-04-07T09:00")
        #expect(
            story.reminders.suffix(4) == [
                "check@2026#overdue+1 2026-04-01T08:30 张三",
                "check@2026#escalate-1 2026-04-03T08:30 张三、李四",
                "check@2026#overdue+4 2026-04-06T08:30 张三",
                "check@2026#overdue+5 2026-04-07T08:30 张三",
            ])
    }

    @Test func waivedNeedsAReason() throws {
        var story = story()
        #expect(throws: Refusal.empty(field: "reason")) { try story.do(.waive(name: "check", reason: "  ")) }
        try story.do(.waive(name: "check", reason: "系统下线"))
        #expect(story.state("check@2026") == .waived)
    }

    struct Refused: Sendable {
        var command: Command
        var caller: Caller
        var refusal: Refusal
    }

    static let refused: [Refused] = [
        Refused(
            command: .waive(name: "chek", reason: "x"), caller: Fixture.root,
            refusal: .unknownOccurrence(name: "chek", candidates: ["check"])),
        Refused(
            command: .done(name: "check", on: Fixture.day("2026-03-11"), result: nil, note: nil, evidence: []),
            caller: Fixture.root,
            refusal: .inTheFuture(date: Fixture.day("2026-03-11"), today: Fixture.day("2026-03-10"))),
        Refused(
            command: .done(name: "check", on: nil, result: "perfect", note: nil, evidence: []), caller: Fixture.root,
            refusal: .unknownResult(result: "perfect", known: ["pass", "fail", "approved", "found"])),
        Refused(
            command: .done(name: "meeting", on: nil, result: nil, note: nil, evidence: []), caller: Fixture.root,
            refusal: .evidenceRequired(occurrence: OccurrenceID("meeting@2026")!)),
        Refused(
            command: .undo(name: "check", reason: nil), caller: Fixture.root,
            refusal: .notDone(occurrence: OccurrenceID("check@2026")!)),
        Refused(
            command: .done(name: "check", on: nil, result: nil, note: nil, evidence: []),
            caller: Fixture.caller("王五"),
            refusal: .notAllowed(occurrence: OccurrenceID("check@2026")!, owners: ["张三"])),
        Refused(
            command: .adopt(from: Fixture.day("2026-01-01")), caller: Fixture.caller("张三"),
            refusal: .administratorsOnly),
        Refused(
            command: .snooze(name: "check", until: Fixture.day("2026-03-10")), caller: Fixture.root,
            refusal: .inThePast(date: Fixture.day("2026-03-10"), today: Fixture.day("2026-03-10"))),
        Refused(
            command: .raise(occasion: "地震", member: nil, on: nil), caller: Fixture.root,
            refusal: .unknownOccasion(name: "地震", candidates: ["员工休假", "防汛期"].sorted())),
        Refused(
            command: .acknowledge(name: "check"), caller: Fixture.root, refusal: .callerUnknown(login: "root")),
    ]

    @Test(arguments: refused) func refuses(_ row: Refused) {
        var story = story()
        #expect(throws: row.refusal) { try story.do(row.command, as: row.caller) }
    }

    @Test func ownerAndSuperiorMayActAStrangerMayNot() throws {
        for (person, may) in [("张三", true), ("李四", true), ("王五", false)] {
            var story = story()
            let command = Command.done(name: "check", on: nil, result: nil, note: nil, evidence: [])
            let did = (try? story.do(command, as: Fixture.caller(person))) != nil
            #expect(did == may)
        }
    }

    @Test(arguments: [
        ("check", "check@2026"), ("che", "check@2026"), ("meet", "meeting@2026"), ("exam@2026-Q3", "exam@2026-Q3"),
    ])
    func namesInTheirShortestForm(_ name: String, _ id: String) throws {
        let story = story()
        let found = try story.planner.find(name, for: .acting, by: Fixture.root, at: story.now)
        #expect(found.description == id)
    }

    @Test func twoOpenOccurrencesAreAmbiguous() {
        var early = Story(CommandTests.book, at: "2026-01-01T00:00")
        early.live(until: "2026-06-25T09:00")
        #expect(
            throws: Refusal.ambiguous(
                name: "exam", candidates: [OccurrenceID("exam@2026-Q1")!, OccurrenceID("exam@2026-Q2")!])
        ) {
            try early.planner.find("exam", for: .acting, by: Fixture.root, at: early.now)
        }
    }
}
