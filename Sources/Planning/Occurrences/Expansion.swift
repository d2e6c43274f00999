import CivilTime
import Phrases

/// Makes the occurrences of one rule from plan, calendar and events.
struct Expansion {
    let rulebook: Rulebook
    let fold: Fold
    /// The occurrences of the rules it may look at.
    let occurrences: [[Occurrence]]
    let own: Int
    /// Which occurrences of others count.
    let sees: (Occurrence) -> Bool
    let rule: Rule
    let plan: Plan
    /// What it waits for, in the order of its causes.
    private(set) var causes: [CauseTable] = []
    /// When its condition holds; nil where it has none.
    private(set) var standing: [ConditionSpan]?

    init(
        rulebook: Rulebook, fold: Fold, occurrences: [[Occurrence]], own: Int,
        sees: @escaping (Occurrence) -> Bool = { _ in true }
    ) {
        self.sees = sees
        self.rulebook = rulebook
        self.fold = fold
        self.occurrences = occurrences
        self.own = own
        rule = rulebook.rules[own]
        plan = rulebook.plan(of: rule)
        causes = rule.causes.map { CauseTable(instances(of: $0)) }
        standing = conditionSpans()
    }

    /// All its occurrences, in order of their opening in force, those without one last.
    func expanded() -> [Occurrence] {
        let found: [Occurrence]
        if rule.isConsequence || rule.kind == .undated && rulebook.comesWithRaisings[own] {
            found = consequences()
        } else if rule.isLeadUp {
            found = leadUps()
        } else if rule.kind == .interval, rule.duty.since == .done {
            found = intervals()
        } else if rule.isCounted {
            found = counted()
        } else if rule.kind == .undated || rule.kind == .relative {
            found = undated()
        } else {
            found = planned()
        }
        let whole = rule.isExam ? examined(found) : found.map(keptOpen)
        let beside = kept(beside: whole) + findings()
        var all: [Occurrence] = []
        // Exactly so much room: these are kept, thousands of them.
        all.reserveCapacity(whole.count + beside.count)
        for occurrence in whole {
            if let conditioned = conditioned(occurrence) { all.append(conditioned) }
        }
        return ordered(all + beside)
    }

    /// The sort is stable: what opens on one day stays in the order it was made in.
    private func ordered(_ found: [Occurrence]) -> [Occurrence] {
        let records = fold.records[rule.key]
        let openings = found.map { $0.firstHeard(records?[$0.id]) ?? .latest }
        if zip(openings, openings.dropFirst()).allSatisfy({ $0 <= $1 }) { return found }
        return found.indices.sorted { openings[$0] < openings[$1] }.map { found[$0] }
    }

    func id(_ period: String, _ member: String?) -> OccurrenceID {
        OccurrenceID(duty: rule.duty.id, period: period, member: member)
    }

    func record(_ id: OccurrenceID) -> Record? { fold.record(id, of: rule.key) }

    var roll: DateRoll { rule.duty.roll ?? .preceding }

    func occurrence(_ window: Window, member: String?) -> Occurrence {
        var occurrence = Occurrence(
            window, id: id(window.key.description, member), rule: own, roll: roll, calendar: plan.calendar)
        occurrence.isOfHoliday = isOfHoliday(window)
        return occurrence
    }

    /// Duties of each working day, or of each day of the calendar, keep their days too and belong to no holiday.
    private func isOfHoliday(_ window: Window) -> Bool {
        guard !window.rolls, !window.openingDays, !plan.calendar.working.contains(window.opens) else { return false }
        if case .holiday = window.key { return true }
        return rule.kind == .holiday
    }

    /// Those the words of the plan date.
    private func planned() -> [Occurrence] {
        rulebook.windows(of: rule).flatMap { window in
            rule.members.compactMap { member in waiting(occurrence(window, member: member)) }
        }
    }

    /// One for each plan year and member, until somebody gives it a date.
    private func undated() -> [Occurrence] {
        plan.years.flatMap { year in
            rule.members.compactMap { member in
                var occurrence = Occurrence(id: id(String(year), member), rule: own, period: .year(year))
                occurrence.opens = yearSpan(year).first
                occurrence.isUndated = true
                return waiting(occurrence)
            }
        }
    }
}
