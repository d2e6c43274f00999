import Foundation

/// A service on a socket that answers each call with frames given beforehand, whatever it asks.
final class FakeService: Sendable {
    let path: String
    private let listener: Int32

    /// - Parameter frames: the JSON objects each connection is answered with, one call after the other; a call that
    ///   finds none left closes the connection.
    init(_ answers: [[String]]) throws {
        path = NSTemporaryDirectory() + "yearplan-\(UUID().uuidString.prefix(8)).sock"
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(listener, 8) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        Thread.detachNewThread { [listener] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                Self.serve(connection, answers)
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        unlink(path)
    }

    private static func serve(_ connection: Int32, _ answers: [[String]]) {
        defer { close(connection) }
        for frames in answers {
            var byte: UInt8 = 1
            repeat {
                guard read(connection, &byte, 1) == 1 else { return }
            } while byte != 0
            for frame in frames {
                let bytes = Array(frame.utf8) + [0]
                guard send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { return }
            }
        }
    }
}
