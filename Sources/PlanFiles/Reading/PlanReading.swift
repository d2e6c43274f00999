import Planning

/// What came of reading a directory of plan files.
public struct PlanReading: Sendable {
    /// The plans; nil when there is an error.
    public let book: PlanBook?
    /// Every error and warning, by file in the order given and by place in each; calendars first.
    public let diagnostics: [Diagnostic]
    /// How many errors there are, including those beyond what is kept.
    public let errorCount: Int
    /// How many warnings are kept.
    public var warningCount: Int { diagnostics.lazy.filter { $0.severity == .warning }.count }
}
