import Glibc

/// The system's accounts and groups, by getpwuid_r(3) and getgrnam_r(3).
///
/// Looking up may ask a directory over the network, so what was found is kept until it is asked to forget.
final class Accounts {
    private var logins: [UInt32: String?] = [:]
    private let look: (UInt32) -> String?

    init(look: @escaping (UInt32) -> String? = Accounts.login) {
        self.look = look
    }

    /// The name of a user's account; nil when the user has none.
    func login(of uid: UInt32) -> String? {
        if let known = logins[uid] { return known }
        let found = look(uid)
        logins[uid] = found
        return found
    }

    /// Looks everything up again when it is next asked for.
    func forget() {
        logins = [:]
    }

    private static func login(of uid: UInt32) -> String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var texts = [CChar](repeating: 0, count: 1 << 16)
        guard getpwuid_r(uid, &entry, &texts, texts.count, &found) == 0, found != nil, let name = entry.pw_name
        else { return nil }
        return String(cString: name)
    }

    /// The number of a group; nil when there is none of this name.
    static func group(named name: String) -> UInt32? {
        var entry = Glibc.group()
        var found: UnsafeMutablePointer<Glibc.group>?
        var texts = [CChar](repeating: 0, count: 1 << 16)
        guard getgrnam_r(name, &entry, &texts, texts.count, &found) == 0, found != nil else { return nil }
        return entry.gr_gid
    }
}
