import Glibc
import Testing

@testable import Varlink

/// A client that sends any bytes. Its reads fail the test when nothing comes for ten seconds.
final class RawClient {
    private let socket: Int32
    private var received = FrameBuffer(limit: 64 << 20)

    /// Kept running as long as the client.
    private let service: TestService

    init(_ service: TestService) throws {
        self.service = service
        socket = UnixAddress.makeSocket()
        let address = try #require(UnixAddress(path: service.socket))
        try #require(address.connect(socket) == 0)
        var time = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(socket)
    }

    func send(bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends texts as frames, in one write.
    func send(_ frames: String...) {
        send(bytes: frames.flatMap { Array($0.utf8) + [0] })
    }

    /// No more will be sent.
    func finish() {
        shutdown(socket, Int32(SHUT_WR))
    }

    /// The next frame; nil when the service closed the connection.
    func next() throws -> String? {
        var storage = [UInt8](repeating: 0, count: 65536)
        while true {
            if let frame = try received.next() { return String(decoding: frame, as: UTF8.self) }
            let count = recv(socket, &storage, storage.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { return nil }
            try #require(count > 0, "nothing came")
            received.append(storage.prefix(count))
        }
    }
}
