import CivilTime

/// What all events so far come to, apart from the plan. The same events always fold to the same value.
public struct Fold: Sendable, Hashable, Codable {
    /// When a duty came into force, and the line before which nothing of it is overdue.
    struct InForce: Sendable, Hashable, Codable {
        var line: Instant
        var since: Instant
    }

    /// One raising of an occasion.
    struct Raised: Sendable, Hashable, Codable {
        var ordinal: Int
        var planYear: Int
        var on: CivilDate
        var member: String?
        /// The person who raised it.
        var by: String?
        var recordedAt: Instant
        var endedOn: CivilDate?
        var endRecordedAt: Instant?
    }

    /// The records of each duty's touched occurrences.
    private(set) var records: [DutyKey: [OccurrenceID: Record]] = [:]
    /// Those of them that are no longer in the plan, which are few.
    private(set) var withdrawn: [DutyKey: Set<OccurrenceID>] = [:]
    private(set) var inForce: [DutyKey: InForce] = [:]
    /// The lines of duties that are no longer there: one that is put back has its own again.
    private(set) var retired: [DutyKey: Instant] = [:]
    private(set) var occasions: [String: [Raised]] = [:]
    /// Who stands in for whom, by the person whose duties they are, in order of recording.
    private(set) var delegations: [String: [Delegation]] = [:]
    /// The plan files that were loaded last.
    public private(set) var loaded: PlanLoaded?
    /// When that was.
    private(set) var loadedAt: Instant?

    /// The state before the first event.
    public init() {}

    func record(_ id: OccurrenceID, of key: DutyKey) -> Record? { records[key]?[id] }

    /// Takes one event into account.
    /// - Returns: the duties whose occurrences may have changed.
    mutating func evolve(_ event: Event) -> Set<DutyKey> {
        switch event.fact {
        case .planLoaded(let load):
            for renaming in load.renamed { rename(renaming.from, renaming.to, at: event.recordedAt) }
            for key in load.removed { retired[key] = inForce.removeValue(forKey: key)?.line ?? retired[key] }
            for key in load.added where inForce[key] == nil {
                inForce[key] = InForce(
                    line: retired.removeValue(forKey: key) ?? event.recordedAt, since: event.recordedAt)
            }
            loaded = load
            loadedAt = event.recordedAt
            return []
        case .adopted(let adoption):
            for key in inForce.keys { inForce[key] = InForce(line: adoption.line, since: event.recordedAt) }
            return Set(inForce.keys)
        case .raised(let raising):
            occasions[raising.occasion, default: []].append(
                Raised(
                    ordinal: raising.ordinal, planYear: raising.planYear, on: raising.on, member: raising.member,
                    by: event.actor.person, recordedAt: event.recordedAt))
            return []
        case .ended(let ending):
            if let place = occasions[ending.occasion]?.firstIndex(where: {
                $0.ordinal == ending.ordinal && $0.planYear == ending.planYear
            }) {
                occasions[ending.occasion]?[place].endedOn = ending.on
                occasions[ending.occasion]?[place].endRecordedAt = event.recordedAt
            }
            return []
        case .delegated(let delegation):
            delegations[delegation.person, default: []].append(delegation)
            return []
        case .recalled(let recall):
            delegations[recall.person] = delegations[recall.person]?.compactMap { $0.ended(before: recall.on) }
            return []
        case .reminded(let message), .dropped(let message):
            return Set(
                message.parts.map { part in
                    let key = DutyKey(planYear: part.basis.planYear, duty: part.occurrence.duty)
                    records[key, default: [:]][part.occurrence, default: Record()].remember(part)
                    return key
                })
        case .rekeyed(let rekeying):
            return rekey(event, to: rekeying)
        case .archived(let archiving):
            forget(archiving.year)
            return []
        case .shifted:
            // Its dates follow from plan and calendar; nobody has touched it.
            return []
        default:
            guard let id = event.occurrence, let basis = event.basis else { return [] }
            let key = DutyKey(planYear: basis.planYear, duty: id.duty)
            records[key, default: [:]][id, default: Record()].apply(event)
            switch event.fact {
            case .withdrawn: withdrawn[key, default: []].insert(id)
            case .restored: withdrawn[key]?.remove(id)
            case .result, .excused: askAgain(behind: id, of: key, at: event.recordedAt)
            default: break
            }
            return [key]
        }
    }

    /// An exam that was approved is to be approved again when marks of one of its make-ups are recorded after that,
    /// whatever the clock says.
    private mutating func askAgain(behind id: OccurrenceID, of key: DutyKey, at instant: Instant) {
        guard let makeUp = id.followUp, makeUp.kind == .retake, let member = id.member else { return }
        let branch = member.firstIndex(of: "/").map { String(member[..<$0]) }
        for name in branch.map({ [$0] }) ?? [nil, member] {
            let exam = OccurrenceID(duty: id.duty, period: makeUp.base, member: name)
            if records[key]?[exam]?.signOff != nil { records[key]?[exam]?.askAgain(at: instant) }
        }
    }

    /// A year that left the ledger is as if it had never been: should its plan come back, all it says is before adoption.
    private mutating func forget(_ year: Int) {
        records = records.filter { $0.key.planYear != year }
        withdrawn = withdrawn.filter { $0.key.planYear != year }
        retired = retired.filter { $0.key.planYear != year }
    }

    /// What was in force under one id is under another, and what counted toward it does.
    private mutating func rename(_ from: DutyKey, _ to: DutyKey, at instant: Instant) {
        let since = inForce.removeValue(forKey: from)
        let line = retired.removeValue(forKey: from) ?? instant
        if inForce[to] == nil { inForce[to] = since ?? InForce(line: line, since: instant) }
        for (key, touched) in records where key.planYear == from.planYear {
            for (id, record) in touched where record.countedAs?.duty == from.duty {
                records[key]?[id]?.countedAs?.duty = to.duty
                records[key]?[id]?.completion?.countedAs?.duty = to.duty
            }
        }
    }

    private mutating func rekey(_ event: Event, to rekeying: Rekeying) -> Set<DutyKey> {
        guard let id = event.occurrence, let basis = event.basis else { return [] }
        let old = DutyKey(planYear: basis.planYear, duty: id.duty)
        let new = DutyKey(planYear: rekeying.planYear, duty: rekeying.to.duty)
        guard let record = records[old]?.removeValue(forKey: id) else { return [] }
        if records[old]?.isEmpty == true { records[old] = nil }
        records[new, default: [:]][rekeying.to] = records[new]?[rekeying.to].map(record.over) ?? record
        if withdrawn[old]?.remove(id) != nil { withdrawn[new, default: []].insert(rekeying.to) }
        return [old, new]
    }
}

extension Delegation {
    /// What is left of it when it ends before a day; nil where that is nothing.
    fileprivate func ended(before day: CivilDate) -> Delegation? {
        guard first < day else { return nil }
        var ended = self
        ended.last = min(last ?? .latest, day - 1)
        return ended
    }
}

extension Record {
    fileprivate mutating func apply(_ event: Event) {
        basis = event.basis ?? basis
        if event.fact.kind.isAct { isActedOn = true }
        switch event.fact {
        case .done(let completion):
            self.completion = completion
            completedBy = event.actor
            completedAt = event.recordedAt
            countedAs = completion.countedAs ?? countedAs
            reason = nil
            doers = [event.actor]
            signOff = nil
            forgetReminders()
        case .amended(let completion):
            if completion.on != self.completion?.on { completedAt = event.recordedAt }
            self.completion = completion
            doers.append(event.actor)
            if completion.approvers != nil { askAgain(at: event.recordedAt) }
        case .undone(let undoing):
            takeBack(undoing, at: event.recordedAt)
        case .waived(let waiving):
            isWaived = true
            reason = waiving.reason
            forgetReminders()
        case .moved(let move):
            moved = move.to
            reason = move.reason
            raiseGeneration(at: event.recordedAt)
        case .dated(let dating):
            dated = dating.to
            moved = nil
            raiseGeneration(at: event.recordedAt)
        case .snoozed(let snooze):
            begin(event.basis?.nominalDue, at: event.recordedAt)
            snoozedUntil = snooze.until
        case .acknowledged(let acknowledgement):
            begin(event.basis?.nominalDue, at: event.recordedAt)
            acknowledgements.removeAll { $0.person == acknowledgement.person }
            acknowledgements.append(acknowledgement)
        case .pinned(let pin):
            self.pin = pin
        case .withdrawn:
            isWithdrawn = true
        case .restored:
            isWithdrawn = false
            generationSince = event.recordedAt
        case .lineKept(let line):
            self.line = line
        case .result(let results):
            note(ExamEntry(at: event.recordedAt, by: event.actor, results: results))
        case .excused(let excuse):
            note(ExamEntry(at: event.recordedAt, by: event.actor, excuse: excuse))
        case .findingOpened(let finding):
            self.finding = finding
            findingSince = event.recordedAt
            isRetracted = false
        case .findingClosed(let completion):
            self.completion = completion
            completedBy = event.actor
            completedAt = event.recordedAt
            reason = nil
            forgetReminders()
        case .approved(let approval):
            signOff = SignOff(by: event.actor, at: event.recordedAt, approval: approval)
            forgetReminders()
        case .rejected(let rejection):
            examEntries = []
            reopen(because: rejection.reason, at: event.recordedAt)
        case .planLoaded, .planMissing, .adopted, .rekeyed, .shifted, .reminded, .dropped, .raised, .ended, .delegated,
            .recalled, .archived:
            break
        }
    }
}
