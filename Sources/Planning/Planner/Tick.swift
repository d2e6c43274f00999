import CivilTime
import Phrases

extension Planner {
    /// A reminder decided later than this after its instant was missed, in milliseconds.
    static let grace: Int64 = 60_000

    /// Everything that is due and not yet decided at an instant: reminders, and those dropped by their late policy.
    ///
    /// It changes nothing; `evolve` with what it returns, after that is on disk, decides them for good.
    public func tick(_ now: Instant) -> [Event] {
        var outgoing = Outgoing()
        for rule in rules(wakingBy: now) {
            let clockwork = clockwork(of: rule)
            for occurrence in occurrences[rule] {
                guard let stages = stages(of: occurrence, clockwork) else { continue }
                let pending = stages.pending(at: now)
                guard !pending.isEmpty else { continue }
                decide(pending, of: occurrence, stages, at: now, into: &outgoing)
            }
        }
        return outgoing.events(recordedAt: now)
    }

    private func decide(
        _ pending: [ReminderStages.Stage], of occurrence: Occurrence, _ stages: ReminderStages, at now: Instant,
        into outgoing: inout Outgoing
    ) {
        let since = expectedSince(occurrence, stages)
        let missed = pending.filter { $0.instant >= since && now - $0.instant > Planner.grace }
        switch stages.policy.late {
        case .coalesce:
            outgoing.send(message(pending, missed, of: occurrence, stages, at: now))
        case .drop where !missed.isEmpty:
            outgoing.drop(message(missed, missed, of: occurrence, stages, at: now))
            let rest = pending.filter { !missed.contains($0) }
            if !rest.isEmpty { outgoing.send(message(rest, [], of: occurrence, stages, at: now)) }
        case .each where !missed.isEmpty:
            var rest = pending.filter { !missed.contains($0) }
            for instant in Set(missed.map(\.instant)).sorted() {
                let together = missed.filter { $0.instant == instant }
                outgoing.send(message(together, together, of: occurrence, stages, at: now))
            }
            rest.removeAll { missed.contains($0) }
            if !rest.isEmpty { outgoing.send(message(rest, [], of: occurrence, stages, at: now)) }
        case .drop, .each:
            outgoing.send(message(pending, [], of: occurrence, stages, at: now))
        }
    }

    /// The instant from which somebody could have expected to be reminded: the duty's coming into force, the event
    /// that gave it its date, its cause becoming known, the end of a hold.
    private func expectedSince(_ occurrence: Occurrence, _ stages: ReminderStages) -> Instant {
        let inForce = fold.inForce[rulebook.rules[occurrence.rule].key]?.since
        var since = [inForce, stages.record?.generationSince, occurrence.knownSince].compactMap { $0 }.max()
        if let until = stages.record?.snoozedUntil {
            let end = stages.clockwork.instant(until, stages.policy.at)
            since = max(since ?? end, end)
        }
        return since ?? Instant(milliseconds: 0)
    }

    private func message(
        _ together: [ReminderStages.Stage], _ missed: [ReminderStages.Stage], of occurrence: Occurrence,
        _ stages: ReminderStages, at now: Instant
    ) -> Reminder {
        let chosen = together.max(by: ReminderStages.Stage.isLessUrgent) ?? together[0]
        let dueMoment = occurrence.due(stages.record).map { stages.clockwork.dueMoment(occurrence, on: $0) }
        let part = Reminder.Part(
            occurrence: occurrence.id, rule: chosen.rule, generation: stages.generation, nominal: chosen.instant,
            basis: basis(of: occurrence), merged: together.filter { $0 != chosen }.map(\.rule),
            missed: missed.count, lateBy: missed.first.map { Int((now - $0.instant) / 1000) },
            overdueBy: dueMoment.flatMap { $0 < now ? Int((now - $0) / 1000) : nil })
        return Reminder(
            instant: missed.isEmpty && now - chosen.instant <= Planner.grace ? chosen.instant : now,
            audience: audience(together, of: occurrence, stages), parts: [part])
    }

    /// The owners but for those who have taken note, and all to whom one of the stages escalates.
    private func audience(
        _ together: [ReminderStages.Stage], of occurrence: Occurrence, _ stages: ReminderStages
    ) -> [String] {
        let loudest = together.map(\.rule.stage).max() ?? .opens
        let silenced = stages.silenced(loudest)
        let owners = stages.owners.filter { !silenced.contains($0) }
        var audience = owners
        for case .escalate(let step) in together.map(\.rule) where stages.policy.escalations.indices.contains(step - 1)
        {
            let roster = rulebook.book.roster
            let told =
                switch stages.policy.escalations[step - 1].to {
                case .superior: roster.superiors(of: stages.owners)
                case .party(let party): roster.people(of: party, member: occurrence.id.member)
                }
            audience += told.filter { !audience.contains($0) }
        }
        return audience
    }
}

/// Gathers the reminders of one instant to one audience into messages.
private struct Outgoing {
    private struct Address: Hashable {
        var instant: Instant
        var audience: [String]
        var isDropped: Bool
        /// A confidential occurrence never shares a message with another.
        var alone: OccurrenceID?
    }

    private var messages: [Address: Reminder] = [:]

    mutating func send(_ reminder: Reminder) { add(reminder, isDropped: false) }

    mutating func drop(_ reminder: Reminder) { add(reminder, isDropped: true) }

    private mutating func add(_ reminder: Reminder, isDropped: Bool) {
        let secret = reminder.parts.first { $0.basis.isConfidential }?.occurrence
        let address = Address(
            instant: reminder.instant, audience: reminder.audience, isDropped: isDropped, alone: secret)
        messages[address, default: Reminder(instant: reminder.instant, audience: reminder.audience, parts: [])]
            .parts += reminder.parts
    }

    func events(recordedAt now: Instant) -> [Event] {
        messages.map { address, reminder -> (Address, Reminder) in
            var sorted = reminder
            sorted.parts.sort {
                ($1.rule.stage, $0.nominal, $0.occurrence) < ($0.rule.stage, $1.nominal, $1.occurrence)
            }
            return (address, sorted)
        }
        .sorted { left, right in
            (left.0.instant, left.1.parts[0].identity, left.1.audience.joined(separator: "\n"))
                < (right.0.instant, right.1.parts[0].identity, right.1.audience.joined(separator: "\n"))
        }
        .map { address, reminder in
            let single = reminder.parts.count == 1 ? reminder.parts.first : nil
            return Event(
                recordedAt: now, actor: .daemon, occurrence: single?.occurrence, basis: single?.basis,
                fact: address.isDropped ? .dropped(reminder) : .reminded(reminder))
        }
    }
}
