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
            let today = clockwork.zone.civil(now).date
            for occurrence in occurrences[rule] {
                if isQuiet(occurrence, on: today, clockwork) { break }
                guard let stages = stages(of: occurrence, clockwork) else { continue }
                let pending = stages.pending(at: now)
                guard !pending.isEmpty else { continue }
                decide(pending, of: occurrence, stages, at: now, into: &outgoing)
            }
        }
        remindOfNextYear(at: now, into: &outgoing)
        return outgoing.events(recordedAt: now)
    }

    /// Those that are held back or that nobody could have expected go along with the others of their occurrence.
    private func decide(
        _ pending: [ReminderStages.Stage], of occurrence: Occurrence, _ stages: ReminderStages, at now: Instant,
        into outgoing: inout Outgoing
    ) {
        let since = expectedSince(occurrence, stages)
        var quiet: [ReminderStages.Stage] = []
        var missed: [ReminderStages.Stage] = []
        var timely: [ReminderStages.Stage] = []
        for stage in pending {
            if stage.instant < since || stages.isHeld(stage, at: now) {
                quiet.append(stage)
            } else if now - stage.instant > Planner.grace {
                missed.append(stage)
            } else {
                timely.append(stage)
            }
        }
        func message(_ together: [ReminderStages.Stage], _ missed: [ReminderStages.Stage]) -> Reminder? {
            self.message(together, missed, of: occurrence, stages, at: now)
        }
        guard !missed.isEmpty, stages.policy.late != .coalesce else {
            outgoing.send(message(pending, missed))
            return
        }
        switch stages.policy.late {
        case .drop: outgoing.drop(message(timely.isEmpty ? quiet + missed : missed, missed))
        case .each, .coalesce:
            var first = 0
            while first < missed.count {
                let together = missed[first...].prefix { $0.instant == missed[first].instant }
                first += together.count
                let isLast = first == missed.count && timely.isEmpty
                outgoing.send(message((isLast ? quiet : []) + together, Array(together)))
            }
        }
        if !timely.isEmpty { outgoing.send(message(quiet + timely, [])) }
    }

    /// The instant from which somebody could have expected to be reminded: the duty's coming into force, the event
    /// that gave it its date, its cause becoming known, the end of a hold.
    private func expectedSince(_ occurrence: Occurrence, _ stages: ReminderStages) -> Instant {
        let inForce = fold.inForce[rulebook.rules[occurrence.rule].key]?.since
        var since = [inForce, stages.record?.generationSince, occurrence.knownSince].compactMap { $0 }.max()
        if stages.isFresh { since = [since, fold.loadedAt].compactMap { $0 }.max() }
        since = [since, stages.endOfHold].compactMap { $0 }.max()
        return since ?? Instant(milliseconds: 0)
    }

    private func message(
        _ together: [ReminderStages.Stage], _ missed: [ReminderStages.Stage], of occurrence: Occurrence,
        _ stages: ReminderStages, at now: Instant
    ) -> Reminder? {
        guard let chosen = together.max(by: ReminderStages.Stage.isLessUrgent) else { return nil }
        let dueMoment = stages.dueMoment
        let part = Reminder.Part(
            occurrence: occurrence.id, rule: chosen.rule, generation: stages.generation, nominal: chosen.instant,
            basis: basis(of: occurrence), merged: together.filter { $0 != chosen }.map(\.rule),
            missed: missed.count, lateBy: missed.first.map { Int((now - $0.instant) / 1000) },
            overdueBy: dueMoment.flatMap { $0 < now ? Int((now - $0) / 1000) : nil },
            standing: standing(of: openly(occurrence), on: stages.clockwork.zone.civil(now).date))
        return Reminder(
            instant: missed.isEmpty && now - chosen.instant <= Planner.grace ? chosen.instant : now,
            audience: audience(together, of: occurrence, stages, at: now), parts: [part])
    }

    /// The owners but for those who have taken note, and all to whom one of the stages escalates; for each who is away
    /// the one who stands in.
    private func audience(
        _ together: [ReminderStages.Stage], of occurrence: Occurrence, _ stages: ReminderStages, at now: Instant
    ) -> [String] {
        let loudest = together.filter { !stages.isSilenced($0) }.map(\.rule.stage).max() ?? .opens
        let silenced = stages.silenced(loudest)
        let owners = stages.owners.filter { !silenced.contains($0) }
        var audience = owners
        for step in together.compactMap(\.rule.step) {
            let told =
                stages.approval == nil
                ? told(at: step, of: occurrence, stages.record) : told(at: step, of: stages, occurrence)
            audience += told.filter { !audience.contains($0) }
        }
        return present(audience, on: stages.clockwork.zone.civil(now).date)
    }
}
