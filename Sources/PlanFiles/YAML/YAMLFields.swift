import Planning

/// A mapping whose keys are known: everything else in it is reported where it stands.
public struct YAMLFields {
    private let pairs: [YAMLPair]
    /// Known keys that something unknown seems to stand for.
    private let misspelt: Set<String>
    /// Where the mapping begins.
    public let place: SourcePlace

    /// The fields of a mapping.
    /// - Parameters:
    ///   - owner: what the mapping is, for messages, for example `a duty`.
    ///   - keys: every key it may have.
    /// - Returns: nil where something else than a mapping stands; that is reported.
    public init?(_ node: YAMLNode, of owner: String, keys: [String], _ diagnostics: Diagnostics) {
        guard let pairs = node.pairs("\(owner) with its keys", diagnostics) else { return nil }
        var misspelt: Set<String> = []
        for pair in pairs where !keys.contains(pair.key) {
            let meant = diagnostics.wantsHints ? Spelling.nearest(to: pair.key, among: keys) : nil
            if let meant { misspelt.insert(meant) }
            diagnostics.error(
                pair.place, "unknown key \(Visible.quoted(pair.key)) of \(owner)",
                hint: meant.map { "did you mean “\($0)”?" } ?? Self.list(keys))
        }
        self.pairs = pairs
        self.misspelt = misspelt
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

    /// Whether a key neither stands here nor is meant by an unknown one, which has been reported.
    public func lacks(_ key: String) -> Bool { pair(key) == nil && !misspelt.contains(key) }

    private static func list(_ keys: [String]) -> String? {
        keys.count <= 8 ? "known here: " + keys.joined(separator: ", ") : nil
    }
}
