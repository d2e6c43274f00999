import NIOCore

/// What one client, one user and all clients together may take from a service.
public struct VarlinkLimits: Sendable {
    /// The longest call, in bytes.
    public var callBytes = 1 << 20
    /// How deep objects and arrays of a call may nest.
    public var callDepth = 64
    /// How long a client may take to send a call that it has begun, and to take a reply that is ready for it.
    public var patience = TimeAmount.seconds(45)
    /// How many connections there may be at once.
    public var connections = 1024
    /// How many of them may be one user's.
    public var connectionsPerUser = 64
    /// How many bytes may wait for a subscriber before it counts as fallen behind. A single reply may be longer.
    public var outboundBytes = 1 << 20

    /// The limits of the design.
    public init() {}

    /// The same with no more connections than there are descriptors beside those that are kept; at least one.
    func within(descriptors: Int, kept: Int) -> VarlinkLimits {
        var limits = self
        limits.connections = min(connections, max(descriptors - kept, 1))
        return limits
    }
}
