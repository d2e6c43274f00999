import FoundationEssentials

/// Values as one line of JSON, with keys in order so that the same value is the same text.
enum JSON {
    /// One object without a line break.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
