import CalendarInterface
import Planning
import Wording

/// What an act came to.
enum ReceiptPage {
    /// So many consequences are listed.
    private static let mostEffects = 8

    /// - Parameter subject: what the sentence is about where the receipt names no occurrence.
    static func text(
        _ receipt: Wire.Receipt, _ act: Words.Act, subject: String = "", date: String? = nil, _ words: Words,
        _ style: Style
    ) -> String {
        var lines = [
            words.recorded(act, subject: receipt.title ?? subject, name: receipt.occurrence, date: date)
        ]
        let before = receipt.before.flatMap(OccurrenceState.init(rawValue:))
        let after = receipt.after.flatMap(OccurrenceState.init(rawValue:))
        if let before, let after, before != after { lines.append("  " + words.change(from: before, to: after)) }
        if act == .moved || act == .dated {
            lines += words.doubts(marks: receipt.marks ?? [], due: receipt.due).map { "  " + $0 }
        }
        if act == .done || act == .scored, receipt.marks?.contains(Wire.Mark.early.rawValue) == true {
            lines.append(style.paint("  " + words.doneEarly, .yellow))
        }
        if let gates = receipt.gates, !gates.isEmpty {
            lines.append(style.paint("  " + words.gatesOpen(gates), .yellow))
        }
        let effects = receipt.effects.compactMap { effect(of: $0, words) }
        // One more line than would be left out says no less than a line that counts it. Who takes over needs the whole.
        let listed = effects.count > mostEffects + 1 && act != .delegated ? effects.prefix(mostEffects) : effects[...]
        lines += listed.map { "  " + $0 }
        if listed.count < effects.count { lines.append("  " + words.moreConsequences(effects.count - listed.count)) }
        lines.append(style.paint("  \(words.anchor(receipt.anchor))", .dim))
        return lines.joined(separator: "\n")
    }

    private static func effect(of effect: Wire.Effect, _ words: Words) -> String? {
        let consequence: Words.Consequence
        switch Wire.Effect.Kind(rawValue: effect.kind) {
        case .opened: consequence = .opened
        case .waiting: consequence = .waiting
        case .counted: consequence = .counted
        case .closed: consequence = .closed
        case .needsDate: consequence = .needsDate
        case .passed: consequence = .passed
        case .withdrawn: consequence = .withdrawn
        case .kept: consequence = .kept
        case .unsettled: consequence = .unsettled
        case nil: return nil
        }
        return words.consequence(
            consequence, title: effect.title, name: effect.occurrence, due: effect.due,
            progress: effect.progress.map { words.progress(done: $0.done, target: $0.target, unit: $0.unit) },
            marks: effect.marks ?? [])
    }
}
