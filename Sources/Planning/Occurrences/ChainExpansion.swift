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
        for cause in rule.causes {
            let matching = instances(of: cause).filter {
                matches($0, period: occurrence.period, member: occurrence.id.member)
            }
            let status = matching.isEmpty ? .expected : CauseInstance.all(matching.map(\.status))
            statuses.append(status)
            if status == .expected { expected.append(name(of: cause)) }
        }
        if rule.anyCause {
            guard let happened = statuses.first(where: { if case .happened = $0 { true } else { false } }) else {
                occurrence.waitsFor = expected
                return expected.isEmpty ? nil : occurrence
            }
            statuses = [happened]
        }
        switch CauseInstance.all(statuses) {
        case .expected:
            occurrence.waitsFor = expected
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
        let found = rule.causes.map { instances(of: $0) }
        if rule.anyCause { return eachForItself(found) }
        guard let driver = found.indices.max(by: { found[$0].count < found[$1].count }) else { return [] }
        return found[driver].flatMap { instance -> [Occurrence] in
            var statuses = [instance.status]
            var expected = instance.status == .expected ? [instance.name] : []
            for other in found.indices where other != driver {
                let matching = found[other].filter {
                    matches($0, period: instance.period, member: instance.member)
                }
                let status = matching.isEmpty ? .expected : CauseInstance.all(matching.map(\.status))
                statuses.append(status)
                if status == .expected { expected.append(name(of: rule.causes[other])) }
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
                    status: instance.status, waitsFor: instance.status == .expected ? [instance.name] : [])
            }
        }
    }

    private func consequences(
        of instance: CauseInstance, period: String, status: CauseInstance.Status, waitsFor: [String]
    ) -> [Occurrence] {
        guard status != .impossible, let relative = rule.duty.schedule.relative else { return [] }
        let members = instance.member.map { [Optional($0)] } ?? rule.members
        return members.map { member in
            var occurrence = Occurrence(id: id(period, member), rule: own, period: instance.period)
            guard case .happened(let on, let known) = status else {
                occurrence.waitsFor = waitsFor
                return occurrence
            }
            let window = relative.window(cause: on, calendar: plan.calendar, planYearEnd: plan.span.last)
            occurrence.opens = window.opens
            occurrence.softDue = window.softDue
            occurrence.nominalDue = window.due
            let span = DateSpan(min(window.opens, window.due), window.due)
            occurrence.rolledDue = plan.calendar.working.roll(window.due, roll, within: span)
            occurrence.knownSince = known
            return occurrence
        }
    }

    /// Occurrences that are due when what they stand before opens, or a lead before that.
    func leadUps() -> [Occurrence] {
        guard let target = rule.target else { return [] }
        let goal = rulebook.rules[target]
        let byMember = rule.duty.each != nil && rule.duty.each == goal.duty.each
        var seen: Set<OccurrenceID> = []
        return occurrences[target].flatMap { aim -> [Occurrence] in
            guard aim.role != .completion, let opens = aim.opens else { return [] }
            let day = fold.record(aim.id, of: goal.key)?.dated ?? opens
            return (byMember ? [aim.id.member] : rule.members).compactMap { member in
                let id = id(aim.id.period, member)
                guard seen.insert(id).inserted else { return nil }
                var occurrence = Occurrence(id: id, rule: own, period: aim.period)
                let due = lead?.date(before: day, days: plan.calendar.working) ?? day
                occurrence.opens = min(aim.period?.span?.first ?? plan.span.first, due)
                occurrence.opensImplied = true
                occurrence.nominalDue = due
                occurrence.rolledDue = plan.calendar.working.roll(
                    due, roll, within: DateSpan(occurrence.opens ?? due, due))
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

    /// Child and parent are matched by period: equal keys match, a once-a-year duty matches anything of its year, and
    /// a coarser one all finer ones inside its period.
    private func matches(_ instance: CauseInstance, period: PeriodKey?, member: String?) -> Bool {
        if let expected = instance.member, let member, expected != member { return false }
        guard let own = period, let other = instance.period else { return true }
        return own == other || own.contains(other) || other.contains(own)
    }
}
