/// How the daemon ends, by sysexits.h.
public enum ExitCode: Int32, Sendable, Hashable {
    /// It was asked to stop and did.
    case ok = 0
    /// It was called wrongly.
    case usage = 64
    /// Data it cannot work with.
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
