/// How many columns of a terminal a text takes: 2 for wide characters (Unicode annex 11, W and F, and emoji), 0 for
/// marks that stand on the character before, 1 for the others.
public func displayWidth(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
}

/// A text filled up with blanks to a number of columns; a wider text stays as it is.
public func padded(_ text: String, to width: Int) -> String {
    let missing = width - displayWidth(text)
    return missing > 0 ? text + String(repeating: " ", count: missing) : text
}

/// A text cut to a number of columns, with `…` where something was cut off.
/// - Parameter width: at least 1.
public func shortened(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    var kept = ""
    var used = 1
    for character in text {
        used += columns(of: character)
        guard used <= width else { break }
        kept.append(character)
    }
    return kept + "…"
}

private func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    let joined = scalars.contains { $0.value == 0x200D || $0.value == 0xFE0F }
    if joined || isFlag(scalars) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
}

/// Two regional indicators.
private func isFlag(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.count == 2 && scalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
}

private func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if wide.contains(where: { $0.contains(value) }) { return isCombiningWide(value) ? 0 : 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if isCombiningJamo(value) { return 0 }
    return scalar.properties.isEmojiPresentation ? 2 : 1
}

/// Tone marks and voicing marks of the wide blocks.
private func isCombiningWide(_ value: UInt32) -> Bool {
    (0x302A...0x302D).contains(value) || (0x3099...0x309A).contains(value)
}

/// Vowels and final consonants that join a Hangul syllable.
private func isCombiningJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
}

private let wide: [ClosedRange<UInt32>] = [
    0x4E00...0xA4CF, 0x3041...0x3247, 0xFF01...0xFF60, 0x2E80...0x303E, 0x3250...0x4DBF, 0x1100...0x115F,
    0x2329...0x232A, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
