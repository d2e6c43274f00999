import Wording

/// One layer of configuration: what a file, the environment or the command line says. What is nil is left to the layer
/// below it.
public struct Settings: Sendable, Hashable {
    /// The directory of plan files.
    public var plan: String?
    /// Directories of calendars; a file of a later one replaces one of the same name of an earlier.
    public var calendars: [String]?
    /// The directory of the ledger.
    public var state: String?
    /// The path of the socket.
    public var socket: String?
    /// The language of the log.
    public var language: Language?
    /// The group whose members may connect.
    public var group: String?
    /// The group whose members administer.
    public var administrators: String?
    /// Logins of accounts that hand reminders over to people.
    public var deliveries: [String]?

    /// A layer that says nothing.
    public init() {}

    /// This layer, with what it leaves open taken from a lower one.
    public func over(_ lower: Settings) -> Settings {
        var merged = lower
        merged.plan = plan ?? lower.plan
        merged.calendars = calendars ?? lower.calendars
        merged.state = state ?? lower.state
        merged.socket = socket ?? lower.socket
        merged.language = language ?? lower.language
        merged.group = group ?? lower.group
        merged.administrators = administrators ?? lower.administrators
        merged.deliveries = deliveries ?? lower.deliveries
        return merged
    }
}

extension Settings {
    /// What the environment says: `YEARPLAN_PLAN`, `YEARPLAN_CALENDARS` (joined by colons), `YEARPLAN_STATE`,
    /// `YEARPLAN_SOCKET`, `YEARPLAN_LANGUAGE`, `YEARPLAN_GROUP`, `YEARPLAN_ADMINISTRATORS` and `YEARPLAN_DELIVERIES`
    /// (joined by colons). An empty variable is as good as none.
    public init(environment: [String: String]) throws(ConfigurationFault) {
        func value(_ name: String) -> String? {
            environment["YEARPLAN_\(name)"].flatMap { $0.isEmpty ? nil : $0 }
        }
        plan = value("PLAN")
        calendars = value("CALENDARS").map(Settings.directories)
        state = value("STATE")
        socket = value("SOCKET")
        if let text = value("LANGUAGE") {
            guard let language = Language(rawValue: text) else {
                throw .value(name: "YEARPLAN_LANGUAGE", found: text, expected: "zh or en")
            }
            self.language = language
        }
        group = value("GROUP")
        administrators = value("ADMINISTRATORS")
        deliveries = value("DELIVERIES").map(Settings.directories)
    }

    /// Directories or names joined by colons, as in `$PATH`; empty ones are left out.
    public static func directories(_ joined: String) -> [String] {
        joined.split(separator: ":").map(String.init)
    }
}
