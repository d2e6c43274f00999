import CivilTime
import Phrases

/// What holds of every text that is typed where a phrase is expected. The fuzzer and its replay look for a breach.
enum PhraseLaw {
    /// How a text breaks the law; nil where it does not, be it read or refused.
    static func breach(_ text: String) -> String? {
        if let breach = breachOfReading(text, { phrase throws(PhraseRefusal) in try Schedule.parse(phrase) }) {
            return breach
        }
        do { _ = try Schedule.parse(condition: text) } catch { if let fault = fault(error, text) { return fault } }
        do { _ = try Length.parse(text) } catch { if let fault = fault(error, text) { return fault } }
        return nil
    }

    private static func breachOfReading(
        _ text: String, _ parse: (String) throws(PhraseRefusal) -> Schedule
    ) -> String? {
        let schedule: Schedule
        do { schedule = try parse(text) } catch { return fault(error, text) }
        let windows = schedule.windows(in: 2026, calendar: China.calendar)
        if let window = windows.first(where: { $0.opens > $0.due }) { return "“\(text)”: \(window.key) ends first" }
        if Set(windows.map(\.key)).count < windows.count { return "“\(text)”: two windows have one key" }
        if zip(windows, windows.dropFirst()).contains(where: { $0.due > $1.due }) { return "“\(text)”: out of order" }
        for language in PhraseLanguage.allCases {
            let printed = schedule.printed(language)
            // What is longer than a phrase may be is not read at all.
            guard printed.unicodeScalars.count <= 500 else { continue }
            do {
                let again = try parse(printed)
                if again != schedule { return "“\(text)” is printed as “\(printed)”, which says something else" }
                if again.windows(in: 2026, calendar: China.calendar) != windows {
                    return "“\(text)” is printed as “\(printed)”, which has other windows"
                }
            } catch {
                return "“\(text)” is printed as “\(printed)”, which is refused: \(error)"
            }
        }
        return nil
    }

    private static func fault(_ refusal: PhraseRefusal, _ text: String) -> String? {
        guard !refusal.message.isEmpty else { return "“\(text)” is refused without a word" }
        let columns = 1...text.unicodeScalars.count + 1
        return columns.contains(refusal.column) ? nil : "“\(text)” is refused at column \(refusal.column)"
    }
}
