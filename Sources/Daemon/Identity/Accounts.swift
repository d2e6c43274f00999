import Glibc

/// The system's accounts and groups, by getpwuid_r(3) and getgrnam_r(3).
///
/// Looking up may ask a directory over the network, so what was found is kept for a while. An account may be renamed, or
/// its number given to another, so it is not kept for good.
final class Accounts {
    /// What a look at the system's accounts comes to.
    enum Finding {
        /// The user's account has this name.
        case login(String)
        /// The user has no account.
        case nobody
        /// The accounts could not be asked; they may know the user.
        case unknown
    }

    private var logins: [UInt32: (login: String?, until: Int64)] = [:]
    private let monotonic: () -> Int64
    private let look: (UInt32) -> Finding

    /// For so long it is kept, in milliseconds.
    static let validity: Int64 = 60_000

    /// - Parameter monotonic: the milliseconds by which what was found grows old.
    init(
        monotonic: @escaping () -> Int64 = { MachineClock.monotonic },
        look: @escaping (UInt32) -> Finding = Accounts.look
    ) {
        self.monotonic = monotonic
        self.look = look
    }

    /// The name of a user's account; nil when the user has none, or when that cannot be found out at present.
    func login(of uid: UInt32) -> String? {
        let now = monotonic()
        if let known = logins[uid], now < known.until { return known.login }
        let found = look(uid)
        switch found {
        case .login(let login): logins[uid] = (login, now + Accounts.validity)
        case .nobody: logins[uid] = (nil, now + Accounts.validity)
        case .unknown: logins[uid] = nil
        }
        return if case .login(let login) = found { login } else { nil }
    }

    /// Looks everything up again when it is next asked for.
    func forget() {
        logins = [:]
    }

    /// By getpwuid_r(3); some directories answer that a user is not there with one of several error numbers.
    private static func look(for uid: UInt32) -> Finding {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var texts = [CChar](repeating: 0, count: 1 << 16)
        let refusal = getpwuid_r(uid, &entry, &texts, texts.count, &found)
        guard found != nil, let name = entry.pw_name else {
            return [0, ENOENT, ESRCH, EBADF, EPERM].contains(refusal) ? .nobody : .unknown
        }
        return .login(String(cString: name))
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
