import Glibc

/// A connected Unix stream socket that blocks. It closes itself.
struct ClientSocket: ~Copyable {
    private let descriptor: Int32

    init(path: String, timeout: Duration?) throws(ClientError) {
        guard let address = UnixAddress(path: path) else { throw .badPath(path, limit: UnixAddress.limit) }
        let socket = UnixAddress.makeSocket()
        guard socket >= 0 else { throw .system("socket", errno) }
        do throws(ClientError) {
            if let timeout { try Self.limit(socket, to: timeout) }
            let refusal = address.connect(socket)
            guard refusal == 0 else { throw Self.error(of: refusal, path) }
        } catch {
            close(socket)
            throw error
        }
        descriptor = socket
    }

    deinit {
        close(descriptor)
    }

    /// Sends everything. False when the service does not take it any more; it may have said why.
    borrowing func send(_ bytes: [UInt8]) throws(ClientError) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EPIPE, ECONNRESET: return false
            case EAGAIN: throw .timedOut
            default: throw .system("send", errno)
            }
        }
        return true
    }

    /// Receives what is there into the storage, or waits for it.
    ///
    /// - Returns: how many bytes came, at least one.
    borrowing func receive(into storage: inout [UInt8]) throws(ClientError) -> Int {
        while true {
            let count = recv(descriptor, &storage, storage.count, 0)
            if count > 0 { return count }
            if count == 0 { throw .closed }
            switch errno {
            case EINTR: continue
            case ECONNRESET: throw .closed
            case EAGAIN: throw .timedOut
            default: throw .system("recv", errno)
            }
        }
    }

    private static func limit(_ socket: Int32, to timeout: Duration) throws(ClientError) {
        let (seconds, attoseconds) = timeout.components
        var time = timeval(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
        // All zero would mean to wait for ever.
        if time.tv_sec <= 0, time.tv_usec <= 0 { time = timeval(tv_sec: 0, tv_usec: 1) }
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            let size = socklen_t(MemoryLayout<timeval>.size)
            guard setsockopt(socket, SOL_SOCKET, option, &time, size) == 0 else { throw .system("setsockopt", errno) }
        }
    }

    private static func error(of code: Int32, _ path: String) -> ClientError {
        switch code {
        case ENOENT, ENOTDIR: .noSocket(path)
        case EACCES, EPERM: .notPermitted(path)
        case EPROTOTYPE: .notASocket(path)
        case EAGAIN, ETIMEDOUT: .timedOut
        // The kernel refuses in the same way when a file lies there that is no socket.
        case ECONNREFUSED: isSocket(path) ? .refused(path) : .notASocket(path)
        default: .system("connect", code)
        }
    }

    private static func isSocket(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }
}
