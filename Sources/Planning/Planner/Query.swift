import CivilTime
import Phrases

/// The occurrences that matter now, in sections.
public struct Agenda: Sendable, Hashable {
    /// Past their due moment, the longest first.
    public var overdue: [OccurrenceView] = []
    /// Open, and due within the week or past their soft due day.
    public var due: [OccurrenceView] = []
    /// Open.
    public var open: [OccurrenceView] = []
    /// Opening within the days asked for.
    public var soon: [OccurrenceView] = []
    /// Waiting for somebody's date.
    public var undated: [OccurrenceView] = []
}

extension Planner {
    /// Where an occurrence stands.
    func state(of occurrence: Occurrence, at now: Instant) -> OccurrenceState {
        let record = record(of: occurrence)
        if record?.isWithdrawn == true { return .withdrawn }
        if record?.completion != nil { return .done }
        if record?.isWaived == true { return .waived }
        if case .counted(let done, let target) = occurrence.role, done >= target { return .done }
        guard occurrence.waitsFor.isEmpty else { return .pending }
        let clockwork = clockwork(of: occurrence.rule)
        if isBeforeAdoption(occurrence, record, clockwork) { return .beforeAdoption }
        guard let opens = occurrence.opening(record), clockwork.start(of: opens) <= now else { return .pending }
        guard let due = occurrence.due(record) else { return .undated }
        guard clockwork.dueMoment(occurrence, on: due) < now else { return .open }
        return clockwork.duty.isOptional ? .lapsed : .overdue
    }

    /// All that is known of one occurrence; nil when there is none such, or none the caller may know of.
    public func view(of id: OccurrenceID, for caller: Caller, at now: Instant) -> OccurrenceView? {
        if let occurrence = occurrence(id) {
            return maySee(occurrence, caller) ? view(of: occurrence, at: now) : nil
        }
        return withdrawn(for: caller).first { $0.id == id }
    }

    /// The occurrences asked for, in order of their due day, then of their opening.
    public func views(_ query: OccurrenceQuery, for caller: Caller, at now: Instant) -> [OccurrenceView] {
        let wanted = query.owner.map { rulebook.book.roster.people(of: party(named: $0)) }
        var found: [OccurrenceView] = []
        for (place, rule) in rulebook.rules.enumerated() {
            guard query.duty.map({ $0 == rule.key.duty }) ?? true,
                query.category.map({ $0 == rule.duty.category }) ?? true,
                query.planYear.map({ $0 == rule.key.planYear }) ?? true
            else { continue }
            for occurrence in occurrences[place] {
                guard within(occurrence, query), maySee(occurrence, caller) else { continue }
                let state = state(of: occurrence, at: now)
                guard query.states.map({ $0.contains(state) }) ?? true else { continue }
                if let wanted, !owners(of: occurrence).contains(where: wanted.contains) { continue }
                found.append(view(of: occurrence, at: now))
            }
        }
        if query.states.map({ $0.contains(.withdrawn) }) ?? true {
            found += withdrawn(for: caller).filter { matches($0, query, wanted) }
        }
        return found.sorted {
            ($0.due ?? .latest, $0.opens ?? .latest, $0.id) < ($1.due ?? .latest, $1.opens ?? .latest, $1.id)
        }
    }

    /// What matters now: overdue, due, open, soon to open within so many days, waiting for a date.
    public func agenda(days: Int, owner: String?, for caller: Caller, at now: Instant) -> Agenda {
        let today = today(at: now)
        var agenda = Agenda()
        let query = OccurrenceQuery(
            states: [.overdue, .open, .undated, .pending, .awaitingApproval], to: today + days, owner: owner)
        for view in views(query, for: caller, at: now) {
            switch view.state {
            case .overdue: agenda.overdue.append(view)
            case .undated: agenda.undated.append(view)
            case .open, .awaitingApproval:
                let isDue = (view.softDue ?? view.due ?? .latest) <= today || (view.due ?? .latest) <= today + 7
                if isDue { agenda.due.append(view) } else { agenda.open.append(view) }
            case .pending where view.waitsFor.isEmpty: agenda.soon.append(view)
            default: break
            }
        }
        agenda.soon.sort { ($0.opens ?? .latest, $0.id) < ($1.opens ?? .latest, $1.id) }
        return agenda
    }

    /// Open occurrences that will not be reminded of though nothing says why: none, while all is well.
    public func selfAudit(at now: Instant) -> [OccurrenceID] {
        var unexplained: [OccurrenceID] = []
        for (place, rule) in rulebook.rules.enumerated() {
            guard let policy = rule.duty.reminders, policy.overdue != nil, !rule.duty.isOptional else { continue }
            let clockwork = clockwork(of: place)
            for occurrence in occurrences[place] {
                guard let stages = stages(of: occurrence, clockwork), occurrence.waitsFor.isEmpty,
                    occurrence.due(stages.record) != nil, stages.next == nil,
                    stages.record?.acknowledgements.isEmpty ?? true
                else { continue }
                unexplained.append(occurrence.id)
            }
        }
        return unexplained
    }

    /// The due day of the next reminder and whose it is, for a status line.
    public func nextReminder(at now: Instant) -> (at: Instant, occurrence: OccurrenceID)? {
        guard let wake = nextWake else { return nil }
        for rule in rules(wakingBy: wake) {
            let clockwork = clockwork(of: rule)
            for occurrence in occurrences[rule] where !rulebook.rules[rule].duty.isConfidential {
                if let stage = stages(of: occurrence, clockwork)?.next, stage.instant <= wake {
                    return (wake, occurrence.id)
                }
            }
        }
        return nil
    }

    private func party(named name: String) -> Party {
        rulebook.book.roster.groups[name] == nil ? .person(name) : .group(name)
    }

    private func within(_ occurrence: Occurrence, _ query: OccurrenceQuery) -> Bool {
        let record = record(of: occurrence)
        if let from = query.from, let due = occurrence.due(record), due < from { return false }
        if let to = query.to, let opens = occurrence.opening(record), opens > to { return false }
        if query.to != nil, occurrence.opening(record) == nil { return false }
        return true
    }

    private func matches(_ view: OccurrenceView, _ query: OccurrenceQuery, _ wanted: [String]?) -> Bool {
        if let from = query.from, let due = view.due, due < from { return false }
        if let to = query.to, let opens = view.opens, opens > to { return false }
        if let wanted, !view.owners.contains(where: wanted.contains) { return false }
        return query.duty.map { $0 == view.id.duty } ?? true && query.planYear.map { $0 == view.planYear } ?? true
            && query.category == nil
    }
}
