import Glibc
import Ledger
import Systemd
import Varlink

/// Why the daemon cannot start or go on.
public struct DaemonFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The status to end with.
    public let exit: ExitCode
    /// What was found, what was expected and the next step; lower case, no full stop.
    public let description: String

    /// A reason to end.
    public init(_ exit: ExitCode, _ description: String) {
        self.exit = exit
        self.description = description
    }

    init(_ fault: LedgerFault) {
        let exit: ExitCode =
            switch fault {
            case .busy: .unavailable
            case .newer, .otherPurpose: .configuration
            case .full, .overtaken, .corrupt, .unstorable, .io: .io
            }
        self.init(exit, fault.description)
    }

    init(_ fault: ListenFault) {
        let exit: ExitCode =
            switch fault {
            case .badPath, .notASocket, .noSuchGroup: .configuration
            case .inUse: .unavailable
            case .system(_, _, EACCES), .system(_, _, EPERM): .noPermission
            case .system: .io
            }
        self.init(exit, fault.description)
    }

    init(_ fault: SystemFault) {
        self.init(.io, fault.description)
    }

    /// A wrong configuration.
    public init(_ fault: ConfigurationFault) {
        self.init(.configuration, fault.description)
    }
}
