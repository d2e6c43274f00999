import CivilTime

/// What another working calendar makes of a plan whose words are the same: the years that became official and the
/// occurrences nobody has acted on that take other dates. A roll that comes late raises no due generation, so that the
/// ledger is the one place where it is said.
struct CalendarShifts {
    private let old: Planner
    private let new: Planner
    private let now: Instant
    /// Years of the plans that are no longer provisional, in order.
    let official: [Int]
    /// First years of the plans whose calendar is another one.
    private let changed: Set<Int>

    init(from old: Planner, to new: Planner, at now: Instant) {
        self.old = old
        self.new = new
        self.now = now
        let before = Dictionary(old.book.plans.map { ($0.year, $0.calendar) }) { first, _ in first }
        var official: Set<Int> = []
        var changed: Set<Int> = []
        for plan in new.book.plans {
            guard let former = before[plan.year], former != plan.calendar else { continue }
            changed.insert(plan.year)
            official.formUnion(
                plan.years.filter { former.isProvisional(year: $0) && !plan.calendar.isProvisional(year: $0) })
        }
        self.official = official.sorted()
        self.changed = changed
    }

    /// One event for each occurrence that takes other dates, in the order of the plans and their duties.
    func events(by actor: Actor) -> [Event] {
        guard !changed.isEmpty else { return [] }
        return new.rulebook.rules.indices.flatMap { place -> [Event] in
            let rule = new.rulebook.rules[place]
            guard changed.contains(rule.key.planYear), let former = old.rulebook.index[rule.key],
                old.rulebook.rules[former].duty == rule.duty
            else { return [] }
            let before = Dictionary(old.occurrences[former].map { ($0.id, $0) }) { first, _ in first }
            return new.occurrences[place].sorted { $0.id < $1.id }.compactMap { occurrence in
                guard let shift = before[occurrence.id].flatMap({ shift(from: $0, to: occurrence) }) else { return nil }
                return Event(
                    recordedAt: now, actor: actor, occurrence: occurrence.id, basis: new.basis(of: occurrence),
                    fact: .shifted(shift))
            }
        }
    }

    private func shift(from former: Occurrence, to occurrence: Occurrence) -> Shift? {
        let record = new.record(of: occurrence)
        guard occurrence.role != .completion, record?.isActedOn != true else { return nil }
        switch old.state(of: former, at: now) {
        case .pending, .open, .overdue, .undated, .awaitingApproval: break
        case .done, .waived, .lapsed, .beforeAdoption, .withdrawn: return nil
        }
        let shift = Shift(from: former.dates(record), to: occurrence.dates(record))
        return shift.from == shift.to ? nil : shift
    }
}

extension Occurrence {
    /// Its dates in force.
    fileprivate func dates(_ record: Record?) -> Shift.Dates {
        Shift.Dates(opens: opening(record), softDue: soft(record), due: due(record))
    }
}
