import CalendarInterface
import Wording

/// A list of occurrences.
enum UpcomingPage {
    static func text(_ reply: Wire.ListOccurrences.Reply, _ words: Words, _ style: Style) -> String {
        var lines: [String] = []
        if reply.clock.rehearsal { lines += [words.rehearsalNotice, ""] }
        guard !reply.occurrences.isEmpty else { return (lines + [words.nothingFound]).joined(separator: "\n") }
        let text = OccurrenceText(words, clock: reply.clock)
        let columns: [Words.Column] = [.due, .opens, .state, .what, .owner, .name]
        let table = Table(
            headings: columns.map(words.heading), rows: reply.occurrences.map { row($0, text) }, flexible: 3)
        lines += table.lines(style)
        if reply.truncated { lines += ["", words.truncated(reply.occurrences.count)] }
        return lines.joined(separator: "\n")
    }

    private static func row(_ occurrence: Wire.Occurrence, _ text: OccurrenceText) -> [Table.Cell] {
        [
            .init(text.day(occurrence.due, at: occurrence.at)), .init(text.day(occurrence.opens)),
            .init(text.state(occurrence.state), OccurrenceText.ink(occurrence.state)), text.title(occurrence),
            .init(visible(occurrence.owner ?? "")), .init(visible(occurrence.name), .dim),
        ]
    }
}
