/// Where the answer to a call goes. Use it on the service's event loop, once.
///
/// No handler runs while an answer is given: a call that waits behind this one is handled in a later turn of the loop.
///
/// To a one-way call nothing is sent, but the connection's next call waits for the answer all the same, so that calls
/// keep their order. A replier that is let go of without an answer closes the connection and is an ``Incident``,
/// unless the call is one-way.
public struct Replier {
    private let exchange: Exchange

    init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    /// Whether the caller is still there. Nobody has to ask: an answer to a caller that is gone is dropped.
    public var isOpen: Bool {
        exchange.isOpen
    }

    /// What is kept for the caller's connection.
    public var belongings: Belongings {
        exchange.belongings
    }

    /// Answers with parameters, which encode as a JSON object.
    public func reply(_ parameters: some Encodable) {
        exchange.finish { () throws(Unencodable) in try Frame(reply: parameters) }
    }

    /// Answers without parameters.
    public func reply() {
        reply(NoParameters())
    }

    /// Answers with an error.
    public func fail(_ error: VarlinkError) {
        exchange.finish(refusing: error)
    }
}
