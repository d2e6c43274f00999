/// Text of a file made harmless for a terminal: control characters and those that turn the direction of writing are
/// shown by their code.
enum Visible {
    static func text(_ text: String) -> String {
        text.unicodeScalars.allSatisfy(isHarmless) ? text : text.unicodeScalars.map(character).joined()
    }

    /// The text in quotation marks, cut where it is long.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > longest else { return "“\(Self.text(text))”" }
        return "“\(scalars.prefix(longest).map(character).joined())…”"
    }

    static func character(_ scalar: Unicode.Scalar) -> String {
        isHarmless(scalar) ? String(Character(scalar)) : "<\(code(scalar.value))>"
    }

    /// `U+001B` and the like.
    static func code(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static let longest = 60

    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: true
        case 0...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: false
        default: true
        }
    }
}
