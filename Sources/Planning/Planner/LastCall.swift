import CivilTime

/// What somebody who does everything on its last day, at the close at the latest, does next.
struct LastCall: Sendable, Hashable {
    /// When it is done: never before the present instant.
    var instant: Instant
    var occurrence: OccurrenceID
    /// Its rule's place in the rulebook.
    var rule: Int
}

extension Planner {
    /// What of some rules can be done on a day and is due by its end. Rights are left alone; so is what is not counted in
    /// times, because nothing says how much of it each time brings, and what makes no difference to any reminder.
    func lastCalls(of rules: some Sequence<Int>, on day: CivilDate, from now: Instant) -> [LastCall] {
        rules.flatMap { rule -> [LastCall] in
            let duty = rulebook.rules[rule].duty
            guard !duty.isOptional, duty.schedule.quota?.unit == nil,
                duty.reminders != nil || !rulebook.dependents[rule].isEmpty
            else { return [] }
            let clockwork = clockwork(of: rule)
            var calls: [LastCall] = []
            for occurrence in occurrences[rule] {
                let record = record(of: occurrence)
                guard let opens = occurrence.opening(record) else { continue }
                if opens > day { break }
                guard let due = occurrence.due(record), due <= day, occurrence.role != .completion else { continue }
                let close = clockwork.instant(due, clockwork.hours.close)
                let instant = max(min(clockwork.dueMoment(occurrence, on: due), close), now)
                switch state(of: occurrence, at: instant) {
                case .open, .overdue:
                    calls.append(LastCall(instant: instant, occurrence: occurrence.id, rule: rule))
                default: break
                }
            }
            return calls
        }
    }

    /// The records of the completions that answer calls of one instant, with the first of the results each may have.
    /// What is refused stays as it is, and is reminded of as it would be.
    mutating func answer(_ calls: [LastCall]) -> [Event] {
        var events: [Event] = []
        var together: [Event] = []
        for call in calls {
            let rule = rulebook.rules[call.rule]
            guard let occurrence = occurrence(call.occurrence) else { continue }
            guard case .counted(let done, let target) = occurrence.role else {
                let done = work(on: occurrence, rule, at: call.instant)
                // Its place among what counts is reckoned from the others, and what was signed off follows what was done.
                guard rule.duty.countsToward != nil || rule.duty.verify != nil else {
                    together += done
                    continue
                }
                evolve(done)
                events += done
                let approved = approval(of: call, at: call.instant)
                evolve(approved)
                events += approved
                continue
            }
            for name in missing(from: occurrence, done: done, target: target) {
                let done = completion(of: name, rule.duty, at: call.instant)
                evolve(done)
                events += done
            }
        }
        evolve(together)
        return events + together
    }

    /// Everybody passes an exam; everything else is done.
    private func work(on occurrence: Occurrence, _ rule: Rule, at now: Instant) -> [Event] {
        let name = occurrence.id.description
        guard rule.isExam, let mark = rule.duty.passMark, let score = Score(hundredths: mark * 100) else {
            return completion(of: name, rule.duty, at: now)
        }
        let known = record(of: occurrence)?.examinees ?? [:]
        let marks = examined(in: occurrence).filter { known[$0] == nil }
            .map { ExamResults.Mark(person: $0, score: score) }
        let evidence = rule.duty.needsEvidence ? [Evidence(reference: "simulated")] : []
        let command = Command.result(name: name, on: nil, marks: marks, evidence: evidence, corrects: false)
        return (try? decide(command, by: Caller(actor: .daemon, isAdministrator: true), at: now)) ?? []
    }

    /// What waits to be signed off is, by the first who may.
    private func approval(of call: LastCall, at now: Instant) -> [Event] {
        guard let occurrence = occurrence(call.occurrence) else { return [] }
        let record = record(of: occurrence)
        guard occurrence.isAwaiting(record), let approver = approvers(of: occurrence, record).first else { return [] }
        let caller = Caller(actor: Actor(uid: .max, person: approver), isAdministrator: true)
        return (try? decide(.approve(name: call.occurrence.description, note: nil), by: caller, at: now)) ?? []
    }

    private func completion(of name: String, _ duty: Duty, at now: Instant) -> [Event] {
        let evidence = duty.needsEvidence ? [Evidence(reference: "simulated")] : []
        let caller = Caller(actor: .daemon, isAdministrator: true)
        let required = book.roster.taking(
            part: duty.participants?.required ?? [], member: OccurrenceID(name)?.member)
        let command = Command.done(
            name: name, on: nil, result: duty.results.first, note: nil, evidence: evidence,
            attendance: required.isEmpty ? nil : Attendance(present: required))
        return (try? decide(command, by: caller, at: now)) ?? []
    }

    /// The names under which what a quota or a coverage lacks is recorded. Of a group those come first that were covered
    /// least often.
    private func missing(from period: Occurrence, done: Int, target: Int) -> [String] {
        let rule = rulebook.rules[period.rule]
        guard let group = rule.coveredGroup.flatMap({ rulebook.book.roster.groups[$0] }) else {
            return Array(repeating: period.id.description, count: max(0, min(target - done, Self.mostAtOnce)))
        }
        let times = Dictionary(
            grouping: (fold.records[rule.key] ?? [:]).keys.compactMap(\.member), by: { $0 }
        ).mapValues(\.count)
        return group.members.map(\.name).enumerated()
            .sorted { (times[$0.element] ?? 0, $0.offset) < (times[$1.element] ?? 0, $1.offset) }
            .prefix(max(0, target - done)).map { "\(rule.key.duty)/\($0.element)" }
    }

    /// The most completions of one quota that are made up on its last day.
    private static let mostAtOnce = 1000
}
