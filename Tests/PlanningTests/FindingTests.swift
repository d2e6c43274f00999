import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What was found wrong, and looking back on it.
@Suite struct FindingTests {
    static let check = Fixture.duty("check", "2月下旬至3月下旬")
    static let lookBack = Fixture.duty("look-back", "4月末至6月上旬") {
        $0.after = .all([.duty("check", result: "found")])
        $0.closes = "check"
    }

    static func draft(_ text: String, _ member: String? = nil, due: String? = nil) -> FindingDraft {
        FindingDraft(text: text, member: member, severity: .serious, due: due.map(Fixture.day))
    }

    static func found(_ drafts: FindingDraft..., in duties: Duty...) throws -> Story {
        var story = Story(Fixture.book(duties.isEmpty ? [check, lookBack] : duties), at: "2026-03-09T09:00")
        try story.do(
            .done(name: "check", on: nil, result: nil, note: nil, evidence: [], findings: drafts))
        return story
    }

    static func close(_ name: String, evidence: [Evidence] = [Evidence(reference: "整改报告-3")]) -> Command {
        .close(name: name, on: nil, note: nil, evidence: evidence)
    }

    @Test func theyAreRecordedWithTheCompletion() throws {
        let story = try FindingTests.found(
            FindingTests.draft("重空未核对", "城关支行", due: "2026-04-15"), FindingTests.draft("录像不全"))
        #expect(story.view("check@2026")?.completion?.result == "found")
        #expect(story.listed().contains("check@2026.finding1 open 2026-03-09..2026-04-15"))
        #expect(story.state("check@2026.finding2") == .undated)
        #expect(story.view("check@2026.finding1")?.owners == ["王五"])
        #expect(story.view("check@2026.finding1")?.title == "check · 重空未核对")
        #expect(story.view("check@2026.finding2")?.owners == ["张三"])
        #expect(
            story.view("check@2026")?.openFindings.map(\.description) == ["check@2026.finding1", "check@2026.finding2"])
    }

    @Test func moreCanBeFoundLater() throws {
        var story = try FindingTests.found(FindingTests.draft("重空未核对"))
        try story.do(.find(name: "check", findings: [FindingTests.draft("录像不全", due: "2026-05-06")]))
        #expect(story.view("check@2026.finding2")?.due == Fixture.day("2026-05-06"))
        // A number is never given twice.
        try story.do(.undo(name: "check@2026.finding2", reason: "看错"))
        #expect(story.state("check@2026.finding2") == nil)
        try story.do(.find(name: "check", findings: [FindingTests.draft("录像不全")]))
        #expect(story.state("check@2026.finding3") == .undated)
    }

    @Test func theyAreClosedOneByOneWithEvidence() throws {
        var story = try FindingTests.found(FindingTests.draft("重空未核对", "城关支行", due: "2026-04-15"))
        let finding = OccurrenceID(duty: "check", period: "2026.finding1")
        #expect(throws: Refusal.evidenceRequired(occurrence: finding)) {
            try story.do(FindingTests.close("check@2026.finding1", evidence: []))
        }
        #expect(throws: Refusal.notAFinding(occurrence: OccurrenceID(duty: "look-back", period: "2026"))) {
            try story.do(FindingTests.close("look-back@2026"))
        }
        // The branch's own person may, and who answers for the check.
        try story.do(FindingTests.close("check@2026.finding1"), as: Fixture.caller("王五"))
        #expect(story.state("check@2026.finding1") == .done)
        #expect(throws: Refusal.alreadyDone(occurrence: finding, on: Fixture.day("2026-03-09"))) {
            try story.do(FindingTests.close("check@2026.finding1"))
        }
        try story.do(.undo(name: "check@2026.finding1", reason: "复查未通过"), as: Fixture.caller("张三"))
        #expect(story.state("check@2026.finding1") == .open)
        #expect(story.view("check@2026.finding1")?.generation == 2)
    }

    /// Whoever answers for the branch puts right what was found there; what was found is the checkers' to take back.
    @Test(arguments: [
        Command.undo(name: "check@2026.finding1", reason: "看错"),
        .move(name: "check@2026.finding1", to: Fixture.day("2026-12-31"), reason: "设备未到"),
        .waive(name: "check@2026.finding1", reason: "不必"),
        .date(name: "check@2026.finding1", to: Fixture.day("2026-04-01")),
    ])
    func whoPutsItRightNeitherTakesItBackNorPutsItOff(_ command: Command) throws {
        let story = try FindingTests.found(FindingTests.draft("重空未核对", "城关支行", due: "2026-04-15"))
        let finding = OccurrenceID(duty: "check", period: "2026.finding1")
        var refused = story
        #expect(throws: Refusal.notAllowed(occurrence: finding, owners: ["张三"])) {
            try refused.do(command, as: Fixture.caller("王五"))
        }
        for person in ["张三", "李四"] {
            var allowed = story
            try allowed.do(command, as: Fixture.caller(person))
        }
    }

    @Test func whoPutsItRightDatesClosesAndReopensIt() throws {
        var story = try FindingTests.found(FindingTests.draft("重空未核对", "城关支行"))
        let (branch, id) = (Fixture.caller("王五"), "check@2026.finding1")
        let finding = OccurrenceID(duty: "check", period: "2026.finding1")
        try story.do(.acknowledge(name: id), as: branch)
        try story.do(.date(name: id, to: Fixture.day("2026-04-15")), as: branch)
        #expect(throws: Refusal.notAllowed(occurrence: finding, owners: ["张三"])) {
            try story.do(.date(name: id, to: Fixture.day("2026-12-31")), as: branch)
        }
        try story.do(.snooze(name: id, until: Fixture.day("2026-03-12")), as: branch)
        try story.do(FindingTests.close(id), as: branch)
        try story.do(.undo(name: id, reason: "复查未通过"), as: branch)
        #expect(story.state(id) == .open)
        // The second time it would be the finding itself.
        #expect(throws: Refusal.notAllowed(occurrence: finding, owners: ["张三"])) {
            try story.do(.undo(name: id, reason: "复查未通过"), as: branch)
        }
        // What the checkers waived stays so.
        try story.do(.waive(name: id, reason: "网点撤并"), as: Fixture.caller("张三"))
        #expect(throws: Refusal.notAllowed(occurrence: finding, owners: ["张三"])) {
            try story.do(.undo(name: id, reason: "复查未通过"), as: branch)
        }
    }

    @Test func aLookBackIsNotDoneBeforeTheyAreClosed() throws {
        var story = try FindingTests.found(
            FindingTests.draft("重空未核对", due: "2026-04-15"), FindingTests.draft("录像不全", due: "2026-04-15"))
        story.live(until: "2026-05-06T09:00")
        let lookBack = OccurrenceID(duty: "look-back", period: "2026")
        let both = ["2026.finding1", "2026.finding2"].map { OccurrenceID(duty: "check", period: $0) }
        #expect(throws: Refusal.findingsOpen(occurrence: lookBack, findings: both)) { try story.done("look-back") }
        try story.do(FindingTests.close("check@2026.finding1"))
        try story.do(.waive(name: "check@2026.finding2", reason: "网点撤并"))
        try story.done("look-back")
        #expect(story.state("look-back@2026") == .done)
    }

    @Test func eachRemindsItsOwnerAtItsDeadline() throws {
        var story = try FindingTests.found(FindingTests.draft("重空未核对", "城关支行", due: "2026-04-15"))
        story.live(until: "2026-04-17T12:00")
        let said = story.reminders.filter { $0.hasPrefix("check@2026.finding1") }
        #expect(
            said == [
                "check@2026.finding1#opens 2026-03-09T09:00 王五", "check@2026.finding1#due 2026-04-15T08:30 王五",
                "check@2026.finding1#overdue+1 2026-04-16T08:30 王五",
                "check@2026.finding1#overdue+2 2026-04-17T08:30 王五",
            ])
    }

    @Test func takingTheCheckBackTakesUntouchedOnesAlong() throws {
        var story = try FindingTests.found(
            FindingTests.draft("重空未核对", due: "2026-04-15"), FindingTests.draft("录像不全", due: "2026-04-15"))
        try story.do(.move(name: "check@2026.finding2", to: Fixture.day("2026-04-30"), reason: "设备未到"))
        try story.do(.undo(name: "check@2026", reason: "记错"))
        #expect(story.state("check@2026.finding1") == nil)
        #expect(story.state("check@2026.finding2") == .open)
    }

    @Test func theyOutliveARestartAndGoWithTheDuty() throws {
        var story = try FindingTests.found(FindingTests.draft("重空未核对", due: "2026-04-15"))
        story.restart()
        #expect(story.state("check@2026.finding1") == .open)
        var renamed = FindingTests.check
        renamed.id = "cross-check"
        renamed.formerly = ["check"]
        story.load(Fixture.book(renamed))
        #expect(story.state("cross-check@2026.finding1") == .open)
    }

    @Test func openOnesCrossIntoTheNextYear() throws {
        var story = try FindingTests.found(FindingTests.draft("重空未核对", due: "2026-04-15"))
        story.live(until: "2027-01-04T12:00")
        let next = [FindingTests.check, Fixture.duty("look-back", "4月") { $0.closes = "check" }]
        let both = PlanBook(
            roster: Fixture.roster,
            plans: Fixture.book([FindingTests.check, FindingTests.lookBack]).plans
                + Fixture.book(next, year: 2027).plans)
        story.load(both)
        story.live(until: "2027-04-06T12:00")
        #expect(story.state("check@2026.finding1") == .overdue)
        // Last year's plan is gone, what was found then is not.
        story.load(Fixture.book(next, year: 2027))
        #expect(story.state("check@2026.finding1") == .overdue)
        let lookBack = OccurrenceID(duty: "look-back", period: "2027")
        let open = [OccurrenceID(duty: "check", period: "2026.finding1")]
        #expect(throws: Refusal.findingsOpen(occurrence: lookBack, findings: open)) { try story.done("look-back@2027") }
    }

    @Test func ofASecretCheckOnlyItsOwnersHear() throws {
        var secret = FindingTests.check
        secret.isConfidential = true
        let story = try FindingTests.found(
            FindingTests.draft("尾箱不符", "城关支行", due: "2026-04-15"), in: secret)
        #expect(story.view("check@2026.finding1")?.owners == ["张三"])
        let wang = Fixture.caller("王五")
        #expect(story.planner.findings(duty: nil, open: false, for: wang, at: story.now).isEmpty)
        #expect(story.planner.findings(duty: nil, open: true, for: Fixture.caller("张三"), at: story.now).count == 1)
    }
}
