import CalendarInterface
import Wording

/// A diagnostic as a compiler prints it: place, message, the line, and a mark below what is meant with the next step.
enum DiagnosticText {
    static func text(_ diagnostic: Wire.Diagnostic) -> String {
        let place = "\(visible(diagnostic.file)):\(diagnostic.line):\(diagnostic.column)"
        let head = "\(place): \(visible(diagnostic.severity)): \(visible(diagnostic.message))"
        let hint = diagnostic.hint.map(visible)
        guard let excerpt = diagnostic.excerpt else { return hint.map { "\(head); \($0)" } ?? head }
        // The widest line that is shown bounds what a reply can make of it.
        let indent = min(max(excerpt.indent, 0), 1000)
        let width = min(max(excerpt.width, 1), 1000)
        let mark = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: width - 1)
        return "\(head)\n\(visible(excerpt.text))\n\(mark)\(hint.map { " " + $0 } ?? "")"
    }
}
