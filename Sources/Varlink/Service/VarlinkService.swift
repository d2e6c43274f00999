import Glibc
import NIOCore
import NIOPosix

/// A Varlink service on Unix sockets. It lives on one event loop, and so do its handlers: create and use it there.
public final class VarlinkService {
    /// What the service says about itself.
    public let info: ServiceInfo
    /// What clients may take. Of the descriptors that the process may have, 64 are kept from them.
    public let limits: VarlinkLimits
    /// How many calls were taken so far.
    public private(set) var callCount = 0
    /// Told of what an administrator may want to read in the log.
    public var onIncident: ((Incident) -> Void)?

    let loop: any EventLoop
    private let interfaces: [String: Interface]
    private var listeners: [any Channel] = []
    private var connections: [ObjectIdentifier: Connection] = [:]
    private var connectionsOfUser: [UInt32: Int] = [:]
    private var stopped: EventLoopPromise<Void>?

    /// A service that does not listen yet.
    ///
    /// - Parameter loop: the loop that runs this call and everything after it.
    public init(
        info: ServiceInfo, interfaces: [Interface], limits: VarlinkLimits = VarlinkLimits(), loop: any EventLoop
    ) throws(InterfaceFault) {
        loop.assertInEventLoop()
        let own = try ServiceInterface.make(info: info, beside: interfaces)
        self.info = info
        self.limits = limits.within(descriptors: Self.descriptorLimit(), kept: 64)
        self.loop = loop
        self.interfaces = Dictionary((interfaces + [own]).map { ($0.name, $0) }) { first, _ in first }
    }

    /// How many clients are connected.
    public var connectionCount: Int {
        connections.count
    }

    /// Accepts connections on a listening socket, and owns its descriptor from now on.
    public func listen(on descriptor: Int32) -> EventLoopFuture<Void> {
        let service = NIOLoopBound(self, eventLoop: loop)
        return ServerBootstrap(group: loop)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptPause(report: service.value.report))
                }
            }
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(
                .writeBufferWaterMark, value: .init(low: limits.outboundBytes / 8, high: limits.outboundBytes / 2)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try service.value.admit(channel) }
            }
            .withBoundSocket(descriptor)
            .map { service.value.add($0) }
    }

    /// Stops accepting, answers the calls in hand, cuts streams, and closes each connection when what waits for it has
    /// been taken, or when `patience` is over.
    ///
    /// End streams before this if their subscribers are to be told.
    public func stop(within patience: TimeAmount) -> EventLoopFuture<Void> {
        if let stopped { return stopped.futureResult }
        let stopped = loop.makePromise(of: Void.self)
        self.stopped = stopped
        for listener in listeners { listener.close(promise: nil) }
        for connection in connections.values { connection.end() }
        let cut = loop.assumeIsolated().scheduleTask(in: patience) { [self] in
            for connection in connections.values { connection.cut() }
        }
        stopped.futureResult.whenComplete { _ in cut.cancel() }
        if connections.isEmpty { stopped.succeed() }
        return stopped.futureResult
    }
}

extension VarlinkService {
    func dispatch(_ call: Call, _ exchange: Exchange) {
        callCount += 1
        guard let dot = call.method.lastIndex(of: ".") else {
            return exchange.finish(refusing: .invalidParameter("method"))
        }
        let name = String(call.method[..<dot])
        guard let interface = interfaces[name] else { return exchange.finish(refusing: .interfaceNotFound(name)) }
        switch interface[String(call.method[call.method.index(after: dot)...])] {
        case .handler(let handler): handler(call, exchange)
        case .notImplemented: exchange.finish(refusing: .methodNotImplemented(call.method))
        case .notFound: exchange.finish(refusing: .methodNotFound(call.method))
        }
    }

    func report(_ incident: Incident) {
        onIncident?(incident)
    }

    /// The connection is closed and its last call is done.
    func forget(_ connection: Connection) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        let left = connectionsOfUser[connection.peer.uid, default: 1] - 1
        connectionsOfUser[connection.peer.uid] = left > 0 ? left : nil
        if connections.isEmpty { stopped?.succeed() }
    }

    private func add(_ listener: any Channel) {
        listeners.append(listener)
        if stopped != nil { listener.close(promise: nil) }
    }

    /// Takes in a new connection; by an error it is closed.
    private func admit(_ channel: any Channel) throws {
        do {
            let peer = try check(channel)
            let connection = Connection(peer: peer, service: self)
            try channel.pipeline.syncOperations.addHandler(connection)
            connections[ObjectIdentifier(connection)] = connection
            connectionsOfUser[peer.uid, default: 0] += 1
            channel.closeFuture.assumeIsolated().whenComplete { _ in connection.settle() }
        } catch let refusal as Refusal {
            if let incident = refusal.incident { report(incident) }
            throw refusal
        }
    }

    private func check(_ channel: any Channel) throws -> Peer {
        if stopped != nil { throw Refusal(incident: nil) }
        if connections.count >= limits.connections {
            throw Refusal(incident: .tooManyConnections(limit: limits.connections))
        }
        let peer: Peer
        do {
            let known = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
                of: NIOBSDSocket.Handle.self
            ) { try Peer(socket: $0) }
            guard let known else { throw PeerFault(code: ENOTSOCK) }
            peer = known
        } catch let fault as PeerFault {
            throw Refusal(incident: .unknownPeer(errno: fault.code))
        }
        if connectionsOfUser[peer.uid, default: 0] >= limits.connectionsPerUser {
            throw Refusal(incident: .tooManyConnectionsOfUser(peer, limit: limits.connectionsPerUser))
        }
        return peer
    }

    private static func descriptorLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
        return Int(clamping: limit.rlim_cur)
    }

    /// Why a connection is not taken in; nil while the service stops.
    private struct Refusal: Error {
        let incident: Incident?
    }
}
