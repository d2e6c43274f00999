import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// No reminder is lost or doubled, whatever clock, restarts, reloads and people do.
@Suite struct LossTests {
    static func policy(_ late: LatePolicy = .coalesce) -> ReminderPolicy {
        ReminderPolicy(
            before: [TimeAmount(7, .days), TimeAmount(1, .days)],
            overdue: TimeAmount(2, .workingDays),
            escalations: [Escalation(after: TimeAmount(3, .workingDays), to: .superior)], late: late)
    }

    static func after(_ duty: String) -> Trigger { .all([.duty(duty, result: nil)]) }

    /// The same plan, as it is and after an editor was at it: another phrase, other periods, another id, one duty less.
    static func book(edited: Bool) -> PlanBook {
        let policy = policy()
        var duties = [
            Fixture.duty("check", edited ? "3月" : "2月下旬至3月下旬", reminders: policy),
            Fixture.duty("exam", "每季度下旬", reminders: LossTests.policy(.each)),
            Fixture.duty("report", "每月8日前", reminders: LossTests.policy(.drop)) { $0.isConfidential = true },
            Fixture.duty("visit", edited ? "每半年" : "每季", owner: .each, reminders: policy) { $0.each = "支行" },
            Fixture.duty("bulletin", "3个工作日内", reminders: policy) { $0.after = LossTests.after("check") },
            Fixture.duty(edited ? "surprise" : "raid", "全年4次", reminders: policy) {
                $0.formerly = [edited ? "raid" : "surprise"]
            },
            Fixture.duty("raid-note", "3个工作日内", reminders: LossTests.policy(.each)) {
                $0.after = LossTests.after(edited ? "surprise" : "raid")
            },
            Fixture.duty("coverage", "每季度不低于30%", reminders: policy) { $0.covers = "支行" },
            Fixture.duty("password", "每15天", owner: .each, reminders: policy) { $0.each = "前台柜员" },
            Fixture.duty("patrol", "每周五", reminders: LossTests.policy(.drop)) { $0.condition = .occasion("防汛期") },
            Fixture.duty("handover", "当日", owner: .each, reminders: policy) { $0.after = .all([.raised("员工休假")]) },
        ]
        if !edited {
            duties.append(Fixture.duty("drill", "6月上旬", reminders: policy) { $0.isOptional = true })
            duties.append(Fixture.duty("pilot", "以省联社通知为准", reminders: policy))
        }
        return Fixture.book(duties, calendar: China2026.calendar())
    }

    @Test(arguments: 0..<10) func decidedOnceAndNeverForgotten(_ seed: Int) throws {
        var generator = Generator(seed)
        var isEdited = false
        var story = Story(LossTests.book(edited: false), at: "2026-01-01T00:00")
        var day = Fixture.day("2026-01-01")
        while day < Fixture.day("2026-12-31") {
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: story.restart()
            case 1: story.sleep(until: "\(day - Int.random(in: 0..<9, using: &generator))T09:00")
            case 2:
                day = day + Int.random(in: 3..<25, using: &generator)
                story.sleep(until: "\(day)T11:00")
            case 3:
                if generator.once(in: 2) { isEdited.toggle() }
                story.load(LossTests.book(edited: isEdited))
            case 4...8: act(&story, &generator)
            default: break
            }
            day = day + Int.random(in: 1..<7, using: &generator)
            story.live(until: "\(day)T12:00")
        }
        check(story)
    }

    private func check(_ story: Story) {
        let identities = story.identities
        #expect(Set(identities).count == identities.count, "sent twice")
        // Every stage is decided by itself, merged into another or dropped, once; nothing that has fallen is open.
        var decided: Set<String> = []
        for part in story.decided {
            for rule in part.merged + [part.rule] {
                let identity = "\(part.occurrence)#\(rule)~\(part.generation)"
                #expect(decided.insert(identity).inserted, "\(identity) was decided twice")
            }
        }
        let audiences = story.events.compactMap { event -> [String]? in
            if case .reminded(let reminder) = event.fact { reminder.audience } else { nil }
        }
        #expect(!audiences.contains([]), "said to nobody")
        var fresh = Planner(book: story.planner.book)
        fresh.refold(story.events)
        #expect(fresh.nextWake == story.planner.nextWake)
        #expect(fresh.nextWake.map { $0 > story.now } ?? true, "something that fell is not decided")
        #expect(fresh.fold == story.planner.fold, "the fold of the events is the state")
        #expect(
            fresh.views(OccurrenceQuery(), for: Fixture.root, at: story.now)
                == story.planner.views(OccurrenceQuery(), for: Fixture.root, at: story.now))
        #expect(story.planner.selfAudit(at: story.now).isEmpty)
    }

    private func act(_ story: inout Story, _ generator: inout Generator) {
        let open = story.planner.views(
            OccurrenceQuery(states: [.open, .overdue, .undated, .done]), for: Fixture.root, at: story.now)
        guard let view = open.randomElement(using: &generator) else { return }
        let today = story.planner.today(at: story.now)
        let later = today + Int.random(in: 0..<40, using: &generator)
        let branch = view.id.duty == "coverage" ? "coverage/城关支行" : "\(view.id)"
        let command: Command =
            switch Int.random(in: 0..<11, using: &generator) {
            case 0: .move(name: "\(view.id)", to: later, reason: "另行安排")
            case 1: .undo(name: "\(view.id)", reason: nil)
            case 2: .snooze(name: "\(view.id)", until: later)
            case 3: .acknowledge(name: "\(view.id)")
            case 4: .waive(name: "\(view.id)", reason: "不适用")
            case 5: .date(name: "\(view.id)", to: later)
            case 6: .amend(name: "\(view.id)", on: today - 3, result: nil, note: nil, evidence: nil)
            case 7: .raise(occasion: "员工休假", member: "王五", on: nil)
            case 8:
                generator.once(in: 2)
                    ? .raise(occasion: "防汛期", member: nil, on: nil) : .end(occasion: "防汛期", member: nil, on: nil)
            default: .done(name: branch, on: today, result: nil, note: nil, evidence: [])
            }
        var caller = Fixture.root
        if case .acknowledge = command { caller = view.owners.first.map(Fixture.caller) ?? caller }
        // Many of these are refused, as they should be; a refusal changes nothing.
        let before = story.planner.fold
        if (try? story.do(command, as: caller)) == nil { #expect(story.planner.fold == before) }
    }
}
