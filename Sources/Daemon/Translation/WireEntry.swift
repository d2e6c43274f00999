import CalendarInterface
import CivilTime
import Ledger
import Planning

/// Puts entries of the ledger onto the wire.
final class EntryTranslation {
    private let time: WireTime
    private let book: PlanBook
    /// Duties everybody may know of; those that are not in force any more count as ones they may not.
    private lazy var known = duties { !$0.isConfidential }
    /// Duties in force that only some may know of.
    private lazy var secret = duties { $0.isConfidential }

    init(_ time: WireTime, _ book: PlanBook) {
        self.time = time
        self.book = book
    }

    private func duties(where isWanted: (Duty) -> Bool) -> Set<DutyKey> {
        var keys: Set<DutyKey> = []
        for plan in book.plans {
            for duty in plan.duties where isWanted(duty) { keys.insert(DutyKey(planYear: plan.year, duty: duty.id)) }
        }
        return keys
    }

    /// An entry as somebody may see it.
    func entry(_ entry: Entry, _ sight: Sight) -> Wire.Entry {
        let anchor = entry.anchor.description
        guard sight != .nothing else { return .opaque(seq: entry.seq, anchor: anchor) }
        let event = entry.event
        var wire = Wire.Entry(seq: entry.seq, anchor: anchor, kind: event.fact.kind.rawValue)
        wire.recordedAt = time.moment(event.recordedAt)
        wire.actor = Wire.Actor(event.actor)
        wire.occurrence = event.occurrence?.description
        wire.effective = event.effective?.description
        wire.basis = event.basis.map(Wire.Basis.init)
        wire.marks = event.basis.map { Wire.Basis.marks(of: $0).map(\.rawValue) }
        fill(&wire, with: event.fact, sight)
        return wire
    }

    private func fill(_ wire: inout Wire.Entry, with fact: Fact, _ sight: Sight) {
        switch fact {
        case .planLoaded(let load): wire.plan = planLoaded(load, sight)
        case .adopted(let adoption):
            wire.from = adoption.from.description
            wire.fromMoment = time.moment(adoption.line)
        case .pinned(let pin): wire.pin = Wire.Pin(pin)
        case .shifted(let shift): wire.shift = Wire.Shift(shift)
        case .withdrawn, .restored: break
        case .planMissing(let missing): wire.directory = missing.directory
        case .rekeyed(let rekeying):
            wire.renamedTo = rekeying.to.description
            wire.planYear = rekeying.planYear
        case .reminded(let reminder), .dropped(let reminder): wire.reminder = self.reminder(reminder, sight)
        case .done(let completion), .amended(let completion), .findingClosed(let completion):
            wire.completion = Wire.Completion(completion)
            if sight == .partial { wire.completion?.countedAs = nil }
        case .result(let results): wire.result = Wire.ExamResults(results)
        case .excused(let excuse): wire.excuse = Wire.Excuse(excuse)
        case .findingOpened(let finding): wire.finding = Wire.Finding(finding)
        case .approved(let approval):
            wire.approval = Wire.Approval(on: approval.on.description, note: approval.note)
        case .archived(let archiving): wire.archive = Wire.Archive(archiving)
        case .undone(let reason), .waived(let reason), .rejected(let reason): wire.reason = reason.reason
        case .moved(let move): wire.move = Wire.MovedDate(to: move.to.description, reason: move.reason)
        case .dated(let dating): wire.to = dating.to.description
        case .snoozed(let snooze): wire.until = snooze.until.description
        case .acknowledged(let note):
            wire.acknowledgement = Wire.Acknowledgement(
                person: note.person, stage: note.stage.rawValue, escalations: note.escalations)
        case .delegated(let delegation): wire.delegation = Wire.Delegation(delegation)
        case .recalled(let recall): wire.person = recall.person
        case .lineKept(let line): wire.line = line.steps
        case .raised(let raising):
            wire.occasion = Wire.Occasion(
                occasion: raising.occasion, ordinal: raising.ordinal, planYear: raising.planYear,
                on: raising.on.description, member: raising.member)
        case .ended(let ending):
            wire.occasion = Wire.Occasion(
                occasion: ending.occasion, ordinal: ending.ordinal, planYear: ending.planYear,
                on: ending.on.description, member: ending.member)
        }
    }

    private func planLoaded(_ load: PlanLoaded, _ sight: Sight) -> Wire.PlanLoaded {
        func isKnown(_ key: DutyKey) -> Bool { sight == .whole || known.contains(key) }
        func name(_ key: DutyKey) -> String { "\(key.planYear):\(key.duty)" }
        let renamed = load.renamed.filter { isKnown($0.to) }
        // Whoever guesses what is in a file could tell by its hash; its name may say as much.
        let files = sight == .whole ? load.plans : []
        return Wire.PlanLoaded(
            plans: files.map { Wire.File(name: $0.name, sha256: $0.sha256) },
            calendars: load.calendars.map { Wire.File(name: $0.name, sha256: $0.sha256) },
            summaries: load.summaries.map { summary in
                Wire.PlanSummary(
                    year: summary.year, title: summary.title,
                    duties: sight == .whole ? summary.duties : summary.open ?? openDuties(of: summary),
                    open: sight == .whole ? summary.open : nil)
            },
            added: load.added.filter(isKnown).map(name), removed: load.removed.filter(isKnown).map(name),
            renamed: renamed.isEmpty ? nil : renamed.map { Wire.Renaming(from: name($0.from), to: name($0.to)) },
            official: load.calendar?.official, shifted: sight == .whole ? load.calendar?.shifted : nil)
    }

    /// How many duties everybody may know of, by those in force at present.
    private func openDuties(of summary: PlanLoaded.Summary) -> Int {
        max(summary.duties - secret.count { $0.planYear == summary.year }, 0)
    }

    private func recipients(_ names: [String]) -> [Wire.Recipient] {
        names.compactMap { book.roster.people[$0] }.map { person in
            Wire.Recipient(
                person: person.name, login: person.login,
                addresses: person.addresses.sorted { $0.key < $1.key }.map { .init(kind: $0.key, address: $0.value) })
        }
    }

    private func reminder(_ reminder: Reminder, _ sight: Sight) -> Wire.Reminder {
        Wire.Reminder(
            at: time.moment(reminder.instant), audience: reminder.audience, stage: reminder.stage.rawValue,
            parts: reminder.parts.map { part in
                Wire.ReminderPart(
                    identity: part.identity, occurrence: part.occurrence.description, rule: part.rule.description,
                    stage: part.rule.stage.rawValue, generation: part.generation, nominal: time.moment(part.nominal),
                    basis: Wire.Basis(part.basis), merged: part.merged.map(\.description), missed: part.missed,
                    lateBySeconds: part.lateBy, overdueBySeconds: part.overdueBy,
                    progress: part.standing.map(Wire.Progress.init), marks: Wire.Basis.marks(of: part.basis))
            }, recipients: sight == .addressed ? recipients(reminder.audience) : nil)
    }
}

extension Wire.Basis {
    /// What is to be said of an occurrence beside its dates.
    static func marks(of basis: Basis) -> [Wire.Mark] {
        let marks: [(Wire.Mark, Bool)] = [
            (.provisional, basis.isProvisional), (.assumed, basis.isAssumed), (.confidential, basis.isConfidential),
        ]
        return marks.filter(\.1).map(\.0)
    }

    init(_ basis: Basis) {
        self.init(
            planYear: basis.planYear, title: basis.title, opens: basis.opens?.description,
            nominalDue: basis.nominalDue?.description, due: basis.due?.description, owners: basis.owners)
    }
}

extension Wire.Shift {
    init(_ shift: Shift) {
        func dates(_ dates: Shift.Dates) -> Wire.Dates {
            Wire.Dates(
                opens: dates.opens?.description, softDue: dates.softDue?.description, due: dates.due?.description)
        }
        self.init(from: dates(shift.from), to: dates(shift.to))
    }
}

extension Wire.Delegation {
    init(_ delegation: Delegation) {
        self.init(
            person: delegation.person, to: delegation.to, first: delegation.first.description,
            last: delegation.last?.description, reason: delegation.reason)
    }
}

extension Wire.Archive {
    init(_ archiving: Archiving) {
        self.init(
            year: archiving.year, sha256: archiving.sha256, events: archiving.events, first: archiving.first,
            last: archiving.last, places: archiving.places)
    }
}

extension Wire.Pin {
    init(_ pin: Pin) {
        self.init(
            opens: pin.opens.description, softDue: pin.softDue?.description, nominalDue: pin.nominalDue.description,
            due: pin.due.description)
    }
}
