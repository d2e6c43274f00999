/// A text made harmless for a terminal or a log: control characters and those that turn the direction of writing are
/// shown by their code, as `\u{1B}`. Line breaks and tabs count among them.
public func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
        if isHarmful(scalar) {
            shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
            shown.unicodeScalars.append(scalar)
        }
    }
    return shown
}

/// Control characters (C0, DEL, C1), line and paragraph separators, the controls of Unicode annex 9, and the byte order
/// mark.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}
