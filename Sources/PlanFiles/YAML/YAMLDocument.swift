/// A file read as strict YAML 1.2: one document, no anchors, aliases or tags, no repeated keys.
public struct YAMLDocument: Sendable {
    /// The file's text; empty where the bytes are no text.
    public let source: SourceText
    /// The value the file holds; nil for a file of comments alone and for one that cannot be read.
    public let root: YAMLNode?
    /// Whether the whole file was understood, so that nothing is missing from `root`.
    public let isComplete: Bool

    /// The deepest nesting of lists and mappings.
    public static let depthLimit = 32
    /// The most values one file may hold.
    public static let valueLimit = 500_000

    /// Reads a file and says everything that keeps it from being strict YAML.
    public init(_ file: SourceFile, _ diagnostics: Diagnostics) {
        guard file.bytes.count <= SourceFile.sizeLimit else {
            source = .empty(name: file.name)
            diagnostics.error(
                SourcePlace(source, line: 1, column: 1),
                "the file has \(file.bytes.count) bytes; \(SourceFile.sizeLimit) (8 MiB) is the most")
            (root, isComplete) = (nil, false)
            return
        }
        do {
            source = try SourceText(name: file.name, bytes: file.bytes)
        } catch {
            source = error.text
            diagnostics.error(SourcePlace(source, line: error.line, column: error.column), error.message)
            (root, isComplete) = (nil, false)
            return
        }
        (root, isComplete) = YAMLComposer.compose(source, diagnostics)
    }
}
