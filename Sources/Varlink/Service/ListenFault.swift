/// Why a service cannot listen.
public enum ListenFault: Error, Hashable, CustomStringConvertible {
    /// The path is empty, too long for a socket, or holds a NUL.
    case badPath(String, limit: Int)
    /// Another process answers there.
    case inUse(String)
    /// Something else than a socket lies there.
    case notASocket(String)
    /// No group has this name.
    case noSuchGroup(String)
    /// The function, what it was asked about, and the error number.
    case system(String, String, Int32)

    /// For a person, in one line.
    public var description: String {
        switch self {
        case .badPath(let path, let limit):
            "socket path “\(path)” has \(path.utf8.count) bytes, expected 1 to \(limit); choose a shorter directory"
        case .inUse(let path): "another process answers on “\(path)”; stop it or choose another socket"
        case .notASocket(let path): "“\(path)” is there and is not a socket; remove it or choose another path"
        case .noSuchGroup(let name): "there is no group “\(name)”; create it or choose another"
        case .system(let call, let subject, let code): "\(call) “\(subject)”: \(UnixAddress.words(of: code))"
        }
    }
}
