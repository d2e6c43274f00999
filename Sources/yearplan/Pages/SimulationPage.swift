import CalendarInterface
import Wording

/// The reminders of a stretch of time, one part a line.
enum SimulationPage {
    static func text(_ reminders: [Wire.Reminder], _ words: Words, _ style: Style) -> String {
        guard !reminders.isEmpty else { return "" }
        let entries = EntryText(words)
        let columns: [Words.Column] = [.when, .audience, .details]
        let rows = reminders.flatMap { reminder in
            entries.parts(reminder).enumerated().map { index, line -> [Table.Cell] in
                guard index == 0 else { return [.init(""), .init(""), .init(line)] }
                return [
                    .init(shown(reminder.at)), .init(words.list(reminder.audience.map(visible))),
                    .init(line, reminder.stage == "escalated" || reminder.stage == "overdue" ? .red : nil),
                ]
            }
        }
        return Table(headings: columns.map(words.heading), rows: rows).lines(style).joined(separator: "\n")
    }
}
