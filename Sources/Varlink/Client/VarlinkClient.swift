/// A blocking client on a Unix socket, for one thread. It starts nothing in the background and closes with its last
/// reference.
public final class VarlinkClient {
    private let socket: ClientSocket
    private var received: FrameBuffer
    private var storage = [UInt8](repeating: 0, count: 64 << 10)
    fileprivate var isStreaming = false

    /// How deep objects and arrays of a reply may nest.
    private static let depth = 256

    /// Connects.
    ///
    /// - Parameters:
    ///   - path: the socket; at most 107 bytes.
    ///   - timeout: how long one wait for the service may last, or nil for no limit. It also bounds the waits of
    ///     streams.
    ///   - replyLimit: the longest reply, in bytes.
    public init(path: String, timeout: Duration? = nil, replyLimit: Int = 64 << 20) throws(ClientError) {
        socket = try ClientSocket(path: path, timeout: timeout)
        received = FrameBuffer(limit: replyLimit)
    }

    /// Calls a method and waits for its one reply.
    ///
    /// - Parameter method: the full name: interface, dot, name.
    public func call<Reply: Decodable>(
        _ method: String, _ parameters: some Encodable = NoParameters(), returning type: Reply.Type = Reply.self
    ) throws(ClientError) -> Reply {
        try send(method, parameters, .single)
        return try receive(type).parameters
    }

    /// Calls a method that answers with a stream. Until its end no other call can be made on this client.
    ///
    /// - Parameter method: the full name: interface, dot, name.
    public func stream<Reply: Decodable>(
        _ method: String, _ parameters: some Encodable = NoParameters(), of type: Reply.Type = Reply.self
    ) throws(ClientError) -> ReplyStream<Reply> {
        try send(method, parameters, .more)
        isStreaming = true
        return ReplyStream(client: self)
    }

    /// Calls a method without waiting for it, nor for any word on whether it could be done.
    ///
    /// - Parameter method: the full name: interface, dot, name.
    public func notify(_ method: String, _ parameters: some Encodable = NoParameters()) throws(ClientError) {
        try send(method, parameters, .oneway)
    }

    private func send(_ method: String, _ parameters: some Encodable, _ mode: Call.Mode) throws(ClientError) {
        guard !isStreaming else { throw .streaming }
        let frame: Frame
        do {
            frame = try Frame(call: method, parameters, mode: mode)
        } catch {
            throw .unencodable(error)
        }
        // A service that refuses the call may have closed already, with its reason still to be read.
        if try !socket.send(frame.bytes), mode == .oneway { throw .closed }
    }

    fileprivate func receive<Reply: Decodable>(
        _ type: Reply.Type
    ) throws(ClientError) -> (parameters: Reply, continues: Bool) {
        let frame = try receiveFrame()
        let head = try reading { () throws(WireFault) in
            try JSONShape.check(frame, depth: Self.depth)
            return try Envelope.decode(Head.self, from: frame)
        }
        if let name = head.error { throw .remote(RemoteError(name: name, frame: frame)) }
        let parameters = try reading { () throws(WireFault) in try Envelope.parameters(type, from: frame) }
        return (parameters, head.continues ?? false)
    }

    private func receiveFrame() throws(ClientError) -> [UInt8] {
        while true {
            if let frame = try reading({ () throws(WireFault) in try received.next() }) { return frame }
            let count = try socket.receive(into: &storage)
            received.append(storage.prefix(count))
        }
    }

    private func reading<Value>(_ body: () throws(WireFault) -> Value) throws(ClientError) -> Value {
        do {
            return try body()
        } catch {
            throw .malformed(error)
        }
    }

    private struct Head: Decodable {
        let error: String?
        let continues: Bool?
    }
}

/// The replies of a stream, in their order.
public final class ReplyStream<Reply: Decodable> {
    private let client: VarlinkClient
    private var isEnded = false

    fileprivate init(client: VarlinkClient) {
        self.client = client
    }

    /// Waits for the next reply; nil after the last. An error ends the stream.
    public func next() throws(ClientError) -> Reply? {
        guard !isEnded else { return nil }
        isEnded = true
        do throws(ClientError) {
            let reply = try client.receive(Reply.self)
            isEnded = !reply.continues
            if isEnded { client.isStreaming = false }
            return reply.parameters
        } catch {
            if case .remote = error { client.isStreaming = false }
            throw error
        }
    }
}
