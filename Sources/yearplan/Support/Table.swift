import Wording

/// Rows with columns of equal width, for people.
struct Table {
    /// A text and its colour.
    struct Cell {
        var text: String
        var ink: Style.Ink?
        /// How much of the text's end stays when the rest is cut, in characters.
        var kept: Int

        init(_ text: String, _ ink: Style.Ink? = nil, keeping tail: String = "") {
            self.text = text + tail
            self.ink = ink
            kept = tail.count
        }

        /// The text in so many columns: what stands before its tail is cut to a third of them before the tail is.
        func cut(to width: Int) -> String {
            guard kept > 0, displayWidth(text) > width else { return shortened(text, to: max(width, 1)) }
            let tail = String(text.suffix(kept))
            let head = shortened(String(text.dropLast(kept)), to: max(width - displayWidth(tail), width / 3, 1))
            return head + shortened(tail, to: max(width - displayWidth(head), 1))
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
            let text = column == flexible ? cell.cut(to: width) : cell.text
            let blanks = column == last ? 0 : max(width - displayWidth(text), 0)
            line += style.paint(text, cell.ink) + String(repeating: " ", count: blanks)
            if column != last { line += Self.gap }
        }
        return line
    }
}
