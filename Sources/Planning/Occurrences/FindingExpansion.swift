import CivilTime
import Phrases

extension Expansion {
    /// What was found wrong in this duty's occurrences, each by its stored ordinal.
    func findings() -> [Occurrence] {
        guard let records = fold.records[rule.key] else { return [] }
        return records.compactMap { id, record -> Occurrence? in
            guard let finding = record.finding, !record.isRetracted else { return nil }
            let base = id.followUp?.base ?? id.period
            var occurrence = Occurrence(id: id, rule: own, period: PeriodKey(base))
            occurrence.role = .finding(finding)
            occurrence.opens = finding.on
            occurrence.knownSince = record.findingSince
            occurrence.isUndated = finding.due == nil
            if let due = finding.due {
                occurrence.nominalDue = due
                occurrence.rolledDue = plan.calendar.working.roll(
                    due, roll, within: DateSpan(min(finding.on, due), due))
            }
            return occurrence
        }
        .sorted { $0.id < $1.id }
    }

    /// What somebody acted on stays although what it followed from was taken back.
    func kept(beside found: [Occurrence]) -> [Occurrence] {
        guard rule.isConsequence || rule.isExam, let records = fold.records[rule.key] else { return [] }
        let present = Set(found.map(\.id))
        return records.compactMap { id, record -> Occurrence? in
            guard record.isActedOn, !record.isWithdrawn, record.finding == nil, !present.contains(id),
                rule.isConsequence || id.followUp?.kind == .retake, let basis = record.basis, let opens = basis.opens
            else { return nil }
            var occurrence = Occurrence(id: id, rule: own, period: PeriodKey(id.followUp?.base ?? id.period))
            if id.followUp?.kind == .retake {
                let person = id.member.map { String($0.split(separator: "/").last ?? "") } ?? ""
                occurrence.role = .retake(person)
                let taken = record.examinees[person]
                occurrence.reached = taken.map { ($0.on, $0.known) }
            }
            occurrence.opens = opens
            occurrence.nominalDue = basis.nominalDue
            occurrence.rolledDue = basis.due
            occurrence.isKept = true
            return occurrence
        }
        .sorted { $0.id < $1.id }
    }

    /// The same for what is still there and would only wait again.
    func keptOpen(_ occurrence: Occurrence) -> Occurrence {
        guard rule.isConsequence, !occurrence.waitsFor.isEmpty, occurrence.opens == nil,
            let record = record(occurrence.id), record.isActedOn, let basis = record.basis, let opens = basis.opens
        else { return occurrence }
        var kept = occurrence
        kept.waitsFor = []
        kept.opens = opens
        kept.nominalDue = basis.nominalDue
        kept.rolledDue = basis.due
        kept.isKept = true
        return kept
    }
}
