import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// No reminder is lost or doubled, whatever clock, restarts, reloads and people do.
@Suite struct LossTests {
    static let policy = ReminderPolicy(
        before: [TimeAmount(7, .days), TimeAmount(1, .days)],
        escalations: [Escalation(after: TimeAmount(3, .workingDays), to: .superior)])

    static let duties: [Duty] = [
        Fixture.duty("check", "2月下旬至3月下旬", reminders: policy),
        Fixture.duty("exam", "每季度下旬", reminders: policy),
        Fixture.duty("report", "每月8日前", reminders: policy),
        Fixture.duty("visit", "每季", owner: .each, reminders: policy) { $0.each = "支行" },
        Fixture.duty("bulletin", "3个工作日内", reminders: policy) { $0.after = .all([.duty("check", result: nil)]) },
        Fixture.duty("surprise", "全年3次", reminders: policy),
        Fixture.duty("password", "每15天", reminders: policy) { $0.each = "前台柜员" },
        Fixture.duty("drill", "6月上旬", reminders: policy) { $0.isOptional = true },
    ]

    /// What every rule promises: the identities a planner that never slept decides, for the same acts.
    @Test(arguments: 0..<24) func decidedOnceAndNeverForgotten(_ seed: Int) throws {
        var generator = Generator(seed)
        var story = Story(Fixture.book(LossTests.duties), at: "2026-01-01T00:00")
        var day = Fixture.day("2026-01-01")
        while day < Fixture.day("2026-12-31") {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: story.restart()
            case 1: story.sleep(until: "\(day - Int.random(in: 0..<9, using: &generator))T09:00")
            case 2:
                day = day + Int.random(in: 3..<25, using: &generator)
                story.sleep(until: "\(day)T11:00")
            case 3: story.load(Fixture.book(LossTests.duties))
            case 4...5: act(&story, &generator)
            default: break
            }
            day = day + Int.random(in: 1..<6, using: &generator)
            story.live(until: "\(day)T12:00")
        }
        let identities = story.identities
        #expect(Set(identities).count == identities.count, "decided twice")
        // Every stage of every occurrence is decided by itself or merged into another; nothing that has fallen is open.
        var fresh = Planner(book: story.planner.book)
        fresh.refold(story.events)
        #expect(fresh.nextWake == story.planner.nextWake)
        #expect(fresh.nextWake.map { $0 > story.now } ?? true, "something that fell is not decided")
        #expect(fresh.fold == story.planner.fold, "the fold of the events is the state")
        #expect(
            fresh.views(OccurrenceQuery(), for: Fixture.root, at: story.now)
                == story.planner.views(OccurrenceQuery(), for: Fixture.root, at: story.now))
        var merged: Set<String> = []
        for part in story.parts {
            for rule in part.merged + [part.rule] {
                let isNew = merged.insert("\(part.occurrence)#\(rule)~\(part.generation)").inserted
                #expect(isNew, "\(part.occurrence)#\(rule)~\(part.generation) was decided twice")
            }
        }
        #expect(story.planner.selfAudit(at: story.now).isEmpty)
    }

    private func act(_ story: inout Story, _ generator: inout Generator) {
        let open = story.planner.views(
            OccurrenceQuery(states: [.open, .overdue, .done]), for: Fixture.root, at: story.now)
        guard let view = open.randomElement(using: &generator) else { return }
        let today = story.planner.today(at: story.now)
        let command: Command =
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: .move(name: "\(view.id)", to: today + Int.random(in: 0..<40, using: &generator), reason: "另行安排")
            case 1: .undo(name: "\(view.id)", reason: nil)
            case 2: .snooze(name: "\(view.id)", until: today + Int.random(in: 1..<10, using: &generator))
            case 3: .acknowledge(name: "\(view.id)")
            case 4: .waive(name: "\(view.id)", reason: "不适用")
            default: .done(name: "\(view.id)", on: today, result: nil, note: nil, evidence: [])
            }
        let caller = view.owners.first.map(Fixture.caller) ?? Fixture.root
        // Many of these are refused, as they should be; a refusal changes nothing.
        let before = story.planner.fold
        if (try? story.do(command, as: caller)) == nil { #expect(story.planner.fold == before) }
    }
}
