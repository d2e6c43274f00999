internal import CYaml

/// Why the parser stopped, in words of this program.
struct YAMLFault {
    private let problem: String
    private let context: String?
    private let line: Int
    private let column: Int
    private let start: (line: Int, column: Int)

    init(_ parser: yaml_parser_t) {
        problem = parser.problem.map { String(cString: $0) } ?? "unknown problem"
        context = parser.context.map { String(cString: $0) }
        line = Int(parser.problem_mark.line) + 1
        column = Int(parser.problem_mark.column) + 1
        start = (Int(parser.context_mark.line) + 1, Int(parser.context_mark.column) + 1)
    }

    func report(in source: SourceText, to diagnostics: Diagnostics) {
        let place =
            problem == Self.openQuote
            ? SourcePlace(source, line: start.line, column: start.column)
            : SourcePlace(source, line: line, column: column)
        if let known = Self.words.first(where: { problem.contains($0.problem) }) {
            let opening = known.saysStart ? "; it begins in line \(start.line)" : ""
            diagnostics.error(place, known.message + opening, hint: known.hint)
        } else {
            let opening = context.map { " \($0) that begins in line \(start.line)" } ?? ""
            diagnostics.error(place, "not well-formed YAML\(opening): \(problem)")
        }
    }

    private static let openQuote = "found unexpected end of stream"

    private struct Words {
        let problem: String
        let message: String
        let hint: String
        var saysStart = false
    }

    private static let words = [
        Words(
            problem: "mapping values are not allowed",
            message: "a colon and a blank begin a value, and none can stand here",
            hint: "put the text in quotes if the colon belongs to it, and check the indentation"),
        Words(
            problem: "found character that cannot start any token",
            message: "this character cannot begin a value",
            hint: "put the text in quotes, and indent with blanks, not tabs"),
        Words(
            problem: "found a tab character", message: "a tab stands where blanks are expected",
            hint: "indent with blanks"),
        Words(
            problem: "did not find expected ',' or '}'", message: "a { is not closed before this",
            hint: "write , between the parts and } at the end", saysStart: true),
        Words(
            problem: "did not find expected ',' or ']'", message: "a [ is not closed before this",
            hint: "write , between the parts and ] at the end", saysStart: true),
        Words(
            problem: openQuote, message: "a quoted text begins here and is never closed",
            hint: "close the quotation marks"),
        Words(
            problem: "did not find expected key", message: "a key is expected here",
            hint: "check the indentation of this line and the one before"),
        Words(
            problem: "did not find expected '-' indicator", message: "a - is expected here",
            hint: "every entry of this list begins with - in the same column"),
        Words(
            problem: "could not find expected ':'", message: "a key without a value stands before this",
            hint: "write “key: value”"),
    ]
}
