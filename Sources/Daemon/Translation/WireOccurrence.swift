import CalendarInterface
import CivilTime
import Planning

extension Wire.Progress {
    init(_ progress: OccurrenceView.Progress) {
        self.init(done: progress.done, target: progress.target, unit: progress.unit)
    }
}

extension Wire.Progress {
    init(_ standing: Standing) {
        self.init(
            done: standing.done, target: standing.target, unit: standing.unit, by: standing.by?.description,
            expected: standing.expected, open: standing.openCount > 0 ? standing.open : nil,
            openCount: standing.openCount > 0 ? standing.openCount : nil)
    }
}

extension Wire.Occurrence {
    init(_ view: OccurrenceView) {
        self.init(
            name: view.id.description, title: view.title, category: view.category.rawValue, state: view.state.rawValue,
            opens: view.opens?.description, softDue: view.softDue?.description, due: view.due?.description,
            at: view.at?.description, owner: view.ownerName ?? view.owners.first,
            progress: view.standing.map(Wire.Progress.init) ?? view.progress.map(Wire.Progress.init),
            marks: Wire.Occurrence.marks(of: view))
    }

    static func marks(of view: OccurrenceView) -> [Wire.Mark] {
        let marks: [(Wire.Mark, Bool)] = [
            (.provisional, view.isProvisional), (.assumed, view.isAssumed),
            (.rolled, view.rolledDue != nil && view.movedDue == nil), (.moved, view.movedDue != nil),
            (.optional, view.isOptional), (.confidential, view.isConfidential), (.snoozed, view.snoozedUntil != nil),
            (.actedOn, view.isActedOn), (.gated, !view.gates.isEmpty), (.retake, view.isRetake),
            (.finding, view.finding != nil), (.kept, view.isKept), (.dayOff, view.isOnDayOff),
            (.early, view.isEarly),
        ]
        return marks.filter(\.1).map(\.0)
    }
}

extension Wire.OccurrenceDetails {
    init(_ view: OccurrenceView, _ time: WireTime) {
        self.init(
            duty: view.id.duty, period: view.id.period, member: view.id.member, planYear: view.planYear,
            phrases: view.phrases, owners: view.owners, deputies: view.deputies, waitsFor: view.waitsFor,
            gates: view.gates,
            acknowledgedBy: view.acknowledgedBy, generation: view.generation,
            candidates: view.candidates.map(Wire.Candidate.init), approvers: view.approvers,
            openFindings: view.openFindings.map(\.description))
        finding = view.finding.map(Wire.Finding.init)
        passMark = view.passMark
        approvedBy = view.approvedBy.map(Wire.Actor.init)
        nominalDue = view.nominalDue?.description
        rolledDue = view.rolledDue?.description
        movedDue = view.movedDue?.description
        latestDays = view.latestDays.isEmpty ? nil : view.latestDays.map(\.description)
        dueMoment = view.dueMoment.map(time.moment)
        place = view.place
        completion = view.completion.map(Wire.Completion.init)
        completedBy = view.completedBy.map(Wire.Actor.init)
        reason = view.reason
        snoozedUntil = view.snoozedUntil?.description
        if let at = view.nextReminder, let rule = view.nextRule {
            nextReminder = Wire.NextReminder(rule: rule.description, at: time.moment(at))
        }
        source = view.source
        note = view.note
    }
}

extension Wire.Evidence {
    init(_ evidence: Evidence) {
        self.init(
            reference: evidence.reference, sha256: evidence.sha256, size: evidence.size,
            kept: evidence.kept == true ? true : nil)
    }
}

extension Evidence {
    init(_ evidence: Wire.Evidence) {
        self.init(
            reference: evidence.reference, sha256: evidence.sha256, size: evidence.size,
            kept: evidence.kept == true ? true : nil)
    }
}

extension Wire.Completion {
    init(_ completion: Completion) {
        self.init(
            on: completion.on.description, result: completion.result, note: completion.note,
            evidence: completion.evidence.map(Wire.Evidence.init), countedAs: completion.countedAs?.description,
            amount: completion.amount, target: completion.target, credit: completion.credit,
            approvers: completion.approvers, attendance: completion.attendance.map(Wire.Attendance.init),
            length: completion.length)
    }
}

extension Wire.Actor {
    init(_ actor: Actor) {
        self.init(uid: actor.uid, login: actor.login, person: actor.person)
    }
}
