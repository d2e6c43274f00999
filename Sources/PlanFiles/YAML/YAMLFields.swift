/// A mapping whose keys are known: everything else in it is reported where it stands.
public struct YAMLFields {
    private let pairs: [YAMLPair]
    /// Where the mapping begins.
    public let place: SourcePlace

    /// The fields of a mapping.
    /// - Parameters:
    ///   - owner: what the mapping is, for messages, for example `a duty`.
    ///   - keys: every key it may have.
    /// - Returns: nil where something else than a mapping stands; that is reported.
    public init?(_ node: YAMLNode, of owner: String, keys: [String], _ diagnostics: Diagnostics) {
        guard let pairs = node.pairs("\(owner) with its keys", diagnostics) else { return nil }
        for pair in pairs where !keys.contains(pair.key) {
            diagnostics.error(
                pair.place, "unknown key \(Visible.quoted(pair.key)) of \(owner)",
                hint: diagnostics.wantsHints ? Self.hint(pair.key, keys) : nil)
        }
        self.pairs = pairs
        place = node.place
    }

    /// The value of a key; nil where it does not stand.
    public subscript(_ key: String) -> YAMLNode? {
        pair(key)?.value
    }

    /// The key with its place and value; nil where it does not stand.
    public func pair(_ key: String) -> YAMLPair? {
        pairs.first { $0.key == key }
    }

    private static func hint(_ key: String, _ keys: [String]) -> String? {
        if let hint = Spelling.hint(key, among: keys) { return hint }
        return keys.count <= 8 ? "known here: " + keys.joined(separator: ", ") : nil
    }
}
