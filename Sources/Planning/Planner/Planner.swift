import CivilTime
import HeapModule
import Phrases

/// The decider: plans and events in, events out.
///
/// It never reads a clock and has no effects. Decisions return events without taking them into account; `evolve` does
/// that. So a caller decides on a copy, writes the events down, and keeps the copy only when they are on disk.
public struct Planner: Sendable {
    /// What all events so far come to.
    public private(set) var fold: Fold
    var rulebook: Rulebook
    /// The occurrences of each rule.
    var occurrences: [[Occurrence]] = []
    /// When each rule next has something to decide.
    private(set) var wakes: [Instant?] = []
    private var queue = Heap<Wake>()

    private struct Wake: Comparable {
        var instant: Instant
        var rule: Int

        static func < (left: Wake, right: Wake) -> Bool {
            (left.instant, left.rule) < (right.instant, right.rule)
        }
    }

    /// A planner with a book in force, from what was folded so far.
    public init(book: PlanBook = PlanBook(roster: Roster(), plans: []), fold: Fold = Fold()) {
        self.fold = fold
        rulebook = Rulebook(book)
        layOut()
    }

    /// The plans in force.
    public var book: PlanBook { rulebook.book }

    /// When something is next to be decided without anybody asking; nil when nothing is.
    public var nextWake: Instant? { [queue.min?.instant, nextYearWake].compactMap { $0 }.min() }

    /// Takes events into account, in order.
    public mutating func evolve(_ events: some Sequence<Event>) {
        var changed: Set<Int> = []
        var touched: Set<Int> = []
        for event in events {
            let wasAwaiting = isAwaiting(event)
            let rules = fold.evolve(event).compactMap { rulebook.index[$0] }
            switch event.fact {
            // These leave every occurrence as it is, and what follows from it too.
            case .reminded, .dropped, .snoozed, .acknowledged: touched.formUnion(rules)
            case .done, .amended, .undone, .waived:
                for rule in rules {
                    if rulebook.rules[rule].isMadeOfItsRecords || event.occurrence?.followUp != nil || wasAwaiting
                        || isAwaiting(event)
                    {
                        changed.insert(rule)
                    }
                    touched.insert(rule)
                    changed.formUnion(rulebook.dependents[rule] + (rulebook.retraining[rule] ?? []))
                }
            case .raised(let raising): changed.formUnion(rulebook.hangingOn[raising.occasion] ?? [])
            case .ended(let ending): changed.formUnion(rulebook.hangingOn[ending.occasion] ?? [])
            default: changed.formUnion(rules)
            }
        }
        refresh(changed)
        for rule in touched { rewind(rule) }
        dropStale()
    }

    /// What an event is about waits for approval, which gives it another place in the order of its rule; also where the
    /// plan asks for none any more.
    private func isAwaiting(_ event: Event) -> Bool {
        guard let id = event.occurrence, let year = event.basis?.planYear else { return false }
        return fold.record(id, of: DutyKey(planYear: year, duty: id.duty))?.isAwaitingApproval ?? false
    }

    /// Puts another book in force and takes the events of its adoption into account.
    public mutating func replace(book: PlanBook, _ events: [Event]) {
        rulebook = Rulebook(book)
        for event in events { _ = fold.evolve(event) }
        layOut()
    }

    /// Takes back history with which no plan goes any more, event by event, when a ledger is opened.
    public mutating func refold(_ events: some Sequence<Event>) {
        for event in events { _ = fold.evolve(event) }
        layOut()
    }

    private mutating func layOut() {
        occurrences = Array(repeating: [], count: rulebook.rules.count)
        wakes = Array(repeating: nil, count: rulebook.rules.count)
        queue = Heap()
        refresh(Set(rulebook.rules.indices))
    }

    private mutating func refresh(_ changed: Set<Int>) {
        guard !changed.isEmpty else { return }
        for rule in rulebook.affected(by: changed) {
            occurrences[rule] =
                Expansion(rulebook: rulebook, fold: fold, occurrences: occurrences, own: rule).expanded()
            rewind(rule)
        }
        dropStale()
    }

    private mutating func rewind(_ rule: Int) {
        let wake = firstWake(of: rule)
        wakes[rule] = wake
        if let wake { queue.insert(Wake(instant: wake, rule: rule)) }
    }

    /// An entry of the queue counts only while it is what its rule waits for.
    private mutating func dropStale() {
        while let first = queue.min, wakes[first.rule] != first.instant { _ = queue.popMin() }
        if queue.count > 4 * wakes.count + 64 {
            queue = Heap(
                wakes.enumerated().compactMap { rule, wake in wake.map { Wake(instant: $0, rule: rule) } })
        }
    }

    /// The rules with something to decide at or before an instant.
    func rules(wakingBy now: Instant) -> [Int] {
        guard let first = queue.min, first.instant <= now else { return [] }
        return wakes.indices.filter { wakes[$0].map { $0 <= now } ?? false }
    }

    /// The earliest instant at which one of a rule's occurrences has something to decide. They stand in order of their
    /// opening, so that all after one whose reminders begin behind the best found so far begin behind it too.
    private func firstWake(of rule: Int) -> Instant? {
        guard rulebook.rules[rule].duty.reminders != nil else { return nil }
        let clockwork = clockwork(of: rule)
        var best: Instant?
        var day = CivilDate.latest
        for occurrence in occurrences[rule] {
            if isQuiet(occurrence, on: day, clockwork) { break }
            guard let stage = stages(of: occurrence, clockwork)?.next, best.map({ stage.instant < $0 }) ?? true
            else { continue }
            best = stage.instant
            day = clockwork.zone.civil(stage.instant).date
        }
        return best
    }

    /// No reminder of the occurrence falls on or before a day.
    func isQuiet(_ occurrence: Occurrence, on day: CivilDate, _ clockwork: Clockwork) -> Bool {
        guard day < .latest, !occurrence.isAwaiting(record(of: occurrence)),
            let opens = occurrence.opening(record(of: occurrence))
        else { return false }
        return day < clockwork.firstReminderDay(opening: opens)
    }

    func clockwork(of rule: Int) -> Clockwork {
        rulebook.rules[rule].clockwork
    }

    func record(of occurrence: Occurrence) -> Record? {
        fold.record(occurrence.id, of: rulebook.rules[occurrence.rule].key)
    }

    /// The reminders of an occurrence; nil where there will be none.
    func stages(of occurrence: Occurrence, _ clockwork: Clockwork) -> ReminderStages? {
        let record = record(of: occurrence)
        if let request = approvalWanted(occurrence, record) {
            return ReminderStages(occurrence, record, clockwork, owners: request.approvers, approval: request)
        }
        let line = fold.inForce[rulebook.rules[occurrence.rule].key]?.line
        guard !isBeforeAdoption(occurrence, record, clockwork, line) else { return nil }
        let pace = pace(of: openly(occurrence))
        return ReminderStages(occurrence, record, clockwork, owners: owners(of: occurrence), pace: pace)
    }

    /// It was due before its plan was adopted, and nobody has set another date.
    func isBeforeAdoption(
        _ occurrence: Occurrence, _ record: Record?, _ clockwork: Clockwork, _ line: Instant?
    ) -> Bool {
        guard record?.moved == nil, record?.dated == nil, occurrence.finding == nil,
            let due = occurrence.due(record), let line
        else {
            return false
        }
        return clockwork.dueMoment(occurrence, on: due) < line
    }

    /// The people who answer for an occurrence.
    func owners(of occurrence: Occurrence) -> [String] {
        let rule = rulebook.rules[occurrence.rule]
        if let finding = occurrence.finding, let owners = owners(of: finding, rule.key) { return owners }
        if let owners = rule.owners[occurrence.id.member] { return owners }
        if case .retake(let person) = occurrence.role { return owners(ofRetake: occurrence, person, rule) }
        return rule.duty.owner.map { rulebook.book.roster.people(of: $0, member: occurrence.id.member) } ?? []
    }

    /// Those who may act on an occurrence: who answers for it, and for a finding who answers for the duty as well.
    func answering(for occurrence: Occurrence) -> [String] {
        let owners = owners(of: occurrence)
        guard occurrence.finding != nil else { return owners }
        return owners + dutyOwners(of: occurrence).filter { !owners.contains($0) }
    }

    /// Those who answer for the duty itself, whoever has to put right what was found in it.
    func dutyOwners(of occurrence: Occurrence) -> [String] {
        let rule = rulebook.rules[occurrence.rule]
        return rule.owners[occurrence.id.member]
            ?? rule.duty.owner.map { rulebook.book.roster.people(of: $0, member: occurrence.id.member) } ?? []
    }

    /// A make-up is held by those who answer for its exam.
    private func owners(ofRetake retake: Occurrence, _ person: String, _ rule: Rule) -> [String] {
        let member = retake.id.member.flatMap { name -> String? in
            name == person ? (rule.owners[person] == nil ? nil : person) : String(name.dropLast(person.count + 1))
        }
        return rule.owners[member]
            ?? rule.duty.owner.map { rulebook.book.roster.people(of: $0, member: member ?? person) } ?? []
    }

    func basis(of occurrence: Occurrence) -> Basis {
        let rule = rulebook.rules[occurrence.rule]
        let record = record(of: occurrence)
        return Basis(
            planYear: rule.key.planYear, title: title(of: occurrence), opens: occurrence.opening(record),
            nominalDue: occurrence.nominal(record), due: occurrence.due(record), owners: owners(of: occurrence),
            isConfidential: rule.duty.isConfidential, isProvisional: isProvisional(occurrence),
            isAssumed: rule.isAssumed)
    }

    /// What an occurrence is called where people read it.
    func title(of occurrence: Occurrence) -> String {
        let title = rulebook.rules[occurrence.rule].duty.title
        return occurrence.finding.map { Planner.title(of: $0, in: title) } ?? title
    }

    /// A date of an occurrence comes from a calendar year without an official table.
    func isProvisional(_ occurrence: Occurrence) -> Bool {
        let calendar = rulebook.plan(of: rulebook.rules[occurrence.rule]).calendar
        let record = record(of: occurrence)
        let dates = [occurrence.opening(record), occurrence.nominal(record), occurrence.due(record)]
        return dates.contains { $0.map(calendar.isProvisional) ?? false }
    }

    /// A person gave it a due day that is off.
    func isOnDayOff(_ occurrence: Occurrence, _ record: Record?) -> Bool {
        guard let day = record?.moved ?? record?.dated, !occurrence.isOfHoliday else { return false }
        return !clockwork(of: occurrence.rule).days(occurrence).contains(day)
    }

    /// The occurrence with an identity, if plan and events make one.
    func occurrence(_ id: OccurrenceID) -> Occurrence? {
        for plan in rulebook.book.plans {
            guard let rule = rulebook.index[DutyKey(planYear: plan.year, duty: id.duty)] else { continue }
            if let found = occurrences[rule].first(where: { $0.id == id }) { return found }
        }
        return nil
    }

    /// The zone in which the days of people are reckoned: that of the plan of the present year, else of the first.
    public func zone(at now: Instant) -> ZoneRules {
        let plans = rulebook.book.plans
        return (plans.first { $0.years.contains($0.zone.civil(now).date.year) } ?? plans.first)?.zone ?? .utc
    }

    /// The civil day it is.
    public func today(at now: Instant) -> CivilDate { zone(at: now).civil(now).date }
}
