import Phrases
import Planning

/// Reads `reading`, the rows of the table of soft words that the plan reads otherwise, and `terms`, its school terms.
struct ReadingReader {
    let scope: PlanScope
    private var diagnostics: Diagnostics { scope.diagnostics }

    /// How the plan's phrases are read; rows and terms that are refused are reported and left out.
    func read(_ reading: YAMLNode?, _ terms: YAMLNode?) -> ReadingSettings {
        var settings = ReadingSettings.standard
        for pair in reading?.pairs("a map of words with how they are read", diagnostics) ?? [] { row(pair, &settings) }
        for pair in terms?.pairs("a map of school terms with their days", diagnostics) ?? [] { term(pair, &settings) }
        return settings
    }

    private func row(_ pair: YAMLPair, _ settings: inout ReadingSettings) {
        guard let row = ReadingSettings.row(of: pair.key) else {
            let known = ReadingSettings.rowNames
            diagnostics.error(
                pair.place, "\(Visible.quoted(pair.key)) is no row of the table of soft words",
                hint: Spelling.hint(pair.key, among: known) ?? "the rows are \(known.joined(separator: ", "))")
            return
        }
        guard let text = pair.value.text("how \(row) is read", diagnostics) else { return }
        do {
            try settings.set(pair.key, to: text)
        } catch {
            diagnostics.error(pair.value.place, error.message)
        }
    }

    private func term(_ pair: YAMLPair, _ settings: inout ReadingSettings) {
        guard settings.terms.count < SchoolTerm.limit else {
            diagnostics.error(pair.place, "a year has at most \(SchoolTerm.limit) terms")
            return
        }
        if case .mapping = pair.value.value { return dated(pair, &settings) }
        guard let text = pair.value.text("a span of days", diagnostics) else { return }
        do {
            settings.terms.append(try SchoolTerm(pair.key, text, settings: settings))
        } catch {
            scope.refuse(error, text, pair.value)
        }
    }

    /// A term of this plan's year alone: `{from: 2026-02-23, to: 2026-07-05}`.
    private func dated(_ pair: YAMLPair, _ settings: inout ReadingSettings) {
        guard let fields = YAMLFields(pair.value, of: "a school term", keys: ["from", "to"], diagnostics) else {
            return
        }
        guard let from = fields["from"], let to = fields["to"] else {
            if !fields.lacks("from"), !fields.lacks("to") { return }
            diagnostics.error(
                pair.place, "a school term has a first and a last day",
                hint: "write {from: 2026-02-23, to: 2026-07-05} or 2月23日至7月5日")
            return
        }
        guard let first = DateText.date(from, "a date", diagnostics),
            let last = DateText.date(to, "a date", diagnostics)
        else { return }
        do {
            settings.terms.append(try SchoolTerm(pair.key, from: first, to: last))
        } catch {
            diagnostics.error(to.place, error.message)
        }
    }
}
