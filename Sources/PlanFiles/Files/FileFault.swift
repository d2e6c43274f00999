/// A file or directory that cannot be read at all.
public struct FileFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kept it from being read.
    public enum Kind: Sendable, Hashable {
        /// There is nothing of that name.
        case missing
        /// The system refused; its error number.
        case refused(Int32)
        /// It is a directory, a pipe or something else that is no regular file.
        case notRegular
        /// A directory holds more plan files than are read.
        case tooMany
    }

    /// Its path.
    public let path: String
    /// What kept it from being read.
    public let kind: Kind
    /// The system's words for it, empty where it gave none.
    let reason: String

    /// What was found and what was expected.
    public var description: String {
        let name = Visible.text(path)
        return switch kind {
        case .missing: "\(name): no such file or directory"
        case .refused: "\(name): \(reason)"
        case .notRegular: "\(name): not a regular file"
        case .tooMany: "\(name): more than \(PlanDirectory.countLimit) .yaml files"
        }
    }
}
