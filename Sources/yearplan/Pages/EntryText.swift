import CalendarInterface
import CivilTime
import Planning
import Wording

/// What is said of one entry of the ledger.
struct EntryText {
    let words: Words

    init(_ words: Words) {
        self.words = words
    }

    /// Who did it: a person, else an account, else the daemon.
    func who(_ actor: Wire.Actor) -> String {
        if let person = actor.person {
            return actor.login.map { words.person(person, login: $0) } ?? visible(person)
        }
        return actor.login.map(visible) ?? actor.uid.map { "uid \($0)" } ?? words.theDaemon
    }

    /// What happened, in a word or two.
    func event(_ entry: Wire.Entry) -> String {
        if entry.kind == Wire.Entry.opaqueKind { return words.opaqueEntry }
        return Fact.Kind(rawValue: entry.kind).map(words.event) ?? words.unknownEvent(entry.kind)
    }

    /// What it came to, in as many lines as it takes.
    /// - Parameter occurrence: of a reminder of several only what it says of this one.
    func details(_ entry: Wire.Entry, of occurrence: String? = nil) -> [String] {
        if let reminder = entry.reminder { return self.reminder(reminder, of: occurrence) }
        var details: [String] = []
        if let completion = entry.completion {
            details.append(
                words.completed(
                    on: completion.on, result: completion.result, note: completion.note,
                    evidence: completion.evidence.map { $0.reference + ($0.kept == true ? words.kept : "") })
                    + words.particulars(
                        amount: completion.amount, target: completion.target, credit: completion.credit))
        }
        let marks = entry.marks ?? []
        details += work(entry)
        if let move = entry.move {
            details.append(words.doubtful(words.moved(to: move.to, reason: move.reason), marks: marks))
        }
        if let reason = entry.reason { details.append(visible(reason)) }
        if let day = entry.to { details.append(words.doubtful(words.on(day), marks: marks)) }
        if let day = entry.until { details.append(words.until(day)) }
        if let day = entry.from { details.append(words.from(day)) }
        if let pin = entry.pin { details.append(words.doubtful(words.keeps(due: pin.due), marks: marks)) }
        if let shift = entry.shift {
            let text = words.shifted(from: Words.Dates(shift.from), to: Words.Dates(shift.to))
            details.append(words.doubtful(text, marks: marks))
        }
        if let archive = entry.archive {
            details.append(words.archived(year: archive.year, events: archive.events, sha256: archive.sha256))
        }
        if let name = entry.renamedTo { details.append(words.renamed(to: name)) }
        if let occasion = entry.occasion { details.append(self.occasion(occasion)) }
        if let own = entry.delegation {
            details.append(words.delegation(own.person, to: own.to, first: own.first, last: own.last))
            if let reason = own.reason { details.append(visible(reason)) }
        }
        if let person = entry.person {
            details.append(words.list([visible(person)] + (entry.effective.map { [words.from($0)] } ?? [])))
        }
        if let line = entry.line {
            details.append(line.map { "→ " + words.list($0.map(visible)) }.joined(separator: "  "))
        }
        if let noted = entry.acknowledgement {
            details.append(ReminderStage(rawValue: noted.stage).map(words.stage) ?? visible(noted.stage))
        }
        if let plan = entry.plan {
            details += plan.summaries.map { words.plan($0.title, year: $0.year, duties: $0.duties) }
            details.append(words.difference(added: plan.added.count, removed: plan.removed.count))
            if let change = words.calendarChange(official: plan.official ?? [], shifted: plan.shifted ?? 0) {
                details.append(change)
            }
        }
        return details
    }

    /// Exams, findings and approvals, and what a completion says beside its day.
    private func work(_ entry: Wire.Entry) -> [String] {
        var details: [String] = []
        if let there = entry.completion?.attendance {
            details.append(words.attendance(present: there.present, absent: there.absent))
        }
        if let approvers = entry.completion?.approvers { details.append(words.awaiting(approvers)) }
        if let result = entry.result {
            details.append(words.marks(result.marks.map { ($0.person, $0.score) }, on: result.on))
        }
        if let excuse = entry.excuse { details.append(words.excused(excuse.person, reason: excuse.reason)) }
        if let finding = entry.finding {
            details.append(
                words.finding(finding.text, member: finding.member, severity: finding.severity, due: finding.due))
        }
        if let approval = entry.approval { details.append(words.approval(on: approval.on, note: approval.note)) }
        return details
    }

    private func occasion(_ occasion: Wire.Occasion) -> String {
        let member = occasion.member.map { [words.forMember($0)] } ?? []
        return words.list([visible(occasion.occasion)] + member + [words.on(occasion.on)])
    }

    /// To whom it went, and what it said; in one line where it is about one occurrence.
    private func reminder(_ reminder: Wire.Reminder, of occurrence: String?) -> [String] {
        let to = reminder.audience.isEmpty ? "" : "→ \(words.list(reminder.audience.map(visible)))"
        let parts = parts(reminder, of: occurrence)
        guard parts.count == 1, let only = parts.first else { return (to.isEmpty ? [] : [to]) + parts }
        return [to.isEmpty ? only : "\(to)  \(only)"]
    }

    /// What a reminder says, one line for each occurrence, the most urgent first.
    func parts(_ reminder: Wire.Reminder, of occurrence: String? = nil) -> [String] {
        var reminder = reminder
        // One that was renamed since stands there under its former name: then all parts are better than none.
        if let occurrence, reminder.parts.contains(where: { $0.occurrence == occurrence }) {
            reminder.parts.removeAll { $0.occurrence != occurrence }
        }
        guard let notice = notice(reminder) else {
            return reminder.parts.map { "\(visible($0.identity)) \(visible($0.basis.title))" }
        }
        return notice.addressed.map { words.line($0, today: notice.today) }
    }

    /// The reminder as it is put into words; nil where it holds what is newer than this program.
    func notice(_ reminder: Wire.Reminder) -> Notice? {
        guard let today = CivilDate(String(reminder.at.local.prefix(10))) else { return nil }
        var parts: [Notice.Part] = []
        for part in reminder.parts {
            guard let occurrence = OccurrenceID(part.occurrence), let rule = ReminderRule(part.rule) else { return nil }
            parts.append(
                Notice.Part(
                    occurrence: occurrence, title: part.basis.title, rule: rule,
                    opens: part.basis.opens.flatMap { CivilDate($0) }, due: part.basis.due.flatMap { CivilDate($0) },
                    owners: part.basis.owners, merged: part.merged.compactMap(ReminderRule.init), missed: part.missed,
                    lateBy: part.lateBySeconds, overdueBy: part.overdueBySeconds,
                    isAssumed: part.marks.contains(Wire.Mark.assumed.rawValue),
                    isProvisional: part.marks.contains(Wire.Mark.provisional.rawValue),
                    standing: part.progress.map(Standing.init)))
        }
        return Notice(parts: parts, audience: reminder.audience, today: today)
    }
}

extension Words.Dates {
    init(_ dates: Wire.Dates) {
        self.init(opens: dates.opens, softDue: dates.softDue, due: dates.due)
    }
}

extension Standing {
    /// How far a quota or a coverage is, as it came over the wire.
    init(_ progress: Wire.Progress) {
        self.init(
            done: progress.done, target: progress.target, unit: progress.unit,
            by: progress.by.flatMap { CivilDate($0) },
            expected: progress.expected ?? 0, open: progress.open ?? [])
        openCount = max(progress.openCount ?? 0, open.count)
    }
}
