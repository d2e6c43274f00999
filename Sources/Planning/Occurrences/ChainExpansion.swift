import CivilTime
import Phrases

extension Expansion {
    /// An occurrence whose own dates stand in the plan, with what it waits for. It opens at the later of its window
    /// and the day its causes came to pass. Nil when its only cause can no longer happen.
    func waiting(_ occurrence: Occurrence) -> Occurrence? {
        guard !rule.causes.isEmpty else { return occurrence }
        var occurrence = occurrence
        var statuses: [CauseInstance.Status] = []
        var expected: [String] = []
        for place in rule.causes.indices {
            let status = status(of: place, period: occurrence.period, member: occurrence.id.member)
            statuses.append(status)
            if status.isOpen { expected.append(name(of: rule.causes[place])) }
        }
        if rule.anyCause {
            guard let happened = statuses.first(where: { if case .happened = $0 { true } else { false } }) else {
                occurrence.wait(for: expected, CauseInstance.all(statuses))
                return expected.isEmpty ? nil : occurrence
            }
            statuses = [happened]
        }
        let together = CauseInstance.all(statuses)
        switch together {
        case .expected, .lapsing:
            occurrence.wait(for: expected, together)
        case .impossible:
            return nil
        case .happened(let on, let known):
            occurrence.opens = occurrence.opens.map { max($0, on) } ?? on
            occurrence.knownSince = known
            occurrence.opensImplied = false
        }
        return occurrence
    }

    /// Occurrences dated by what they come after.
    func consequences() -> [Occurrence] {
        let found = causes.map(\.instances)
        if rule.anyCause { return eachForItself(found) }
        guard let driver = found.indices.max(by: { found[$0].count < found[$1].count }) else { return [] }
        return found[driver].flatMap { instance -> [Occurrence] in
            var statuses = [instance.status]
            var expected = instance.status.isOpen ? [instance.name] : []
            for other in found.indices where other != driver {
                let status = status(of: other, period: instance.period, member: instance.member)
                statuses.append(status)
                if status.isOpen { expected.append(name(of: rule.causes[other])) }
            }
            return consequences(
                of: instance, period: instance.periodText, status: CauseInstance.all(statuses), waitsFor: expected)
        }
    }

    /// Each cause by itself. Causes may share a period, so the cause's place in the list belongs to the identity.
    private func eachForItself(_ instances: [[CauseInstance]]) -> [Occurrence] {
        instances.enumerated().flatMap { place, own in
            own.flatMap { instance in
                consequences(
                    of: instance,
                    period: instances.count > 1 ? "\(instance.periodText).\(place + 1)" : instance.periodText,
                    status: instance.status, waitsFor: instance.status.isOpen ? [instance.name] : [])
            }
        }
    }

    private func consequences(
        of instance: CauseInstance, period: String, status: CauseInstance.Status, waitsFor: [String]
    ) -> [Occurrence] {
        guard status != .impossible else { return [] }
        let relative = rule.duty.schedule.relative
        let members = instance.member.map { [Optional($0)] } ?? rule.members
        return members.map { member in
            var occurrence = Occurrence(id: id(period, member), rule: own, period: instance.period)
            occurrence.isMemberPassed = instance.isMemberPassed
            occurrence.at = relative?.at
            occurrence.isUndated = relative == nil
            guard case .happened(let on, let known) = status else {
                occurrence.wait(for: waitsFor, status)
                return occurrence
            }
            occurrence.knownSince = known
            guard let relative else {
                occurrence.opens = on
                return occurrence
            }
            let window = relative.window(cause: begun(on), calendar: plan.calendar, planYearEnd: plan.span.last)
            occurrence.opens = rule.isImpliedAfterLength ? on : window.opens
            occurrence.softDue = window.softDue
            occurrence.nominalDue = window.due
            let span = DateSpan(min(occurrence.opens ?? window.opens, window.due), window.due)
            occurrence.rolledDue = plan.calendar.working.roll(window.due, roll, within: span)
            return occurrence
        }
    }

    /// The day its span counts from: what lasts and names no span is due after the end of that.
    private func begun(_ on: CivilDate) -> CivilDate {
        guard rule.isImpliedAfterLength, let lasts = rule.duty.lasts else { return on }
        return lasts.date(after: on, days: plan.calendar.working)
    }

    /// Occurrences that are due when what they stand before opens, or a lead before that; before its day where that was
    /// fixed. What they stand before may still wait for a day, and then they do too.
    func leadUps() -> [Occurrence] {
        guard let target = rule.target else { return rule.awaited.map(leadUps(before:)) ?? [] }
        let goal = rulebook.rules[target]
        let byMember = rule.duty.each != nil && rule.duty.each == goal.duty.each
        var seen: Set<OccurrenceID> = []
        return occurrences[target].flatMap { aim -> [Occurrence] in
            guard aim.isWhole, aim.opens != nil else { return [] }
            let record = fold.record(aim.id, of: goal.key)
            let day = record?.dated == nil ? aim.opening(record) : aim.due(record)
            return (byMember ? [aim.id.member] : rule.members).compactMap { member in
                let id = id(aim.id.period, member)
                guard let day, seen.insert(id).inserted else { return nil }
                var occurrence = Occurrence(id: id, rule: own, period: aim.period)
                guard !aim.isUndated || aim.due(record) != nil else {
                    occurrence.waitsFor = [goal.duty.id]
                    return occurrence
                }
                let due = lead?.date(before: day, days: plan.calendar.working) ?? day
                occurrence.opens = min(aim.period?.span?.first ?? plan.span.first, due)
                occurrence.opensImplied = true
                occurrence.nominalDue = due
                occurrence.rolledDue = plan.calendar.working.roll(
                    due, roll, within: DateSpan(occurrence.opens ?? due, due))
                occurrence.at = rule.duty.schedule.relative?.at
                return waiting(occurrence)
            }
        }
    }

    /// Occurrences that are due on the day for which an occasion was raised ahead, or a lead before that. They can be
    /// done as soon as that day is known.
    private func leadUps(before occasion: String) -> [Occurrence] {
        instances(of: .raised(occasion)).flatMap { instance -> [Occurrence] in
            guard case .happened(let on, let known) = instance.status else { return [] }
            return (instance.member.map { [Optional($0)] } ?? rule.members).compactMap { member in
                let due = lead?.date(before: on, days: plan.calendar.working) ?? on
                let opens = min(plan.zone.civil(known).date, due)
                var occurrence = Occurrence(id: id(instance.periodText, member), rule: own, period: instance.period)
                occurrence.isMemberPassed = instance.isMemberPassed
                occurrence.opens = opens
                occurrence.nominalDue = due
                occurrence.rolledDue = plan.calendar.working.roll(due, roll, within: DateSpan(opens, due))
                occurrence.at = rule.duty.schedule.relative?.at
                occurrence.knownSince = known
                return waiting(occurrence)
            }
        }
    }

    /// How long before its target it is due; nil when the words name no lead.
    private var lead: TimeAmount? {
        guard let relative = rule.duty.schedule.relative, relative.direction == .before,
            case .amount(let lead) = relative.reach
        else { return nil }
        return lead
    }

    private func name(of cause: Rule.BoundCause) -> String {
        switch cause {
        case .rule(let other, _): rulebook.rules[other].duty.id
        case .raised(let name), .ended(let name): name
        }
    }

    /// How far one of the causes is for what has a period and a member.
    private func status(of place: Int, period: PeriodKey?, member: String?) -> CauseInstance.Status {
        let found = causes[place].matching(period, member)
        guard let one = found.first else { return isOut(rule.causes[place], of: period) ? .impossible : .expected }
        return one.isOccasion ? CauseInstance.first(found.map(\.status)) : CauseInstance.all(found.map(\.status))
    }

    /// The cause has its time in a period, but by its `while` does not count then.
    private func isOut(_ cause: Rule.BoundCause, of period: PeriodKey?) -> Bool {
        guard case .rule(let other, _) = cause, case .spans = rulebook.rules[other].condition else { return false }
        return rulebook.windows(of: rulebook.rules[other]).contains { CauseTable.matches($0.key, period) }
    }
}
