import CivilTime
import Phrases

extension Planner {
    /// The pace of a period of a quota or a coverage; nil for everything else.
    func pace(of occurrence: Occurrence) -> Pace? {
        guard case .counted(let done, let target) = occurrence.role, let tally = occurrence.tally,
            let opens = occurrence.opens, let due = occurrence.nominalDue
        else { return nil }
        let duty = rulebook.rules[occurrence.rule].duty
        return Pace(
            span: DateSpan(opens, max(opens, due)), done: done, target: target, planned: tally.planned,
            days: clockwork(of: occurrence.rule).days(occurrence), isOfAmounts: duty.schedule.quota?.unit != nil)
    }

    /// How far a period of a quota or a coverage is on a day; nil for everything else.
    func standing(of occurrence: Occurrence, on day: CivilDate) -> Standing? {
        guard let pace = pace(of: occurrence) else { return nil }
        return Standing(
            done: pace.done, target: pace.target, unit: rulebook.rules[occurrence.rule].duty.schedule.quota?.unit,
            by: occurrence.due(record(of: occurrence)), expected: pace.expected(on: day),
            open: pace.toGo > 0 ? occurrence.tally?.open ?? [] : [])
    }

    /// A quota as everybody may know it: where it is not confidential itself, without what counts toward it and is.
    func openly(_ occurrence: Occurrence) -> Occurrence {
        guard !rulebook.rules[occurrence.rule].duty.isConfidential else { return occurrence }
        return counted(occurrence) { !rulebook.rules[$0.rule].duty.isConfidential }
    }

    /// A period of a quota or a coverage as it is with some of what counts toward it.
    func counted(_ occurrence: Occurrence, with sees: @escaping (Occurrence) -> Bool) -> Occurrence {
        guard occurrence.isCounted,
            rulebook.rules[occurrence.rule].contributors.contains(where: { contributor in
                rulebook.rules[contributor.rule].duty.isConfidential
                    && !occurrences[contributor.rule].allSatisfy(sees)
            })
        else { return occurrence }
        let expansion = Expansion(
            rulebook: rulebook, fold: fold, occurrences: occurrences, own: occurrence.rule, sees: sees)
        var seen = occurrence
        if let own = expansion.counted().first(where: { $0.id == occurrence.id }) {
            (seen.role, seen.tally, seen.reached) = (own.role, own.tally, own.reached)
        }
        return seen
    }
}
