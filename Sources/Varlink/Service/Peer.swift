import CLinux
import Glibc

/// Who is at the other end of a connection, as the kernel noted it when the connection was made: SO_PEERCRED and
/// SO_PEERGROUPS of unix(7). Nothing in a message can change it.
public struct Peer: Hashable, Sendable {
    /// The effective user.
    public let uid: UInt32
    /// The effective group.
    public let gid: UInt32
    /// The process; it may have ended since, and its number been given to another.
    public let pid: Int32
    /// The supplementary groups.
    public let groups: [UInt32]

    /// A peer known by other means.
    public init(uid: UInt32, gid: UInt32, pid: Int32, groups: [UInt32]) {
        self.uid = uid
        self.gid = gid
        self.pid = pid
        self.groups = groups
    }

    /// Asks the kernel about a connected socket.
    init(socket: Int32) throws(PeerFault) {
        var peer = clinux_peer()
        guard clinux_peer(socket, &peer) == 0 else { throw PeerFault(code: errno) }
        self.init(uid: peer.uid, gid: peer.gid, pid: peer.pid, groups: try Self.groups(of: socket))
    }

    /// Whether the peer is in a group, by its effective or a supplementary one.
    public func isMember(of group: UInt32) -> Bool {
        gid == group || groups.contains(group)
    }

    private static func groups(of socket: Int32) throws(PeerFault) -> [UInt32] {
        var groups = [UInt32](repeating: 0, count: 32)
        while true {
            let count = clinux_peer_groups(socket, &groups, groups.count)
            guard count >= 0 else { throw PeerFault(code: errno) }
            if count <= groups.count { return Array(groups.prefix(count)) }
            groups = [UInt32](repeating: 0, count: count)
        }
    }
}

/// The kernel did not say who a peer is.
struct PeerFault: Error {
    /// As in errno(3).
    let code: Int32
}
