/// Why a call got no answer, or an error for an answer.
public enum ClientError: Error, Hashable, CustomStringConvertible {
    /// The path is empty, too long for a socket, or holds a NUL.
    case badPath(String, limit: Int)
    /// Nothing lies there.
    case noSocket(String)
    /// A socket lies there, but nobody answers on it.
    case refused(String)
    /// This user may not connect.
    case notPermitted(String)
    /// Something else than a stream socket lies there.
    case notASocket(String)
    /// The service closed the connection before the answer.
    case closed
    /// The answer did not come in time.
    case timedOut
    /// The stream on this connection has not ended.
    case streaming
    /// What came is not an answer, or not one of the type asked for.
    case malformed(WireFault)
    /// The parameters cannot be written as JSON.
    case unencodable(Unencodable)
    /// The service answered with an error.
    case remote(RemoteError)
    /// The function and the error number.
    case system(String, Int32)

    /// For a person, in one line.
    public var description: String {
        switch self {
        case .badPath(let path, let limit):
            "socket path “\(path)” has \(path.utf8.count) bytes, expected 1 to \(limit)"
        case .noSocket(let path): "there is no socket “\(path)”"
        case .refused(let path): "nobody answers on socket “\(path)”"
        case .notPermitted(let path): "not allowed to connect to socket “\(path)”"
        case .notASocket(let path): "“\(path)” is not a stream socket"
        case .closed: "the service closed the connection before it answered"
        case .timedOut: "the service did not answer in time"
        case .streaming: "a stream on this connection has not ended"
        case .malformed(let fault): "the answer cannot be read: \(fault)"
        case .unencodable(let fault): "the call \(fault)"
        case .remote(let error): error.description
        case .system(let call, let code): "\(call): \(UnixAddress.words(of: code))"
        }
    }
}

/// An error that the service answered with.
public struct RemoteError: Hashable, Sendable, CustomStringConvertible {
    /// The full name: interface, dot, name.
    public let name: String
    /// The answer, a JSON object with `error` and perhaps `parameters`.
    public let frame: [UInt8]

    /// The parameters as a type; absent, null and `{}` are the same, and unknown fields are passed over.
    public func parameters<Parameters: Decodable>(
        as type: Parameters.Type = Parameters.self
    ) throws(WireFault) -> Parameters {
        try Envelope.parameters(type, from: frame)
    }

    /// The name and, where there is one, the message that came with it.
    public var description: String {
        guard let message = (try? parameters(as: Message.self))?.message else { return name }
        return "\(name): \(message)"
    }

    private struct Message: Decodable {
        let message: String?
    }
}
