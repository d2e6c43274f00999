/// How the daemon ends when it cannot go on, by sysexits.h; 0 is a stop as asked, and 64 wrong usage.
public enum ExitCode: Int32, Sendable, Hashable {
    /// What is there does not allow what was asked for.
    case data = 65
    /// Something it needs is held by somebody else.
    case unavailable = 69
    /// Reading or writing failed.
    case io = 74
    /// The system does not allow it.
    case noPermission = 77
    /// The configuration is wrong.
    case configuration = 78
}
