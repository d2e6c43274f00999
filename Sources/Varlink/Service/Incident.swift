/// Something a client did, or a handler left undone, that an administrator may want to read in the log.
public enum Incident: Hashable, Sendable, CustomStringConvertible {
    /// A connection was closed at once because there were too many.
    case tooManyConnections(limit: Int)
    /// A connection was closed at once because the user had too many.
    case tooManyConnectionsOfUser(Peer, limit: Int)
    /// A connection was closed at once because the kernel did not say whose it is.
    case unknownPeer(errno: Int32)
    /// The kernel has nothing left to accept connections with; they wait for a second.
    case cannotAccept(errno: Int32)
    /// What came was not a call; the connection was closed.
    case malformed(Peer, WireFault)
    /// The rest of a call did not come in time; the connection was closed.
    case slowCall(Peer)
    /// The reply was not taken in time; the connection was closed.
    case slowReader(Peer)
    /// A handler let go of a call without an answer; the connection was closed.
    case unanswered(method: String)
    /// An answer cannot be written as JSON; the connection was closed.
    case unencodable(method: String, Unencodable)

    /// For a person, in one line.
    public var description: String {
        switch self {
        case .tooManyConnections(let limit): "connection refused: there are \(limit) already"
        case .tooManyConnectionsOfUser(let peer, let limit):
            "connection refused: user \(peer.uid) has \(limit) already"
        case .unknownPeer(let code): "connection refused: its user is not known (\(UnixAddress.words(of: code)))"
        case .cannotAccept(let code): "cannot accept connections: \(UnixAddress.words(of: code))"
        case .malformed(let peer, let fault): "connection of \(Self.who(peer)) closed: \(fault)"
        case .slowCall(let peer): "connection of \(Self.who(peer)) closed: the rest of a call did not come in time"
        case .slowReader(let peer): "connection of \(Self.who(peer)) closed: it does not take its replies"
        case .unanswered(let method): "connection closed: \(method) was not answered"
        case .unencodable(let method, let fault): "connection closed: the answer of \(method) \(fault)"
        }
    }

    private static func who(_ peer: Peer) -> String {
        "user \(peer.uid), process \(peer.pid)"
    }
}
