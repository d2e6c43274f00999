import Wording

/// Rows with columns of equal width, for people.
struct Table {
    /// A text and its colour.
    struct Cell {
        var text: String
        var ink: Style.Ink?

        init(_ text: String, _ ink: Style.Ink? = nil) {
            self.text = text
            self.ink = ink
        }
    }

    /// Headings; empty for none.
    var headings: [String] = []
    /// Rows of as many cells as there are headings.
    var rows: [[Cell]] = []
    /// The column that is cut when the terminal is too narrow.
    var flexible: Int?
    /// Blanks before each row.
    var indent = 0

    private static let gap = "  "
    /// The flexible column is not cut below this.
    private static let narrowest = 16

    /// The widths the columns take.
    func widths(_ style: Style) -> [Int] {
        let count = max(headings.count, rows.map(\.count).max() ?? 0)
        var widths = (0..<count).map { column in
            max(
                headings.indices.contains(column) ? displayWidth(headings[column]) : 0,
                rows.map { $0.indices.contains(column) ? displayWidth($0[column].text) : 0 }.max() ?? 0)
        }
        if let columns = style.columns, let flexible, widths.indices.contains(flexible) {
            let total = indent + widths.reduce(0, +) + Self.gap.count * max(count - 1, 0)
            if total > columns {
                widths[flexible] = max(widths[flexible] - (total - columns), min(widths[flexible], Self.narrowest))
            }
        }
        return widths
    }

    /// The lines, without blanks at their ends.
    /// - Parameter widths: those of several tables that stand together, else its own.
    func lines(_ style: Style, widths given: [Int]? = nil) -> [String] {
        let widths = given ?? widths(style)
        var lines: [String] = []
        if !headings.isEmpty { lines.append(line(headings.map { Cell($0, .dim) }, widths, style)) }
        return lines + rows.map { line($0, widths, style) }
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ style: Style) -> String {
        let last = cells.lastIndex { !$0.text.isEmpty } ?? -1
        var line = String(repeating: " ", count: indent)
        for (column, cell) in cells.enumerated() where column <= last {
            let width = widths.indices.contains(column) ? widths[column] : 0
            let text = column == flexible ? shortened(cell.text, to: max(width, 1)) : cell.text
            let blanks = column == last ? 0 : max(width - displayWidth(text), 0)
            line += style.paint(text, cell.ink) + String(repeating: " ", count: blanks)
            if column != last { line += Self.gap }
        }
        return line
    }
}
