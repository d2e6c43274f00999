/// Where the replies of a stream go. Use it on the service's event loop; keep it as long as there is more to send.
///
/// A stream that is let go of without ``finish(_:)`` or ``fail(_:)`` closes the connection and is an ``Incident``.
public struct StreamReplier {
    private let exchange: Exchange

    init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    /// Whether the subscriber is still there.
    public var isOpen: Bool {
        exchange.isOpen
    }

    /// Whether more waits for the subscriber than half of what may: a good moment to pause until
    /// ``onDrain(_:)``.
    public var isBackedUp: Bool {
        exchange.isBackedUp
    }

    /// Sends one reply and says that more will follow. The frame may be shared by many streams; make it with
    /// `continues: true`.
    ///
    /// - Returns: ``Delivery/overflow`` when the subscriber has fallen behind; nothing was sent then. End the stream
    ///   with an error that says where to resume.
    public func send(_ frame: Frame) -> Delivery {
        exchange.send(frame)
    }

    /// Encodes and sends one reply, as ``send(_:)-(Frame)``.
    public func send(_ parameters: some Encodable) throws(Unencodable) -> Delivery {
        exchange.send(try Frame(reply: parameters, continues: true))
    }

    /// Sends the last reply.
    public func finish(_ parameters: some Encodable) {
        exchange.finish { () throws(Unencodable) in try Frame(reply: parameters) }
    }

    /// Ends the stream with an error, sent after everything that waits. A subscriber that does not take it in time is
    /// cut off.
    public func fail(_ error: VarlinkError) {
        exchange.finish(refusing: error)
    }

    /// Runs once when the subscriber goes away before the stream has ended. Let go of the stream there.
    public func onClose(_ body: @escaping () -> Void) {
        exchange.onClose = body
    }

    /// Runs each time when what waited for the subscriber has been taken and the stream is no longer backed up.
    public func onDrain(_ body: @escaping () -> Void) {
        exchange.onDrain = body
    }
}

/// What became of a reply of a stream.
public enum Delivery: Hashable, Sendable {
    /// On its way.
    case sent
    /// Not sent: too much waits for this subscriber.
    case overflow
    /// Not sent: the subscriber is gone, or the stream has ended.
    case closed
}
