/// One file as it was found: its name for people and its bytes.
public struct SourceFile: Sendable, Hashable {
    /// The name diagnostics use, usually the path.
    public var name: String
    /// What stands in it.
    public var bytes: [UInt8]

    /// The most bytes one file may have.
    public static let sizeLimit = 8 << 20

    /// A file with its bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The last component of its name without the ending `.yaml`, for example `cn` of `calendars/cn.yaml`.
    public var stem: String {
        let base = name.split(separator: "/").last.map(String.init) ?? name
        return base.hasSuffix(".yaml") ? String(base.dropLast(5)) : base
    }
}
