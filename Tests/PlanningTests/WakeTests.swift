import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// The planner wakes at the earliest instant at which any occurrence has something to decide, and then decides it all.
@Suite struct WakeTests {
    static let amounts: [TimeAmount] = [
        TimeAmount(0, .days), TimeAmount(3, .days), TimeAmount(45, .days), TimeAmount(1, .workingDays),
        TimeAmount(25, .workingDays), TimeAmount(6, .weeks), TimeAmount(2, .months), TimeAmount(1, .years),
        TimeAmount(30, .minutes), TimeAmount(100, .hours), TimeAmount(2, .years),
    ]

    static let phrases = [
        "2月下旬至3月下旬", "每季度下旬", "每月8日前", "每月", "每周五", "每日", "每个工作日", "国庆节期间", "春节期间每日", "12月初", "11月末之前",
        "全年3次", "每季度2次", "每15天", "以省联社通知为准", "每日营业终了前",
    ]

    private static func policy(_ generator: inout Generator) -> ReminderPolicy {
        func some(_ generator: inout Generator) -> [TimeAmount] {
            (0..<Int.random(in: 0..<3, using: &generator)).map { _ in generator.one(of: amounts) }
        }
        let opens = some(&generator)
        let before = some(&generator)
        let overdue = generator.once(in: 3) ? nil : TimeAmount(Int.random(in: 1..<9, using: &generator), .workingDays)
        let after = generator.one(of: amounts)
        return ReminderPolicy(
            at: generator.once(in: 3) ? TimeOfDay(hour: 23, minute: 50) : nil, opens: opens, before: before,
            due: !generator.once(in: 3), overdue: overdue,
            escalations: generator.once(in: 2) ? [Escalation(after: after, to: .superior)] : [],
            late: generator.one(of: LatePolicy.allCases))
    }

    private static func book(_ generator: inout Generator) -> PlanBook {
        let duties = (0..<3).map { place in
            Fixture.duty("duty-\(place)", generator.one(of: phrases), reminders: policy(&generator)) { duty in
                if place == 2 { duty.each = "前台柜员" }
            }
        }
        return Fixture.book(
            duties, calendar: China2026.calendar(generator.once(in: 2) ? .working : .mondayToSaturday))
    }

    @Test(arguments: 0..<7) func atTheEarliestOfAll(_ seed: Int) throws {
        var generator = Generator(seed)
        var story = Story(WakeTests.book(&generator), at: "2026-01-01T00:00")
        var day = Fixture.day("2026-01-01")
        while day < Fixture.day("2027-02-01") {
            let views = story.planner.views(OccurrenceQuery(), for: Fixture.root, at: story.now)
            #expect(story.planner.nextWake == views.compactMap(\.nextReminder).min())
            for _ in 0..<3 {
                guard let view = views.randomElement(using: &generator) else { break }
                let far = day + Int.random(in: 0..<300, using: &generator)
                let command: Command =
                    switch Int.random(in: 0..<5, using: &generator) {
                    case 0: .done(name: "\(view.id)", on: nil, result: nil, note: nil, evidence: [])
                    case 1: .snooze(name: "\(view.id)", until: far)
                    case 2: .date(name: "\(view.id)", to: far)
                    case 3: .undo(name: "\(view.id)", reason: nil)
                    default: .move(name: "\(view.id)", to: far, reason: "另行安排")
                    }
                // Many are refused; a refusal changes nothing.
                _ = try? story.do(command)
            }
            if generator.once(in: 8) { story.load(WakeTests.book(&generator)) }
            day = day + Int.random(in: 10..<70, using: &generator)
            story.sleep(until: "\(day)T\(generator.once(in: 2) ? "08:30" : "12:00")")
            let left = story.planner.views(OccurrenceQuery(), for: Fixture.root, at: story.now)
            #expect(left.compactMap(\.nextReminder).allSatisfy { $0 > story.now }, "something that fell is not decided")
        }
    }

    @Test func aDecemberDutyMovedToMarchIsRemindedOfInMarch() throws {
        var story = Story(Fixture.book(Fixture.duty("exam", "每季度下旬")), at: "2026-01-01T00:00")
        try story.do(.move(name: "exam@2026-Q4", to: Fixture.day("2026-03-03"), reason: "提前"))
        story.live(until: "2026-03-05T00:00")
        #expect(story.identities == ["exam@2026-Q4#due", "exam@2026-Q4#overdue+1"])
    }

    @Test func aLeadOfYearsBeforeTheOpening() {
        let policy = ReminderPolicy(opens: [TimeAmount(2, .years)], due: false, overdue: nil)
        let story = Story(
            Fixture.book(Fixture.duty("move", "每半年", reminders: policy), year: 2028), at: "2026-01-01T00:00")
        #expect(story.planner.nextWake == Fixture.instant("2026-01-01T08:30"))
    }
}
