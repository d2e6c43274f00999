import CivilTime
import Phrases

extension Planner {
    /// The most findings one call may bring.
    public static let findingLimit = 100

    /// Records what was found wrong in something that is done or under way.
    func find(
        _ name: String, _ drafts: [FindingDraft], by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let (occurrence, record) = try target(name, for: .correcting, by: caller, at: now)
        guard occurrence.finding == nil, !occurrence.isCounted else {
            throw .countedByCompletions(occurrence: occurrence.id)
        }
        guard !drafts.isEmpty else { throw .empty(field: "finding") }
        let day = record?.completion?.on ?? today(at: now)
        return try opened(drafts, in: occurrence.id, basis(of: occurrence), on: day, by: caller, at: now)
    }

    /// The events that open findings in an occurrence, with ordinals none of which was given before.
    func opened(
        _ drafts: [FindingDraft], in parent: OccurrenceID, _ basis: Basis, on day: CivilDate, by caller: Caller,
        at now: Instant
    ) throws(Refusal) -> [Event] {
        guard drafts.count <= Planner.findingLimit else {
            throw .tooMany(field: "finding", limit: Planner.findingLimit)
        }
        let key = DutyKey(planYear: basis.planYear, duty: parent.duty)
        var number = lastFinding(of: parent, key)
        var events: [Event] = []
        for draft in drafts {
            number += 1
            let text = try statement(draft.text, "finding")
            if let member = draft.member { try know(member) }
            if let due = draft.due, due < day { throw .inThePast(date: due, today: day) }
            let finding = Finding(
                text: text, member: draft.member, severity: draft.severity, due: draft.due, on: day)
            let id = OccurrenceID(
                duty: parent.duty, period: FollowUp(.finding, of: parent.period, number: number).period,
                member: parent.member)
            var own = basis
            own.title = Planner.title(of: finding, in: basis.title)
            (own.opens, own.nominalDue, own.due) = (day, draft.due, draft.due)
            own.owners = owners(of: finding, key) ?? basis.owners
            events.append(
                Event(
                    recordedAt: now, actor: caller.actor, occurrence: id, basis: own, fact: .findingOpened(finding)))
        }
        return events
    }

    private func lastFinding(of parent: OccurrenceID, _ key: DutyKey) -> Int {
        (fold.records[key] ?? [:]).keys.compactMap { id -> Int? in
            guard id.member == parent.member, let follow = id.followUp, follow.kind == .finding,
                follow.base == parent.period
            else { return nil }
            return follow.number
        }.max() ?? 0
    }

    /// What a finding is called where people read it.
    static func title(of finding: Finding, in duty: String) -> String { "\(duty) · \(finding.text)" }

    /// Those who put a finding right: who answers for its member; nil where that is nobody's and so the duty's own. Of a
    /// confidential duty those who were checked are told nothing.
    func owners(of finding: Finding, _ key: DutyKey) -> [String]? {
        guard let member = finding.member, let rule = rulebook.index[key].map({ rulebook.rules[$0] }),
            !rule.duty.isConfidential
        else { return nil }
        let people = rulebook.book.roster.people(of: party(of: member), member: member)
        return people.isEmpty ? nil : people
    }

    private func party(of member: String) -> Party {
        rulebook.book.roster.groups[member] == nil ? .each : .group(member)
    }

    /// Records that what was found has been put right.
    func close(
        _ name: String, _ completion: Completion, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let (occurrence, record) = try target(name, for: .acting, by: caller, at: now)
        guard let finding = occurrence.finding else { throw .notAFinding(occurrence: occurrence.id) }
        try refuseClosed(occurrence, record)
        guard !completion.evidence.isEmpty else { throw .evidenceRequired(occurrence: occurrence.id) }
        guard completion.on >= finding.on else {
            throw .outside(date: completion.on, span: DateSpan(finding.on, today(at: now)))
        }
        return [event(occurrence, .findingClosed(completion), by: caller, at: now)]
    }

    /// Refuses those who only put a finding right what is for those who answer for the duty in which it was found: to
    /// take it back, to waive it, to change a deadline that stands.
    func refuseMending(_ occurrence: Occurrence, _ caller: Caller) throws(Refusal) {
        guard occurrence.finding != nil else { return }
        let owners = dutyOwners(of: occurrence)
        guard mayAct(owners, caller) else { throw .notAllowed(occurrence: occurrence.id, owners: owners) }
    }

    /// A look-back is not done before what it looks back on is put right, that of earlier years included.
    func refuseOpenFindings(_ occurrence: Occurrence, _ caller: Caller) throws(Refusal) {
        let open = findingsToClose(before: occurrence).filter { fold.isOpen($0.id, of: key(of: $0)) }
        guard !open.isEmpty else { return }
        let known = visible(open, to: caller)
        // What may not be known of is not named.
        throw known.isEmpty
            ? .waiting(occurrence: occurrence.id, causes: [])
            : .findingsOpen(occurrence: occurrence.id, findings: known.map(\.id))
    }

    /// The findings an occurrence looks back on, open or closed.
    func findingsToClose(before occurrence: Occurrence) -> [Occurrence] {
        let rule = rulebook.rules[occurrence.rule]
        guard let closes = rule.duty.closes else { return [] }
        return rulebook.rules.indices.filter {
            rulebook.rules[$0].key.duty == closes && rulebook.rules[$0].key.planYear <= rule.key.planYear
        }
        .flatMap { place in
            occurrences[place].filter { other in
                guard other.finding != nil else { return false }
                let isEarlier = other.period?.span.map { $0.last.year < rule.key.planYear } ?? false
                return isEarlier || CauseTable.matches(other.period, occurrence.period)
            }
        }
    }

    func key(of occurrence: Occurrence) -> DutyKey { rulebook.rules[occurrence.rule].key }

    /// What was found along with a completion, and nobody has acted on since, goes with it.
    func retracted(with occurrence: Occurrence, _ record: Record, by caller: Caller, at now: Instant) -> [Event] {
        guard record.completion != nil, let since = record.completedAt else { return [] }
        return occurrences[occurrence.rule].filter { other in
            guard other.finding != nil, other.id.member == occurrence.id.member,
                other.id.followUp?.base == occurrence.id.period, let own = self.record(of: other)
            else { return false }
            return own.findingSince == since && own.isUntouchedFinding
        }
        .map { event($0, .undone(Reason(nil)), by: caller, at: now) }
    }
}

extension Fold {
    /// A finding that is neither put right nor waived nor taken back.
    func isOpen(_ id: OccurrenceID, of key: DutyKey) -> Bool {
        guard let record = record(id, of: key), record.finding != nil else { return false }
        return !record.isClosed && !record.isRetracted
    }
}

extension Record {
    /// It is a finding that nobody has acted on since it was recorded.
    var isUntouchedFinding: Bool {
        finding != nil && !isClosed && moved == nil && dated == nil && snoozedUntil == nil && acknowledgements.isEmpty
    }
}
