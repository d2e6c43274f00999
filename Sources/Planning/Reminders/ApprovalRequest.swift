import CivilTime
import Phrases

/// What is asked of those who approve something: since when, and how soon.
struct ApprovalRequest: Sendable, Hashable {
    var since: Instant
    var within: TimeAmount
    var approvers: [String]
}

extension ReminderStages {
    /// The last day for an approval; nil where the span is one of hours.
    private func lastDay(_ request: ApprovalRequest) -> CivilDate? {
        guard request.within.isWholeDays else { return nil }
        let day = clockwork.zone.civil(request.since).date
        return request.within.date(after: day, days: clockwork.calendar.working)
    }

    /// The moment after which an approval is overdue.
    func deadline(_ request: ApprovalRequest) -> Instant {
        lastDay(request).map { clockwork.start(of: $0 + 1) + -1 } ?? request.within.instant(after: request.since)
    }

    /// The first request at once, one on the last day, and the steps up the line.
    func finite(_ request: ApprovalRequest) -> [Stage] {
        var stages = [Stage(rule: .approval, instant: request.since)]
        let deadline = deadline(request)
        if policy.due, let day = lastDay(request) {
            let said = clockwork.instant(clockwork.calendar.working.onOrBefore(day), policy.at)
            if said > request.since { stages.append(Stage(rule: .approvalDue, instant: min(said, deadline))) }
        }
        for (step, escalation) in policy.escalations.enumerated() {
            let instant = late(escalation.after, times: 1, request, deadline)
            stages.append(Stage(rule: .approvalEscalate(step + 1), instant: instant))
        }
        return stages
    }

    /// The n-th time it is asked for again.
    func overdue(_ count: Int, _ request: ApprovalRequest) -> Stage? {
        guard let every = policy.overdue, every.count > 0 else { return nil }
        return Stage(rule: .approvalOverdue(count), instant: late(every, times: count, request, deadline(request)))
    }

    private func late(_ amount: TimeAmount, times: Int, _ request: ApprovalRequest, _ deadline: Instant) -> Instant {
        guard amount.isWholeDays else { return amount.instant(after: deadline, times: times) }
        let working = clockwork.calendar.working
        let last = lastDay(request) ?? clockwork.zone.civil(deadline).date
        let day = working.onOrAfter(amount.date(after: last, days: working, times: times))
        return max(clockwork.instant(day, policy.at), deadline + 1)
    }
}
