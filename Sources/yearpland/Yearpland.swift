import ArgumentParser
import CivilTime
import Daemon
import Glibc
import Ledger
import Wording

/// The daemon's command line.
@main
struct Yearpland: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yearpland",
        abstract: "Keep an organisation's annual plan: know what is due, remind, record what was done.",
        discussion: """
            It is meant to be run by systemd as yearpland.service. What a flag says goes before what the environment says \
            (YEARPLAN_PLAN, YEARPLAN_CALENDARS, YEARPLAN_STATE, YEARPLAN_SOCKET, YEARPLAN_LANGUAGE, YEARPLAN_GROUP, \
            YEARPLAN_ADMINISTRATORS, YEARPLAN_DELIVERIES, YEARPLAN_CONFIG), and that before the configuration file.

            Signals: HUP reads the plan files again; TERM and INT stop.

            Exit status: 0 stopped as asked; 64 usage; 65 the ledger does not allow it; 69 socket or ledger held by another; 74 input or output; 77 not \
            allowed; 78 configuration.
            """,
        version: Daemon.version)

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("The directory of plan files.", valueName: "dir"), completion: .directory)
    var plan: String?

    @Option(
        help: ArgumentHelp(
            "Directories of working calendars, joined by colons; a file of a later one replaces one of an earlier.",
            valueName: "dir"), completion: .directory)
    var calendars: String?

    @Option(help: ArgumentHelp("The directory of the ledger.", valueName: "dir"), completion: .directory)
    var state: String?

    @Option(help: ArgumentHelp("The path of the socket.", valueName: "path"), completion: .file())
    var socket: String?

    @Option(help: ArgumentHelp("The language of the log: zh or en.", valueName: "language"))
    var language: Language?

    @Option(help: ArgumentHelp("The group whose members may connect.", valueName: "name"))
    var group: String?

    @Option(help: ArgumentHelp("The group whose members administer.", valueName: "name"))
    var administrators: String?

    @Option(
        help: ArgumentHelp(
            "The accounts that hand reminders over to people, joined by colons.", valueName: "logins"))
    var deliveries: String?

    @Option(
        help: ArgumentHelp(
            "Put a copy of a ledger into the state directory, after its chain is verified, and stop.",
            valueName: "file"), completion: .file())
    var restore: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Write a closed year into a file that can be verified, take it out of the ledger, and stop.",
            valueName: "year> <file"), completion: .file())
    var archive: [String] = []

    @Option(help: ArgumentHelp("Verify an archive by itself, and stop.", valueName: "file"), completion: .file())
    var verifyArchive: String?

    @Option(
        help: ArgumentHelp(
            "With --restore or --verify-archive: a place in the chain that was noted.", valueName: "sequence:hash"),
        transform: Yearpland.anchor)
    var anchor: Anchor?

    @Option(
        help: ArgumentHelp(
            "Rehearse: a clock of its own that begins at this date, or date and time, in the plan's zone.",
            valueName: "date[Thh:mm]"), transform: Yearpland.moment)
    var rehearseFrom: CivilDateTime?

    @Option(
        help: ArgumentHelp(
            "How many seconds of a rehearsal one second is (default: \(RehearsalRequest.defaultSpeed)).",
            valueName: "n"))
    var rehearseSpeed: Int?

    func validate() throws {
        if anchor != nil, restore == nil, verifyArchive == nil {
            throw ValidationError("--anchor says nothing without --restore or --verify-archive")
        }
        if !archive.isEmpty, archive.count != 2 || Yearpland.year(archive[0]) == nil {
            throw ValidationError("--archive takes a year and a file, for example --archive 2026 2026.archive")
        }
        if [restore != nil, !archive.isEmpty, verifyArchive != nil].count(where: { $0 }) > 1 {
            throw ValidationError("only one of --restore, --archive and --verify-archive can be done at a time")
        }
        guard let rehearseSpeed else { return }
        guard rehearseFrom != nil else {
            throw ValidationError("--rehearse-speed says nothing without --rehearse-from")
        }
        let speeds = RehearsalRequest.speeds
        guard speeds.contains(rehearseSpeed) else {
            throw ValidationError(
                "--rehearse-speed is \(rehearseSpeed), expected \(speeds.lowerBound) to \(speeds.upperBound)")
        }
    }

    func run() throws {
        let environment = Yearpland.environment
        do throws(DaemonFault) {
            if let verifyArchive {
                print(try ArchiveCheck(of: verifyArchive, anchor: anchor).run())
                return
            }
            let configuration = try resolved(environment)
            if let year = archive.first.flatMap(Yearpland.year), let file = archive.last {
                print(try YearArchiving(of: year, into: file, from: configuration.state).run())
            } else if let restore {
                print(try Restoration(of: restore, into: configuration.state, anchor: anchor).run())
            } else {
                try Launch(configuration, rehearsal: rehearsal, environment: environment).run()
            }
        } catch {
            Launch.report(error, environment: environment)
            throw ArgumentParser.ExitCode(error.exit.rawValue)
        }
    }

    private func resolved(_ environment: [String: String]) throws(DaemonFault) -> Configuration {
        var flags = Settings()
        flags.plan = plan
        flags.calendars = calendars.map(Settings.directories)
        flags.state = state
        flags.socket = socket
        flags.language = language
        flags.group = group
        flags.administrators = administrators
        flags.deliveries = deliveries.map(Settings.directories)
        do {
            return try Configuration.resolve(file: config, flags: flags, environment: environment)
        } catch {
            throw DaemonFault(error)
        }
    }

    private var rehearsal: RehearsalRequest? {
        rehearseFrom.map { RehearsalRequest(from: $0, speed: rehearseSpeed ?? RehearsalRequest.defaultSpeed) }
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { (1900...2999).contains($0) ? $0 : nil }
    }

    private static func anchor(_ text: String) throws -> Anchor {
        guard let anchor = Anchor(text) else {
            throw ValidationError("“\(text)” is not an anchor such as 42:5f0c…: a sequence number, a colon and a hash")
        }
        return anchor
    }

    private static func moment(_ text: String) throws -> CivilDateTime {
        guard let moment = CivilDateTime(text) else {
            throw ValidationError(
                "“\(text)” is not a date such as 2026-01-01 or a date and time such as 2026-01-01T08:00")
        }
        return moment
    }

    /// The variables of the environment.
    private static var environment: [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            next += 1
        }
        return variables
    }
}

extension Language: ExpressibleByArgument {}
