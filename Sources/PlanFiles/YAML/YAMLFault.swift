internal import CYaml

/// Why the parser stopped, in words of this program.
struct YAMLFault {
    private let problem: String
    private let context: String?
    private let line: Int
    private let column: Int
    private let contextLine: Int

    init(_ parser: yaml_parser_t) {
        problem = parser.problem.map { String(cString: $0) } ?? "unknown problem"
        context = parser.context.map { String(cString: $0) }
        line = Int(parser.problem_mark.line) + 1
        column = Int(parser.problem_mark.column) + 1
        contextLine = Int(parser.context_mark.line) + 1
    }

    func report(in source: SourceText, to diagnostics: Diagnostics) {
        let place = SourcePlace(source, line: line, column: column)
        if let known = Self.words.first(where: { problem.contains($0.problem) }) {
            diagnostics.error(place, known.message, hint: known.hint)
        } else {
            let start = context.map { " \($0) that begins in line \(contextLine)" } ?? ""
            diagnostics.error(place, "not well-formed YAML\(start): \(problem)")
        }
    }

    private static let words: [(problem: String, message: String, hint: String?)] = [
        (
            "mapping values are not allowed", "a colon and a blank begin a value, and none can stand here",
            "put the text in quotes if the colon belongs to it, and check the indentation"
        ),
        (
            "found character that cannot start any token", "this character cannot begin a value",
            "put the text in quotes, and indent with blanks, not tabs"
        ),
        (
            "found a tab character", "a tab stands where blanks are expected", "indent with blanks"
        ),
        (
            "did not find expected ',' or '}'", "a { is not closed before this", "write , between the parts and } at the end"
        ),
        (
            "did not find expected ',' or ']'", "a [ is not closed before this", "write , between the parts and ] at the end"
        ),
        (
            "found unexpected end of stream", "the file ends inside a quoted text", "close the quotation marks"
        ),
        (
            "did not find expected key", "a key is expected here", "check the indentation of this line and the one before"
        ),
        (
            "did not find expected '-' indicator", "a - is expected here",
            "every entry of this list begins with - in the same column"
        ),
        (
            "could not find expected ':'", "a key without a value stands before this", "write “key: value”"
        ),
    ]
}
