import CivilTime

/// Reads `local.yaml`: the days of an organisation that differ from its country's.
enum LocalDaysFile {
    private static let lists = ["off", "work", "open", "closed"]

    /// The days of a file; nil when something in it is wrong.
    static func read(_ file: SourceFile, _ diagnostics: Diagnostics) -> LocalDays? {
        let document = YAMLDocument(file, diagnostics)
        guard document.isComplete else { return nil }
        let before = diagnostics.errorCount
        guard let root = document.root else { return try? LocalDays() }
        guard let fields = YAMLFields(root, of: "the local days", keys: ["calendar"] + lists, diagnostics) else {
            return nil
        }
        if let name = fields["calendar"]?.text("the calendar's name", diagnostics), name != "local" {
            diagnostics.error(
                fields["calendar"]?.place ?? root.place, "the calendar is \(Visible.quoted(name)), not local")
        }
        func spans(_ key: String) -> [DateSpan] {
            fields[key]?.items("a list of dates", diagnostics)?.compactMap { DateText.span($0, diagnostics) } ?? []
        }
        let (off, work, open, closed) = (spans("off"), spans("work"), spans("open"), spans("closed"))
        guard diagnostics.errorCount == before else { return nil }
        do {
            return try LocalDays(off: off, work: work, open: open, closed: closed)
        } catch {
            for fault in error.faults {
                diagnostics.error(place(of: fault, fields, root), CalendarWords.message(fault))
            }
            return nil
        }
    }

    /// The first list with the day a fault is about.
    private static func place(of fault: CalendarFault, _ fields: YAMLFields, _ root: YAMLNode) -> SourcePlace {
        guard let date = fault.date else { return root.place }
        let quiet = Diagnostics()
        for key in lists {
            for item in fields[key]?.items("a list of dates", quiet) ?? [] {
                if let span = DateText.span(item, quiet), span.contains(date) { return item.place }
            }
        }
        return root.place
    }
}
