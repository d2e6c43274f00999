import Planning

extension YAMLNode {
    /// The text of a scalar, exactly as it stands; anything else and an empty one are reported.
    /// - Parameter what: what is expected, for messages, for example `the title`.
    public func text(_ what: String, _ diagnostics: Diagnostics) -> String? {
        switch value {
        case .scalar(let text, _):
            let trimmed = Self.trimmed(text)
            if trimmed.isEmpty {
                diagnostics.error(place, "nothing stands here; \(what) is expected")
                return nil
            }
            return trimmed
        case .sequence, .mapping:
            diagnostics.error(place, "\(what) is expected, found \(kind)")
            return nil
        case .refused:
            return nil
        }
    }

    /// One text or a list of texts.
    public func texts(_ what: String, _ diagnostics: Diagnostics) -> [(text: String, node: YAMLNode)]? {
        if case .sequence(let items) = value {
            return items.compactMap { item in item.text(what, diagnostics).map { ($0, item) } }
        }
        if case .mapping = value {
            diagnostics.error(place, "\(what) or a list is expected, found \(kind)")
            return nil
        }
        return text(what, diagnostics).map { [($0, self)] }
    }

    /// The entries of a list; anything else is reported.
    public func items(_ what: String, _ diagnostics: Diagnostics) -> [YAMLNode]? {
        switch value {
        case .sequence(let items): return items
        case .refused: return nil
        default:
            diagnostics.error(place, "\(what) is expected, found \(kind)")
            return nil
        }
    }

    /// The pairs of a mapping; anything else is reported.
    public func pairs(_ what: String, _ diagnostics: Diagnostics) -> [YAMLPair]? {
        switch value {
        case .mapping(let pairs): return pairs
        case .refused: return nil
        default:
            diagnostics.error(place, "\(what) is expected, found \(kind)")
            return nil
        }
    }

    /// `yes`, `no`, `true` or `false`; anything else is reported.
    public func flag(_ what: String, _ diagnostics: Diagnostics) -> Bool? {
        guard let text = text(what, diagnostics) else { return nil }
        switch text {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            diagnostics.error(place, "\(Visible.quoted(text)) is neither yes nor no")
            return nil
        }
    }

    /// A whole number in decimal digits within a range; anything else is reported.
    public func number(_ what: String, in range: ClosedRange<Int>, _ diagnostics: Diagnostics) -> Int? {
        guard let text = text(what, diagnostics) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number)
        else {
            diagnostics.error(
                place,
                "\(Visible.quoted(text)) is not \(what), a number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// One of a set of words; anything else is reported with the nearest of them.
    public func word(_ what: String, among words: [String], _ diagnostics: Diagnostics) -> String? {
        guard let text = text(what, diagnostics) else { return nil }
        guard words.contains(text) else {
            diagnostics.error(
                place, "\(Visible.quoted(text)) is not \(what); known are \(words.joined(separator: ", "))",
                hint: diagnostics.wantsHints ? Spelling.hint(text, among: words) : nil)
            return nil
        }
        return text
    }

    /// What stands there, for messages.
    var kind: String {
        switch value {
        case .scalar(let text, _): text.isEmpty ? "nothing" : Visible.quoted(text)
        case .sequence: "a list"
        case .mapping: "keys with values"
        case .refused: "something refused"
        }
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return text }
        let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
        guard let end = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(scalars[start...end])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{3000}" || SourceText.isBreak(scalar)
    }
}
