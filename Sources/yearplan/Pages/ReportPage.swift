import CalendarInterface
import Planning
import Wording

/// What was planned in a period and what became of it, as a table, Markdown or CSV.
struct ReportPage {
    private let reply: Wire.GetReport.Reply
    private let words: Words

    private static let columns: [Words.ReportColumn] = [
        .planned, .done, .onTime, .late, .waived, .lapsed, .open, .overdue, .rate,
    ]

    init(_ reply: Wire.GetReport.Reply, _ words: Words) {
        self.reply = reply
        self.words = words
    }

    /// A heading and rows of texts.
    private typealias Grid = (headings: [String], rows: [[String]])

    private var figures: Grid {
        let grouping = Report.Grouping(rawValue: reply.by) ?? .category
        let rows = reply.rows.map { [name($0, grouping)] + cells($0) }
        return (
            [words.reportHeading(grouping)] + Self.columns.map(words.reportHeading),
            rows + [[words.reportHeading(.total)] + cells(reply.total)]
        )
    }

    private var reminded: Grid {
        (
            [
                words.heading(.who), words.reportHeading(.messages), words.reportHeading(.first),
                words.reportHeading(.last),
            ],
            reply.reminded.map { [$0.person, String($0.messages), shown($0.first), shown($0.last)] }
        )
    }

    private var escalated: Grid {
        (
            [
                words.heading(.when), words.reportHeading(.step), words.heading(.occurrence), words.heading(.what),
                words.heading(.audience),
            ],
            reply.escalated.map {
                [shown($0.at), $0.step.map(String.init) ?? "", $0.occurrence, $0.title, words.list($0.to)]
            }
        )
    }

    /// What counts in none of its figures.
    private var apart: [String] {
        var lines: [String] = []
        if reply.beforeAdoption > 0 {
            lines.append(words.reportedApart(beforeAdoption: reply.beforeAdoption, done: reply.beforeAdoptionDone))
        }
        if reply.undated > 0 { lines.append(words.reportedApart(undated: reply.undated)) }
        if reply.withdrawn > 0 { lines.append(words.reportedApart(withdrawn: reply.withdrawn)) }
        return lines
    }

    private var asOf: String { words.reportedAsOf(shown(reply.clock.now), anchor: reply.anchor) }

    private func name(_ row: Wire.ReportRow, _ grouping: Report.Grouping) -> String {
        switch grouping {
        case .category: return Category(rawValue: row.name).map(words.category) ?? row.name
        case .duty: return row.title.map { "\($0) [\(row.name)]" } ?? row.name
        case .owner, .group: return row.name.isEmpty ? words.nobody : row.name
        }
    }

    private func cells(_ row: Wire.ReportRow) -> [String] {
        [row.planned, row.done, row.onTime, row.late, row.waived, row.lapsed, row.open, row.overdue].map(String.init)
            + [words.rate(row.rate)]
    }

    /// For a terminal.
    func text(_ style: Style) -> String {
        var lines = [style.paint(words.reportTitle(first: reply.first, last: reply.last), .bold)]
        if reply.clock.rehearsal { lines.append(words.rehearsalNotice) }
        lines.append(asOf)
        lines += self.lines(figures, style)
        for line in apart { lines += ["", line] }
        if !reply.reminded.isEmpty { lines += ["", words.remindedTitle] + self.lines(reminded, style) }
        if !reply.escalated.isEmpty {
            lines += ["", words.escalatedTitle(reply.escalations)] + self.lines(escalated, style)
        }
        return lines.joined(separator: "\n")
    }

    private func lines(_ grid: Grid, _ style: Style) -> [String] {
        Table(headings: grid.headings, rows: grid.rows.map { $0.map { Table.Cell(visible($0)) } }, indent: 2)
            .lines(style)
    }

    /// In Markdown.
    var markdown: String {
        var parts = ["# \(words.reportTitle(first: reply.first, last: reply.last))"]
        if reply.clock.rehearsal { parts.append("**\(words.rehearsalNotice)**") }
        parts += [asOf, markdown(figures)] + apart
        if !reply.reminded.isEmpty { parts += ["## \(words.remindedTitle)", markdown(reminded)] }
        if !reply.escalated.isEmpty { parts += ["## \(words.escalatedTitle(reply.escalations))", markdown(escalated)] }
        return parts.joined(separator: "\n\n")
    }

    private func markdown(_ grid: Grid) -> String {
        func line(_ cells: [String]) -> String { "| \(cells.map(Self.escaped).joined(separator: " | ")) |" }
        let rule = "|" + String(repeating: " --- |", count: grid.headings.count)
        return ([line(grid.headings), rule] + grid.rows.map(line)).joined(separator: "\n")
    }

    /// A text in Markdown that means nothing but itself.
    private static func escaped(_ text: String) -> String {
        visible(text).map { "\\|[]<>*_`#~&!".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    /// One of its tables as comma-separated values (RFC 4180).
    func csv(_ section: ReportCommand.Section) -> String {
        let grid: Grid =
            switch section {
            case .figures: figures
            case .reminded: reminded
            case .escalated: escalated
            }
        return ([grid.headings] + grid.rows).map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\r\n")
            + "\r"
    }

    /// A cell of comma-separated values. One that a spreadsheet would take for a formula gets an apostrophe before it.
    static func cell(_ text: String) -> String {
        var text = visible(text)
        if let first = text.unicodeScalars.first(where: { $0 != " " }), "=+-@＝＋－＠".unicodeScalars.contains(first) {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { ",\"".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
