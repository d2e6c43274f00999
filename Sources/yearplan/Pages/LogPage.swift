import CalendarInterface
import Wording

/// Entries of the ledger, one below the other.
enum LogPage {
    static func text(_ reply: Wire.GetHistory.Reply, _ words: Words, _ style: Style) -> String {
        var lines: [String] = []
        if reply.clock.rehearsal { lines += [words.rehearsalNotice, ""] }
        guard !reply.entries.isEmpty else { return (lines + [words.nothingRecorded]).joined(separator: "\n") }
        let text = EntryText(words)
        let columns: [Words.Column] = [.seq, .when, .who, .kind, .occurrence, .details]
        let table = Table(
            headings: columns.map(words.heading), rows: reply.entries.flatMap { rows($0, reply.occurrence, text) })
        lines += table.lines(style)
        if reply.truncated { lines += ["", words.historyTruncated(reply.entries.count)] }
        return lines.joined(separator: "\n")
    }

    /// One row, and one more for each further line of details.
    private static func rows(_ entry: Wire.Entry, _ asked: String?, _ text: EntryText) -> [[Table.Cell]] {
        let details = text.details(entry, of: asked)
        let first: [Table.Cell] = [
            .init(String(entry.seq), .dim), .init(entry.recordedAt.map(shown) ?? ""),
            .init(entry.actor.map(text.who) ?? ""), .init(text.event(entry), .bold),
            .init(visible(entry.occurrence ?? "")), .init(details.first ?? ""),
        ]
        return [first] + details.dropFirst().map { [.init(""), .init(""), .init(""), .init(""), .init(""), .init($0)] }
    }

    /// An entry as it is printed while watching.
    static func line(_ entry: Wire.Entry, replayed: Bool, _ words: Words, _ style: Style) -> String {
        let text = EntryText(words)
        let details = text.details(entry)
        let head = [
            style.paint(String(entry.seq), .dim), entry.recordedAt.map(shown) ?? "",
            entry.actor.map(text.who) ?? "", style.paint(text.event(entry), .bold), visible(entry.occurrence ?? ""),
            replayed ? style.paint(words.replayed, .dim) : "",
        ].filter { !$0.isEmpty }.joined(separator: "  ")
        guard details.count > 1 else { return ([head] + details).joined(separator: "  ") }
        return ([head] + details.map { "    " + $0 }).joined(separator: "\n")
    }
}
