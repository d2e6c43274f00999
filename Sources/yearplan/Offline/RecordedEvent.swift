import CalendarInterface
import CivilTime
import Planning

extension Event {
    /// The event an entry of the ledger tells of; nil where the one who asked may not know of it, and of a kind this
    /// program does not know.
    /// - Throws: a decoding error that names the field which cannot be read.
    init?(_ entry: Wire.Entry) throws {
        guard let kind = Fact.Kind(rawValue: entry.kind) else { return nil }
        let fields = EntryFields(entry)
        self.init(
            recordedAt: try fields.instant("recordedAt", entry.recordedAt),
            actor: Actor(uid: entry.actor?.uid, login: entry.actor?.login, person: entry.actor?.person),
            occurrence: try entry.occurrence.map { try fields.occurrence("occurrence", $0) },
            basis: try entry.basis.map { try fields.basis($0, marks: entry.marks ?? []) },
            fact: try fields.fact(kind))
    }
}

/// Reads the fields of an entry as the values they stand for.
struct EntryFields {
    let entry: Wire.Entry

    init(_ entry: Wire.Entry) {
        self.entry = entry
    }

    /// A field that has to be there and has to be of a form.
    func required<Text, Value>(_ name: String, _ text: Text?, _ read: (Text) throws -> Value?) throws -> Value {
        guard let text, let value = try read(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "event \(entry.seq): “\(name)” is missing or cannot be read"))
        }
        return value
    }

    func day(_ name: String, _ text: String?) throws -> CivilDate { try required(name, text) { CivilDate($0) } }

    func optionalDay(_ name: String, _ text: String?) throws -> CivilDate? { try text.map { try day(name, $0) } }

    func occurrence(_ name: String, _ text: String?) throws -> OccurrenceID {
        try required(name, text) { OccurrenceID($0) }
    }

    func instant(_ name: String, _ moment: Wire.Moment?) throws -> Instant {
        try required(name, moment) { Instant(milliseconds: $0.milliseconds) }
    }

    /// A duty as `year:id`.
    func key(_ name: String, _ text: String) throws -> DutyKey {
        try required(name, text) { text in
            let parts = text.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let year = Int(parts[0]) else { return nil }
            return DutyKey(planYear: year, duty: String(parts[1]))
        }
    }

    func basis(_ basis: Wire.Basis, marks: [String]) throws -> Basis {
        func has(_ mark: Wire.Mark) -> Bool { marks.contains(mark.rawValue) }
        return Basis(
            planYear: basis.planYear, title: basis.title, opens: try optionalDay("opens", basis.opens),
            nominalDue: try optionalDay("nominalDue", basis.nominalDue), due: try optionalDay("due", basis.due),
            owners: basis.owners, isConfidential: has(.confidential), isProvisional: has(.provisional),
            isAssumed: has(.assumed))
    }

    func fact(_ kind: Fact.Kind) throws -> Fact {
        switch kind {
        case .planLoaded: .planLoaded(try required("plan", entry.plan, planLoaded))
        case .planMissing: .planMissing(PlanMissing(directory: try required("directory", entry.directory) { $0 }))
        case .adopted:
            .adopted(
                Adoption(from: try day("from", entry.from), line: try instant("fromMoment", entry.fromMoment)))
        case .pinned: .pinned(try required("pin", entry.pin, pin))
        case .shifted: .shifted(try required("shift", entry.shift, shift))
        case .withdrawn: .withdrawn
        case .restored: .restored
        case .rekeyed:
            .rekeyed(
                Rekeying(
                    planYear: try required("planYear", entry.planYear) { $0 },
                    to: try occurrence("renamedTo", entry.renamedTo)))
        case .reminded: .reminded(try required("reminder", entry.reminder, reminder))
        case .dropped: .dropped(try required("reminder", entry.reminder, reminder))
        case .lineKept: .lineKept(EscalationLine(steps: try required("line", entry.line) { $0 }))
        case .raised: .raised(try required("occasion", entry.occasion, raising))
        case .ended: .ended(try required("occasion", entry.occasion, ending))
        case .delegated: .delegated(try required("delegation", entry.delegation, delegation))
        case .recalled:
            .recalled(
                Recall(
                    person: try required("person", entry.person) { $0 }, on: try day("effective", entry.effective)))
        case .done: .done(try required("completion", entry.completion, completion))
        case .amended: .amended(try required("completion", entry.completion, completion))
        case .undone: .undone(Reason(entry.reason))
        case .waived: .waived(Reason(entry.reason))
        case .moved:
            .moved(
                Move(
                    to: try day("move.to", entry.move?.to),
                    reason: try required("move.reason", entry.move?.reason) { $0 }))
        case .dated: .dated(Dating(to: try day("to", entry.to)))
        case .snoozed: .snoozed(Snooze(until: try day("until", entry.until)))
        case .acknowledged: .acknowledged(try required("acknowledgement", entry.acknowledgement, acknowledgement))
        case .result: .result(try required("result", entry.result, results))
        case .excused:
            .excused(
                try required("excuse", entry.excuse) {
                    Excuse(person: $0.person, reason: $0.reason, on: try day("excuse.on", $0.on))
                })
        case .findingOpened: .findingOpened(try required("finding", entry.finding, finding))
        case .findingClosed: .findingClosed(try required("completion", entry.completion, completion))
        case .approved:
            .approved(
                try required("approval", entry.approval) { Approval(on: try day("approval.on", $0.on), note: $0.note) })
        case .rejected: .rejected(Reason(entry.reason))
        case .archived:
            .archived(
                try required("archive", entry.archive) {
                    Archiving(
                        year: $0.year, sha256: $0.sha256, events: $0.events, first: $0.first, last: $0.last,
                        places: $0.places)
                })
        }
    }
}
