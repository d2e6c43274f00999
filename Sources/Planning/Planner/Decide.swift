import CivilTime
import Phrases

extension Planner {
    /// The longest text a person may record with an event, in UTF-8 bytes.
    public static let textLimit = 4096
    /// The most pieces of evidence one completion may have.
    public static let evidenceLimit = 64

    /// What a command comes to: events to be written down, or a refusal that says why not. It changes nothing.
    public func decide(_ command: Command, by caller: Caller, at now: Instant) throws(Refusal) -> [Event] {
        guard !rulebook.book.plans.isEmpty else { throw .noPlan }
        let caller = standing(caller, at: now)
        switch command {
        case .done(
            let name, let on, let result, let note, let evidence, let counting, let attendance, let length,
            let findings):
            var completion = try completion(on: on, result: result, note: note, evidence: evidence, at: now)
            (completion.attendance, completion.length) = (attendance, length)
            return try complete(name, completion, counting, findings, by: caller, at: now)
        case .undo(let name, let reason):
            let (occurrence, record) = try target(name, for: .correcting, by: caller, at: now)
            guard let record, record.hasSomethingToTakeBack else { throw nothingRecorded(occurrence) }
            if record.completion == nil { try refuseMending(occurrence, caller) }
            return [event(occurrence, .undone(Reason(try text(reason, "reason"))), by: caller, at: now)]
                + retracted(with: occurrence, record, by: caller, at: now)
        case .amend(let name, let on, let result, let note, let evidence, let counting):
            return try amend(name, on, result, note, evidence, counting, by: caller, at: now)
        case .waive(let name, let reason):
            let occurrence = try openTarget(name, by: caller, at: now)
            try refuseMending(occurrence, caller)
            let reason = try statement(reason, "reason")
            return [event(occurrence, .waived(Reason(reason)), by: caller, at: now)]
        case .move(let name, let to, let reason):
            let occurrence = try openTarget(name, by: caller, at: now)
            try refuseMending(occurrence, caller)
            let reason = try statement(reason, "reason")
            try ahead(to, at: now)
            return [event(occurrence, .moved(Move(to: to, reason: reason)), by: caller, at: now)]
        case .date(let name, let to):
            return try fix(name, to: to, by: caller, at: now)
        case .snooze(let name, let until):
            let occurrence = try openTarget(name, by: caller, at: now)
            guard until > today(at: now) else { throw .inThePast(date: until, today: today(at: now)) }
            return [event(occurrence, .snoozed(Snooze(until: until)), by: caller, at: now)]
        case .acknowledge(let name):
            return try acknowledge(name, by: caller, at: now)
        case .adopt(let from):
            guard caller.isAdministrator else { throw .administratorsOnly }
            guard from <= today(at: now) else { throw .inTheFuture(date: from, today: today(at: now)) }
            let line = zone(at: now).instant(CivilDateTime(from, .midnight))
            return [Event(recordedAt: now, actor: caller.actor, fact: .adopted(Adoption(from: from, line: line)))]
        case .delegate(let person, let to, let from, let until, let reason):
            return try delegate(person, to, from, until, reason, by: caller, at: now)
        case .recall(let person, let on):
            return try recall(person, on, by: caller, at: now)
        case .raise(let occasion, let member, let on):
            return try raise(occasion, member, on, by: caller, at: now)
        case .end(let occasion, let member, let on):
            return try end(occasion, member, on, by: caller, at: now)
        case .result(let name, let on, let marks, let evidence, let corrects):
            let results = ExamResults(on: on ?? today(at: now), marks: marks, evidence: evidence)
            return try examine(name, results, corrects: corrects, by: caller, at: now)
        case .excuse(let name, let person, let reason):
            return try excuse(name, person, reason, by: caller, at: now)
        case .find(let name, let findings):
            return try find(name, findings, by: caller, at: now)
        case .close(let name, let on, let note, let evidence):
            let completion = try completion(on: on, result: nil, note: note, evidence: evidence, at: now)
            return try close(name, completion, by: caller, at: now)
        case .approve(let name, let note):
            return try approve(name, note, by: caller, at: now)
        case .reject(let name, let reason):
            return try reject(name, reason, by: caller, at: now)
        }
    }

    func event(_ occurrence: Occurrence, _ fact: Fact, by caller: Caller, at now: Instant) -> Event {
        Event(
            recordedAt: now, actor: caller.actor, occurrence: occurrence.id, basis: basis(of: occurrence), fact: fact)
    }

    /// The occurrence meant, if the caller may act on it.
    func target(
        _ name: String, for purpose: Purpose, by caller: Caller, at now: Instant
    ) throws(Refusal) -> (Occurrence, Record?) {
        let id = try find(name, for: purpose, by: caller, at: now)
        guard let occurrence = occurrence(id) else {
            let isWithdrawn = fold.withdrawn.values.contains { $0.contains(id) }
            throw isWithdrawn ? .withdrawn(occurrence: id) : .unknownOccurrence(name: name, candidates: [])
        }
        let owners = answering(for: occurrence)
        guard mayAct(owners, caller) else { throw .notAllowed(occurrence: id, owners: owners) }
        return (occurrence, record(of: occurrence))
    }

    /// The occurrence meant, if it is not closed.
    func openTarget(_ name: String, by caller: Caller, at now: Instant) throws(Refusal) -> Occurrence {
        let (occurrence, record) = try target(name, for: .acting, by: caller, at: now)
        try refuseClosed(occurrence, record)
        return occurrence
    }

    /// Refuses what is done, waived or gone.
    func refuseClosed(_ occurrence: Occurrence, _ record: Record?) throws(Refusal) {
        if occurrence.isAwaiting(record) {
            throw .awaitingApproval(occurrence: occurrence.id, approvers: approvers(of: occurrence, record))
        }
        if let completion = record?.completion { throw .alreadyDone(occurrence: occurrence.id, on: completion.on) }
        if !occurrence.isCounted, let reached = occurrence.reached {
            throw .alreadyDone(occurrence: occurrence.id, on: reached.on)
        }
        if record?.isWaived == true { throw .alreadyWaived(occurrence: occurrence.id) }
        if record?.isWithdrawn == true { throw .withdrawn(occurrence: occurrence.id) }
    }

    private func amend(
        _ name: String, _ on: CivilDate?, _ result: String?, _ note: String?, _ evidence: [Evidence]?,
        _ counting: Particulars, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let (occurrence, record) = try target(name, for: .correcting, by: caller, at: now)
        guard let old = record?.completion else { throw nothingRecorded(occurrence) }
        var new = try completion(
            on: on ?? old.on, result: result ?? old.result, note: note ?? old.note,
            evidence: evidence ?? old.evidence, at: now)
        try check(new, of: occurrence)
        new.countedAs = old.countedAs
        (new.approvers, new.attendance, new.length) = (old.approvers, old.attendance, old.length)
        (new.amount, new.target, new.credit) = (old.amount, old.target, old.credit)
        new = try saying(counting, of: new, occurrence)
        return [event(occurrence, .amended(new), by: caller, at: now)]
    }

    private func nothingRecorded(_ occurrence: Occurrence) -> Refusal {
        occurrence.isCounted ? .countedByCompletions(occurrence: occurrence.id) : .notDone(occurrence: occurrence.id)
    }

    private func fix(
        _ name: String, to day: CivilDate, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let occurrence = try openTarget(name, by: caller, at: now)
        if occurrence.due(record(of: occurrence)) != nil { try refuseMending(occurrence, caller) }
        try ahead(day, at: now)
        let kept = record(of: occurrence)?.pin
        if !occurrence.isUndated, let opens = kept?.opens ?? occurrence.opens,
            let due = kept?.nominalDue ?? occurrence.nominalDue
        {
            let span = DateSpan(opens, max(due, kept?.due ?? occurrence.rolledDue ?? due))
            guard span.contains(day) else { throw .outside(date: day, span: span) }
        }
        return [event(occurrence, .dated(Dating(to: day)), by: caller, at: now)]
    }

    /// Taking note is for those who are told: the owners, those above them, and those to whom its policy escalates. Who
    /// stands in for an owner takes note in the owner's place.
    private func acknowledge(_ name: String, by caller: Caller, at now: Instant) throws(Refusal) -> [Event] {
        let id = try find(name, for: .acting, by: caller, at: now)
        guard let occurrence = occurrence(id) else { throw .unknownOccurrence(name: name, candidates: []) }
        guard let person = caller.actor.person else { throw .callerUnknown(login: caller.actor.login) }
        let owners = owners(of: occurrence)
        guard mayAct(owners, caller) || isTold(person, of: occurrence) else {
            throw .notAllowed(occurrence: id, owners: owners)
        }
        let record = record(of: occurrence)
        try refuseClosed(occurrence, record)
        let isFresh = stages(of: occurrence, clockwork(of: occurrence.rule))?.isFresh ?? false
        let stage = isFresh ? .opens : record?.currentStage ?? .opens
        let escalations = isFresh ? 0 : record?.escalations ?? 0
        let represented = owners.filter(caller.standsInFor.contains)
        return ((owners.contains(person) || represented.isEmpty ? [person] : []) + represented).map { person in
            let fact = Fact.acknowledged(Acknowledgement(person: person, stage: stage, escalations: escalations))
            return event(occurrence, fact, by: caller, at: now)
        }
    }

    private func isTold(_ person: String, of occurrence: Occurrence) -> Bool {
        let record = record(of: occurrence)
        let steps = rulebook.rules[occurrence.rule].duty.reminders?.escalations.count ?? 0
        return (0..<steps).contains { told(at: $0 + 1, of: occurrence, record).contains(person) }
    }

    func completion(
        on: CivilDate?, result: String?, note: String?, evidence: [Evidence], at now: Instant
    ) throws(Refusal) -> Completion {
        let today = today(at: now)
        let day = on ?? today
        guard day <= today else { throw .inTheFuture(date: day, today: today) }
        try check(evidence)
        return Completion(
            on: day, result: try text(result, "result"), note: try text(note, "note"), evidence: evidence)
    }

    func check(_ evidence: [Evidence]) throws(Refusal) {
        guard evidence.count <= Planner.evidenceLimit else {
            throw .tooMany(field: "evidence", limit: Planner.evidenceLimit)
        }
        for piece in evidence { _ = try statement(piece.reference, "evidence") }
    }

    func check(_ completion: Completion, of occurrence: Occurrence) throws(Refusal) {
        let duty = rulebook.rules[occurrence.rule].duty
        if duty.needsEvidence, completion.evidence.isEmpty { throw .evidenceRequired(occurrence: occurrence.id) }
        if let result = completion.result {
            let known = duty.results.isEmpty ? Planner.knownResults : duty.results
            guard known.contains(result) else { throw .unknownResult(result: result, known: known) }
        }
    }

    /// Results any completion may carry where its duty names none.
    static let knownResults = ["pass", "fail", "approved", "found"]

    private func ahead(_ day: CivilDate, at now: Instant) throws(Refusal) {
        guard day >= today(at: now) else { throw .inThePast(date: day, today: today(at: now)) }
    }

    func text(_ text: String?, _ field: String) throws(Refusal) -> String? {
        guard let text else { return nil }
        guard text.utf8.count <= Planner.textLimit else { throw .tooLong(field: field, limit: Planner.textLimit) }
        return text
    }

    func statement(_ text: String, _ field: String) throws(Refusal) -> String {
        guard text.utf8.count <= Planner.textLimit else { throw .tooLong(field: field, limit: Planner.textLimit) }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty(field: field) }
        return text
    }
}

extension Record {
    /// A completion, a waiver, marks of an exam, or a finding.
    var hasSomethingToTakeBack: Bool {
        completion != nil || isWaived || !examEntries.isEmpty || finding != nil && !isRetracted
    }

    /// The most urgent stage decided in this generation, those of an approval aside.
    var currentStage: ReminderStage? {
        let repeats: [ReminderStage] = (lastOverdue > 0 ? [.overdue] : []) + (lastDate > 0 ? [.date] : [])
        let stages = decided.filter { !$0.isOfApproval }.map(\.stage).filter { $0 != .escalated } + repeats
        return stages.max()
    }
}
