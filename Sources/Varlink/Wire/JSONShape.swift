/// What has to hold of a frame before it is handed to a parser that recurses.
enum JSONShape {
    /// Checks that the bytes are UTF-8, begin with `{` and nest objects and arrays no deeper than `depth`.
    ///
    /// Whether they are JSON is for the parser to say.
    static func check(_ frame: [UInt8], depth: Int) throws(WireFault) {
        guard (try? UTF8Span(validating: frame.span)) != nil else { throw .notUTF8 }
        guard frame.first(where: { !isSpace($0) }) == UInt8(ascii: "{") else { throw .notAnObject }
        guard isNested(frame, within: depth) else { throw .tooDeep(limit: depth) }
    }

    private static func isNested(_ frame: [UInt8], within depth: Int) -> Bool {
        var level = 0
        var inString = false
        var escaped = false
        for byte in frame {
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                level += 1
                if level > depth { return false }
            case UInt8(ascii: "}"), UInt8(ascii: "]"): level -= 1
            default: break
            }
        }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D
    }
}
