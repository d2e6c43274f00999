/// The line a diagnostic is about, made harmless for a terminal, and the mark below it.
public struct Excerpt: Sendable, Hashable {
    /// The line; of a long one the part around the place.
    public let text: String
    /// Columns of a terminal before the mark.
    public let indent: Int
    /// Columns of a terminal the mark covers, at least 1.
    public let width: Int

    private static let widest = 160

    /// The line of a place; nil for an empty line.
    init?(_ place: SourcePlace) {
        let line = Array(place.source.line(place.line).unicodeScalars)
        guard !line.isEmpty else { return nil }
        let start = min(place.column - 1, line.count)
        let end = min(start + place.length, line.count)
        var from = 0
        var prefix = ""
        if Self.width(line[..<end]) > Self.widest {
            from = start
            var room = Self.widest / 2
            while from > 0, room > 0 {
                from -= 1
                room -= TerminalWidth.of(line[from])
            }
            prefix = from > 0 ? "…" : ""
        }
        var shown = prefix
        var used = TerminalWidth.of(prefix)
        var mark: Int?
        var covered = 0
        for (index, scalar) in line[from...].enumerated() {
            if index + from == start { mark = used }
            let piece = scalar == "\t" ? " " : Visible.character(scalar)
            let width = TerminalWidth.of(piece)
            guard used + width <= Self.widest else {
                shown += "…"
                break
            }
            shown += piece
            used += width
            if index + from >= start, index + from < end { covered += width }
        }
        text = shown
        indent = mark ?? used
        width = max(covered, 1)
    }

    /// Blanks, a caret and as many tildes as the place is wide.
    public var underline: String {
        String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: width - 1)
    }

    private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + TerminalWidth.of($1) }
    }
}
