import CalendarInterface
import PlanFiles
import Planning
import Wording

/// Marks from a file with one person a line: `PERSON,MARK`. Texts may stand in quotation marks (RFC 4180).
struct MarkList {
    let marks: [Wire.ExamMark]

    /// The largest list that is read, in bytes.
    private static let sizeLimit = 1 << 20

    /// - Throws: why the file cannot be read, or which line is no mark.
    init(_ path: String, _ words: Words) throws {
        let bytes: [UInt8]
        do {
            bytes = Array(try PlanDirectory.file(path, limit: MarkList.sizeLimit).bytes)
        } catch {
            throw Failure(error, words: words)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.data, words.unreadable(path, .notUTF8))
        }
        switch MarkList.read(text) {
        case .success(let marks): self.marks = marks
        case .failure(let fault): throw Failure(.data, words.badMarks(path, line: fault.line, found: fault.text))
        }
    }

    /// A line that is no mark.
    struct Fault: Error, Equatable {
        /// From 1.
        let line: Int
        let text: String
    }

    /// The marks of a text; a byte order mark, empty lines and a heading in the first line are passed over.
    static func read(_ text: String) -> Result<[Wire.ExamMark], Fault> {
        var marks: [Wire.ExamMark] = []
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        var isFirst = true
        for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
            defer { isFirst = false }
            let fields = self.fields(line)
            guard fields.count >= 2, !fields[0].isEmpty, let score = Score(fields[1]) else {
                let isHeading = isFirst && fields.count >= 2 && !fields[1].contains(where: \.isNumber)
                if isHeading { continue }
                return .failure(Fault(line: index + 1, text: String(line)))
            }
            marks.append(Wire.ExamMark(person: fields[0], score: score.description))
        }
        return .success(marks)
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        var wasQuote = false
        for character in line {
            if character == "\"" {
                if isQuoted || !wasQuote {
                    isQuoted.toggle()
                } else {
                    fields[fields.count - 1].append("\"")
                    isQuoted = true
                }
                wasQuote = !isQuoted
                continue
            }
            wasQuote = false
            if !isQuoted, character == "," || character == "，" || character == "\t" {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields.map { field in
            let start = field.drop { $0.isWhitespace }
            return String(start.prefix(start.count - start.reversed().prefix { $0.isWhitespace }.count))
        }
    }
}
