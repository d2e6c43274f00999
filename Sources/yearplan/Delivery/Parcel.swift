import CalendarInterface
import Planning
import Wording

/// An entry of the ledger as a program gets it.
struct Parcel {
    let entry: Wire.Entry
    let words: Words

    /// The kinds of entry that are handed over when no others are asked for.
    static let kinds = [Fact.Kind.reminded.rawValue, Fact.Kind.planMissing.rawValue]
    /// The longest text in the environment, in bytes; the kernel takes twice as much in one variable (execve(2)).
    private static let limit = 60_000

    /// The entry as one line of JSON.
    var input: [UInt8] {
        get throws { Array((try JSON.line(entry) + "\n").utf8) }
    }

    /// What is most asked for: what it says, and to whom it goes. Addresses of a kind are joined by commas.
    var variables: [String: String] {
        get throws {
            var variables = [
                "YEARPLAN_KIND": entry.kind, "YEARPLAN_SEQ": String(entry.seq), "YEARPLAN_ANCHOR": entry.anchor,
                "YEARPLAN_SUBJECT": subject, "YEARPLAN_TEXT": text,
            ]
            variables["YEARPLAN_TEXT_JSON"] = try JSON.line(text)
            guard let reminder = entry.reminder else { return variables }
            variables["YEARPLAN_STAGE"] = reminder.stage
            variables["YEARPLAN_AUDIENCE"] = reminder.audience.map(visible).joined(separator: ",")
            variables["YEARPLAN_REMINDERS"] = list(reminder.parts.map(\.identity))
            variables["YEARPLAN_OCCURRENCES"] = list(reminder.parts.map(\.occurrence))
            var addresses: [String: [String]] = [:]
            for recipient in reminder.recipients ?? [] {
                if let login = recipient.login { addresses["LOGIN", default: []].append(login) }
                for address in recipient.addresses {
                    addresses[Parcel.name(address.kind), default: []].append(address.address)
                }
            }
            for (kind, all) in addresses { variables["YEARPLAN_TO_\(kind)"] = all.map(visible).joined(separator: ",") }
            return variables
        }
    }

    private var notice: Notice? {
        entry.reminder.flatMap { EntryText(words).notice($0) }
    }

    /// In one line.
    private var subject: String {
        notice.map { words.line($0) } ?? EntryText(words).event(entry)
    }

    private var text: String {
        let text =
            notice.map { words.text($0) } ?? ([subject] + EntryText(words).details(entry)).joined(separator: "\n")
        guard text.utf8.count > Parcel.limit else { return text }
        return String(decoding: text.utf8.prefix(Parcel.limit), as: UTF8.self) + "…"
    }

    private func list(_ names: [String]) -> String {
        String(decoding: names.map(visible).joined(separator: ",").utf8.prefix(Parcel.limit), as: UTF8.self)
    }

    /// What a kind of address is called in a variable: letters, digits and underscores.
    static func name(_ kind: String) -> String {
        String(kind.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
