import CivilTime

/// The calendars of a directory: the countries' tables and the organisation's own days (`local.yaml`).
public struct CalendarReading: Sendable {
    /// The tables by name; those with mistakes are missing.
    public let tables: [String: CalendarTable]
    /// The organisation's own days; empty without `local.yaml`.
    public let local: [LocalDays]
    /// What is wrong with the files, in their order.
    public let diagnostics: [Diagnostic]
    /// Names of calendars whose file is there but has mistakes.
    let broken: Set<String>

    /// Reads calendar files. Every file but `local.yaml` is the calendar of its name.
    public init(_ files: [SourceFile]) {
        let found = Diagnostics()
        var tables: [String: CalendarTable] = [:]
        var local: [LocalDays] = []
        var broken: Set<String> = []
        for file in files {
            if file.stem == "local" {
                if let days = LocalDaysFile.read(file, found) { local.append(days) }
            } else if let table = CalendarFile.read(file, found) {
                tables[file.stem] = table
            } else {
                broken.insert(file.stem)
            }
        }
        self.tables = tables
        self.local = local
        self.broken = broken
        diagnostics = found.sorted(files: files.map(\.name))
    }

    /// A country's calendar with the organisation's own days; nil where there is no table of that name.
    public func calendar(_ name: String, opening: OpeningDays) -> WorkingCalendar? {
        tables[name].map { WorkingCalendar(table: $0, local: local, opening: opening) }
    }
}
