import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Maker and checker: what waits for somebody else's approval.
@Suite struct SignOffTests {
    static let report = Fixture.duty("report", "3月", owner: .group("前台柜员")) {
        $0.verify = Verification(by: .person("张三"), within: TimeAmount(2, .workingDays))
        $0.reminders?.escalations = [Escalation(after: TimeAmount(2, .workingDays), to: .superior)]
    }
    static let bulletin = Fixture.duty("bulletin", "3个工作日内") {
        $0.after = .all([.duty("report", result: nil)])
    }
    static let id = OccurrenceID(duty: "report", period: "2026")

    static func done() throws -> Story {
        var story = Story(Fixture.book(report, bulletin), at: "2026-03-09T09:00")
        try story.done("report", as: Fixture.caller("王五"))
        return story
    }

    @Test func whatWaitsForItIsTakenBackByItsShortName() throws {
        var story = try SignOffTests.done()
        try story.do(.undo(name: "report", reason: nil), as: Fixture.caller("王五"))
        #expect(story.state("report@2026") == .open)
    }

    @Test func doneWaitsForIt() throws {
        var story = try SignOffTests.done()
        #expect(story.state("report@2026") == .awaitingApproval)
        #expect(story.view("report@2026")?.approvers == ["张三"])
        #expect(story.state("bulletin@2026") == .pending)
        #expect(throws: Refusal.awaitingApproval(occurrence: SignOffTests.id, approvers: ["张三"])) {
            try story.done("report")
        }
        story.live(until: "2026-03-11T10:00")
        try story.do(.approve(name: "report", note: nil), as: Fixture.caller("张三"))
        #expect(story.state("report@2026") == .done)
        // What follows counts from the approval.
        #expect(story.listed().contains("bulletin@2026 open 2026-03-11..2026-03-16"))
        #expect(story.view("report@2026")?.completion?.on == Fixture.day("2026-03-09"))
        #expect(throws: Refusal.notAwaiting(occurrence: SignOffTests.id)) {
            try story.do(.approve(name: "report@2026", note: nil), as: Fixture.caller("张三"))
        }
    }

    @Test func neverByTheOneWhoDidIt() throws {
        var story = Story(Fixture.book(SignOffTests.report), at: "2026-03-09T09:00")
        try story.done("report", as: Fixture.caller("张三"))
        let own = Refusal.ownWork(occurrence: SignOffTests.id, approvers: ["李四"])
        #expect(throws: own) { try story.do(.approve(name: "report", note: nil), as: Fixture.caller("张三")) }
        // Another account of the same person is the same person, administrator or not.
        let second = Caller(actor: Actor(uid: 4711, login: "zhangsan2", person: "张三"), isAdministrator: true)
        #expect(throws: own) { try story.do(.approve(name: "report", note: nil), as: second) }
        // The same account without a person is the same account.
        var root = Story(Fixture.book(SignOffTests.report), at: "2026-03-09T09:00")
        try root.done("report")
        #expect(throws: Refusal.ownWork(occurrence: SignOffTests.id, approvers: ["张三"])) {
            try root.do(.approve(name: "report", note: nil))
        }
        try story.do(.approve(name: "report", note: nil), as: Fixture.caller("李四"))
        #expect(story.state("report@2026") == .done)
    }

    /// By whom it is verified, whose it is, who did it, and who approves it then.
    @Test(arguments: [
        ("王五", "张三", "王五", ["张三"]), ("李四", "王五", "李四", ["张三"]), ("李四", "张三", "李四", ["张三"]),
        ("李四", "李四", "李四", []),
    ])
    func ifTheOneWhoVerifiesDidIt(_ verifier: String, _ owner: String, _ doer: String, _ approvers: [String]) throws {
        var duty = SignOffTests.report
        duty.owner = .person(owner)
        duty.verify = Verification(by: .person(verifier), within: TimeAmount(2, .workingDays))
        var story = Story(Fixture.book(duty), at: "2026-03-09T09:00")
        let administrator = Caller(actor: Fixture.caller(doer).actor, isAdministrator: true)
        try story.done("report", as: administrator)
        #expect(story.view("report@2026")?.approvers == approvers)
        #expect(throws: Refusal.ownWork(occurrence: SignOffTests.id, approvers: approvers)) {
            try story.do(.approve(name: "report", note: nil), as: administrator)
        }
        // Where nobody else is left, an administrator approves.
        try story.do(
            .approve(name: "report", note: nil), as: approvers.first.map(Fixture.caller) ?? Fixture.root)
        #expect(story.state("report@2026") == .done)
    }

    @Test func notByAnybody() throws {
        var story = try SignOffTests.done()
        #expect(throws: Refusal.notApprover(occurrence: SignOffTests.id, approvers: ["张三"])) {
            try story.do(.approve(name: "report", note: nil), as: Fixture.caller("赵六"))
        }
        try story.do(.approve(name: "report", note: "同意"), as: Fixture.caller("李四"))
        #expect(story.view("report@2026")?.approvedBy?.person == "李四")
    }

    @Test func rejectingOpensItAgain() throws {
        var story = try SignOffTests.done()
        #expect(throws: Refusal.empty(field: "reason")) {
            try story.do(.reject(name: "report", reason: " "), as: Fixture.caller("张三"))
        }
        try story.do(.reject(name: "report", reason: "缺附件"), as: Fixture.caller("张三"))
        #expect(story.state("report@2026") == .open)
        #expect(story.view("report@2026")?.reason == "缺附件")
        #expect(story.view("report@2026")?.generation == 2)
        try story.done("report", as: Fixture.caller("王五"))
        story.live(until: "2026-03-09T12:00")
        #expect(story.identities.filter { $0.contains("approve") } == ["report@2026#approve~2"])
    }

    @Test func itHasItsOwnClock() throws {
        var story = try SignOffTests.done()
        story.live(until: "2026-03-16T12:00")
        #expect(
            story.reminders.filter { $0.contains("approve") } == [
                "report@2026#approve 2026-03-09T09:00 张三", "report@2026#approve-due 2026-03-11T08:30 张三",
                "report@2026#approve-overdue+1 2026-03-12T08:30 张三",
                "report@2026#approve-escalate-1 2026-03-13T08:30 张三、李四",
                "report@2026#approve-overdue+3 2026-03-16T08:30 张三",
            ])
        #expect(!story.identities.contains { $0.hasPrefix("report@2026#overdue") })
        try story.do(.approve(name: "report", note: nil), as: Fixture.caller("张三"))
        let said = story.identities.count
        story.live(until: "2026-12-31T12:00")
        #expect(story.identities.dropFirst(said).allSatisfy { !$0.hasPrefix("report") })
    }

    @Test func amendingWhatWasApprovedAsksAgain() throws {
        var story = try SignOffTests.done()
        try story.do(.approve(name: "report", note: nil), as: Fixture.caller("张三"))
        try story.do(
            .amend(name: "report", on: nil, result: nil, note: "更正", evidence: nil), as: Fixture.caller("王五"))
        #expect(story.state("report@2026") == .awaitingApproval)
        #expect(story.state("bulletin@2026") == .pending)
        story.live(until: "2026-03-09T12:00")
        #expect(story.identities.filter { $0.contains("#approve") }.last == "report@2026#approve~2")
    }

    @Test func aQuotaCountsOnlyWhatIsApproved() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("checks", "全年2次") {
                    $0.verify = Verification(by: .person("李四"))
                }), at: "2026-03-09T09:00")
        try story.done("checks", as: Fixture.caller("张三"))
        #expect(story.state("checks@2026.1") == .awaitingApproval)
        #expect(story.view("checks@2026")?.progress?.done == 0)
        try story.do(.approve(name: "checks@2026.1", note: nil), as: Fixture.caller("李四"))
        #expect(story.view("checks@2026")?.progress?.done == 1)
    }

    @Test func anExamIsSignedOffOnceEverybodyIsSettled() throws {
        var exam = ExamTests.exam()
        exam.verify = Verification(by: .person("李四"), within: TimeAmount(2, .workingDays))
        var story = ExamTests.story(exam)
        try story.results("exam", ["王五": "80", "赵六": "70"], as: Fixture.caller("张三"))
        #expect(story.state("exam@2026-Q1") == .awaitingApproval)
        try story.do(.approve(name: "exam", note: nil), as: Fixture.caller("李四"))
        #expect(story.state("exam@2026-Q1") == .done)
        try story.results("exam@2026-Q1", ["王五": "75"], corrects: true, as: Fixture.caller("张三"))
        #expect(story.state("exam@2026-Q1") == .awaitingApproval)
    }

    @Test func itSurvivesARestart() throws {
        var story = try SignOffTests.done()
        story.restart()
        #expect(story.state("report@2026") == .awaitingApproval)
    }

    @Test func aPlanThatAsksForItLaterAsksNothingOfWhatIsDone() throws {
        var plain = SignOffTests.report
        plain.verify = nil
        var story = Story(Fixture.book(plain), at: "2026-03-09T09:00")
        try story.done("report", as: Fixture.caller("王五"))
        story.load(Fixture.book(SignOffTests.report))
        #expect(story.state("report@2026") == .done)
    }
}
