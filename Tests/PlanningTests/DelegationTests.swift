import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Standing in for somebody: who is told, who may act, who sees, and when everything is as it was.
@Suite struct DelegationTests {
    static let policy = ReminderPolicy(
        before: [14, 7, 3, 1].map { TimeAmount($0, .days) },
        escalations: [Escalation(after: TimeAmount(3, .workingDays), to: .superior)])

    /// `check`, of 王五, open in March 2026, handed to 赵六 from the 9th to the 20th.
    static func handed(until: String? = "2026-03-20", confidential: Bool = false) throws -> Story {
        var duty = Fixture.duty("check", "3月", owner: .person("王五"), reminders: policy)
        duty.isConfidential = confidential
        var story = Story(Fixture.book(duty), at: "2026-03-01T00:00")
        story.live(until: "2026-03-05T12:00")
        try story.do(
            .delegate(
                person: "王五", to: "赵六", from: Fixture.day("2026-03-09"), until: until.map(Fixture.day), reason: "年休假"),
            as: Fixture.caller("王五"))
        return story
    }

    @Test func remindersGoToWhoStandsInAndBack() throws {
        var story = try DelegationTests.handed()
        story.live(until: "2026-04-03T09:00")
        #expect(
            story.reminders == [
                "check@2026#opens 2026-03-02T08:30 王五", "check@2026#-14d 2026-03-17T08:30 赵六",
                "check@2026#-7d 2026-03-24T08:30 王五", "check@2026#-3d 2026-03-27T08:30 王五",
                "check@2026#-1d 2026-03-30T08:30 王五", "check@2026#due 2026-03-31T08:30 王五",
                "check@2026#overdue+1 2026-04-01T08:30 王五", "check@2026#overdue+2 2026-04-02T08:30 王五",
                "check@2026#escalate-1 2026-04-03T08:30 王五、张三",
            ])
    }

    @Test func recallingGivesThemBackEarlier() throws {
        var story = try DelegationTests.handed()
        try story.do(.recall(person: "王五", on: Fixture.day("2026-03-17")), as: Fixture.caller("张三"))
        story.live(until: "2026-03-17T09:00")
        #expect(story.reminders.last == "check@2026#-14d 2026-03-17T08:30 王五")
    }

    @Test func whoHasLeftIsNotToldAgain() throws {
        var story = try DelegationTests.handed(until: nil)
        story.live(until: "2026-04-03T09:00")
        #expect(story.reminders.dropFirst().allSatisfy { !$0.contains("王五") })
        #expect(story.reminders.last == "check@2026#escalate-1 2026-04-03T08:30 赵六、张三")
    }

    @Test func whoStandsInMayActWhileItLastsOnly() throws {
        var story = try DelegationTests.handed()
        #expect(throws: Refusal.notAllowed(occurrence: OccurrenceID("check@2026")!, owners: ["王五"])) {
            try story.do(
                .done(name: "check", on: nil, result: nil, note: nil, evidence: []), as: Fixture.caller("赵六"))
        }
        story.live(until: "2026-03-20T12:00")
        try story.do(.done(name: "check", on: nil, result: nil, note: nil, evidence: []), as: Fixture.caller("赵六"))
        story.live(until: "2026-03-21T12:00")
        #expect(throws: Refusal.notAllowed(occurrence: OccurrenceID("check@2026")!, owners: ["王五"])) {
            try story.do(.undo(name: "check", reason: nil), as: Fixture.caller("赵六"))
        }
    }

    @Test func ofASecretWhoStandsInKnowsWhileItLastsOnly() throws {
        var story = try DelegationTests.handed(confidential: true)
        let id = OccurrenceID("check@2026")!
        #expect(story.planner.view(of: id, for: Fixture.caller("赵六"), at: story.now) == nil)
        story.live(until: "2026-03-17T09:00")
        #expect(story.planner.view(of: id, for: Fixture.caller("赵六"), at: story.now)?.deputies == ["赵六"])
        let reminded = try #require(story.events.last)
        #expect(story.planner.maySee(reminded, Fixture.caller("赵六")))
        story.live(until: "2026-03-23T09:00")
        #expect(story.planner.view(of: id, for: Fixture.caller("赵六"), at: story.now) == nil)
        #expect(story.planner.maySee(reminded, Fixture.caller("赵六")))
    }

    @Test func takingNoteInSomebodysPlaceSilencesForThem() throws {
        var story = try DelegationTests.handed(until: "2026-04-30")
        story.live(until: "2026-04-01T09:00")
        #expect(story.reminders.last == "check@2026#overdue+1 2026-04-01T08:30 赵六")
        try story.do(.acknowledge(name: "check"), as: Fixture.caller("赵六"))
        story.live(until: "2026-04-02T09:00")
        #expect(story.reminders.last == "check@2026#overdue+1 2026-04-01T08:30 赵六")
        story.live(until: "2026-04-03T09:00")
        #expect(story.reminders.last == "check@2026#escalate-1 2026-04-03T08:30 赵六、张三")
    }

    @Test func aSelectionByOwnerFindsWhatSomebodyStandsInFor() throws {
        var story = try DelegationTests.handed()
        let query = OccurrenceQuery(owner: "赵六")
        #expect(story.listed(query).isEmpty)
        story.live(until: "2026-03-17T09:00")
        #expect(story.listed(query) == ["check@2026 open 2026-03-01..2026-03-31"])
        #expect(story.view("check@2026")?.owners == ["王五"])
    }

    @Test func oneHandsOnToAnother() throws {
        var story = try DelegationTests.handed()
        try story.do(
            .delegate(
                person: "赵六", to: "张三", from: Fixture.day("2026-03-16"), until: Fixture.day("2026-03-18"), reason: nil))
        story.live(until: "2026-03-17T09:00")
        #expect(story.reminders.last == "check@2026#-14d 2026-03-17T08:30 张三")
    }

    @Test func itOutlivesARestart() throws {
        var story = try DelegationTests.handed()
        story.restart()
        story.live(until: "2026-03-17T09:00")
        #expect(story.reminders.last == "check@2026#-14d 2026-03-17T08:30 赵六")
    }

    static let refused: [(command: Command, caller: Caller, refusal: Refusal)] = [
        (delegate("王五", to: "李四"), Fixture.caller("赵六"), .notAllowedFor(person: "王五", superiors: ["张三"])),
        (
            delegate("王五", to: "张三", "2026-03-15", "2026-03-30"), Fixture.root,
            .delegatedAlready(
                person: "王五", to: "赵六", first: Fixture.day("2026-03-09"), last: Fixture.day("2026-03-20"))
        ),
        (delegate("赵六", to: "王五", "2026-03-20", nil), Fixture.root, .delegationCircle(people: ["赵六", "王五"])),
        (delegate("张三", to: "张三"), Fixture.root, .delegationCircle(people: ["张三"])),
        (delegate("王五", to: "赵七"), Fixture.root, .unknownPerson(name: "赵七", candidates: ["赵六"])),
        (
            delegate("张三", to: "李四", "2026-03-01"), Fixture.root,
            .inThePast(date: Fixture.day("2026-03-01"), today: Fixture.day("2026-03-05"))
        ),
        (
            delegate("张三", to: "李四", "2026-03-10", "2026-03-09"), Fixture.root,
            .outside(
                date: Fixture.day("2026-03-09"), span: DateSpan(Fixture.day("2026-03-10"), Fixture.day("2029-03-10")))
        ),
        (.recall(person: "赵六", on: nil), Fixture.root, .notDelegated(person: "赵六")),
        (.recall(person: "王五", on: Fixture.day("2026-03-21")), Fixture.root, .notDelegated(person: "王五")),
    ]

    private static func delegate(
        _ person: String, to: String, _ from: String? = nil, _ until: String? = nil
    ) -> Command {
        .delegate(person: person, to: to, from: from.map(Fixture.day), until: until.map(Fixture.day), reason: nil)
    }

    @Test(arguments: refused.indices) func refusals(_ index: Int) throws {
        var story = try DelegationTests.handed()
        let row = DelegationTests.refused[index]
        #expect(throws: row.refusal) { try story.do(row.command, as: row.caller) }
    }

    @Test func whatIsOpenEscalatesAlongTheLineAsItStood() throws {
        let duty = Fixture.duty("check", "3月", owner: .person("王五"), reminders: DelegationTests.policy)
        let later = Fixture.duty("later", "4月", owner: .person("王五"), reminders: DelegationTests.policy)
        var story = Story(Fixture.book(duty, later), at: "2026-03-01T00:00")
        story.live(until: "2026-03-20T12:00")
        var book = Fixture.book(duty, later)
        book.roster.add(Person(name: "王五", login: "wangwu", superiors: ["李四"]))
        story.load(book)
        story.load(book)
        #expect(story.events.count { $0.fact.kind == .lineKept } == 1)
        story.live(until: "2026-05-07T09:00")
        let escalated = story.reminders.filter { $0.contains("#escalate-1") }
        #expect(escalated.first == "check@2026#escalate-1 2026-04-03T08:30 王五、张三")
        #expect(escalated.last?.hasSuffix("王五、李四") == true)
    }

    @Test func whoIsGoneFromTheRosterIsReplacedByWhoIsThere() {
        let duty = Fixture.duty("check", "3月", owner: .person("王五"), reminders: DelegationTests.policy)
        var story = Story(Fixture.book(duty), at: "2026-03-01T00:00")
        story.live(until: "2026-03-20T12:00")
        var roster = Roster()
        for name in ["李四", "王五"] {
            roster.add(Person(name: name, login: name, superiors: name == "王五" ? ["李四"] : []))
        }
        var book = Fixture.book(duty)
        book.roster = roster
        story.load(book)
        story.live(until: "2026-04-03T09:00")
        #expect(story.reminders.last == "check@2026#escalate-1 2026-04-03T08:30 王五、李四")
    }
}
