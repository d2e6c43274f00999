/// One plan file: its keys at the top and the years it is for.
struct PlanFile {
    let source: SourceText
    /// Nil for a file without content.
    let fields: YAMLFields?
    /// The years it plans; nil for a roster.
    let years: ClosedRange<Int>?
    /// Whether every value of it was understood, so that a missing name is really missing.
    let isComplete: Bool

    /// Keys any file may have, which serve all plans.
    static let sharedKeys = ["people", "groups", "occasions"]
    /// Keys that one file of a plan may have.
    static let headerKeys = [
        "plan", "organisation", "time-zone", "calendar", "opening-days", "hours", "owner", "remind", "categories",
        "reading", "terms",
    ]
    /// Every key.
    static let keys = ["year"] + headerKeys + sharedKeys + ["duties"]
    /// The years a plan may be for.
    static let yearRange = 1970...2199
    /// The longest span of years of one plan.
    static let longestSpan = 10

    /// Whether it has duties that are not read because nobody knows for which year they are.
    var hasLostDuties: Bool { years == nil && fields?["year"] != nil && fields?["duties"] != nil }

    init(_ file: SourceFile, _ diagnostics: Diagnostics) {
        let document = YAMLDocument(file, diagnostics)
        source = document.source
        let fields = document.root.flatMap { YAMLFields($0, of: "a plan file", keys: Self.keys, diagnostics) }
        self.fields = fields
        let isWhole = document.isComplete && (document.root == nil || fields != nil)
        guard let fields else {
            years = nil
            isComplete = isWhole
            return
        }
        guard let year = fields["year"] else {
            years = nil
            isComplete = isWhole
            if let stray = (Self.headerKeys + ["duties"]).lazy.compactMap({ fields.pair($0) }).first {
                diagnostics.error(
                    stray.place, "“\(stray.key)” stands in a file that names no year",
                    hint: "add a line such as “year: 2026”")
            }
            return
        }
        years = Self.years(year, diagnostics)
        isComplete = isWhole
    }

    private static func years(_ node: YAMLNode, _ diagnostics: Diagnostics) -> ClosedRange<Int>? {
        guard let text = node.text("a year such as 2026 or a span such as 2026-2028", diagnostics) else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { part -> Int? in
            let digits = part.utf8.filter { $0 != UInt8(ascii: " ") }
            guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
            diagnostics.error(
                node.place, "\(Visible.quoted(text)) is neither a year nor a span of years",
                hint: "write 2026 or 2026-2028")
            return nil
        }
        guard yearRange.contains(first), yearRange.contains(last) else {
            diagnostics.error(
                node.place, "plans are for years from \(yearRange.lowerBound) to \(yearRange.upperBound)")
            return nil
        }
        guard first <= last, last - first < longestSpan else {
            diagnostics.error(
                node.place, "a span of years goes from the earlier to the later, \(longestSpan) years at most")
            return nil
        }
        return first...last
    }
}
