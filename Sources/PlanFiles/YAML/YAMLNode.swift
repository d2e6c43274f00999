/// One value of a YAML file and where it stands. Scalars are the text that stands there: `no`, `1:30` and `3-05` stay
/// what they are until somebody asks for a boolean, a time or a date.
public struct YAMLNode: Sendable {
    /// How a scalar is written.
    public enum Style: Sendable, Hashable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// What stands there.
    public enum Value: Sendable {
        case scalar(String, Style)
        case sequence([YAMLNode])
        case mapping([YAMLPair])
        /// Something that has been reported already; whoever meets it says nothing more.
        case refused
    }

    /// What stands there.
    public let value: Value
    /// Where it stands; of a value of several lines, what is on the first.
    public let place: SourcePlace
}

/// A key of a mapping and its value.
public struct YAMLPair: Sendable {
    /// The key's text.
    public let key: String
    /// Where the key stands.
    public let place: SourcePlace
    /// What stands after it.
    public let value: YAMLNode
}
