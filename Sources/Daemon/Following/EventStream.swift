import Varlink

/// Where the replies to one subscriber go.
protocol EventStream {
    /// Whether more waits for the subscriber than is good; ``onDrain(_:)`` tells when that is over.
    var isBackedUp: Bool { get }
    /// Sends one reply, or nothing when the subscriber is gone or has fallen behind.
    func send(_ frame: Frame) -> Delivery
    /// Ends the stream with an error.
    func fail(_ error: VarlinkError)
    /// Runs when the subscriber goes away.
    func onClose(_ body: @escaping () -> Void)
    /// Runs each time when the stream is no longer backed up.
    func onDrain(_ body: @escaping () -> Void)
}

extension StreamReplier: EventStream {}
