import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Who may know of what, and who may act on it.
@Suite struct AccessTests {
    /// 张三 keeps a secret check; what is public hangs on it, is gated by it, and counts it.
    static let book = Fixture.book(
        Fixture.duty("secret", "3月") {
            $0.isConfidential = true
            $0.countsToward = CountsToward(duty: "checks")
        },
        Fixture.duty("checks", "全年3次", owner: .person("王五")),
        Fixture.duty("follow", "4月", owner: .person("王五")) { $0.after = .all([.duty("secret", result: nil)]) },
        Fixture.duty("gated", "3月", owner: .person("王五")),
        Fixture.duty("gate", "3月") {
            $0.isConfidential = true
            $0.before = .all([.duty("gated", result: nil)])
        })

    static let stranger = Fixture.caller("王五")

    func view(_ story: Story, _ id: String, as caller: Caller) -> OccurrenceView? {
        OccurrenceID(id).flatMap { story.planner.view(of: $0, for: caller, at: story.now) }
    }

    @Test(arguments: [("王五", false), ("张三", true), ("李四", true)])
    func aConfidentialDutyIsSeenByOwnerAndSuperiorsAlone(_ person: String, _ sees: Bool) throws {
        var story = Story(AccessTests.book, at: "2026-03-02T09:00")
        let caller = Fixture.caller(person)
        #expect((view(story, "secret@2026", as: caller) != nil) == sees)
        #expect((view(story, "follow@2026", as: caller)?.waitsFor == ["secret"]) == sees)
        #expect((view(story, "gated@2026", as: caller)?.gates == ["gate"]) == sees)
        try story.done("secret", on: "2026-03-02")
        try story.done("checks", on: "2026-03-02")
        #expect(view(story, "checks@2026", as: caller)?.progress?.done == (sees ? 2 : 1))
        let listed = story.planner.views(OccurrenceQuery(), for: caller, at: story.now)
        #expect(listed.contains { $0.id.duty == "secret" } == sees)
        #expect(listed.first { $0.id.description == "checks@2026" }?.progress?.done == (sees ? 2 : 1))
    }

    @Test func aRefusalNamesNothingSecret() {
        var story = Story(AccessTests.book, at: "2026-03-02T09:00")
        #expect(throws: Refusal.waiting(occurrence: OccurrenceID("follow@2026")!, causes: [])) {
            try story.do(
                .done(name: "follow", on: nil, result: nil, note: nil, evidence: []), as: AccessTests.stranger)
        }
        #expect(throws: Refusal.unknownOccurrence(name: "secre", candidates: [])) {
            try story.planner.find("secre", for: .looking, by: AccessTests.stranger, at: story.now)
        }
    }

    @Test func whatCountsInSecretLeavesNoGapAmongTheOrdinals() throws {
        var story = Story(AccessTests.book, at: "2026-03-02T09:00")
        try story.done("checks")
        try story.done("secret")
        try story.done("checks")
        #expect(story.view("checks@2026.1")?.state == .done)
        #expect(story.view("checks@2026.2")?.state == .done)
        #expect(story.view("secret@2026")?.completion?.countedAs?.description == "checks@2026.100001")
    }

    /// What everybody may know of counts toward a secret quota, and closes the findings of a secret check.
    static let openToSecret = Fixture.book(
        Fixture.duty("total", "全年3次") { $0.isConfidential = true },
        Fixture.duty("visit", "3月", owner: .person("王五")) { $0.countsToward = CountsToward(duty: "total") },
        Fixture.duty("raid", "3月") { $0.isConfidential = true },
        Fixture.duty("look-back", "3月", owner: .person("王五")) { $0.closes = "raid" })

    @Test(arguments: [("王五", false), ("张三", true), ("李四", true)])
    func aSecretQuotaIsNotNamedByWhatCountsTowardIt(_ person: String, _ sees: Bool) throws {
        var story = Story(AccessTests.openToSecret, at: "2026-03-02T09:00")
        let event = try #require(
            try story.do(
                .done(name: "visit", on: nil, result: nil, note: nil, evidence: []), as: AccessTests.stranger
            ).first)
        let caller = Fixture.caller(person)
        #expect((view(story, "visit@2026", as: caller)?.completion?.countedAs != nil) == sees)
        #expect(story.planner.maySee(event, caller))
        #expect(story.planner.maySee(duty: "total", of: 2026, caller) == sees)
    }

    @Test func secretFindingsAreNotNamedByWhatLooksBackOnThem() throws {
        var story = Story(AccessTests.openToSecret, at: "2026-03-02T09:00")
        try story.do(
            .done(
                name: "raid", on: nil, result: nil, note: nil, evidence: [],
                findings: [FindingDraft(text: "x", member: nil, severity: nil, due: nil)]))
        #expect(view(story, "look-back@2026", as: AccessTests.stranger)?.openFindings == [])
        #expect(
            view(story, "look-back@2026", as: Fixture.caller("李四"))?.openFindings.map(\.description) == [
                "raid@2026.finding1"
            ])
        #expect(throws: Refusal.waiting(occurrence: OccurrenceID("look-back@2026")!, causes: [])) {
            try story.do(
                .done(name: "look-back", on: nil, result: nil, note: nil, evidence: []), as: AccessTests.stranger)
        }
    }

    @Test func onlyWhoAnswersForItTakesNote() {
        var story = Story(AccessTests.book, at: "2026-03-02T09:00")
        #expect(throws: Refusal.notAllowed(occurrence: OccurrenceID("gated@2026")!, owners: ["王五"])) {
            try story.do(.acknowledge(name: "gated"), as: Fixture.caller("赵六"))
        }
    }

    @Test func aShortNameDoesNotReachForTheNextPeriod() throws {
        var story = Story(Fixture.book(Fixture.duty("exam", "每季")), at: "2026-03-02T09:00")
        try story.done("exam")
        let next = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map { OccurrenceID(duty: "exam", period: $0) }
        #expect(throws: Refusal.ambiguous(name: "exam", candidates: next)) { try story.done("exam") }
    }

    @Test func anOwnerWhoIsNobodyIsRefused() {
        let story = Story(AccessTests.book, at: "2026-03-02T09:00")
        #expect(throws: Refusal.unknownPerson(name: "会计督道", candidates: ["会计督导"])) {
            try story.planner.know("会计督道")
        }
        for name in ["会计督导", "张三", "城关支行"] { #expect(throws: Never.self) { try story.planner.know(name) } }
    }

    static let leave = Fixture.book(
        Fixture.duty("handover", "当日", owner: .each) { $0.after = .all([.raised("员工休假")]) })

    @Test func anybodyOfTheRosterMayRaiseAndForSomebodyOfTheRoster() throws {
        var story = Story(AccessTests.leave, at: "2026-03-02T09:00")
        let outsider = Caller(actor: Actor(uid: 2000, login: "guest"), isAdministrator: false)
        #expect(throws: Refusal.callerUnknown(login: "guest")) {
            try story.do(.raise(occasion: "员工休假", member: "王五", on: nil), as: outsider)
        }
        #expect(throws: Refusal.unknownPerson(name: "张九", candidates: ["张三"])) {
            try story.do(.raise(occasion: "员工休假", member: "张九", on: nil), as: Fixture.caller("赵六"))
        }
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil), as: Fixture.caller("赵六"))
        #expect(story.state("handover@2026.1/王五") == .open)
    }

    @Test func whoRaisedItWhomItConcernsAndThoseAboveMayEndIt() throws {
        for (person, may) in [("赵六", true), ("王五", true), ("张三", true), ("李四", true)] {
            var story = Story(AccessTests.leave, at: "2026-03-02T09:00")
            try story.do(.raise(occasion: "员工休假", member: "王五", on: nil), as: Fixture.caller("赵六"))
            let ended = (try? story.do(.end(occasion: "员工休假", member: "王五", on: nil), as: Fixture.caller(person)))
            #expect((ended != nil) == may)
        }
        var story = Story(AccessTests.leave, at: "2026-03-02T09:00")
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil))
        try story.do(.raise(occasion: "员工休假", member: "赵六", on: nil))
        #expect(throws: Refusal.administratorsOnly) {
            try story.do(.end(occasion: "员工休假", member: "王五", on: nil), as: Fixture.caller("赵六"))
        }
        let both = ["王五", "赵六"].enumerated().map {
            OccurrenceID(duty: "员工休假", period: "2026.\($0.offset + 1)", member: $0.element)
        }
        #expect(throws: Refusal.ambiguous(name: "员工休假", candidates: both)) {
            try story.do(.end(occasion: "员工休假", member: nil, on: nil))
        }
    }
}
