import CalendarInterface
import CivilTime
import Wording

/// The agenda, section by section.
enum AgendaPage {
    static func text(_ reply: Wire.GetAgenda.Reply, _ words: Words, _ style: Style) -> String {
        let text = OccurrenceText(words, clock: reply.clock)
        let sections: [(Words.Section, [Wire.Occurrence], Style.Ink?)] = [
            (.overdue, reply.overdue, .red), (.due, reply.due, .yellow), (.open, reply.open, nil),
            (.soon, reply.soon, nil), (.undated, reply.undated, .yellow),
        ]
        var lines = [style.paint(title(reply.clock, words), .bold)]
        if reply.clock.rehearsal { lines.append(words.rehearsalNotice) }
        let tables = sections.filter { !$0.1.isEmpty }.map {
            section, occurrences, ink -> (Words.Section, Style.Ink?, Table) in
            let rows = (section == .soon ? firsts(of: occurrences) : occurrences.map { ($0, 0) })
                .map { row($0, later: $1, section, ink, text) }
            return (section, ink, Table(rows: rows, flexible: 2, indent: 2))
        }
        let widths = Table(rows: tables.flatMap { $0.2.rows }, flexible: 2, indent: 2).widths(style)
        for (section, ink, table) in tables {
            lines += ["", style.paint(words.heading(section), ink ?? .bold)]
            lines += table.lines(style, widths: widths)
        }
        if tables.isEmpty { lines += ["", words.nothingToDo] }
        if reply.beforeAdoption > 0 { lines += ["", words.beforeAdoption(reply.beforeAdoption)] }
        if reply.truncated { lines += ["", words.agendaTruncated] }
        return lines.joined(separator: "\n")
    }

    private static func title(_ clock: Wire.Clock, _ words: Words) -> String {
        let weekday = CivilDate(clock.today)?.weekday.rawValue ?? 0
        return words.agendaTitle(today: visible(clock.today), weekday: weekday, zone: clock.zone)
    }

    /// The first of each duty and member, and how many follow: a daily duty would push everything else out of sight.
    private static func firsts(of occurrences: [Wire.Occurrence]) -> [(Wire.Occurrence, Int)] {
        func series(_ occurrence: Wire.Occurrence) -> [Substring] {
            let name = occurrence.name
            return [name.prefix { $0 != "@" }, name.drop { $0 != "/" }]
        }
        var firsts: [(Wire.Occurrence, Int)] = []
        var places: [[Substring]: Int] = [:]
        for occurrence in occurrences {
            if let place = places[series(occurrence)] {
                firsts[place].1 += 1
            } else {
                places[series(occurrence)] = firsts.count
                firsts.append((occurrence, 0))
            }
        }
        return firsts
    }

    private static func row(
        _ occurrence: Wire.Occurrence, later: Int, _ section: Words.Section, _ ink: Style.Ink?, _ text: OccurrenceText
    ) -> [Table.Cell] {
        let day = section == .soon ? occurrence.opens : occurrence.due
        return [
            .init(text.day(day, at: section == .soon ? nil : occurrence.at)), .init(text.distance(day), ink),
            text.title(occurrence, later: later, isStateShown: false), .init(visible(occurrence.owner ?? "")),
            .init(visible(occurrence.name), .dim),
        ]
    }
}
