import Glibc

/// The address of a Unix socket in the file system, unix(7).
struct UnixAddress {
    /// The longest path, in bytes.
    static let limit = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    private var address = sockaddr_un()

    /// Nil when the path is empty, longer than ``limit`` bytes or holds a NUL.
    init?(path: String) {
        let bytes = Array(path.utf8)
        guard (1...Self.limit).contains(bytes.count), !bytes.contains(0) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    }

    /// Connects a stream socket; an error number, or 0.
    func connect(_ socket: Int32) -> Int32 {
        while apply({ Glibc.connect(socket, $0, $1) }) != 0 {
            guard errno == EINTR else { return errno }
        }
        return 0
    }

    /// Binds a stream socket; an error number, or 0.
    func bind(_ socket: Int32) -> Int32 {
        apply { Glibc.bind(socket, $0, $1) } == 0 ? 0 : errno
    }

    private func apply(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// A stream socket that is closed on exec; -1 with `errno` set when there is none to be had.
    static func makeSocket() -> Int32 {
        socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    }

    /// What the error number says.
    static func words(of code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
