import CalendarInterface
import CivilTime
import Ledger
import Planning
import Wording

/// Puts entries of the ledger into lines of the log.
struct EntryLines {
    /// The language of the texts.
    let words: Words
    /// The zone of the times in them.
    let zone: ZoneRules

    /// An entry of the journal holds so many parts of a reminder at most: sendmsg(2) takes 1,024 pieces, two for each
    /// field, and more would lose their fields.
    static let partLimit = 64
    /// It names so many owners and so many of the audience in fields; the text names them all.
    private static let nameLimit = 40

    /// The lines of an entry: one, but several for a reminder of very many parts.
    ///
    /// Of a confidential one there is nothing but its place in the chain, by which a cut ledger is found.
    ///
    /// - Parameter isRepeated: it may have left before.
    func lines(_ entry: Entry, isRepeated: Bool = false) -> [JournalLine] {
        (entry.isConfidential ? [opaque(entry)] : open(entry)).map { line in
            var line = line
            line.fields =
                [.init("YEARPLAN_SEQ", String(entry.seq)), .init("YEARPLAN_ANCHOR", entry.anchor.description)]
                + line.fields
            if isRepeated {
                line.fields.append(.init("YEARPLAN_REPEATED", "1"))
                line.text = "[repeated] " + line.text
            }
            return line
        }
    }

    private func opaque(_ entry: Entry) -> JournalLine {
        JournalLine(priority: .info, id: .opaque, text: "recorded: event \(entry.seq)")
    }

    private func open(_ entry: Entry) -> [JournalLine] {
        switch entry.event.fact {
        case .reminded(let reminder): pieces(of: reminder).map(reminded)
        case .dropped(let reminder): pieces(of: reminder).map { dropped($0, entry) }
        case .planMissing(let missing): [planMissing(missing, entry)]
        default: [recorded(entry)]
        }
    }

    private func pieces(of reminder: Reminder) -> [Reminder] {
        stride(from: 0, to: reminder.parts.count, by: EntryLines.partLimit).map { start in
            var piece = reminder
            piece.parts = Array(reminder.parts[start...].prefix(EntryLines.partLimit))
            return piece
        }
    }

    private func reminded(_ reminder: Reminder) -> JournalLine {
        let civil = zone.civil(reminder.instant)
        let notice = Notice(reminder, today: civil.date)
        let head = "\(minute(civil)) → \(words.audience(notice)): "
        let lines = notice.byUrgency.map { words.line($0, today: notice.today) }
        return JournalLine(
            priority: priority(of: reminder.stage), id: .reminded, text: head + lines.joined(separator: "\n  "),
            fields: fields(of: reminder))
    }

    private func dropped(_ reminder: Reminder, _ entry: Entry) -> JournalLine {
        let civil = zone.civil(entry.event.recordedAt)
        let what = words.line(Notice(reminder, today: civil.date))
        return JournalLine(
            priority: .notice, id: .dropped, text: "\(minute(civil)) \(words.event(.dropped)): \(what)",
            fields: fields(of: reminder))
    }

    private func planMissing(_ missing: PlanMissing, _ entry: Entry) -> JournalLine {
        let head = minute(zone.civil(entry.event.recordedAt))
        return JournalLine(
            priority: .warning, id: .planMissing, text: "\(head) \(words.planMissing(directory: missing.directory))")
    }

    /// From information for what opens to an error for what went up the line.
    private func priority(of stage: ReminderStage) -> JournalLine.Priority {
        switch stage {
        case .opens, .date: .info
        case .pace, .approval, .before, .due: .notice
        case .overdue: .warning
        case .escalated: .error
        }
    }

    /// One value of each field for each part.
    private func fields(of reminder: Reminder) -> [JournalLine.Field] {
        var owners: [String] = []
        for owner in reminder.parts.flatMap(\.basis.owners) where !owners.contains(owner) { owners.append(owner) }
        return reminder.parts.flatMap { part -> [JournalLine.Field] in
            [
                .init("YEARPLAN_REMINDER", part.identity),
                .init("YEARPLAN_OCCURRENCE", part.occurrence.description),
                .init("YEARPLAN_DUTY", part.occurrence.duty),
            ] + (part.basis.due.map { [.init("YEARPLAN_DUE", $0.description)] } ?? [])
                + doubts(part.occurrence, part.basis)
        } + owners.prefix(EntryLines.nameLimit).map { .init("YEARPLAN_OWNER", $0) }
            + reminder.audience.prefix(EntryLines.nameLimit).map { .init("YEARPLAN_AUDIENCE", $0) }
    }

    /// The occurrence's name once more where its dates are doubtful, so that a filter finds them.
    private func doubts(_ occurrence: OccurrenceID, _ basis: Basis) -> [JournalLine.Field] {
        (basis.isProvisional ? [.init("YEARPLAN_PROVISIONAL", occurrence.description)] : [])
            + (basis.isAssumed ? [.init("YEARPLAN_ASSUMED", occurrence.description)] : [])
    }

    /// The days an entry is about, with what is doubtful about them.
    private func dates(of event: Event) -> String? {
        let text: String
        switch event.fact {
        case .planLoaded(let load):
            return load.calendar.flatMap { words.calendarChange(official: $0.official, shifted: $0.shifted) }
        case .shifted(let shift): text = words.shifted(from: Words.Dates(shift.from), to: Words.Dates(shift.to))
        case .pinned(let pin): text = words.keeps(due: pin.due.description)
        case .moved(let move): text = words.on(move.to.description)
        case .dated(let dating): text = words.on(dating.to.description)
        default: return nil
        }
        let marks = event.basis.map { Wire.Basis.marks(of: $0).map(\.rawValue) } ?? []
        return words.doubtful(text, marks: marks)
    }

    private func recorded(_ entry: Entry) -> JournalLine {
        let event = entry.event
        let kind = event.fact.kind
        var text = "\(minute(zone.civil(event.recordedAt))) \(words.event(kind))"
        if let what = subject(of: event) { text += ": \(what)" }
        if let dates = dates(of: event) { text += ", \(dates)" }
        if let who = event.actor.person ?? event.actor.login ?? event.actor.uid.map({ "uid \($0)" }) {
            text += " (\(visible(who)))"
        }
        var fields: [JournalLine.Field] = []
        if let occurrence = event.occurrence {
            fields += [
                .init("YEARPLAN_OCCURRENCE", occurrence.description), .init("YEARPLAN_DUTY", occurrence.duty),
            ]
        }
        if let due = event.basis?.due { fields.append(.init("YEARPLAN_DUE", due.description)) }
        if let occurrence = event.occurrence, let basis = event.basis { fields += doubts(occurrence, basis) }
        fields += (event.basis?.owners ?? []).map { .init("YEARPLAN_OWNER", $0) }
        return JournalLine(priority: .info, id: MessageID(kind), text: text, fields: fields)
    }

    private func subject(of event: Event) -> String? {
        if let occurrence = event.occurrence {
            let title = event.basis.map { visible($0.title) + " " } ?? ""
            return "\(title)[\(visible(occurrence.description))]"
        }
        switch event.fact {
        case .planLoaded(let load): return words.list(load.summaries.map { visible($0.title) })
        case .adopted(let adoption): return adoption.from.description
        case .raised(let raising): return occasion(raising.occasion, raising.member)
        case .ended(let ending): return visible(ending.occasion)
        case .delegated(let delegation): return "\(visible(delegation.person)) → \(visible(delegation.to))"
        case .recalled(let recall): return visible(recall.person)
        default: return nil
        }
    }

    private func occasion(_ name: String, _ member: String?) -> String {
        visible(name) + (member.map { "/" + visible($0) } ?? "")
    }

    /// `2026-03-09 08:30`.
    private func minute(_ civil: CivilDateTime) -> String {
        let minute = TimeOfDay(hour: civil.time.hour, minute: civil.time.minute) ?? civil.time
        return "\(civil.date) \(minute)"
    }
}

extension Words.Dates {
    fileprivate init(_ dates: Shift.Dates) {
        self.init(
            opens: dates.opens?.description, softDue: dates.softDue?.description, due: dates.due?.description)
    }
}

extension Entry {
    /// Whether only those who must know of its occurrence may know of it.
    var isConfidential: Bool {
        if event.basis?.isConfidential == true { return true }
        switch event.fact {
        case .reminded(let reminder), .dropped(let reminder): return reminder.parts.contains { $0.basis.isConfidential }
        default: return false
        }
    }
}
