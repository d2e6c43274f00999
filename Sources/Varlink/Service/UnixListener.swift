import Glibc

/// A Unix stream socket in the file system on which connections are accepted.
public struct UnixListener: Sendable {
    /// The listening descriptor, closed on exec. Hand it to ``VarlinkService/listen(on:)``, which owns it from then on.
    public let descriptor: Int32
    /// Where the socket lies.
    public let path: String
    private let file: FileIdentity

    /// Makes the socket and listens on it.
    ///
    /// A socket that lies there is replaced when nobody answers on it. Nobody can connect before the mode and the group
    /// are set.
    ///
    /// - Parameters:
    ///   - path: at most 107 bytes.
    ///   - mode: the permissions of the file; to connect, a user needs to be allowed to write.
    ///   - group: the name of the file's group, or nil to leave it as the kernel sets it.
    public init(path: String, mode: mode_t = 0o660, group: String? = nil) throws(ListenFault) {
        guard let address = UnixAddress(path: path) else { throw .badPath(path, limit: UnixAddress.limit) }
        let gid = if let group { try Self.number(of: group) } else { gid_t?.none }
        let socket = UnixAddress.makeSocket()
        guard socket >= 0 else { throw .system("socket", path, errno) }
        do throws(ListenFault) {
            try Self.bind(socket, address, path)
            // Before it listens, a connect is refused: nobody slips in under the wrong mode.
            if let gid, chown(path, uid_t.max, gid) != 0 { throw .system("chown", path, errno) }
            if chmod(path, mode) != 0 { throw .system("chmod", path, errno) }
            if Glibc.listen(socket, SOMAXCONN) != 0 { throw .system("listen", path, errno) }
            guard let file = FileIdentity(path: path) else { throw .system("stat", path, errno) }
            self.file = file
        } catch {
            close(socket)
            throw error
        }
        descriptor = socket
        self.path = path
    }

    /// Removes the socket from the file system, unless another one lies there by now.
    ///
    /// Call it while the descriptor is open, so before the service is stopped: after that the kernel may have given the
    /// inode to another file.
    public func removeFile() {
        if FileIdentity(path: path) == file { unlink(path) }
    }

    private static func bind(_ socket: Int32, _ address: UnixAddress, _ path: String) throws(ListenFault) {
        var refusal = address.bind(socket)
        if refusal == EADDRINUSE {
            try clear(path, address)
            refusal = address.bind(socket)
        }
        guard refusal == 0 else { throw .system("bind", path, refusal) }
    }

    /// Removes a socket that a dead service left behind.
    private static func clear(_ path: String, _ address: UnixAddress) throws(ListenFault) {
        guard let file = FileIdentity(path: path), file.isSocket else { throw .notASocket(path) }
        let probe = UnixAddress.makeSocket()
        guard probe >= 0 else { throw .system("socket", path, errno) }
        defer { close(probe) }
        switch address.connect(probe) {
        case 0, EAGAIN: throw .inUse(path)
        case ECONNREFUSED: if unlink(path) != 0, errno != ENOENT { throw .system("unlink", path, errno) }
        case ENOENT: break
        case let code: throw .system("connect", path, code)
        }
    }

    private static func number(of group: String) throws(ListenFault) -> gid_t {
        var entry = Glibc.group()
        var found: UnsafeMutablePointer<Glibc.group>?
        var names = [CChar](repeating: 0, count: 1 << 16)
        let refusal = getgrnam_r(group, &entry, &names, names.count, &found)
        guard refusal == 0 else { throw .system("getgrnam", group, refusal) }
        guard found != nil else { throw .noSuchGroup(group) }
        return entry.gr_gid
    }
}

/// Which file lies under a path, whatever its name.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let inode: UInt64
    let isSocket: Bool

    /// Nil, with `errno` set, when there is none to be seen; a symbolic link is not followed.
    init?(path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        isSocket = status.st_mode & S_IFMT == S_IFSOCK
    }
}
