extension YAMLNode {
    /// The place of a part of a scalar's text in the file, through quotation marks and escapes.
    /// - Parameters:
    ///   - offset: where the part begins in what `text` returns, in Unicode scalars from 0.
    ///   - length: how many scalars it has.
    /// - Returns: the place of the whole scalar where it is written over several lines.
    func place(ofScalars offset: Int, length: Int) -> SourcePlace {
        guard case .scalar(let text, let style) = value, let width = quoteWidth(style) else { return place }
        let leading = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }.count
        let line = Array(place.source.line(place.line).unicodeScalars)
        var column = place.column - 1 + width
        var start = column
        for position in 0..<(leading + offset + length) {
            if position == leading + offset { start = column }
            guard column < line.count else { return place }
            column += Self.rawLength(line, column, style)
        }
        guard column > start, column <= line.count else { return place }
        return SourcePlace(place.source, line: place.line, column: start + 1, length: column - start)
    }

    private func quoteWidth(_ style: Style) -> Int? {
        switch style {
        case .plain: 0
        case .singleQuoted, .doubleQuoted: 1
        case .literal, .folded: nil
        }
    }

    /// How many characters of the file make the one that stands at a column.
    private static func rawLength(_ line: [Unicode.Scalar], _ column: Int, _ style: Style) -> Int {
        switch (style, line[column]) {
        case (.singleQuoted, "'"): return 2
        case (.doubleQuoted, "\\"):
            guard column + 1 < line.count else { return 1 }
            switch line[column + 1] {
            case "x": return 4
            case "u": return 6
            case "U": return 10
            default: return 2
            }
        default: return 1
        }
    }
}
