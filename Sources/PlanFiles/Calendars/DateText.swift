import CivilTime

/// Dates and spans of dates in files.
enum DateText {
    /// A date `2026-01-01`; anything else is reported.
    static func date(_ node: YAMLNode, _ what: String, _ diagnostics: Diagnostics) -> CivilDate? {
        guard let text = node.text(what, diagnostics) else { return nil }
        guard let date = CivilDate(text) else {
            diagnostics.error(
                node.place, "\(Visible.quoted(text)) is not a date of the calendar", hint: "write 2026-03-09")
            return nil
        }
        return date
    }

    /// A date or a span `2026-01-01/2026-01-03`, both ends included; anything else is reported.
    static func span(_ node: YAMLNode, _ diagnostics: Diagnostics) -> DateSpan? {
        guard let text = node.text("a date", diagnostics) else { return nil }
        let ends = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map {
            CivilDate(String($0))
        }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil else {
            diagnostics.error(
                node.place, "\(Visible.quoted(text)) is not a date or a span of dates",
                hint: "write 2026-01-01 or 2026-01-01/2026-01-03")
            return nil
        }
        guard first <= last else {
            diagnostics.error(node.place, "the span \(Visible.quoted(text)) ends before it begins")
            return nil
        }
        return DateSpan(first, last)
    }
}
