import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Faults the model found, each as the shortest story that showed it.
@Suite struct FoundCaseTests {
    static func verified(_ duty: Duty, by approver: String) -> Duty {
        var duty = duty
        duty.verify = Verification(by: .person(approver), within: TimeAmount(2, .workingDays))
        return duty
    }

    @Test func puttingOffTheWorkDoesNotPutOffItsApproval() throws {
        let report = FoundCaseTests.verified(Fixture.duty("report", "3月"), by: "王五")
        var story = Story(Fixture.book(report), at: "2026-03-09T09:00")
        try story.do(.snooze(name: "report", until: Fixture.day("2026-06-01")))
        try story.done("report", as: Fixture.caller("张三"))
        story.live(until: "2026-03-12T09:00")
        #expect(
            story.reminders.suffix(3) == [
                "report@2026#approve 2026-03-09T09:00 王五", "report@2026#approve-due 2026-03-11T08:30 王五",
                "report@2026#approve-overdue+1 2026-03-12T08:30 王五",
            ])
    }

    @Test func takingNoteOfTheWorkIsNoNoteOfItsApproval() throws {
        let report = FoundCaseTests.verified(Fixture.duty("report", "2月"), by: "张三")
        var story = Story(Fixture.book(report), at: "2026-01-01T09:00")
        story.live(until: "2026-03-02T09:00")
        try story.do(.acknowledge(name: "report"), as: Fixture.caller("张三"))
        try story.done("report", as: Fixture.caller("李四"))
        story.live(until: "2026-03-05T09:00")
        #expect(story.reminders.last == "report@2026#approve-overdue+1 2026-03-05T08:30 张三")
    }

    @Test func anExamThatWasOverdueIsAskedForFromTheFirstTimeOn() throws {
        var story = Story(
            Fixture.book(FoundCaseTests.verified(ExamTests.exam(), by: "李四")), at: "2026-03-01T09:00")
        story.live(until: "2026-04-10T09:00")
        #expect(story.identities.last == "exam@2026-Q1#overdue+8")
        try story.results("exam", ["王五": "80", "赵六": "70"], as: Fixture.caller("张三"))
        story.live(until: "2026-04-15T09:00")
        #expect(
            story.identities.suffix(3) == [
                "exam@2026-Q1#approve", "exam@2026-Q1#approve-due", "exam@2026-Q1#approve-overdue+1",
            ])
    }

    @Test func whoRecordedTheMakeUpDoesNotApproveTheExam() throws {
        var story = ExamTests.story(FoundCaseTests.verified(ExamTests.exam(), by: "李四"))
        try story.results("exam", ["王五": "55", "赵六": "70"], as: Fixture.caller("张三"))
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "60"], as: Fixture.caller("李四"))
        #expect(story.state("exam@2026-Q1") == .awaitingApproval)
        let id = OccurrenceID(duty: "exam", period: "2026-Q1")
        #expect(throws: Refusal.ownWork(occurrence: id, approvers: [])) {
            try story.do(.approve(name: "exam", note: nil), as: Fixture.caller("李四"))
        }
        try story.do(.approve(name: "exam", note: nil))
        #expect(story.state("exam@2026-Q1") == .done)
    }

    @Test func whoeverHasToApproveSomethingConfidentialSeesIt() throws {
        var secret = FoundCaseTests.verified(Fixture.duty("secret", "3月", owner: .person("赵六")), by: "王五")
        secret.isConfidential = true
        var story = Story(Fixture.book(secret), at: "2026-03-09T09:00")
        try story.do(
            .delegate(
                person: "王五", to: "李四", from: nil, until: Fixture.day("2026-03-10"), reason: nil))
        try story.done("secret", as: Fixture.caller("赵六"))
        let id = OccurrenceID(duty: "secret", period: "2026")
        #expect(story.planner.view(of: id, for: Fixture.caller("李四"), at: story.now)?.approvers == ["王五"])
        try story.do(.approve(name: "secret@2026", note: nil), as: Fixture.caller("李四"))
        #expect(story.state("secret@2026") == .done)
    }

    @Test func theApproverOfAConfidentialExamSeesIt() throws {
        var exam = FoundCaseTests.verified(ExamTests.exam(), by: "王五")
        exam.isConfidential = true
        exam.owner = .person("赵六")
        var story = ExamTests.story(exam)
        #expect(story.planner.view(of: OccurrenceID("exam@2026-Q1")!, for: Fixture.caller("王五"), at: story.now) == nil)
        try story.results("exam", ["王五": "80", "赵六": "70"], as: Fixture.caller("赵六"))
        try story.do(.approve(name: "exam@2026-Q1", note: nil), as: Fixture.caller("王五"))
        #expect(story.state("exam@2026-Q1") == .done)
    }

    @Test func aClockSetBackDoesNotReviveWhatWasBeforeAdoption() {
        var story = Story(Fixture.book(Fixture.duty("report", "每月10日前")), at: "2026-03-27T09:00")
        story.sleep(until: "2026-03-08T02:00")
        #expect(story.state("report@2026-03") == .beforeAdoption)
    }

    @Test func aDayIsFixedWithinTheWindowThatIsKept() throws {
        var story = Story(Fixture.book(Fixture.duty("check", "5月14日前")), at: "2026-03-04T09:00")
        try story.do(.move(name: "check@2026", to: Fixture.day("2026-05-18"), reason: "另行安排"))
        story.load(Fixture.book(Fixture.duty("check", "11月18日前")))
        let kept = DateSpan(Fixture.day("2026-01-01"), Fixture.day("2026-05-14"))
        #expect(throws: Refusal.outside(date: Fixture.day("2026-11-11"), span: kept)) {
            try story.do(.date(name: "check@2026", to: Fixture.day("2026-11-11")))
        }
    }

    @Test func whatIsGoneIsGoneUnderItsDutysNewName() {
        func duty(_ id: String, _ day: String, formerly: [String] = []) -> Duty {
            Fixture.duty(id, "3月") {
                $0.schedule = Schedule.dates([Fixture.day(day)])
                $0.formerly = formerly
            }
        }
        var story = Story(Fixture.book(duty("check", "2026-03-13")), at: "2026-01-08T09:00")
        let renamed = duty("inspection", "2026-04-13", formerly: ["check"])
        story.load(Fixture.book(renamed))
        #expect(story.state("inspection@2026-03-13") == .withdrawn)
        #expect(story.view("check@2026-03-13") == nil)
    }

    @Test func anApprovalHoldsThoughTheClockWasSetBack() throws {
        var story = ExamTests.story(FoundCaseTests.verified(ExamTests.exam(), by: "李四"))
        try story.results("exam", ["王五": "80", "赵六": "70"], as: Fixture.caller("张三"))
        story.sleep(until: "2026-03-20T09:00")
        try story.do(.approve(name: "exam@2026-Q1", note: nil), as: Fixture.caller("李四"))
        #expect(story.state("exam@2026-Q1") == .done)
    }

    @Test func marksOfAMakeUpAfterTheApprovalAskForAnother() throws {
        var story = ExamTests.story(FoundCaseTests.verified(ExamTests.exam(), by: "李四"))
        try story.results("exam", ["王五": "55", "赵六": "70"], as: Fixture.caller("张三"))
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "60"], as: Fixture.caller("张三"))
        story.live(until: "2026-03-25T10:00")
        try story.do(.approve(name: "exam", note: nil), as: Fixture.caller("李四"))
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "65"], corrects: true, as: Fixture.caller("张三"))
        #expect(story.state("exam@2026-Q1") == .awaitingApproval)
        story.live(until: "2026-03-25T11:00")
        #expect(story.identities.filter { $0.contains("#approve") }.last == "exam@2026-Q1#approve~2")
    }

    @Test func aPlaceInAQuotaIsNotGivenAgainThoughItsHolderCountsNoMore() throws {
        let quota = Fixture.duty("checks", "每季度不少于4次")
        var patrol = Fixture.duty("patrol", "3月")
        patrol.countsToward = CountsToward(duty: "checks")
        var story = Story(Fixture.book(quota, patrol), at: "2026-03-11T09:00")
        try story.done("patrol")
        patrol.countsToward = nil
        story.load(Fixture.book(quota, patrol))
        try story.done("checks@2026-Q1")
        #expect(story.state("checks@2026-Q1.2") == .done)
    }

    @Test func whatIsAmendedIsAskedForAgainThoughThePlanAsksForNoApprovalAnyMore() throws {
        let report = Fixture.duty("report", "每月5日前")
        var story = Story(Fixture.book(FoundCaseTests.verified(report, by: "李四")), at: "2026-01-27T09:00")
        try story.done("report@2026-12", as: Fixture.caller("张三"))
        try story.do(.approve(name: "report@2026-12", note: nil), as: Fixture.caller("李四"))
        story.load(Fixture.book(report))
        try story.do(
            .amend(name: "report@2026-12", on: nil, result: nil, note: "更正", evidence: nil), as: Fixture.caller("张三"))
        story.live(until: "2026-01-27T10:00")
        #expect(story.reminders.last == "report@2026-12#approve~2 2026-01-27T09:00 李四")
        try story.do(.undo(name: "report@2026-12", reason: nil))
        story.live(until: "2026-02-05T09:00")
        #expect(story.identities.last == "report@2026-02#due")
    }

    @Test func aReloadThatChangesNothingLeavesWhatLostItsCauseAsItIs() throws {
        let book = Fixture.book(
            Fixture.duty("check", "5月16日至6月25日"),
            Fixture.duty("bulletin", "4日内") { $0.after = .all([.duty("check", result: nil)]) })
        var story = Story(book, at: "2026-05-11T09:00")
        story.live(until: "2026-06-25T09:00")
        try story.done("check")
        try story.do(.snooze(name: "bulletin@2026", until: Fixture.day("2026-06-26")))
        try story.do(.undo(name: "check", reason: nil))
        try story.do(.move(name: "bulletin@2026", to: Fixture.day("2026-07-22"), reason: "另行安排"))
        story.live(until: "2026-08-04T09:00")
        story.load(book)
        #expect(!story.events.contains { $0.fact.kind == .pinned })
        try story.done("check", on: "2026-07-24")
        #expect(story.view("bulletin@2026")?.opens == Fixture.day("2026-07-22"))
    }
}
