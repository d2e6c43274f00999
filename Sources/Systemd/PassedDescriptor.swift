import CSystemd
import Glibc

/// A descriptor that the service manager opened and passed on.
public struct PassedDescriptor: Hashable, Sendable {
    /// The descriptor, already marked to be closed on exec.
    public let number: Int32
    /// Its `FileDescriptorName=`; `unknown` when the manager gave none.
    public let name: String

    /// A descriptor under a name.
    public init(number: Int32, name: String) {
        self.number = number
        self.name = name
    }

    /// Whether it is a Unix stream socket on which connections are accepted.
    public func isListening() throws(SystemFault) -> Bool {
        let answer = sd_is_socket_unix(number, Int32(SOCK_STREAM.rawValue), 1, nil, 0)
        guard answer >= 0 else { throw SystemFault(call: "sd_is_socket_unix", code: -answer) }
        return answer > 0
    }
}

/// The descriptors passed to this process, by sd_listen_fds_with_names(3), in the manager's order; empty when there
/// are none. The variables are removed, so that children do not take the descriptors for theirs: a second call
/// finds nothing, and the first must come before other threads read the environment.
public func listenDescriptors() throws(SystemFault) -> [PassedDescriptor] {
    var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = sd_listen_fds_with_names(1, &names)
    guard count >= 0 else { throw SystemFault(call: "sd_listen_fds_with_names", code: -count) }
    defer {
        for index in 0..<Int(count) { free(names?[index]) }
        free(names)
    }
    return (0..<count).map { index in
        let name = names?[Int(index)].map { String(cString: $0) }
        return PassedDescriptor(number: SD_LISTEN_FDS_START + index, name: name ?? "unknown")
    }
}
