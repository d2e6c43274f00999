import CivilTime

/// Reads the file of a country's calendar: its holidays, the official years and the statutory ones.
struct CalendarFile {
    private let diagnostics: Diagnostics
    /// Where each entry stands, to put the mistakes of the whole at their place.
    private var places: [Entry: SourcePlace] = [:]

    private struct Entry: Hashable {
        let year: Int
        let holiday: String?
    }

    /// The calendar of a file; nil when something in it is wrong.
    static func read(_ file: SourceFile, _ diagnostics: Diagnostics) -> CalendarTable? {
        let document = YAMLDocument(file, diagnostics)
        guard document.isComplete else { return nil }
        let before = diagnostics.errorCount
        var reader = CalendarFile(diagnostics: diagnostics)
        guard let parts = reader.parts(document, stem: file.stem), diagnostics.errorCount == before else { return nil }
        do {
            return try CalendarTable(
                name: file.stem, holidayNames: parts.holidays, years: parts.years, statutory: parts.statutory)
        } catch {
            for fault in error.faults { reader.report(fault, otherwise: parts.place) }
            return nil
        }
    }

    private init(diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    private struct Parts {
        let holidays: [String]
        let years: [CalendarYear]
        let statutory: [StatutoryYear]
        let place: SourcePlace
    }

    private mutating func parts(_ document: YAMLDocument, stem: String) -> Parts? {
        guard let root = document.root else {
            diagnostics.error(SourcePlace(document.source, line: 1, column: 1), "the calendar is empty")
            return nil
        }
        guard
            let fields = YAMLFields(
                root, of: "a calendar", keys: ["calendar", "holidays", "years", "statutory"], diagnostics)
        else { return nil }
        guard let name = fields["calendar"] else {
            if fields.lacks("calendar") {
                diagnostics.error(root.place, "a calendar needs its name", hint: "write “calendar: \(stem)”")
            }
            return nil
        }
        if let text = name.text("the calendar's name", diagnostics), text != stem {
            diagnostics.error(
                name.place, "the calendar \(Visible.quoted(text)) stands in a file named \(Visible.quoted(stem))")
        }
        let holidays = fields["holidays"]?.texts("the name of a holiday", diagnostics) ?? []
        let years = fields["years"]?.pairs("years with their days", diagnostics)?.compactMap { year($0) } ?? []
        let statutory = fields["statutory"]?.pairs("years with their days", diagnostics)?
            .compactMap { pair -> StatutoryYear? in
                guard let year = number(pair) else { return nil }
                return StatutoryYear(year: year, days: daysOff(pair.value, year))
            }
        return Parts(
            holidays: holidays.map(\.text), years: years, statutory: statutory ?? [],
            place: fields["holidays"]?.place ?? root.place)
    }

    private mutating func year(_ pair: YAMLPair) -> CalendarYear? {
        guard let year = number(pair),
            let fields = YAMLFields(
                pair.value, of: "a year", keys: ["published", "notice", "off", "work"], diagnostics)
        else { return nil }
        let work = fields["work"]?.items("a list of dates", diagnostics) ?? []
        return CalendarYear(
            year: year, published: fields["published"]?.flag("whether it is published", diagnostics) ?? false,
            notice: fields["notice"]?.text("the notice", diagnostics),
            off: fields["off"].map { daysOff($0, year) } ?? [],
            work: work.compactMap { item in
                guard let span = DateText.span(item, diagnostics) else { return nil }
                guard span.first == span.last else {
                    diagnostics.error(item.place, "a make-up day is one date")
                    return nil
                }
                return span.first
            })
    }

    private mutating func number(_ pair: YAMLPair) -> Int? {
        guard let year = Int(pair.key), CalendarTable.yearRange.contains(year), pair.key.utf8.count == 4 else {
            diagnostics.error(
                pair.place,
                "\(Visible.quoted(pair.key)) is not a year from \(CalendarTable.yearRange.lowerBound) to "
                    + "\(CalendarTable.yearRange.upperBound)")
            return nil
        }
        places[Entry(year: year, holiday: nil)] = pair.place
        return year
    }

    private mutating func daysOff(_ node: YAMLNode, _ year: Int) -> [DaysOff] {
        var days: [DaysOff] = []
        for pair in node.pairs("holidays with their days", diagnostics) ?? [] {
            let spans: [DateSpan] =
                if case .sequence(let items) = pair.value.value {
                    items.compactMap { DateText.span($0, diagnostics) }
                } else {
                    DateText.span(pair.value, diagnostics).map { [$0] } ?? []
                }
            for span in spans {
                let entry = DaysOff(key: pair.key, span: span)
                places[Entry(year: year, holiday: entry.key)] = pair.place
                days.append(entry)
            }
        }
        return days
    }

    private func report(_ fault: CalendarFault, otherwise head: SourcePlace) {
        let place = fault.year.flatMap { year in
            places[Entry(year: year, holiday: fault.holiday)] ?? places[Entry(year: year, holiday: nil)]
        }
        diagnostics.error(place ?? head, CalendarWords.message(fault))
    }
}
