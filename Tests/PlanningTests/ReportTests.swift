import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What was planned in a period and what became of it.
@Suite struct ReportTests {
    static let year = DateSpan(Fixture.day("2026-01-01"), Fixture.day("2026-12-31"))
    static let quarter = DateSpan(Fixture.day("2026-01-01"), Fixture.day("2026-03-31"))

    static let book = Fixture.book(
        Fixture.duty("exam", "每季度") { $0.category = .exam },
        Fixture.duty("report", "3月", owner: .group("前台柜员")) { $0.category = .report },
        Fixture.duty("visit", "2月", owner: .each) { $0.each = "支行" },
        Fixture.duty("right", "2月") { $0.isOptional = true },
        Fixture.duty("checks", "全年2次") { $0.category = .check },
        Fixture.duty("secret", "3月") {
            $0.isConfidential = true
            $0.countsToward = CountsToward(duty: "checks")
        },
        Fixture.duty("launch", "以省联社通知为准"))

    static func lived() throws -> Story {
        var story = Story(book, at: "2026-01-05T00:00")
        story.live(until: "2026-02-20T10:00")
        try story.done("visit/城关支行", on: "2026-02-10")
        try story.do(.waive(name: "visit/东街支行", reason: "停业"))
        story.live(until: "2026-03-03T10:00")
        try story.done("visit/西门支行", on: "2026-03-02")
        try story.done("secret", on: "2026-03-03")
        story.live(until: "2026-04-08T10:00")
        try story.done("report", on: "2026-04-07")
        return story
    }

    @Test(arguments: [
        (Report.Grouping.category, ["exam 1/0", "report 1/1 late 1", "other 5/3 late 1 waived 1 lapsed 1"]),
        (.owner, ["张三 4/2 late 1 lapsed 1", "王五 2/2 late 1", "赵六 2/1 late 1 waived 1"]),
        (.group, ["张三 3/1 lapsed 1", "前台柜员 1/1 late 1", "支行 3/2 late 1 waived 1"]),
        (
            .duty,
            ["exam 1/0", "report 1/1 late 1", "visit 3/2 late 1 waived 1", "right 1/0 lapsed 1", "secret 1/1"]
        ),
    ])
    func figures(_ grouping: Report.Grouping, _ expected: [String]) throws {
        let story = try Self.lived()
        let report = story.planner.report(Self.quarter, by: grouping, for: Fixture.root, at: story.now)
        #expect(Self.text(report) == expected)
        #expect(report.total.planned == 7)
        #expect(report.total.rate == 800)
        #expect(report.total.open == 1 && report.total.overdue == 1)
        #expect(report.undated == 1)
    }

    private static func text(_ report: Report) -> [String] {
        report.rows.map { row in
            let figures = row.figures
            let rest = [("late", figures.late), ("waived", figures.waived), ("lapsed", figures.lapsed)]
                .filter { $0.1 > 0 }.map { " \($0.0) \($0.1)" }.joined()
            return "\(row.name) \(figures.planned)/\(figures.done)\(rest)"
        }
    }

    /// Nobody but those allowed finds a surprise check, whatever is asked.
    @Test(arguments: Report.Grouping.allCases)
    func aStrangerSeesNothing(_ grouping: Report.Grouping) throws {
        let story = try Self.lived()
        let stranger = Fixture.caller("王五")
        let report = story.planner.report(Self.year, by: grouping, for: stranger, at: story.now)
        #expect(!report.rows.contains { $0.name == "secret" })
        #expect(
            report.total.planned == story.planner.report(Self.year, by: grouping, for: Fixture.root, at: story.now)
                .total.planned - 1)
        var reminders = ReminderReport(Self.year, zone: Fixture.zone)
        for event in story.events { reminders.take(event, story.planner, for: stranger) }
        #expect(!reminders.escalated.contains { $0.occurrence.duty == "secret" })
        let view = try #require(story.planner.view(of: OccurrenceID("checks@2026")!, for: stranger, at: story.now))
        #expect(view.progress?.done == 0)
        #expect(view.standing?.done == 0)
        // What everybody may read of the quota does not count the confidential one either.
        let said = story.parts.filter { $0.occurrence.duty == "checks" }.compactMap(\.standing?.done)
        #expect(Set(said).isSubset(of: [0]))
        #expect(throws: Refusal.unknownOccurrence(name: "secret", candidates: [])) {
            try story.planner.coverage(of: "secret", for: stranger, at: story.now)
        }
    }

    @Test func whoWasRemindedAndWhatWentUp() throws {
        let policy = ReminderPolicy(
            opens: [], escalations: [Escalation(after: TimeAmount(2, .workingDays), to: .superior)])
        var story = Story(Fixture.book(Fixture.duty("check", "1月", reminders: policy)), at: "2026-01-05T00:00")
        story.live(until: "2026-02-04T10:00")
        var reminders = ReminderReport(Self.quarter, zone: Fixture.zone)
        for event in story.events { reminders.take(event, story.planner, for: Fixture.root) }
        #expect(reminders.reminded.map { "\($0.person) \($0.messages)" } == ["张三 4", "李四 1"])
        #expect(reminders.escalated.map(\.occurrence.description) == ["check@2026"])
        #expect(reminders.escalated.first?.to == ["张三", "李四"])
    }

    @Test func theMatrixOfACoverage() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("visits", "每季度不低于25%，全年100%") { $0.covers = "支行" },
                Fixture.duty("remote", "全年覆盖50%") {
                    $0.covers = "支行"
                    $0.countsToward = CountsToward(duty: "visits")
                },
                Fixture.duty("exam", "每季度")),
            at: "2026-01-05T09:00")
        try story.done("visits/城关支行")
        story.live(until: "2026-05-04T09:00")
        try story.done("remote/西门支行")
        try story.done("visits/城关支行")
        let table = try story.planner.coverage(of: "visits", for: Fixture.root, at: story.now)
        let periods = Dictionary(table.columns.map { ($0.id.period, $0) }) { first, _ in first }
        #expect(periods["2026-Q1"].map { [$0.done, $0.target, $0.toDate] } == [1, 1, 1])
        #expect(periods["2026-Q2"].map { [$0.done, $0.target, $0.toDate] } == [2, 1, 2])
        #expect(periods["2026"].map { [$0.done, $0.target] } == [2, 3])
        #expect(table.rows.filter(\.isOpen).map(\.member) == ["东街支行"])
        #expect(table.rows.last?.visits.map { "\($0.on) \($0.duty)" } == ["2026-05-04 remote"])
        #expect(throws: Refusal.coversNothing(duty: "exam")) {
            try story.planner.coverage(of: "exam", for: Fixture.root, at: story.now)
        }
    }

    @Test func lastYearStaysReadableBesideThisOne() throws {
        var book = Fixture.book(Fixture.duty("exam", "每季度"), year: 2026)
        book.plans += Fixture.book(Fixture.duty("exam", "每季度"), year: 2027).plans
        var story = Story(book, at: "2026-03-02T09:00")
        try story.done("exam@2026-Q1")
        story.live(until: "2027-02-01T09:00")
        #expect(story.state("exam@2026-Q1") == .done)
        #expect(story.state("exam@2026-Q4") == .overdue)
        #expect(story.state("exam@2027-Q1") == .open)
        let last = story.planner.report(Self.year, by: .duty, for: Fixture.root, at: story.now)
        #expect(last.total.planned == 4 && last.total.done == 1 && last.total.overdue == 3)
    }

    /// An exam is on time when everybody had taken it; who failed is made up for with a day of its own.
    @Test func anExamIsHeldBeforeItIsPassed() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("exam", "3月") {
                    $0.category = .exam
                    $0.participants = Participants(all: [.group("前台柜员")])
                    $0.passMark = 60
                    $0.retake = Retake(untilPass: true)
                }), at: "2026-03-02T09:00")
        story.live(until: "2026-03-31T12:00")
        try story.results("exam", ["王五": "90", "赵六": "50"])
        let held = story.planner.report(Self.year, by: .duty, for: Fixture.root, at: story.now)
        #expect(Self.text(held) == ["exam 2/0"] && held.total.overdue == 0)
        story.live(until: "2026-04-03T12:00")
        try story.results("exam@2026.retake1/赵六", ["赵六": "70"])
        let passed = story.planner.report(Self.year, by: .duty, for: Fixture.root, at: story.now)
        #expect(Self.text(passed) == ["exam 2/2"] && passed.total.onTime == 2)
    }

    /// What was done is open until somebody approved it, and what was sent back is again.
    @Test func whatWaitsForApprovalIsNotDone() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("visits", "每季度不低于50%") { $0.covers = "支行" },
                Fixture.duty("remote", "3月", owner: .each) {
                    $0.each = "支行"
                    $0.countsToward = CountsToward(duty: "visits")
                    $0.verify = Verification(by: .person("李四"))
                }), at: "2026-03-02T09:00")
        func done() -> Int {
            story.planner.report(Self.quarter, by: .duty, for: Fixture.root, at: story.now).total.done
        }
        func covered() throws -> [String] {
            let table = try story.planner.coverage(of: "visits", for: Fixture.root, at: story.now)
            #expect(table.columns[0].done == table.rows.count { !$0.visits.isEmpty })
            return table.rows.filter { !$0.visits.isEmpty && !$0.isOpen }.map(\.member)
        }
        try story.done("remote/城关支行", as: Fixture.caller("王五"))
        #expect(try done() == 0 && covered() == [])
        try story.do(.reject(name: "remote/城关支行", reason: "无影像"), as: Fixture.caller("李四"))
        #expect(try done() == 0 && covered() == [])
        try story.done("remote/城关支行", as: Fixture.caller("王五"))
        try story.do(.approve(name: "remote/城关支行", note: nil), as: Fixture.caller("李四"))
        #expect(try done() == 1 && covered() == ["城关支行"])
    }

    /// What was due before the plan came into force stands apart, done or not, and so does what left the plan.
    @Test func whatThePlanDoesNotAnswerForStandsApart() throws {
        var story = Story(
            Fixture.book(Fixture.duty("exam", "每季度"), Fixture.duty("gone", "8月")), at: "2026-07-06T09:00")
        try story.done("exam@2026-Q1", on: "2026-03-30")
        story.live(until: "2026-08-10T09:00")
        story.load(Fixture.book(Fixture.duty("exam", "每季度")))
        let report = story.planner.report(Self.year, by: .duty, for: Fixture.root, at: story.now)
        #expect(Self.text(report) == ["exam 2/0"])
        #expect([report.beforeAdoption, report.beforeAdoptionDone, report.withdrawn] == [2, 1, 1])
    }

    /// What is closed stays with those who answered for it then.
    @Test func aNewOwnerDoesNotInheritWhatWasDone() throws {
        var story = Story(Fixture.book(Fixture.duty("exam", "每季度")), at: "2026-03-02T09:00")
        try story.done("exam@2026-Q1")
        story.load(Fixture.book(Fixture.duty("exam", "每季度", owner: .person("王五"))))
        let report = story.planner.report(Self.year, by: .owner, for: Fixture.root, at: story.now)
        #expect(Self.text(report) == ["张三 1/1", "王五 3/0"])
    }

    /// Each branch sees the surprise visit to itself, and counts no other.
    @Test func aSurpriseVisitCoversForThoseWhoMayKnow() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("visits", "全年100%") { $0.covers = "支行" },
                Fixture.duty("surprise", "3月", owner: .each) {
                    $0.each = "支行"
                    $0.isConfidential = true
                    $0.countsToward = CountsToward(duty: "visits")
                }), at: "2026-03-02T09:00")
        try story.done("surprise/城关支行")
        try story.done("surprise/东街支行")
        func covered(_ person: String) throws -> [Int] {
            let table = try story.planner.coverage(of: "visits", for: Fixture.caller(person), at: story.now)
            return [table.columns[0].done, table.columns[0].toDate, table.rows.count { !$0.isOpen }]
        }
        #expect(try covered("李四") == [2, 2, 2])
        #expect(try covered("王五") == [1, 1, 1])
        #expect(try covered("赵六") == [1, 1, 1])
    }

    @Test(arguments: [
        ("2026", "2026-01-01/2026-12-31"), ("2026-H2", "2026-07-01/2026-12-31"), ("2026-Q1", "2026-01-01/2026-03-31"),
        ("2026-02", "2026-02-01/2026-02-28"), ("2026-02-03/2026-03-01", "2026-02-03/2026-03-01"), ("2026-Q5", nil),
        ("2026-13", nil), ("26", nil), ("", nil), ("2026-春节", nil), ("2026-03-01/2026-02-01", nil), ("一季度", nil),
    ])
    func periods(_ text: String, _ span: String?) {
        #expect(Report.span(of: text) == span.flatMap { DateSpan($0) })
    }
}
