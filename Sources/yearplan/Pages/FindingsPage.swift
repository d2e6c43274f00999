import CalendarInterface
import Planning
import Wording

/// A list of findings.
enum FindingsPage {
    static func text(_ reply: Wire.ListFindings.Reply, _ words: Words, _ style: Style) -> String {
        var lines: [String] = []
        if reply.clock.rehearsal { lines += [words.rehearsalNotice, ""] }
        guard !reply.findings.isEmpty else { return (lines + [words.noFindings]).joined(separator: "\n") }
        let text = OccurrenceText(words, clock: reply.clock)
        let columns: [Words.Column] = [.due, .state, .severity, .finding, .member, .owner, .name]
        let table = Table(
            headings: columns.map(words.heading), rows: reply.findings.map { row($0, text, words) }, flexible: 3)
        lines += table.lines(style)
        if reply.truncated { lines += ["", words.truncated(reply.findings.count)] }
        return lines.joined(separator: "\n")
    }

    private static func row(_ found: Wire.ListedFinding, _ text: OccurrenceText, _ words: Words) -> [Table.Cell] {
        let (occurrence, finding) = (found.occurrence, found.finding)
        let severity = finding.severity.map { Finding.Severity(rawValue: $0).map(words.severity) ?? visible($0) }
        return [
            .init(text.day(occurrence.due)),
            .init(text.state(occurrence.state), OccurrenceText.ink(occurrence.state)), .init(severity ?? ""),
            .init(visible(finding.text)), .init(visible(finding.member ?? "")),
            .init(words.list(found.owners.map(visible))), .init(visible(occurrence.name), .dim),
        ]
    }
}
