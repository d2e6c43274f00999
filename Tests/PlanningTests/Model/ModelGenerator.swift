/// Random plans and random steps.
struct ModelGenerator {
    private var random: Generator
    /// Duties that were taken out of the plan and may come back.
    private var removed: [ModelDuty] = []

    init(seed: Int) { random = Generator(seed) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func once(in times: Int) -> Bool { random.once(in: times) }

    private mutating func one<Element>(of elements: [Element]) -> Element { random.one(of: elements) }

    /// Tells a story of a year while it is lived: the model says what there is to act on.
    /// - Returns: the story, and where planner and model part in it.
    mutating func story(steps: Int) -> (story: ModelStory, divergence: String?) {
        let start = ModelTime.start(ModelTime.newYear + number(0...150)) + number(0...23) * 3_600_000
        var story = ModelStory(plan: plan(), start: start)
        do {
            var run = try ModelRun(story.plan, at: start)
            for _ in 0..<steps where run.model.today < ModelTime.newYearsEve {
                let step = step(run.model)
                story.steps.append(step)
                try run.take(step)
            }
            return (story, nil)
        } catch {
            return (story, "\(error)")
        }
    }
}

extension ModelGenerator {
    private mutating func step(_ model: Model) -> ModelStep {
        switch number(0...19) {
        case 0...6: .live(until: later(model, once(in: 6) ? 60 : 12))
        case 7, 8: .jump(to: later(model, once(in: 4) ? 90 : 15))
        case 9: .jump(to: model.now - number(0...20) * ModelTime.dayLength - number(0...ModelTime.dayLength))
        case 10, 11: .load(edited(model.plan))
        case 12: .restart(fromCheckpoint: once(in: 2))
        default: command(model)
        }
    }

    /// Some days from now, at a time that is often one that matters.
    private mutating func later(_ model: Model, _ days: Int) -> Millis {
        if once(in: 4), let wake = model.nextWake, wake > model.now {
            return wake + one(of: [-1, 0, 59_999, 60_000, 60_001, 3_600_000])
        }
        let day = ModelTime.start(model.today + number(0...days))
        let times = [0, 510 * 60_000 - 1, 510 * 60_000, 510 * 60_000 + 60_001, ModelTime.dayLength - 1]
        return max(model.now, day + (once(in: 2) ? one(of: times) : number(0...ModelTime.dayLength - 1)))
    }

    private mutating func command(_ model: Model) -> ModelStep {
        let cards = model.cards
        let states = Dictionary(uniqueKeysWithValues: cards.map { ($0.id, model.state($0)) })
        let lively = cards.filter { !["pending", "before_adoption"].contains(states[$0.id] ?? "") }
        let urgent = lively.filter { ["overdue", "awaiting_approval"].contains(states[$0.id] ?? "") }
        let choice = once(in: 3) && !urgent.isEmpty ? urgent : once(in: 6) || lively.isEmpty ? cards : lively
        guard !choice.isEmpty, !once(in: 25) else {
            let gone = model.records.filter(\.value.isWithdrawn).keys.sorted()
            return .command(
                .done(gone.isEmpty ? "nothing@2026" : one(of: gone), on: nil, evidence: true), ModelGenerator.root)
        }
        let card = one(of: choice)
        let command = command(model, card)
        return .command(command, caller(model, card))
    }

    static let root = ModelCaller(uid: 0, person: nil, isAdministrator: true)

    private static let callers =
        ModelRoster.people.enumerated().map { ModelCaller(uid: 1000 + $0.offset, person: $0.element) } + [
            root, ModelCaller(uid: 4711, person: "张三"), ModelCaller(uid: 4712, person: nil),
            ModelCaller(uid: 4713, person: "李四", isAdministrator: true),
        ]

    private mutating func caller(_ model: Model, _ card: ModelCard) -> ModelCaller {
        if model.isAwaiting(card), once(in: 4), let doer = model.doers(card).last { return doer }
        let people = model.isAwaiting(card) ? model.approvers(card) : model.owners(card)
        guard once(in: 2), let person = people.first else { return one(of: ModelGenerator.callers) }
        let own = ModelGenerator.callers.filter { $0.person == model.standIn(for: person, on: model.today) }
        return own.isEmpty ? ModelGenerator.root : one(of: own)
    }

    private mutating func command(_ model: Model, _ card: ModelCard) -> ModelCommand {
        let (id, today) = (card.id, model.today)
        if model.isAwaiting(card), !once(in: 3) { return once(in: 3) ? .reject(id) : .approve(id) }
        if case .exam(let people, _, _) = card.duty.kind, !once(in: 3) {
            if once(in: 8) { return .excuse(id, person: one(of: people)) }
            var scores: [String: Int] = [:]
            for person in once(in: 6) ? ModelRoster.people : people where !once(in: 3) {
                scores[person] = one(of: [20, 59, 60, 95])
            }
            if case .retake(let person) = card.role, !once(in: 6) { scores = [person: one(of: [59, 60])] }
            return .result(id, on: past(today), scores: scores, corrects: once(in: 4))
        }
        if model.state(card) == "done", once(in: 3) { return once(in: 3) ? .amend(id, on: past(today)) : .undo(id) }
        if card.isCompletion { return once(in: 2) ? .undo(id) : .amend(id, on: past(today)) }
        switch number(0...19) {
        case 0...5: return .done(id, on: past(today), evidence: !once(in: 4))
        case 6, 7: return .undo(id)
        case 8: return .amend(id, on: past(today))
        case 9: return .waive(id, hasReason: !once(in: 5))
        case 10, 11: return .move(id, to: today + number(-2...40))
        case 12: return .date(id, to: once(in: 2) ? today + number(-1...40) : (card.rolled ?? today) - number(0...9))
        case 13: return .snooze(id, until: today + number(0...15))
        case 14, 15: return .acknowledge(id)
        case 16: return .adopt(from: today - number(-1...60))
        case 17:
            return .delegate(
                one(of: ModelRoster.people), to: one(of: ModelRoster.people),
                from: once(in: 2) ? nil : today + number(-1...20), until: once(in: 3) ? nil : today + number(-1...50))
        case 18: return .recall(one(of: ModelRoster.people), on: once(in: 2) ? nil : today + number(-1...20))
        default: return once(in: 2) ? .approve(id) : .reject(id)
        }
    }

    private mutating func past(_ today: Day) -> Day? {
        once(in: 2) ? nil : once(in: 8) ? today + 1 : max(today - number(0...25), ModelTime.newYear - 3)
    }
}

extension ModelGenerator {
    private mutating func plan() -> ModelPlan {
        var plan = ModelPlan(duties: [], days: days())
        for place in 1...number(2...6) { plan.duties.append(duty("duty-\(place)", in: plan)) }
        return plan
    }

    private mutating func days() -> ModelDays {
        var days = ModelDays()
        for _ in 0..<number(0...6) {
            let first = ModelTime.newYear + number(0...420)
            let isWorking = once(in: 3)
            for day in first...first + (isWorking ? 0 : number(0...8)) where ModelDays().isWorking(day) != isWorking {
                days.exceptions[day] = isWorking
            }
        }
        return days
    }

    private mutating func duty(_ id: String, in plan: ModelPlan) -> ModelDuty {
        var duty = ModelDuty(id: id, kind: .dated, phrase: "", slots: [], owner: one(of: ModelRoster.people))
        let parents = plan.duties.filter { !$0.isQuota }
        switch number(0...15) {
        case 0...3: window(&duty)
        case 4: deadline(&duty)
        case 5: quarters(&duty, late: once(in: 2))
        case 6: months(&duty)
        case 7: dates(&duty)
        case 8: (duty.kind, duty.phrase) = (.undated, "以省联社通知为准")
        case 9:
            let target = number(2...4)
            duty.kind = .quota(target: target)
            duty.phrase = once(in: 2) ? "全年\(target)次" : "每季度不少于\(target)次"
            duty.slots =
                duty.phrase.hasPrefix("全年")
                ? [ModelSlot("2026", ModelTime.newYear, ModelTime.newYearsEve)] : ModelGenerator.quarters
        case 10, 11:
            quarters(&duty, late: true)
            let people = once(in: 3) ? ["王五"] : ["王五", "赵六"]
            duty.kind = .exam(people, within: number(5...20), limit: once(in: 2) ? nil : number(1...2))
        default:
            guard !parents.isEmpty else {
                window(&duty)
                break
            }
            let (count, working) = (number(1...9), once(in: 2))
            duty.kind = .after(one(of: parents).id, count: count, working: working)
            duty.phrase = working ? "\(count)个工作日内" : "\(count)日内"
        }
        let isExam = if case .exam = duty.kind { true } else { false }
        duty.roll = one(of: [.preceding, .preceding, .following, .none])
        duty.isForBranches = !isExam && !duty.isQuota && once(in: 4)
        if duty.isForBranches, once(in: 2) { duty.owner = nil }
        duty.policy = duty.isQuota || once(in: 10) ? nil : policy()
        duty.isOptional = duty.kind == .dated && once(in: 8)
        duty.needsEvidence = once(in: 8) && !isExam
        duty.isConfidential = once(in: 10)
        if once(in: 4) { (duty.approver, duty.approvalWithin) = (one(of: ModelRoster.people), number(1...4)) }
        if let quota = plan.duties.first(where: \.isQuota), !duty.isQuota, once(in: 2) {
            duty.countsToward = (quota.id, number(1...2))
        }
        return duty
    }

    private mutating func policy() -> ModelDuty.Policy {
        var policy = ModelDuty.Policy()
        policy.opens = one(of: [[0], [0], [], [3, 0]])
        for lead in [(14, false), (7, false), (3, false), (1, false), (5, true), (2, true)] where once(in: 3) {
            policy.before.append(lead)
        }
        policy.due = !once(in: 5)
        policy.overdue = one(of: [nil, 1, 1, 2, 3, 5])
        policy.escalations = one(of: [[], [1], [2, 4], [3]])
        policy.late = one(of: [.coalesce, .coalesce, .each, .drop])
        return policy
    }

    private mutating func window(_ duty: inout ModelDuty) {
        let opens = ModelTime.newYear + number(0...340)
        let due = min(opens + number(1...50), ModelTime.newYearsEve)
        duty.slots = [ModelSlot("2026", opens, due)]
        duty.phrase = "\(text(opens))至\(text(due))"
    }

    private mutating func deadline(_ duty: inout ModelDuty) {
        let due = ModelTime.newYear + number(10...360)
        duty.slots = [ModelSlot("2026", ModelTime.newYear, due)]
        duty.phrase = "\(text(due))前"
        duty.isOpeningImplied = true
    }

    private func text(_ day: Day) -> String {
        let (month, day) = ModelTime.civil(day)
        return "\(month)月\(day)日"
    }

    private static let quarters = (1...4).map { quarter in
        ModelSlot(
            "2026-Q\(quarter)", ModelTime.day(3 * quarter - 2, 1),
            ModelTime.day(3 * quarter, ModelTime.monthLengths[3 * quarter - 1]))
    }

    private mutating func quarters(_ duty: inout ModelDuty, late: Bool) {
        duty.phrase = late ? "每季度下旬" : "每季度末前"
        duty.isOpeningImplied = !late
        duty.slots = ModelGenerator.quarters.map { slot in
            late ? ModelSlot(slot.period, ModelTime.day(ModelTime.civil(slot.due).month, 21), slot.due) : slot
        }
    }

    private mutating func months(_ duty: inout ModelDuty) {
        let day = number(5...28)
        duty.phrase = "每月\(day)日前"
        duty.isOpeningImplied = true
        duty.slots = (1...12).map { month in
            ModelSlot(
                "2026-\(month < 10 ? "0" : "")\(month)", ModelTime.day(month, 1), ModelTime.day(month, day))
        }
    }

    private mutating func dates(_ duty: inout ModelDuty) {
        duty.dates = Array(Set((0..<number(1...4)).map { _ in ModelTime.newYear + number(5...360) })).sorted()
        duty.phrase = "dates"
        duty.isOpeningImplied = true
        duty.slots = duty.dates.map { ModelSlot(ModelTime.text($0), ModelTime.newYear, $0, bounds: $0...$0) }
    }

    /// What an editor makes of a plan.
    private mutating func edited(_ plan: ModelPlan) -> ModelPlan {
        var plan = plan
        for _ in 0..<number(0...2) where !plan.duties.isEmpty {
            let place = number(0...plan.duties.count - 1)
            switch number(0...8) {
            case 0:
                let before = plan.duties
                plan.remove(plan.duties[place].id)
                removed += before.filter { plan[$0.id] == nil }
            case 1, 2: redate(&plan.duties[place])
            case 3: plan.duties[place].policy = plan.duties[place].isQuota ? nil : policy()
            case 4: plan.duties[place].owner = one(of: ModelRoster.people)
            case 5: plan.days = days()
            case 6: plan.duties[place].approver = once(in: 2) ? nil : one(of: ModelRoster.people)
            case 7: rename(place, in: &plan)
            default: plan.duties[place].needsEvidence.toggle()
            }
        }
        if let back = removed.first, once(in: 2), back.parent.map({ plan[$0] != nil }) ?? true,
            back.countsToward.map({ plan[$0.duty] != nil }) ?? true
        {
            removed.removeFirst()
            plan.duties.append(back)
        }
        return plan
    }

    private mutating func redate(_ duty: inout ModelDuty) {
        guard duty.kind == .dated else { return }
        switch duty.slots.count {
        case _ where !duty.dates.isEmpty: dates(&duty)
        case 1: duty.isOpeningImplied ? deadline(&duty) : window(&duty)
        case 12: months(&duty)
        default: duty.roll = one(of: [.preceding, .following, .none])
        }
    }

    private mutating func rename(_ place: Int, in plan: inout ModelPlan) {
        let old = plan.duties[place].id
        plan.duties[place].id = old + "x"
        plan.duties[place].formerly = [old]
        for place in plan.duties.indices {
            if plan.duties[place].countsToward?.duty == old { plan.duties[place].countsToward?.duty = old + "x" }
            if case .after(old, let count, let working) = plan.duties[place].kind {
                plan.duties[place].kind = .after(old + "x", count: count, working: working)
            }
        }
    }
}
