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
        let clockwork = clockwork(of: occurrence.rule)
        let line = fold.inForce[rulebook.rules[occurrence.rule].key]?.line
        return state(
            of: occurrence, record(of: occurrence), clockwork, at: now, clockwork.zone.civil(now).date, line)
    }

    /// - Parameters:
    ///   - today: the civil day of `now`. Only on the day itself does the hour have to be looked at.
    ///   - line: that of the duty's adoption.
    func state(
        of occurrence: Occurrence, _ record: Record?, _ clockwork: Clockwork, at now: Instant, _ today: CivilDate,
        _ line: Instant?
    ) -> OccurrenceState {
        if record?.isWithdrawn == true { return .withdrawn }
        if occurrence.isAwaiting(record) { return .awaitingApproval }
        if record?.completion != nil { return .done }
        if record?.isWaived == true { return .waived }
        if case .counted(let done, let target) = occurrence.role, done >= target { return .done }
        if occurrence.reached != nil, !occurrence.isCounted { return .done }
        if occurrence.hasLapsed { return .lapsed }
        guard occurrence.waitsFor.isEmpty else {
            return occurrence.waitsThrough.map { $0 < today } ?? false ? .lapsed : .pending
        }
        let due = occurrence.due(record)
        // Only a clock that was set back shows what lies before the line as still to come.
        if let due, due <= today || line.map({ now < $0 }) ?? false,
            isBeforeAdoption(occurrence, record, clockwork, line)
        {
            return .beforeAdoption
        }
        guard let opens = occurrence.opening(record), opens <= today else { return .pending }
        guard let due else { return .undated }
        if occurrence.exam?.waitsForRetakes == true { return .open }
        guard due < today || due == today && clockwork.dueMoment(occurrence, on: due) < now else { return .open }
        return clockwork.duty.isOptional && occurrence.isWhole ? .lapsed : .overdue
    }

    /// All that is known of one occurrence; nil when there is none such, or none the caller may know of.
    public func view(of id: OccurrenceID, for caller: Caller, at now: Instant) -> OccurrenceView? {
        let caller = standing(caller, at: now)
        if let occurrence = occurrence(id) {
            return maySee(occurrence, caller) ? view(of: seen(occurrence, by: caller), for: caller, at: now) : nil
        }
        return withdrawn(for: caller).first { $0.id == id }
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
            let today = clockwork.zone.civil(now).date
            for occurrence in occurrences[place] {
                // They stand in order of their opening.
                if let opens = occurrence.firstHeard(record(of: occurrence)), opens > today { break }
                guard let stages = stages(of: occurrence, clockwork), occurrence.waitsFor.isEmpty,
                    occurrence.due(stages.record) != nil, stages.next == nil,
                    stages.record?.acknowledgements.isEmpty ?? true
                else { continue }
                unexplained.append(occurrence.id)
            }
        }
        return unexplained
    }

    /// When somebody is next reminded of something that the caller may know of; nil when nobody is.
    public func nextReminder(for caller: Caller) -> Instant? {
        wakes.indices.compactMap { rule -> Instant? in
            guard rulebook.rules[rule].duty.isConfidential else { return wakes[rule] }
            let clockwork = clockwork(of: rule)
            return occurrences[rule].lazy.filter { maySee($0, caller) }
                .compactMap { stages(of: $0, clockwork)?.next?.instant }.min()
        }.min()
    }

    func party(named name: String) -> Party {
        rulebook.book.roster.groups[name] == nil ? .person(name) : .group(name)
    }

    func within(_ occurrence: Occurrence, _ record: Record?, _ query: OccurrenceQuery) -> Bool {
        if let from = query.from, let due = occurrence.due(record), due < from { return false }
        if let to = query.to, let opens = occurrence.opening(record), opens > to { return false }
        if query.to != nil, occurrence.opening(record) == nil { return false }
        return true
    }

    func matches(_ view: OccurrenceView, _ query: OccurrenceQuery, _ wanted: [String]?) -> Bool {
        if let from = query.from, let due = view.due, due < from { return false }
        if let to = query.to, let opens = view.opens, opens > to { return false }
        if let wanted, !view.owners.contains(where: wanted.contains) { return false }
        return query.duty.map { $0 == view.id.duty } ?? true && query.planYear.map { $0 == view.planYear } ?? true
            && query.category == nil
    }
}
