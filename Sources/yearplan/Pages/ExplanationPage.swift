import CivilTime
import Phrases
import Wording

/// What a phrase says, and its dates.
enum ExplanationPage {
    static func text(
        _ explanation: Explanation, _ calendar: WorkingCalendar, _ words: Words, _ style: Style
    ) -> String {
        guard case .read(let schedule, let occurrences) = explanation.outcome else { return "" }
        let kind = [words.kind(schedule.kind)] + (schedule.isAssumed ? [words.byAssumption] : [])
        var lines = [
            "\(style.paint(visible(explanation.phrase), .bold))  [\(words.list(kind))]",
            "  \(visible(schedule.printed(.zh)))", "  \(visible(schedule.printed(.en)))",
        ]
        guard !occurrences.isEmpty else {
            return (lines + ["  \(isDated(schedule.kind) ? words.noDates : words.undatedPhrase)"]).joined(
                separator: "\n")
        }
        let rows = occurrences.map { occurrence in
            row(occurrence, schedule, calendar, words).map { Table.Cell($0) }
        }
        // Columns in which nothing stands are left out.
        let columns: [Words.Column] = [.key, .opens, .due, .rolled, .at, .remarks]
        let kept = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
        let table = Table(
            headings: kept.map { words.heading(columns[$0]) }, rows: rows.map { row in kept.map { row[$0] } }, indent: 2
        )
        lines += table.lines(style)
        return lines.joined(separator: "\n")
    }

    /// Whether a phrase of this kind has dates of its own.
    private static func isDated(_ kind: ScheduleKind) -> Bool {
        switch kind {
        case .window, .recurring, .quota, .coverage, .holiday: true
        case .interval, .relative, .undated: false
        }
    }

    private static func row(
        _ occurrence: Explanation.Occurrence, _ schedule: Schedule, _ calendar: WorkingCalendar, _ words: Words
    ) -> [String] {
        let window = occurrence.window
        var remarks = words.soft(opens: window.softOpens?.description, due: window.softDue?.description)
        if !window.parts.isEmpty {
            remarks.append(words.anyOf(window.parts.map { "\($0.first)–\($0.last)" }))
        }
        let hangsOnCalendar = occurrence.rolled != nil || window.openingDays || schedule.kind == .holiday
        if hangsOnCalendar, calendar.isProvisional(window.due) { remarks.append(words.provisionalDate) }
        return [
            window.key.description, window.opens.description, window.due.description,
            occurrence.rolled?.description ?? "", window.at?.description ?? "", words.list(remarks),
        ]
    }
}
