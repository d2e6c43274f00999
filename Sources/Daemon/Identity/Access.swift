import Glibc
import Planning
import Varlink

/// Says who a peer is to the plan: by the kernel's word, the system's accounts and the roster's logins.
struct Access {
    /// The daemon's own user.
    let ownUID: UInt32
    /// The group whose members administer.
    let administrators: UInt32?
    let accounts: Accounts
    /// The logins of accounts that hand reminders over to people.
    var deliveries: Set<String> = []

    /// The caller behind a peer.
    func caller(_ peer: Peer, in roster: Roster) -> Caller {
        let login = accounts.login(of: peer.uid)
        var caller = Caller(
            actor: Actor(uid: peer.uid, login: login, person: login.flatMap { roster.person(login: $0)?.name }),
            isAdministrator: isAdministrator(peer))
        caller.isDelivery = login.map(deliveries.contains) ?? false
        return caller
    }

    /// Root, the daemon's own user and the administrators' group.
    func isAdministrator(_ peer: Peer) -> Bool {
        peer.uid == 0 || peer.uid == ownUID || administrators.map(peer.isMember(of:)) ?? false
    }
}
