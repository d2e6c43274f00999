import CalendarInterface
import CivilTime
import FoundationEssentials
import Planning

/// What people did, read from the output of `yearplan log --json`, so that a simulation can take it into account.
struct RecordedActs {
    /// The acts in order.
    let events: [Event]

    private struct Log: Decodable {
        var entries: [Wire.Entry]
    }

    /// The largest log that is read, in bytes.
    static let sizeLimit = 256 << 20

    /// - Throws: a decoding error where the text is no such log.
    init(json: [UInt8]) throws {
        guard json.count <= RecordedActs.sizeLimit else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "too large"))
        }
        events = try JSONDecoder().decode(Log.self, from: Data(json)).entries.compactMap(RecordedActs.event)
    }

    private static func event(_ entry: Wire.Entry) -> Event? {
        guard let recordedAt = entry.recordedAt, let fact = fact(entry) else { return nil }
        return Event(
            recordedAt: Instant(milliseconds: recordedAt.milliseconds),
            actor: Actor(uid: entry.actor?.uid, login: entry.actor?.login, person: entry.actor?.person),
            occurrence: entry.occurrence.flatMap(OccurrenceID.init), basis: entry.basis.map(Basis.init), fact: fact)
    }

    private static func fact(_ entry: Wire.Entry) -> Fact? {
        guard let kind = Fact.Kind(rawValue: entry.kind) else { return nil }
        switch kind {
        case .done: return entry.completion.flatMap(Completion.init).map(Fact.done)
        case .amended: return entry.completion.flatMap(Completion.init).map(Fact.amended)
        case .undone: return .undone(Reason(entry.reason))
        case .waived: return .waived(Reason(entry.reason))
        case .moved:
            guard let move = entry.move, let to = CivilDate(move.to) else { return nil }
            return .moved(Move(to: to, reason: move.reason))
        case .dated: return entry.to.flatMap(CivilDate.init).map { .dated(Dating(to: $0)) }
        case .snoozed: return entry.until.flatMap(CivilDate.init).map { .snoozed(Snooze(until: $0)) }
        case .acknowledged:
            guard let own = entry.acknowledgement, let stage = ReminderStage(rawValue: own.stage) else { return nil }
            return .acknowledged(Acknowledgement(person: own.person, stage: stage, escalations: own.escalations))
        case .raised:
            guard let own = entry.occasion, let on = CivilDate(own.on) else { return nil }
            return .raised(
                Raising(
                    occasion: own.occasion, ordinal: own.ordinal, planYear: own.planYear, on: on, member: own.member))
        case .ended:
            guard let own = entry.occasion, let on = CivilDate(own.on) else { return nil }
            return .ended(
                Ending(occasion: own.occasion, ordinal: own.ordinal, planYear: own.planYear, on: on, member: own.member)
            )
        case .result: return entry.result.flatMap(ExamResults.init).map(Fact.result)
        case .excused:
            guard let own = entry.excuse, let on = CivilDate(own.on) else { return nil }
            return .excused(Excuse(person: own.person, reason: own.reason, on: on))
        case .findingOpened: return entry.finding.flatMap(Finding.init).map(Fact.findingOpened)
        case .findingClosed: return entry.completion.flatMap(Completion.init).map(Fact.findingClosed)
        case .approved:
            guard let own = entry.approval, let on = CivilDate(own.on) else { return nil }
            return .approved(Approval(on: on, note: own.note))
        case .rejected: return .rejected(Reason(entry.reason))
        case .delegated: return entry.delegation.flatMap(Delegation.init).map(Fact.delegated)
        case .recalled:
            guard let person = entry.person, let on = entry.effective.flatMap(CivilDate.init) else { return nil }
            return .recalled(Recall(person: person, on: on))
        case .lineKept: return entry.line.map { .lineKept(EscalationLine(steps: $0)) }
        case .planLoaded, .planMissing, .adopted, .pinned, .shifted, .withdrawn, .restored, .rekeyed, .reminded,
            .dropped:
            return nil
        }
    }
}

extension Basis {
    fileprivate init(_ basis: Wire.Basis) {
        self.init(
            planYear: basis.planYear, title: basis.title, opens: basis.opens.flatMap(CivilDate.init),
            nominalDue: basis.nominalDue.flatMap(CivilDate.init), due: basis.due.flatMap(CivilDate.init),
            owners: basis.owners)
    }
}

extension Delegation {
    fileprivate init?(_ delegation: Wire.Delegation) {
        guard let first = CivilDate(delegation.first) else { return nil }
        self.init(
            person: delegation.person, to: delegation.to, first: first, last: delegation.last.flatMap(CivilDate.init),
            reason: delegation.reason)
    }
}

extension Completion {
    fileprivate init?(_ completion: Wire.Completion) {
        guard let on = CivilDate(completion.on) else { return nil }
        self.init(
            on: on, result: completion.result, note: completion.note,
            evidence: completion.evidence.map(Evidence.init),
            countedAs: completion.countedAs.flatMap(OccurrenceID.init), approvers: completion.approvers,
            attendance: completion.attendance.map { Attendance(present: $0.present, absent: $0.absent) },
            length: completion.length)
        (amount, target, credit) = (completion.amount, completion.target, completion.credit)
    }
}

extension Evidence {
    fileprivate init(_ evidence: Wire.Evidence) {
        self.init(
            reference: evidence.reference, sha256: evidence.sha256, size: evidence.size)
    }
}

extension ExamResults {
    fileprivate init?(_ results: Wire.ExamResults) {
        guard let on = CivilDate(results.on) else { return nil }
        let marks = results.marks.compactMap { mark in
            Score(mark.score).map { Mark(person: mark.person, score: $0) }
        }
        self.init(on: on, marks: marks, evidence: results.evidence.map(Evidence.init))
    }
}

extension Finding {
    fileprivate init?(_ finding: Wire.Finding) {
        guard let on = CivilDate(finding.on) else { return nil }
        self.init(
            text: finding.text, member: finding.member, severity: finding.severity.flatMap(Severity.init),
            due: finding.due.flatMap(CivilDate.init), on: on)
    }
}
