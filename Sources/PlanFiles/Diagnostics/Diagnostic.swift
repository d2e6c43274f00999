/// One thing that is wrong or doubtful in a file, with its place; prints like a compiler's.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
    /// Whether it keeps the plan from being loaded.
    public enum Severity: String, Sendable, Hashable, Codable {
        case error, warning
    }

    /// The file's name.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, counting Unicode scalars.
    public var column: Int
    /// How many Unicode scalars it is about, at least 1.
    public var length: Int
    /// Whether it keeps the plan from being loaded.
    public var severity: Severity
    /// What was found and what was expected; lower case, no full stop.
    public var message: String
    /// The next step, for example `did you mean “会计督导”?`.
    public var hint: String?
    /// The line of the file as it can be shown, with the columns to be underlined in it; nil where there is none.
    public var excerpt: Excerpt?

    /// A diagnostic about a place.
    init(_ place: SourcePlace, _ severity: Severity, _ message: String, hint: String? = nil) {
        file = place.source.name
        line = place.line
        column = place.column
        length = place.length
        self.severity = severity
        self.message = message
        self.hint = hint
        excerpt = Excerpt(place)
    }

    /// `file:line:column: error: message`, then the line and a mark below it with the hint.
    public var description: String {
        var text = "\(Visible.text(file)):\(line):\(column): \(severity.rawValue): \(message)"
        let hint = hint.map { " " + $0 } ?? ""
        if let excerpt {
            text += "\n\(excerpt.text)\n\(excerpt.underline)\(hint)"
        } else if !hint.isEmpty {
            text += ";\(hint)"
        }
        return text
    }

    /// The order of files as given, then of places in them.
    static func comesFirst(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        (a.line, a.column, a.severity.rawValue) < (b.line, b.column, b.severity.rawValue)
    }
}
