import CivilTime
import Phrases

extension Planner {
    /// Records that something was done: an occurrence as a whole, or one completion of a quota or a coverage.
    func complete(
        _ name: String, _ given: Completion, _ particulars: Particulars, _ findings: [FindingDraft], by caller: Caller,
        at now: Instant
    ) throws(Refusal) -> [Event] {
        let (occurrence, record) = try target(name, for: .acting, by: caller, at: now)
        if occurrence.finding != nil { return try close(name, given, by: caller, at: now) }
        let completion = implying(given, findings, of: occurrence)
        if occurrence.isCounted {
            return try counting(occurrence, name: name, completion, particulars, findings, by: caller, at: now)
        }
        try refuseClosed(occurrence, record)
        try refuseWaiting(occurrence, caller)
        if rulebook.rules[occurrence.rule].isExam, !examined(in: occurrence).isEmpty {
            throw .resultsExpected(occurrence: occurrence.id)
        }
        try check(completion, of: occurrence)
        try checkRequirements(completion, of: occurrence, by: caller)
        try checkLength(completion, of: occurrence)
        var placed = try saying(particulars, of: completion, occurrence)
        placed.countedAs = record?.countedAs ?? place(of: occurrence, doneOn: completion.on)
        let basis = basis(of: occurrence)
        return [event(occurrence, .done(placed), by: caller, at: now)]
            + (try opened(findings, in: occurrence.id, basis, on: completion.on, by: caller, at: now))
    }

    /// A completion with what follows from the duty and from what was said with it: who is to approve it, and that
    /// something was found.
    private func implying(_ given: Completion, _ findings: [FindingDraft], of occurrence: Occurrence) -> Completion {
        let rule = rulebook.rules[occurrence.rule]
        var completion = given
        completion.approvers = approvers(of: rule, member: occurrence.id.member)
        if completion.result == nil, !findings.isEmpty,
            rule.duty.results.isEmpty || rule.duty.results.contains(Planner.found)
        {
            completion.result = Planner.found
        }
        return completion
    }

    /// The result of having found something wrong.
    static let found = "found"

    func refuseWaiting(_ occurrence: Occurrence, _ caller: Caller) throws(Refusal) {
        guard !occurrence.waitsFor.isEmpty else { return }
        let year = rulebook.rules[occurrence.rule].key.planYear
        throw .waiting(occurrence: occurrence.id, causes: visible(occurrence.waitsFor, in: year, to: caller))
    }

    /// The place a completion takes among those of the quota or coverage its duty counts toward.
    private func place(of occurrence: Occurrence, doneOn day: CivilDate) -> OccurrenceID? {
        let key = rulebook.rules[occurrence.rule].key
        guard let toward = rulebook.rules[occurrence.rule].duty.countsToward?.duty,
            let quota = rulebook.index[DutyKey(planYear: key.planYear, duty: toward)],
            let period = period(of: quota, on: day, for: occurrence.id.member)
        else { return nil }
        let isSecret =
            rulebook.rules[occurrence.rule].duty.isConfidential && !rulebook.rules[quota].duty.isConfidential
        return nextPlace(in: period, of: quota, member: occurrence.id.member, isSecret: isSecret)
    }

    /// The shortest period of a quota or coverage that a day lies in, that of the member where each has its own.
    private func period(of rule: Int, on day: CivilDate, for member: String?) -> Occurrence? {
        let member = rulebook.rules[rule].members == [nil] ? nil : member
        return occurrences[rule].filter { period in
            guard period.isCounted, let opens = period.opens, let due = period.nominalDue else { return false }
            return DateSpan(opens, due).contains(day) && period.id.member == member
        }
        .min { ($0.nominalDue ?? .latest) < ($1.nominalDue ?? .latest) }
    }

    /// Ordinals of what is confidential and counts toward something that is not begin behind this one, else a gap among
    /// the others would tell of it.
    static let lastOpenOrdinal = 100_000

    /// The next ordinal among all completions of a period, those that count toward it or once did included. None is
    /// given twice, whatever was undone since.
    private func nextPlace(
        in period: Occurrence, of rule: Int, member: String?, isSecret: Bool = false
    ) -> OccurrenceID {
        let quota = rulebook.rules[rule]
        let own = (fold.records[quota.key] ?? [:]).keys.map(\.period)
        let others = fold.records.filter { $0.key.planYear == quota.key.planYear }.values.flatMap { records in
            records.values.compactMap(\.countedAs).filter { $0.duty == quota.key.duty }.map(\.period)
        }
        let taken = (own + others).compactMap(CompletionOrdinal.init).filter { $0.base == period.id.period }
        let last = Planner.lastOpenOrdinal
        let numbers = taken.map(\.number).filter { ($0 > last) == isSecret }
        let ordinal = (numbers.max() ?? (isSecret ? last : 0)) + 1
        return OccurrenceID(duty: quota.key.duty, period: "\(period.id.period).\(ordinal)", member: member)
    }

    private func counting(
        _ named: Occurrence, name: String, _ completion: Completion, _ particulars: Particulars,
        _ findings: [FindingDraft], by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let rule = rulebook.rules[named.rule]
        let member = try memberToCover(rule, named, name: name, particulars.target)
        guard let period = period(of: named.rule, on: completion.on, for: named.id.member) else {
            throw .outside(date: completion.on, span: rulebook.plan(of: rule).span)
        }
        try refuseClosed(period, record(of: period))
        try refuseWaiting(period, caller)
        try check(completion, of: period)
        try checkRequirements(completion, of: period, by: caller)
        let id = nextPlace(in: period, of: named.rule, member: member)
        var placed = try saying(particulars, of: completion, period)
        if rule.coveredGroup != nil { placed.target = nil }
        placed.countedAs = place(of: Occurrence(id: id, rule: named.rule, period: nil), doneOn: completion.on)
        let basis = basis(of: period)
        return [Event(recordedAt: now, actor: caller.actor, occurrence: id, basis: basis, fact: .done(placed))]
            + (try opened(findings, in: id, basis, on: completion.on, by: caller, at: now))
    }

    /// The member a completion of a coverage is of.
    private func memberToCover(_ rule: Rule, _ named: Occurrence, name: String, _ target: String?) throws(Refusal)
        -> String?
    {
        guard let groupName = rule.coveredGroup else { return named.id.member }
        let group = rulebook.book.roster.groups[groupName]
        let member = Planner.split(name).member ?? target
        guard let member, group?.members.contains(where: { $0.name == member }) == true else {
            throw .memberExpected(duty: rule.key.duty, member: member, group: groupName)
        }
        return member
    }
}
