import CivilTime
import Phrases
import Testing

/// A row of a table: a phrase and what it comes to in a year.
struct Reading: Sendable, CustomTestStringConvertible {
    let phrase: String
    let kind: ScheduleKind
    let year: Int
    /// The occurrences as `Reading.text` writes them; only the first ones where the list ends in `…`.
    let occurrences: [String]

    init(_ phrase: String, _ kind: ScheduleKind, in year: Int = 2026, _ occurrences: String...) {
        self.phrase = phrase
        self.kind = kind
        self.year = year
        self.occurrences = occurrences
    }

    var testDescription: String { phrase }

    /// The occurrences of the phrase, as many as the table gives.
    func found() throws -> [String] {
        let windows = try Schedule.parse(phrase).windows(in: year, calendar: China.calendar).map(Reading.text)
        guard occurrences.last == "…" else { return windows }
        return Array(windows.prefix(occurrences.count - 1)) + ["…"]
    }

    /// `key opens(soft)–(soft)due`, then `at` and `implied` where they apply; days without the year of the key.
    static func text(_ window: Window) -> String {
        let year = "\(window.key.year)-"
        func short(_ date: CivilDate) -> String {
            date.description.hasPrefix(year) ? String(date.description.dropFirst(5)) : date.description
        }
        var text = "\(window.key) \(short(window.opens))"
        if let soft = window.softOpens { text += "(\(short(soft)))" }
        text += "–"
        if let soft = window.softDue { text += "(\(short(soft)))" }
        text += short(window.due)
        if let moment = window.at { text += " at \(moment)" }
        if window.opensImplied { text += " implied" }
        for part in window.parts { text += " [\(short(part.first)) \(short(part.last))]" }
        return text
    }
}
