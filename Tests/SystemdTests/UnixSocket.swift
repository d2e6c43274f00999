import Glibc
import Testing

/// A Unix socket bound in a directory of its own; both go with it.
final class UnixSocket {
    let descriptor: Int32
    let path: String
    private let directory: String

    init(_ type: __socket_type, listening: Bool = false) throws {
        var template = Array("/tmp/systemd-XXXXXX".utf8CString)
        directory = try #require(mkdtemp(&template).map { String(cString: $0) })
        path = directory + "/socket"
        descriptor = socket(AF_UNIX, Int32(type.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let bound = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        if listening { try #require(listen(descriptor, 1) == 0) }
    }

    deinit {
        close(descriptor)
        unlink(path)
        rmdir(directory)
    }

    /// The next datagram, as text; it fails the test when none has come.
    func receive() throws -> String {
        var storage = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &storage, storage.count, Int32(MSG_DONTWAIT))
        try #require(count >= 0, "no datagram")
        return String(decoding: storage.prefix(count), as: UTF8.self)
    }
}
