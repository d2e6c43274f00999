/// One call as it came in.
public struct Call: Sendable {
    /// How many replies the caller takes.
    public enum Mode: Hashable, Sendable {
        /// One.
        case single
        /// One, or many of which all but the last say that more will come.
        case more
        /// None.
        case oneway
    }

    /// The full name of the method: interface, dot, name.
    public let method: String
    /// How many replies the caller takes.
    public let mode: Mode
    /// Who calls, by the kernel's word.
    public let peer: Peer
    private let frame: [UInt8]

    /// Reads the head of a call. The parameters stay unread until somebody knows their type.
    init(frame: [UInt8], depth: Int, peer: Peer) throws(WireFault) {
        try JSONShape.check(frame, depth: depth)
        let head = try Envelope.decode(Head.self, from: frame)
        if head.upgrade == true { throw .badField("upgrade") }
        switch (head.more ?? false, head.oneway ?? false) {
        case (true, true): throw .badField("more")
        case (true, false): mode = .more
        case (false, true): mode = .oneway
        case (false, false): mode = .single
        }
        method = head.method
        self.peer = peer
        self.frame = frame
    }

    /// The parameters as a type; absent, null and `{}` are the same, and unknown fields are passed over.
    ///
    /// - Throws: ``VarlinkError/invalidParameter(_:message:)`` with the place of the first that does not fit.
    public func parameters<Parameters: Decodable>(
        as type: Parameters.Type = Parameters.self
    ) throws(VarlinkError) -> Parameters {
        do {
            return try Envelope.parameters(type, from: frame)
        } catch .badField(let name) {
            throw .invalidParameter(name)
        } catch {
            throw .invalidParameter("parameters", message: error.description)
        }
    }

    private struct Head: Decodable {
        let method: String
        let more: Bool?
        let oneway: Bool?
        let upgrade: Bool?
    }
}
