import CalendarInterface
import Planning
import Wording

/// One occurrence with everything known of it.
enum ShowPage {
    static func text(_ reply: Wire.GetOccurrence.Reply, _ words: Words, _ style: Style) -> String {
        let (occurrence, details) = (reply.occurrence, reply.details)
        let text = OccurrenceText(words, clock: reply.clock)
        var fields = Fields(words)
        fields.add(.name, visible(occurrence.name))
        fields.add(.state, style.paint(text.state(occurrence.state), OccurrenceText.ink(occurrence.state)))
        fields.add(.category, text.category(occurrence.category))
        fields.add(.phrases, details.phrases.map(visible))
        addDates(occurrence, details, text, to: &fields)
        fields.add(.owners, owners(occurrence, details, words))
        fields.add(.deputies, details.deputies.isEmpty ? nil : words.list(details.deputies.map(visible)))
        fields.add(.waitsFor, words.list(details.waitsFor.map(visible)))
        fields.add(.gates, words.list(details.gates.map(visible)))
        fields.add(.progress, occurrence.progress.map { words.standing(Standing($0)) })
        fields.add(.latestDays, details.latestDays.map { words.list($0.map(visible)) })
        addWork(occurrence, details, words, to: &fields)
        addCompletion(details, words, to: &fields)
        fields.add(.reason, details.reason.map(visible))
        fields.add(.snoozedUntil, details.snoozedUntil.map(visible))
        fields.add(.acknowledgedBy, words.list(details.acknowledgedBy.map(visible)))
        fields.add(.nextReminder, details.nextReminder.map { nextReminder($0, words) })
        fields.add(.source, details.source.map(visible))
        fields.add(.planNote, details.note.map(visible))
        fields.add(.remarks, words.list(occurrence.marks.compactMap(words.mark)))
        var lines = [style.paint(visible(occurrence.title), .bold)]
        if reply.clock.rehearsal { lines.append(words.rehearsalNotice) }
        return (lines + fields.lines(style)).joined(separator: "\n")
    }

    private static func addDates(
        _ occurrence: Wire.Occurrence, _ details: Wire.OccurrenceDetails, _ text: OccurrenceText,
        to fields: inout Fields
    ) {
        func day(_ day: String?) -> String? {
            guard let day else { return nil }
            let distance = text.distance(day)
            return distance.isEmpty ? visible(day) : "\(visible(day))  \(distance)"
        }
        fields.add(.opens, day(occurrence.opens))
        fields.add(.softDue, occurrence.softDue == occurrence.due ? nil : day(occurrence.softDue))
        fields.add(.due, day(occurrence.due))
        fields.add(.nominalDue, details.nominalDue == occurrence.due ? nil : details.nominalDue.map(visible))
        fields.add(.rolledDue, details.movedDue == nil ? nil : details.rolledDue.map(visible))
        fields.add(.at, occurrence.at.map(visible))
        fields.add(.place, details.place.map(visible))
    }

    private static func owners(
        _ occurrence: Wire.Occurrence, _ details: Wire.OccurrenceDetails, _ words: Words
    ) -> String? {
        let people = words.list(details.owners.map(visible))
        guard let owner = occurrence.owner, [owner] != details.owners else { return people }
        return people.isEmpty ? visible(owner) : words.members(details.owners, of: owner)
    }

    /// What was found, what the participants of an exam came to, and what waits for approval.
    private static func addWork(
        _ occurrence: Wire.Occurrence, _ details: Wire.OccurrenceDetails, _ words: Words, to fields: inout Fields
    ) {
        if let finding = details.finding {
            fields.add(.member, finding.member.map(visible))
            fields.add(
                .severity,
                finding.severity.map { Finding.Severity(rawValue: $0).map(words.severity) ?? visible($0) })
            fields.add(.foundOn, visible(finding.on))
        }
        fields.add(.passMark, details.passMark.map(String.init))
        fields.add(
            .results,
            details.candidates.map { candidate in
                let outcome = OccurrenceView.Candidate.Outcome(rawValue: candidate.outcome).map(words.outcome)
                return words.candidate(
                    candidate.person, scores: candidate.scores, outcome: outcome ?? visible(candidate.outcome),
                    reason: candidate.reason)
            })
        fields.add(.openFindings, details.openFindings.map(visible))
        let isAwaiting = occurrence.state == OccurrenceState.awaitingApproval.rawValue
        fields.add(
            .approvers,
            isAwaiting && details.approvers.isEmpty
                ? words.leftToAdministrators : words.list(details.approvers.map(visible)))
    }

    private static func addCompletion(_ details: Wire.OccurrenceDetails, _ words: Words, to fields: inout Fields) {
        guard let completion = details.completion else { return }
        fields.add(.done, visible(completion.on))
        fields.add(.result, completion.result.map(visible))
        fields.add(.evidence, completion.evidence.map { visible($0.reference) + ($0.kept == true ? words.kept : "") })
        fields.add(.note, completion.note.map(visible))
        fields.add(.amount, completion.amount.map(String.init))
        fields.add(.target, completion.target.map(visible))
        fields.add(.credit, completion.credit.map(visible))
        fields.add(.length, completion.length.map(String.init))
        fields.add(.present, words.list((completion.attendance?.present ?? []).map(visible)))
        fields.add(.absent, words.list((completion.attendance?.absent ?? []).map(visible)))
        fields.add(.approvedBy, details.approvedBy.map { EntryText(words).who($0) })
        fields.add(.recordedBy, details.completedBy.map { EntryText(words).who($0) })
    }

    private static func nextReminder(_ next: Wire.NextReminder, _ words: Words) -> String {
        let rule = ReminderRule(next.rule).map(words.rule) ?? visible(next.rule)
        return "\(shown(next.at))  \(rule)"
    }
}
