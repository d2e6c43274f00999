import CivilTime
import Phrases
import Planning

/// Reads the keys of a plan that stand before its duties.
struct HeaderReader {
    /// What the header gives.
    struct Header {
        let title: String
        let organisation: String?
        let zone: ZoneRules
        let zoneName: String
        let calendar: WorkingCalendar
        let calendarName: String
    }

    let scope: PlanScope
    private var diagnostics: Diagnostics { scope.diagnostics }

    private static let defaultZone = "Asia/Shanghai"
    private static let defaultCalendar = "cn"

    init(scope: PlanScope) {
        self.scope = scope
    }

    /// The header; nil where the zone or the calendar is missing.
    func read(calendars: CalendarReading, zone: (String) -> [UInt8]?) -> Header? {
        if let node = value("hours") { scope.hours = hours(node) }
        if let node = value("owner"), let text = node.text("a person or a group", diagnostics) {
            scope.owner = scope.party(text, node.place)
        }
        if let node = value("remind") { scope.remind.plan = RemindReader(scope: scope).layer(node) }
        if let node = value("categories") { categories(node) }
        scope.readings = ReadingReader(scope: scope).read(scope.draft.header["reading"]?.value, value("terms"))
        let title = value("plan").flatMap { scope.prose($0, "the plan's title") } ?? scope.draft.years.text
        let organisation = value("organisation").flatMap { scope.prose($0, "the organisation") }
        let (rules, zoneName) = self.zone(zone)
        let (calendar, calendarName) = self.calendar(calendars)
        guard let rules, let calendar else { return nil }
        return Header(
            title: title, organisation: organisation, zone: rules, zoneName: zoneName, calendar: calendar,
            calendarName: calendarName)
    }

    private func value(_ key: String) -> YAMLNode? { scope.draft.header[key]?.value }

    private func zone(_ bytes: (String) -> [UInt8]?) -> (ZoneRules?, String) {
        let node = value("time-zone")
        guard let name = node.map({ $0.text("a time zone", diagnostics) }) ?? Self.defaultZone else { return (nil, "") }
        let place = node?.place ?? scope.draft.place
        guard let data = bytes(name) else {
            diagnostics.error(place, "unknown time zone \(Visible.quoted(name))", hint: "for example Asia/Shanghai")
            return (nil, name)
        }
        do {
            return (try ZoneRules(tzif: data), name)
        } catch {
            diagnostics.error(place, "the time zone \(Visible.quoted(name)) cannot be used: \(error)")
            return (nil, name)
        }
    }

    private func calendar(_ calendars: CalendarReading) -> (WorkingCalendar?, String) {
        let words = ["working": OpeningDays.working, "every day": .everyDay, "mon-sat": .mondayToSaturday]
        let opening =
            value("opening-days")
            .flatMap { $0.word("a kind of opening days", among: ["working", "every day", "mon-sat"], diagnostics) }
            .flatMap { words[$0] } ?? .working
        let node = value("calendar")
        guard let name = node.map({ $0.text("a calendar", diagnostics) }) ?? Self.defaultCalendar else {
            return (nil, "")
        }
        if let calendar = calendars.calendar(name, opening: opening) { return (calendar, name) }
        if !calendars.broken.contains(name) {
            let known = calendars.tables.keys.sorted()
            diagnostics.error(
                node?.place ?? scope.draft.place, "unknown calendar \(Visible.quoted(name))",
                hint: Spelling.hint(name, among: known)
                    ?? (known.isEmpty ? nil : "known: \(known.joined(separator: ", "))"))
        }
        return (nil, name)
    }

    private func hours(_ node: YAMLNode) -> Hours {
        guard let fields = YAMLFields(node, of: "the hours", keys: ["open", "noon", "close"], diagnostics) else {
            return Hours()
        }
        let hours = Hours(
            open: fields["open"].flatMap(scope.time), noon: fields["noon"].flatMap(scope.time),
            close: fields["close"].flatMap(scope.time))
        if !(hours.open < hours.noon && hours.noon < hours.close) {
            diagnostics.error(
                node.place, "the counters open at \(hours.open), pause at \(hours.noon) and close at \(hours.close)",
                hint: "each has to be later than the one before")
        }
        return hours
    }

    private func categories(_ node: YAMLNode) {
        let known = Category.allCases.map(\.rawValue)
        for pair in node.pairs("categories with their rules", diagnostics) ?? [] {
            guard let category = Category(rawValue: pair.key) else {
                diagnostics.error(
                    pair.place, "unknown category \(Visible.quoted(pair.key))",
                    hint: Spelling.hint(pair.key, among: known) ?? "known: \(known.joined(separator: ", "))")
                continue
            }
            let fields = YAMLFields(pair.value, of: "a category", keys: ["remind"], diagnostics)
            if let remind = fields?["remind"] {
                scope.remind.categories[category] = RemindReader(scope: scope).layer(remind)
            }
        }
    }
}
