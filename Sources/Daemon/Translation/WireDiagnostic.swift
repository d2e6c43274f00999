import CalendarInterface
import PlanFiles

extension Wire.Diagnostic {
    init(_ diagnostic: Diagnostic) {
        self.init(
            severity: diagnostic.severity.rawValue, file: diagnostic.file, line: diagnostic.line,
            column: diagnostic.column, length: diagnostic.length, message: diagnostic.message, hint: diagnostic.hint,
            excerpt: diagnostic.excerpt.map { Wire.Excerpt(text: $0.text, indent: $0.indent, width: $0.width) })
    }

    /// Something wrong with a file as a whole, or with a directory.
    init(wholeFile path: String, _ message: String) {
        self.init(severity: "error", file: path, line: 1, column: 1, length: 0, message: message)
    }
}

extension PlanFault {
    /// What the wire tells of it.
    var diagnostics: [Wire.Diagnostic] {
        switch self {
        case .unreadable(let fault): [Wire.Diagnostic(wholeFile: fault.path, fault.description)]
        case .noFiles(let directory): [Wire.Diagnostic(wholeFile: directory, description)]
        case .mistakes(let diagnostics, _): diagnostics.map(Wire.Diagnostic.init)
        }
    }
}
