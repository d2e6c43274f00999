import CivilTime
import Phrases

/// When the reminders of one occurrence fall, by its duty's policy.
///
/// An hour of the day is kept on days that count: what announces an opening or follows a due date moves to the next
/// such day, what comes before or on a due date to the one before. A holiday's own duties are reminded of on the last
/// working day before and on the day itself. Offsets in hours and minutes are exact instants.
struct ReminderStages {
    /// One reminder's rule and its instant.
    struct Stage: Sendable, Hashable {
        var rule: ReminderRule
        var instant: Instant

        /// Which of two reminders speaks for both.
        static func isLessUrgent(_ left: Stage, _ right: Stage) -> Bool {
            (left.rule.stage, left.instant, left.rule.urgency) < (right.rule.stage, right.instant, right.rule.urgency)
        }
    }

    let occurrence: Occurrence
    let record: Record?
    let policy: ReminderPolicy
    let clockwork: Clockwork
    /// Those the reminders go to.
    let owners: [String]
    private let days: DayTable
    /// The generation in force: one more than the record's when the nominal due date has changed since.
    let generation: Int
    /// Its due date became another one since it was last reminded of.
    let isFresh: Bool
    /// How fast it has to go, of a quota or a coverage.
    private let pace: Pace?
    /// It is done, and is reminded of to those who have to approve it.
    let approval: ApprovalRequest?

    init?(
        _ occurrence: Occurrence, _ record: Record?, _ clockwork: Clockwork, owners: [String], pace: Pace? = nil,
        approval: ApprovalRequest? = nil
    ) {
        guard let policy = clockwork.duty.reminders, record?.isClosed != true else { return nil }
        if approval == nil, occurrence.isSilent { return nil }
        self.approval = approval
        self.occurrence = occurrence
        self.record = record
        self.policy = policy
        self.clockwork = clockwork
        self.owners = owners
        self.pace = pace
        days = clockwork.days(occurrence)
        let nominal = occurrence.nominal(record)
        isFresh = record?.remindedDue.map { $0 != nominal } ?? false
        generation = (record?.generation ?? 1) + (isFresh ? 1 : 0)
    }

    private var decided: [ReminderRule] { isFresh ? [] : record?.decided ?? [] }
    private var lastOverdue: Int {
        isFresh ? 0 : (approval == nil ? record?.lastOverdue : record?.lastApproval) ?? 0
    }
    private var lastDate: Int { isFresh ? 0 : record?.lastDate ?? 0 }

    /// What is not yet decided and falls at or before an instant, in order of time.
    func pending(at now: Instant) -> [Stage] {
        guard isDue else { return [] }
        var stages = finite.filter { $0.instant <= now && !decided.contains($0.rule) }
        stages += repeats(through: now)
        guard stages.contains(where: { !isHeld($0, at: now) }) else { return [] }
        return stages.sorted { ($0.instant, $0.rule.stage) < ($1.instant, $1.rule.stage) }
    }

    /// The next instant at which something is to be decided; nil when nothing will be without another event.
    var next: Stage? {
        guard isDue else { return nil }
        var best: Stage?
        func consider(_ stage: Stage) {
            guard !isSilenced(stage) else { return }
            let held = Stage(rule: stage.rule, instant: max(stage.instant, hold(of: stage) ?? stage.instant))
            if best.map({ held.instant < $0.instant }) ?? true { best = held }
        }
        for stage in finite where !decided.contains(stage.rule) { consider(stage) }
        if let stage = overdue(lastOverdue + 1) { consider(stage) }
        if let stage = dateRequest(lastDate + 1) { consider(stage) }
        return best
    }

    /// It waits for nothing else.
    private var isDue: Bool { approval != nil || occurrence.waitsFor.isEmpty }

    /// The moment after which what is asked for is overdue.
    var dueMoment: Instant? {
        approval.map(deadline) ?? occurrence.due(record).map { clockwork.dueMoment(occurrence, on: $0) }
    }

    /// The audience's members who have asked not to hear of this stage again.
    func silenced(_ stage: ReminderStage) -> Set<String> {
        guard let record, !isFresh, approval == nil, stage != .escalated, stage != .pace else { return [] }
        let escalations = record.escalations
        return Set(
            record.acknowledgements.filter { $0.stage == stage && $0.escalations == escalations }.map(\.person))
    }

    /// Nobody is left who would hear of it.
    func isSilenced(_ stage: Stage) -> Bool {
        let silenced = silenced(stage.rule.stage)
        return !silenced.isEmpty && owners.allSatisfy(silenced.contains)
    }

    private func hold(of stage: Stage) -> Instant? { stage.rule.stage == .escalated || isFresh ? nil : endOfHold }

    /// When the reminders that somebody put off go on. What was said of doing it says nothing of approving it.
    var endOfHold: Instant? {
        guard approval == nil, let until = record?.snoozedUntil else { return nil }
        return clockwork.instant(until, policy.at)
    }

    /// Nobody is to hear of it now.
    func isHeld(_ stage: Stage, at now: Instant) -> Bool {
        isSilenced(stage) || (hold(of: stage).map { $0 > now } ?? false)
    }

    private var finite: [Stage] {
        if let approval { return finite(approval) }
        var stages: [Stage] = []
        guard let opens = occurrence.opening(record) else { return [] }
        if !occurrence.opensImplied { stages += openings(opens) }
        guard let due = occurrence.due(record) else { return stages }
        let dueMoment = clockwork.dueMoment(occurrence, on: due)
        let opening = clockwork.start(of: opens)
        stages += paces
        for lead in policy.before {
            let instant =
                !lead.isWholeDays
                ? lead.instant(before: dueMoment)
                : clockwork.instant(onOrBefore(lead.date(before: due, days: days)), policy.at)
            if instant >= opening, instant <= dueMoment { stages.append(Stage(rule: .before(lead), instant: instant)) }
        }
        if policy.due {
            if let soft = occurrence.soft(record), soft < due {
                let instant = clockwork.instant(onOrBefore(soft), policy.at)
                if instant >= opening { stages.append(Stage(rule: .softDue, instant: instant)) }
            }
            let instant = clockwork.instant(lastDay(opens, due), policy.at)
            stages.append(Stage(rule: .due, instant: min(instant, dueMoment)))
        }
        if !isOptional {
            for (step, escalation) in policy.escalations.enumerated() {
                stages.append(
                    Stage(rule: .escalate(step + 1), instant: after(due, dueMoment, escalation.after)))
            }
        }
        return stages
    }

    private func openings(_ opens: CivilDate) -> [Stage] {
        policy.opens.flatMap { lead -> [Stage] in
            if !lead.isWholeDays, lead.count > 0 {
                return [Stage(rule: .opensLead(lead), instant: lead.instant(before: clockwork.start(of: opens)))]
            }
            guard lead.count == 0 else {
                let day = days.onOrAfter(lead.date(before: opens, days: days))
                return [Stage(rule: .opensLead(lead), instant: clockwork.instant(min(day, opens), policy.at))]
            }
            guard occurrence.isOfHoliday else {
                let day = days.onOrAfter(opens)
                let latest = occurrence.due(record).map { min(day, lastDay(opens, $0)) } ?? day
                return [Stage(rule: .opens, instant: clockwork.instant(latest, policy.at))]
            }
            let dayBefore = clockwork.calendar.working.day(1, before: opens)
            return [
                Stage(
                    rule: .opensLead(TimeAmount(1, .workingDays)),
                    instant: clockwork.instant(dayBefore, policy.at)),
                Stage(rule: .opens, instant: clockwork.instant(opens, policy.at)),
            ]
        }
    }

    /// At the ends of the months at which it is behind, and when the working days that are left run short.
    private var paces: [Stage] {
        guard let pace, !clockwork.duty.isOptional else { return [] }
        var stages = pace.behind.map {
            Stage(rule: .pace($0.month), instant: clockwork.instant($0.said, policy.at))
        }
        if let day = pace.short { stages.append(Stage(rule: .short, instant: clockwork.instant(day, policy.at))) }
        return stages
    }

    /// It lapses instead of becoming overdue. What was found or failed has to be put right all the same.
    private var isOptional: Bool { clockwork.duty.isOptional && occurrence.isWhole }

    /// The day on which the due date is said: where the whole window is eaten by days off, the last before it that
    /// counts, since nobody is there in it.
    private func lastDay(_ opens: CivilDate, _ due: CivilDate) -> CivilDate {
        occurrence.isEaten && record?.moved == nil ? onOrBefore(due) : max(onOrBefore(due), opens)
    }

    /// The day on which something before a due date is said. A holiday's own duties keep to their days.
    private func onOrBefore(_ day: CivilDate) -> CivilDate {
        occurrence.isOfHoliday ? day : days.onOrBefore(day)
    }

    private func repeats(through now: Instant) -> [Stage] {
        var stages: [Stage] = []
        var count = lastOverdue + 1
        while let stage = overdue(count), stage.instant <= now, stages.count < 100_000 {
            stages.append(stage)
            count += 1
        }
        count = lastDate + 1
        while let stage = dateRequest(count), stage.instant <= now, stages.count < 100_000 {
            stages.append(stage)
            count += 1
        }
        return stages
    }

    private func overdue(_ count: Int) -> Stage? {
        if let approval { return overdue(count, approval) }
        guard let every = policy.overdue, every.count > 0, !isOptional,
            let due = occurrence.due(record)
        else { return nil }
        let dueMoment = clockwork.dueMoment(occurrence, on: due)
        return Stage(rule: .overdue(count), instant: after(due, dueMoment, every, times: count))
    }

    private func after(_ due: CivilDate, _ dueMoment: Instant, _ amount: TimeAmount, times: Int = 1) -> Instant {
        guard amount.isWholeDays else { return amount.instant(after: dueMoment, times: times) }
        let day = days.onOrAfter(amount.date(after: due, days: days, times: times))
        return max(clockwork.instant(day, policy.at), dueMoment + 1)
    }

    /// Somebody is asked for a date when the occurrence opens and at the beginning of each month until there is one.
    private func dateRequest(_ count: Int) -> Stage? {
        guard approval == nil, occurrence.isUndated, occurrence.due(record) == nil, let opens = occurrence.opens else {
            return nil
        }
        let day = count == 1 ? opens : opens.yearMonth.adding(count - 1).first
        return Stage(rule: .date(count), instant: clockwork.instant(days.onOrAfter(day), policy.at))
    }
}

extension Occurrence {
    /// Nothing is said of it, whatever was recorded of it.
    fileprivate var isSilent: Bool {
        if hasLapsed || exam?.waitsForRetakes == true { return true }
        switch role {
        case .completion: return true
        case .counted(let done, let target): return done >= target
        case .single, .retake, .finding: return reached != nil
        }
    }
}
