import CivilTime
import Phrases

extension Planner {
    /// All that is known of an occurrence.
    func view(of occurrence: Occurrence, for caller: Caller, at now: Instant) -> OccurrenceView {
        let rule = rulebook.rules[occurrence.rule]
        let clockwork = rule.clockwork
        let record = record(of: occurrence)
        let due = occurrence.due(record)
        let stages = stages(of: occurrence, clockwork)
        let next = stages?.next
        let nominal = record?.pin?.nominalDue ?? occurrence.nominalDue
        let rolled = record?.pin?.due ?? occurrence.rolledDue
        var progress: OccurrenceView.Progress? =
            if case .counted(let done, let target) = occurrence.role {
                .init(done: done, target: target, unit: rule.duty.schedule.quota?.unit)
            } else {
                nil
            }
        if let exam = occurrence.exam {
            progress = .init(done: exam.settled, target: exam.candidates.count, unit: OccurrenceView.Progress.people)
        }
        var view = OccurrenceView(
            id: occurrence.id, planYear: rule.key.planYear, title: title(of: occurrence), category: rule.duty.category,
            state: state(of: occurrence, at: now), phrases: rule.duty.phrases, opens: occurrence.opening(record),
            softDue: occurrence.soft(record), nominalDue: nominal, rolledDue: rolled == nominal ? nil : rolled,
            movedDue: record?.moved ?? record?.dated, due: due,
            dueMoment: due.map { clockwork.dueMoment(occurrence, on: $0) }, at: clockwork.clockTime(occurrence),
            place: rule.duty.place, isProvisional: isProvisional(occurrence),
            isOnDayOff: isOnDayOff(occurrence, record), isAssumed: rule.isAssumed,
            isConfidential: rule.duty.isConfidential,
            isOptional: rule.duty.isOptional, owners: owners(of: occurrence),
            deputies: deputies(of: owners(of: occurrence), at: now), ownerName: ownerName(rule),
            waitsFor: visible(occurrence.waitsFor, in: rule.key.planYear, to: caller),
            gates: visible(openGates(of: occurrence, rule, at: now), in: rule.key.planYear, to: caller),
            progress: progress,
            standing: standing(of: occurrence, on: clockwork.zone.civil(now).date),
            latestDays: pace(of: occurrence)?.latest ?? [],
            completion: visible(record?.completion, in: rule.key.planYear, to: caller),
            completedBy: record?.completedBy, reason: record?.reason,
            snoozedUntil: record?.snoozedUntil, acknowledgedBy: record?.acknowledgements.map(\.person) ?? [],
            nextReminder: next?.instant, nextRule: next?.rule,
            generation: stages?.generation ?? record?.generation ?? 1,
            isActedOn: record?.isActedOn ?? false, source: rule.duty.source, note: rule.duty.note)
        tell(&view, of: occurrence, record, for: caller)
        return view
    }

    private func ownerName(_ rule: Rule) -> String? {
        switch rule.duty.owner {
        case .person(let name), .group(let name): name
        case .each, nil: nil
        }
    }

    /// Duties that ought to be done before this one and are not. Of what both do for each member its own counts.
    private func openGates(of occurrence: Occurrence, _ rule: Rule, at now: Instant) -> [String] {
        rule.gates.compactMap { gate in
            let other = rulebook.rules[gate]
            let isByMember = other.duty.each != nil && other.duty.each == rule.duty.each
            let isOpen = occurrences[gate].contains { own in
                guard own.isWhole, CauseTable.isOneTime(own.period, occurrence.period),
                    !isByMember || own.id.member == occurrence.id.member
                else { return false }
                switch state(of: own, at: now) {
                case .pending, .open, .overdue, .undated, .awaitingApproval: return true
                case .done, .waived, .lapsed, .beforeAdoption, .withdrawn: return false
                }
            }
            return isOpen ? other.key.duty : nil
        }
    }

    /// Occurrences that are no longer in the plan, from their records.
    func withdrawn(for caller: Caller) -> [OccurrenceView] {
        fold.withdrawn.flatMap { key, ids -> [OccurrenceView] in
            guard !ids.isEmpty else { return [] }
            let present = Set(rulebook.index[key].map { occurrences[$0].map(\.id) } ?? [])
            return ids.compactMap { id in
                guard let record = fold.record(id, of: key), let basis = record.basis, maySee(basis, caller),
                    !present.contains(id)
                else { return nil }
                return OccurrenceView(
                    id: id, planYear: key.planYear, title: basis.title, category: .other, state: .withdrawn,
                    phrases: [], opens: basis.opens, softDue: nil, nominalDue: basis.nominalDue, rolledDue: nil,
                    movedDue: record.moved ?? record.dated, due: basis.due, dueMoment: nil, at: nil, place: nil,
                    isProvisional: basis.isProvisional, isAssumed: basis.isAssumed,
                    isConfidential: basis.isConfidential, isOptional: false,
                    owners: basis.owners, deputies: [], ownerName: nil, waitsFor: [], gates: [], progress: nil,
                    standing: nil, latestDays: [],
                    completion: visible(record.completion, in: key.planYear, to: caller),
                    completedBy: record.completedBy, reason: record.reason,
                    snoozedUntil: nil, acknowledgedBy: [], nextReminder: nil, nextRule: nil,
                    generation: record.generation, isActedOn: record.isActedOn, source: nil, note: nil)
            }
        }
    }
}
