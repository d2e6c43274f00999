/// Who did something, as the kernel told it.
public struct Actor: Sendable, Hashable, Codable {
    /// The Unix user id; nil for what the daemon decided by itself.
    public var uid: UInt32?
    /// The account's name at that time.
    public var login: String?
    /// The person of the roster with that account.
    public var person: String?

    /// Somebody.
    public init(uid: UInt32?, login: String? = nil, person: String? = nil) {
        self.uid = uid
        self.login = login
        self.person = person
    }

    /// The daemon itself, for what follows from the plan and the clock.
    public static let daemon = Actor(uid: nil)
}
