import PlanFiles

/// Why plan files cannot be put in force. The plan that runs is unchanged.
enum PlanFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// A directory or a file cannot be read.
    case unreadable(FileFault)
    /// The plan directory has no plan file. Nobody means to withdraw every duty by that.
    case noFiles(directory: String)
    /// The files have so many errors; these are the diagnostics that are kept.
    case mistakes([Diagnostic], errors: Int)

    /// How many errors there are.
    var errorCount: Int {
        switch self {
        case .unreadable, .noFiles: 1
        case .mistakes(_, let errors): errors
        }
    }

    /// What was found and what was expected, in as many lines as it takes.
    var description: String {
        switch self {
        case .unreadable(let fault): fault.description
        case .noFiles(let directory):
            "\(directory): no .yaml file here; write a plan, or name another directory with --plan"
        case .mistakes(let diagnostics, _): diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}
