import PlanFiles

/// Why the configuration cannot be used.
public enum ConfigurationFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file cannot be read.
    case file(FileFault)
    /// The file has errors; these are all of them.
    case mistakes([Diagnostic])
    /// A variable or a flag has a value that it cannot have.
    case value(name: String, found: String, expected: String)
    /// A group that the configuration names does not exist.
    case noSuchGroup(String)

    /// What was found and what was expected.
    public var description: String {
        switch self {
        case .file(let fault): fault.description
        case .mistakes(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
        case .value(let name, let found, let expected): "\(name) is “\(found)”, expected \(expected)"
        case .noSuchGroup(let name): "there is no group “\(name)”; create it or name another in the configuration"
        }
    }
}
