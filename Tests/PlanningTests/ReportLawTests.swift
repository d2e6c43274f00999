import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What holds of every report, whatever happened.
@Suite struct ReportLawTests {
    static let year = DateSpan(Fixture.day("2026-01-01"), Fixture.day("2026-12-31"))

    /// Nobody is reminded day by day, so that a year is soon lived.
    static let reminders = ReminderPolicy(
        overdue: nil, escalations: [Escalation(after: TimeAmount(2, .workingDays), to: .superior)])

    /// Work of all sorts; what is confidential counts toward what is not.
    static func duties(secret: Bool) -> [Duty] {
        let open = [
            Fixture.duty("monthly", "每月"), Fixture.duty("report", "每季度", owner: .group("前台柜员")),
            Fixture.duty("checks", "全年6次", owner: .person("李四")),
            Fixture.duty("visits", "每季度不低于25%，全年100%") { $0.covers = "支行" },
            Fixture.duty("remote", "每半年", owner: .each) {
                $0.each = "支行"
                $0.countsToward = CountsToward(duty: "visits")
            },
            Fixture.duty("signed", "每季度") { $0.verify = Verification(by: .person("李四")) },
            Fixture.duty("right", "6月") { $0.isOptional = true }, Fixture.duty("launch", "以省联社通知为准"),
        ]
        let surprises = [
            Fixture.duty("surprise", "每季度") {
                $0.isConfidential = true
                $0.countsToward = CountsToward(duty: "checks", weight: 2)
            },
            Fixture.duty("spot", "每季度", owner: .person("李四")) {
                $0.isConfidential = true
                $0.each = "支行"
                $0.countsToward = CountsToward(duty: "visits")
            },
        ]
        return (secret ? open + surprises : open).map { duty in
            var duty = duty
            duty.reminders = reminders
            return duty
        }
    }

    /// A year in which somebody does something every few days.
    static func lived(_ seed: Int) -> Story {
        var random = Generator(seed)
        var story = Story(Fixture.book(duties(secret: true)), at: "2026-01-0\(1 + seed % 7)T09:00")
        var day = Fixture.day("2026-01-10")
        while day < Self.year.last {
            day = day + Int.random(in: 1...9, using: &random)
            story.live(until: "\(day)T10:00")
            let views = story.planner.views(
                OccurrenceQuery(from: day + -45, to: day), for: Fixture.root, at: story.now
            ).filter { $0.state != .pending }
            guard !views.isEmpty else { continue }
            let name = "\(random.one(of: views).id)"
            let branch = random.one(of: ["城关支行", "东街支行", "西门支行"])
            let commands: [Command] = [
                .done(name: name, on: nil, result: nil, note: nil, evidence: []),
                .done(name: "visits/\(branch)", on: nil, result: nil, note: nil, evidence: []),
                .done(
                    name: "spot@\(Quarter(containing: day))/\(branch)", on: nil, result: nil, note: nil, evidence: []),
                .done(name: "surprise", on: nil, result: nil, note: nil, evidence: []),
                .done(name: "signed", on: nil, result: nil, note: nil, evidence: []),
                .approve(name: "signed", note: nil), .reject(name: "signed", reason: "重做"),
                .undo(name: name, reason: nil), .waive(name: name, reason: "停业"),
                .move(name: name, to: day + Int.random(in: 1...60, using: &random), reason: "改期"),
            ]
            let people = ["张三", "李四", "王五", "赵六"].map(Fixture.caller) + [Fixture.root]
            // What is refused changes nothing.
            _ = try? story.do(random.one(of: commands), as: random.one(of: people))
        }
        story.live(until: "2027-01-02T10:00")
        return story
    }

    @Test(arguments: 0..<8)
    func figuresAddUpAndSurprisesStaySurprises(_ seed: Int) throws {
        let story = Self.lived(seed)
        figuresAddUp(story)
        try aStrangersReportIsThatOfAYearWithoutSurprises(story)
    }

    private func figuresAddUp(_ story: Story) {
        for grouping in Report.Grouping.allCases {
            let report = story.planner.report(Self.year, by: grouping, for: Fixture.root, at: story.now)
            for figures in report.rows.map(\.figures) + [report.total] {
                #expect(figures.planned == figures.done + figures.waived + figures.lapsed + figures.open)
                #expect(figures.done == figures.onTime + figures.late && figures.overdue <= figures.open)
                #expect((0...1000).contains(figures.rate ?? 0))
            }
            // Only what two people answer for stands in two rows.
            let planned = report.rows.reduce(0) { $0 + $1.figures.planned }
            #expect(grouping == .owner ? planned >= report.total.planned : planned == report.total.planned)
        }
        let quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].compactMap(Report.span).map {
            story.planner.report($0, by: .duty, for: Fixture.root, at: story.now).total.planned
        }
        let whole = story.planner.report(Self.year, by: .duty, for: Fixture.root, at: story.now)
        #expect(quarters.reduce(0, +) == whole.total.planned)
    }

    /// For those who may not know of it, a surprise is not there: what they get is the report of a year without one.
    private func aStrangersReportIsThatOfAYearWithoutSurprises(_ story: Story) throws {
        var without = Planner(book: Fixture.book(Self.duties(secret: false)))
        without.refold(story.events.filter { !Self.isSecret($0) })
        let stranger = Fixture.caller("王五")
        for grouping in Report.Grouping.allCases {
            let seen = story.planner.report(Self.year, by: grouping, for: stranger, at: story.now)
            #expect(seen == without.report(Self.year, by: grouping, for: Fixture.root, at: story.now))
        }
        #expect(
            try story.planner.coverage(of: "visits", for: stranger, at: story.now)
                == without.coverage(of: "visits", for: Fixture.root, at: story.now))
        var (told, there) = (
            ReminderReport(Self.year, zone: Fixture.zone), ReminderReport(Self.year, zone: Fixture.zone)
        )
        for event in story.events {
            told.take(event, story.planner, for: stranger)
            if !Self.isSecret(event) { there.take(event, story.planner, for: Fixture.root) }
        }
        #expect(told.reminded == there.reminded && told.escalated == there.escalated)
    }

    private static func isSecret(_ event: Event) -> Bool {
        if case .reminded(let reminder) = event.fact { return reminder.parts.contains(where: \.basis.isConfidential) }
        return event.basis?.isConfidential == true
    }
}
