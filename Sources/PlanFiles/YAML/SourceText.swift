/// The text of one file with its lines, known to be UTF-8 of characters that YAML 1.2 allows (section 5.1).
public final class SourceText: Sendable {
    /// The file's name.
    public let name: String
    /// The text as UTF-8, without a byte order mark.
    let bytes: [UInt8]
    private let lineStarts: [Int]

    /// What keeps bytes from being a text, and where.
    struct Fault: Error {
        /// The text up to the fault, to show the line it is in.
        let text: SourceText
        let line: Int
        let column: Int
        let message: String
    }

    /// Reads bytes as a text.
    /// - Throws: the first byte that is not UTF-8, or the first character that YAML does not allow.
    init(name: String, bytes: [UInt8]) throws(Fault) {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        var scan = LineScan()
        let message = content.withUnsafeBufferPointer { scan.run($0) }
        self.name = name
        if let message {
            self.bytes = Array(content[..<scan.position])
            self.lineStarts = scan.starts
            throw Fault(
                text: SourceText(name: name, valid: self.bytes, lineStarts: scan.starts), line: scan.starts.count,
                column: scan.column, message: message)
        }
        self.bytes = content
        self.lineStarts = scan.starts
    }

    private init(name: String, valid bytes: [UInt8], lineStarts: [Int]) {
        self.name = name
        self.bytes = bytes
        self.lineStarts = lineStarts
    }

    /// An empty text, to have a place in a file whose content cannot be shown.
    static func empty(name: String) -> SourceText {
        SourceText(name: name, valid: [], lineStarts: [0])
    }

    /// The text of a line, counted from 1, without its break; empty outside the file.
    func line(_ number: Int) -> String {
        guard number >= 1, number <= lineStarts.count else { return "" }
        let start = lineStarts[number - 1]
        let end = number < lineStarts.count ? lineStarts[number] : bytes.count
        var text = String(decoding: bytes[start..<end], as: UTF8.self)
        while let last = text.unicodeScalars.last, Self.isBreak(last) { text.unicodeScalars.removeLast() }
        return text
    }

    /// Whether the parser counts a new line after this character.
    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

/// One pass over the bytes that finds the line starts and the first fault.
private struct LineScan {
    var starts = [0]
    var position = 0
    var column = 1

    /// - Returns: what is wrong at `position`, nil when nothing is.
    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte >= 0x20, byte < 0x7F {
                position += 1
                column += 1
            } else if byte < 0x80 {
                guard byte == 0x09 || byte == 0x0A || byte == 0x0D else {
                    return "the control character \(Visible.code(UInt32(byte))) cannot stand in a YAML file"
                }
                position += 1
                let isFirstOfTwo = byte == 0x0D && position < bytes.count && bytes[position] == 0x0A
                if byte == 0x09 || isFirstOfTwo { column += 1 } else { newLine() }
            } else {
                guard let (value, length) = decode(bytes) else {
                    return "the byte 0x\(hex(byte)) is not UTF-8; save the file as UTF-8"
                }
                guard isAllowed(value) else {
                    return "the character \(Visible.code(value)) cannot stand in a YAML file"
                }
                position += length
                if value == 0x85 || value == 0x2028 || value == 0x2029 { newLine() } else { column += 1 }
            }
        }
        return nil
    }

    private mutating func newLine() {
        starts.append(position)
        column = 1
    }

    /// One scalar of two bytes or more by table 3-7 of the Unicode standard; nil where the bytes are not well-formed.
    private func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int)? {
        let lead = bytes[position]
        let length: Int
        var value: UInt32
        switch lead {
        case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
        default: return nil
        }
        guard position + length <= bytes.count else { return nil }
        for offset in 1..<length {
            let next = bytes[position + offset]
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
        return (value, length)
    }

    private func isAllowed(_ value: UInt32) -> Bool {
        value == 0x85 || (value >= 0xA0 && value != 0xFEFF && value != 0xFFFE && value != 0xFFFF)
    }

    private func hex(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return text.count == 1 ? "0" + text : text
    }
}
