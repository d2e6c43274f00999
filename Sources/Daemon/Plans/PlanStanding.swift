import PlanFiles

/// Which plan runs, and what is to be said about the files.
struct PlanStanding: Sendable {
    /// Where the plan that runs comes from.
    enum Source: Sendable, Hashable {
        /// It is that of the files.
        case files
        /// The files cannot be put in force; the last good ones run.
        case lastGood
        /// Nothing runs.
        case nothing
    }

    /// Where the plan that runs comes from.
    var source = Source.nothing
    /// The diagnostics of the last load.
    var diagnostics: [Diagnostic] = []
    /// Why the files were not put in force at the last load.
    var fault: PlanFault?
    /// The files may speak of confidential duties, and so may their diagnostics.
    var hasSecrets = false
}
