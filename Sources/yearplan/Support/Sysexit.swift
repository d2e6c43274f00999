/// How the command ends, after sysexits.h.
enum Sysexit: Int32, CaseIterable {
    case ok = 0
    /// It was called wrongly.
    case usage = 64
    /// A plan, a phrase or what was to be recorded is not right.
    case data = 65
    /// A file is not there.
    case noInput = 66
    /// The daemon cannot be reached.
    case unavailable = 69
    /// Reading or writing failed.
    case inputOutput = 74
    /// It may work later.
    case tryAgain = 75
    /// The user may not.
    case notAllowed = 77
    /// There is no plan, or the configuration is not right.
    case configuration = 78
}

/// Why a command ends without having done what it was asked for.
struct Failure: Error, Equatable {
    var status: Sysexit
    /// What a compiler would print, to be printed as it is.
    var diagnostics: [String] = []
    /// For people, in their language; empty where all was said already.
    var lines: [String]

    init(_ status: Sysexit, _ lines: String...) {
        self.status = status
        self.lines = lines
    }

    init(_ status: Sysexit, diagnostics: [String] = [], lines: [String]) {
        self.status = status
        self.diagnostics = diagnostics
        self.lines = lines
    }
}
