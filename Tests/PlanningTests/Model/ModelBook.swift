import CivilTime
import Phrases
import Planning
import TestSupport

/// The model's plans, callers and commands as the planner takes them.
extension ModelPlan {
    func book() throws -> PlanBook {
        var spans: [Bool: [DateSpan]] = [true: [], false: []]
        for (day, isWorking) in days.exceptions.sorted(by: { $0.key < $1.key }) {
            spans[isWorking]?.append(DateSpan(CivilDate(day), CivilDate(day)))
        }
        let local = try LocalDays(off: spans[false] ?? [], work: spans[true] ?? [])
        let calendar = WorkingCalendar(table: .empty, local: [local], opening: .working)
        return Fixture.book(try duties.map { try $0.duty() }, calendar: calendar)
    }
}

extension ModelDuty {
    func duty() throws -> Duty {
        let schedule =
            dates.isEmpty ? try Schedule.parse(phrase) : Schedule.dates(dates.map { CivilDate(dayNumber: $0) })
        var duty = Duty(id: id, title: id, schedule: schedule, first: CivilDate(ModelTime.newYear))
        duty.phrases = [phrase]
        duty.formerly = formerly
        duty.owner = owner.map(Party.person) ?? .each
        duty.each = isForBranches ? "支行" : nil
        duty.isOptional = isOptional
        duty.needsEvidence = needsEvidence
        duty.isConfidential = isConfidential
        duty.verify = approver.map {
            Verification(by: .person($0), within: TimeAmount(approvalWithin, .workingDays))
        }
        duty.countsToward = countsToward.map { CountsToward(duty: $0.duty, weight: $0.weight) }
        duty.after = parent.map { .all([.duty($0, result: nil)]) }
        duty.roll =
            switch roll {
            case .preceding: nil
            case .following: .following
            case .none: DateRoll.none
            }
        if case .exam(let people, let within, let limit) = kind {
            duty.category = .exam
            duty.passMark = 60
            duty.participants = Participants(all: people.map(Party.person))
            duty.retake = Retake(within: TimeAmount(within, .days), untilPass: limit == nil, limit: limit)
        }
        duty.reminders = policy.map { policy in
            ReminderPolicy(
                opens: policy.opens.map { TimeAmount($0, .days) },
                before: policy.before.map { TimeAmount($0.count, $0.working ? .workingDays : .days) }, due: policy.due,
                overdue: policy.overdue.map { TimeAmount($0, .workingDays) },
                escalations: policy.escalations.map { Escalation(after: TimeAmount($0, .workingDays), to: .superior) },
                late: policy.late.late)
        }
        return duty
    }
}

extension ModelDuty.Late {
    fileprivate var late: LatePolicy {
        switch self {
        case .coalesce: .coalesce
        case .each: .each
        case .drop: .drop
        }
    }
}

extension CivilDate {
    fileprivate init(_ day: Day) { self.init(dayNumber: day) }
}

extension ModelCaller {
    var caller: Caller {
        Caller(actor: Actor(uid: UInt32(uid), person: person), isAdministrator: isAdministrator)
    }
}

extension ModelCommand {
    var command: Command {
        func day(_ day: Day?) -> CivilDate? { day.map { CivilDate($0) } }
        return switch self {
        case .done(let name, let on, let evidence):
            .done(
                name: name, on: day(on), result: nil, note: nil,
                evidence: evidence ? [Evidence(reference: "登记簿-17")] : [])
        case .undo(let name): .undo(name: name, reason: nil)
        case .amend(let name, let on): .amend(name: name, on: day(on), result: nil, note: "更正", evidence: nil)
        case .waive(let name, let hasReason): .waive(name: name, reason: hasReason ? "不适用" : " ")
        case .move(let name, let to): .move(name: name, to: CivilDate(to), reason: "另行安排")
        case .date(let name, let to): .date(name: name, to: CivilDate(to))
        case .snooze(let name, let until): .snooze(name: name, until: CivilDate(until))
        case .acknowledge(let name): .acknowledge(name: name)
        case .adopt(let from): .adopt(from: CivilDate(from))
        case .approve(let name): .approve(name: name, note: nil)
        case .reject(let name): .reject(name: name, reason: "缺附件")
        case .result(let name, let on, let scores, let corrects):
            .result(
                name: name, on: day(on),
                marks: scores.sorted { $0.key < $1.key }.compactMap { person, score in
                    Score(hundredths: score * 100).map { ExamResults.Mark(person: person, score: $0) }
                },
                evidence: [Evidence(reference: "成绩单")], corrects: corrects)
        case .excuse(let name, let person): .excuse(name: name, person: person, reason: "产假")
        case .delegate(let person, let to, let from, let until):
            .delegate(person: person, to: to, from: day(from), until: day(until), reason: nil)
        case .recall(let person, let on): .recall(person: person, on: day(on))
        }
    }
}
