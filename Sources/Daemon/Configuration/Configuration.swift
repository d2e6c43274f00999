import CalendarInterface
import PlanFiles
import Wording

/// Where the daemon finds and keeps things, and whom it lets in.
public struct Configuration: Sendable, Hashable {
    /// The file that is read when no other is named; it need not be there.
    public static let defaultFile = "/etc/yearplan/yearplan.yaml"
    /// The group that may connect, where the configuration names none and the system has it.
    public static let defaultGroup = "yearplan"
    /// The group that administers, where the configuration names none and the system has it.
    public static let defaultAdministrators = "yearplan-admin"

    /// The directory of plan files.
    public var plan: String
    /// Directories of calendars; a file of a later one replaces one of the same name of an earlier.
    public var calendars: [String]
    /// The directory of the ledger.
    public var state: String
    /// The path of the socket.
    public var socket: String
    /// The language of the log.
    public var language: Language
    /// The group whose members may connect; nil leaves it to ``defaultGroup``, if there is one.
    public var group: String?
    /// The group whose members administer; nil leaves it to ``defaultAdministrators``, if there is one.
    public var administrators: String?
    /// Logins of accounts that hand reminders over to people: they may know of those of confidential duties too, and of
    /// the addresses of those a reminder goes to.
    public var deliveries: [String] = []

    /// What the layers come to: flags over environment over file over `$STATE_DIRECTORY` and the locale over the
    /// defaults.
    ///
    /// - Parameters:
    ///   - file: the configuration file that was asked for, which has to be there; nil for `$YEARPLAN_CONFIG`.
    ///   - otherwise: the file that is read when none was asked for; it need not be there.
    public static func resolve(
        file: String?, otherwise: String = defaultFile, flags: Settings, environment: [String: String]
    ) throws(ConfigurationFault) -> Configuration {
        let settings = flags.over(try Settings(environment: environment))
            .over(
                try settings(
                    of: file ?? environment["YEARPLAN_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }, otherwise: otherwise))
        let stateDirectory = environment["STATE_DIRECTORY"].flatMap { Settings.directories($0).first }
        let locale = Language(
            lcAll: environment["LC_ALL"], lcMessages: environment["LC_MESSAGES"], lang: environment["LANG"])
        return Configuration(
            plan: settings.plan ?? "/etc/yearplan/plan.d",
            calendars: settings.calendars ?? ["/usr/share/yearplan/calendars", "/etc/yearplan/calendars"],
            state: settings.state ?? stateDirectory ?? "/var/lib/yearplan",
            socket: settings.socket ?? Wire.defaultSocket,
            language: settings.language ?? locale,
            group: settings.group,
            administrators: settings.administrators,
            deliveries: settings.deliveries ?? [])
    }

    private static func settings(of file: String?, otherwise: String) throws(ConfigurationFault) -> Settings {
        let source: SourceFile
        do throws(FileFault) {
            source = try PlanDirectory.file(file ?? otherwise)
        } catch {
            if file == nil, error.kind == .missing { return Settings() }
            throw .file(error)
        }
        return try ConfigurationFile.read(source)
    }
}
