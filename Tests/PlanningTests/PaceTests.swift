import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// How fast quotas and coverages go, and what is said when they are behind.
@Suite struct PaceTests {
    /// Only what its pace brings.
    static let silent = ReminderPolicy(opens: [], due: false, overdue: nil)

    static func surprise(_ change: (inout Duty) -> Void = { _ in }) -> Duty {
        Fixture.duty("surprise-check", "全年10次", reminders: silent, change)
    }

    @Test func aQuotaIsRemindedOfAtEachMonthsEndAtWhichItIsBehind() throws {
        var story = Story(Fixture.book(Self.surprise()), at: "2026-01-01T00:00")
        story.live(until: "2026-04-15T09:00")
        // A tenth of the working days of 2026 is over on 5 February.
        #expect(
            story.reminders == [
                "surprise-check@2026#pace-2026-02 2026-02-27T08:30 张三",
                "surprise-check@2026#pace-2026-03 2026-03-31T08:30 张三",
            ])
        try story.done("surprise-check", on: "2026-04-01")
        try story.done("surprise-check", on: "2026-04-15")
        try story.done("surprise-check", on: "2026-04-15")
        story.live(until: "2026-05-20T09:00")
        #expect(story.identities.suffix(1) == ["surprise-check@2026#pace-2026-03"])
        story.live(until: "2026-06-01T00:00")
        #expect(story.reminders.last == "surprise-check@2026#pace-2026-05 2026-05-29T08:30 张三")
        #expect(
            story.parts.last?.standing
                == Standing(done: 3, target: 10, by: Fixture.day("2026-12-31"), expected: 4))
    }

    @Test func whatIsDatedIsExpectedOnItsDay() throws {
        let book = Fixture.book(
            Fixture.duty("look-backs", "全年3次", reminders: Self.silent),
            Fixture.duty("first", "4月末至6月上旬", reminders: nil) { $0.countsToward = CountsToward(duty: "look-backs") },
            Fixture.duty("second", "9月初到9月下旬", reminders: nil) { $0.countsToward = CountsToward(duty: "look-backs") },
            Fixture.duty("third", "10月中旬至12月初", reminders: nil) { $0.countsToward = CountsToward(duty: "look-backs") })
        var story = Story(book, at: "2026-01-01T00:00")
        story.live(until: "2026-06-29T09:00")
        #expect(story.identities.isEmpty)
        story.live(until: "2026-06-30T09:00")
        #expect(story.identities == ["look-backs@2026#pace-2026-06"])
        try story.done("first")
        story.live(until: "2026-09-30T09:00")
        // The second is due on this very day and not late.
        #expect(story.identities == ["look-backs@2026#pace-2026-06"])
        try story.do(.waive(name: "second", reason: "并入第三次"))
        #expect(story.view("look-backs@2026")?.standing?.expected == 1)
        story.live(until: "2026-10-30T09:00")
        #expect(story.identities == ["look-backs@2026#pace-2026-06"])
    }

    @Test func eachIsDecidedOnce() throws {
        var story = Story(Fixture.book(Self.surprise()), at: "2026-01-01T00:00")
        story.live(until: "2026-03-01T00:00")
        let said = story.identities
        story.restart()
        story.load(Fixture.book(Self.surprise()))
        story.live(until: "2026-03-30T00:00")
        #expect(story.identities == said)
        try story.done("surprise-check")
        try story.done("surprise-check")
        try story.do(.undo(name: "surprise-check@2026.2", reason: nil))
        story.live(until: "2026-03-30T12:00")
        #expect(story.identities == said)
    }

    @Test func afterDowntimeTheMissedOnesAreOneMessage() {
        var story = Story(Fixture.book(Self.surprise()), at: "2026-01-01T00:00")
        story.sleep(until: "2026-05-04T09:00")
        #expect(story.identities == ["surprise-check@2026#pace-2026-04"])
        #expect(
            story.parts.last?.merged == [
                .pace(YearMonth(year: 2026, month: 2)), .pace(YearMonth(year: 2026, month: 3)),
            ])
        #expect(story.parts.last?.missed == 3)
    }

    @Test func theWorkingDaysLeftRunShort() throws {
        var story = Story(Fixture.book(Fixture.duty("visits", "全年2次", reminders: Self.silent)), at: "2026-11-02T09:00")
        try story.done("visits")
        // One is left to do, and five working days are kept in reserve: 24, 25, 28, 29, 30 and 31 December.
        story.live(until: "2026-12-31T23:00")
        #expect(story.reminders.filter { $0.contains("#short") } == ["visits@2026#short 2026-12-24T08:30 张三"])
        #expect(story.view("visits@2026")?.latestDays == [Fixture.day("2026-12-31")])
    }

    @Test func theRestHasItsLatestDays() throws {
        var story = Story(Fixture.book(Self.surprise()), at: "2026-08-03T09:00")
        for _ in 0..<4 { try story.done("surprise-check") }
        let view = try #require(story.view("surprise-check@2026"))
        #expect(view.standing == Standing(done: 4, target: 10, by: Fixture.day("2026-12-31"), expected: 5))
        #expect(
            view.latestDays.map(\.description) == [
                "2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31",
            ])
    }

    @Test(arguments: ["每周3次", "每月2次", "每季1次"])
    func whatHasNoMonthsEndInsideIsOnlyRunningShort(_ phrase: String) {
        var story = Story(Fixture.book(Fixture.duty("visits", phrase, reminders: Self.silent)), at: "2026-01-01T00:00")
        story.live(until: "2026-03-31T09:00")
        #expect(story.identities.allSatisfy { $0.hasSuffix("#short") })
    }

    @Test(arguments: [
        ("reached", ReminderPolicy?.some(silent), 10, false), ("not reminded of", nil, 0, false),
        ("a right", silent, 0, true),
    ])
    func nothingIsSaidOf(_ name: String, _ policy: ReminderPolicy?, _ done: Int, _ isOptional: Bool) throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("surprise-check", "全年10次", reminders: policy) { $0.isOptional = isOptional }),
            at: "2026-01-01T00:00")
        for _ in 0..<done { try story.done("surprise-check") }
        story.live(until: "2026-12-31T23:00")
        #expect(story.identities.isEmpty, "\(name)")
    }

    @Test func takingNoteDoesNotSilenceTheNextMonth() throws {
        var story = Story(Fixture.book(Self.surprise()), at: "2026-01-01T00:00")
        story.live(until: "2026-03-01T00:00")
        try story.do(.acknowledge(name: "surprise-check"), as: Fixture.caller("张三"))
        story.live(until: "2026-04-01T00:00")
        #expect(story.identities.last == "surprise-check@2026#pace-2026-03")
    }

    @Test func amountsAreCounted() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("study", "全年不少于40学时", reminders: Self.silent),
                Fixture.duty("course", "3月", reminders: nil) {
                    $0.countsToward = CountsToward(duty: "study", weight: 4)
                },
                Fixture.duty("lecture", "4月", reminders: nil) { $0.countsToward = CountsToward(duty: "study") }),
            at: "2026-05-04T09:00")
        #expect(throws: Refusal.amountExpected(duty: "study", unit: "学时")) { try story.done("study") }
        #expect(throws: Refusal.outOfBounds(field: "amount", number: 0, limit: Planner.amountLimit)) {
            try story.done("study", Particulars(amount: 0))
        }
        try story.done("study", Particulars(amount: 12))
        try story.done("course")
        try story.done("lecture", Particulars(amount: 6))
        #expect(story.view("study@2026")?.progress == .init(done: 22, target: 40, unit: "学时"))
        try story.do(
            .amend(
                name: "study@2026.1", on: nil, result: nil, note: nil, evidence: nil, counting: Particulars(amount: 30))
        )
        #expect(story.state("study@2026") == .done)
    }

    @Test func creditFromOutsideCountsAndSaysWhereFrom() throws {
        var story = Story(Fixture.book(Self.surprise()), at: "2026-05-04T09:00")
        #expect(throws: Refusal.countsNoAmounts(duty: "surprise-check")) {
            try story.done("surprise-check", Particulars(amount: 2))
        }
        #expect(throws: Refusal.empty(field: "credit")) { try story.done("surprise-check", Particulars(credit: " ")) }
        try story.done("surprise-check", Particulars(target: "城关支行", credit: "上级检查"))
        #expect(story.view("surprise-check@2026")?.progress?.done == 1)
        #expect(story.view("surprise-check@2026.1")?.completion?.credit == "上级检查")
        #expect(story.view("surprise-check@2026.1")?.completion?.target == "城关支行")
    }

    @Test func aCoverageNamesWhoIsStillOpen() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("branch-check", "每季度不低于25%，全年100%", reminders: Self.silent) { $0.covers = "支行" }),
            at: "2026-01-05T09:00")
        #expect(throws: Refusal.memberExpected(duty: "branch-check", member: "火星支行", group: "支行")) {
            try story.done("branch-check", Particulars(target: "火星支行"))
        }
        try story.done("branch-check", Particulars(target: "东街支行"))
        #expect(story.state("branch-check@2026-Q1") == .done)
        story.live(until: "2026-09-30T09:00")
        let year = try #require(story.parts.last { $0.occurrence.description == "branch-check@2026" })
        #expect(year.rule == .pace(YearMonth(year: 2026, month: 9)))
        #expect(year.standing?.open == ["城关支行", "西门支行"])
        #expect(year.standing?.behind == 1)
    }

    @Test func aPlanForNextYearIsMissed() {
        var story = Story(Self.owned(year: 2026), at: "2026-01-01T00:00")
        story.live(until: "2026-12-31T23:00")
        #expect(story.reminders == ["PLAN@2026#next-year 2026-12-01T08:30 李四"])
        story.restart()
        story.live(until: "2027-02-01T00:00")
        #expect(story.reminders.count == 1)
    }

    @Test func aPlanForNextYearThatIsThereIsNotMissed() {
        var book = Self.owned(year: 2026)
        book.plans += Self.owned(year: 2027).plans
        var story = Story(book, at: "2026-01-01T00:00")
        story.live(until: "2026-12-31T23:00")
        #expect(story.reminders.isEmpty)
    }

    @Test func ofAPlanThatHasEndedNobodyIsTold() {
        var story = Story(Self.owned(year: 2024), at: "2026-03-02T00:00")
        story.live(until: "2026-12-31T23:00")
        #expect(story.reminders.isEmpty)
        #expect(story.events.last?.fact.kind == .dropped)
    }

    private static func owned(year: Int) -> PlanBook {
        var book = Fixture.book(year: year)
        book.plans[0].owner = .person("李四")
        return book
    }
}
