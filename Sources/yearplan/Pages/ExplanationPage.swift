import CivilTime
import Phrases
import Wording

/// What a phrase says, and its dates.
struct ExplanationPage {
    let calendar: WorkingCalendar
    let words: Words
    let style: Style
    /// The day from which distances are shown by an example; nil for none.
    var today: CivilDate?

    /// The page of a phrase; empty for one that is refused.
    func text(_ explanation: Explanation) -> String {
        guard case .read(let schedule, let occurrences) = explanation.outcome else { return "" }
        let kind = [words.kind(schedule.kind)] + (schedule.isAssumed ? [words.byAssumption] : [])
        var lines = [
            "\(style.paint(visible(explanation.phrase), .bold))  [\(words.list(kind))]",
            "  \(visible(schedule.printed(.zh)))", "  \(visible(schedule.printed(.en)))",
        ]
        if let reading = words.reading(schedule) { lines.append("  \(reading)") }
        if !occurrences.isEmpty {
            lines += table(occurrences).lines(style)
        } else if isDated(schedule.kind) {
            lines.append("  \(words.noDates)")
        } else if let example = example(schedule) {
            lines.append("  \(example)")
        }
        return lines.joined(separator: "\n")
    }

    /// The occurrences, without columns in which nothing stands.
    private func table(_ occurrences: [Explanation.Occurrence]) -> Table {
        let columns: [Words.Column] = [.key, .opens, .due, .day, .rolled, .at, .remarks]
        let rows = occurrences.map(row)
        let kept = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
        return Table(
            headings: kept.map { words.heading(columns[$0]) }, rows: rows.map { row in kept.map { row[$0] } },
            indent: 2)
    }

    private func row(_ occurrence: Explanation.Occurrence) -> [Table.Cell] {
        let window = occurrence.window
        var remarks = occurrence.isProvisional ? [words.provisionalDate] : []
        remarks += words.soft(
            opens: window.softOpens.map { words.dated($0, in: calendar) },
            due: window.softDue.map { words.dated($0, in: calendar) })
        if !window.parts.isEmpty {
            remarks.append(words.anyOf(window.parts.map { "\($0.first)–\($0.last)" }))
        }
        let kind = Words.DayKind(window.due, in: calendar)
        let ink: Style.Ink? = if case .off = kind { .yellow } else { nil }
        return [
            .init(window.key.description), .init(words.dated(window.opens)), .init(words.dated(window.due)),
            .init(words.dayKind(kind), ink), .init(occurrence.rolled.map(words.dated) ?? ""),
            .init(window.at.map(words.moment) ?? ""), .init(words.list(remarks)),
        ]
    }

    /// Where a distance from an event would lead from today.
    private func example(_ schedule: Schedule) -> String? {
        guard let today, let relative = schedule.relative, relative.direction == .after else { return nil }
        let window = relative.window(
            cause: today, calendar: calendar, planYearEnd: YearMonth(year: today.year, month: 12).last)
        return words.example(ifOn: words.dated(today), due: words.dated(window.due, in: calendar))
    }

    /// Whether a phrase of this kind has dates of its own.
    private func isDated(_ kind: ScheduleKind) -> Bool {
        switch kind {
        case .window, .recurring, .quota, .coverage, .holiday: true
        case .interval, .relative, .undated: false
        }
    }
}
