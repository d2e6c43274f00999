import CLinux
import Glibc
import Ledger
import Logging
import NIOCore
import NIOPosix
import Systemd
import Varlink

/// One life of the daemon, seen from the main thread: it starts everything, sleeps until the timer or a signal, and
/// stops everything.
public struct Launch {
    private let configuration: Configuration
    private let rehearsal: RehearsalRequest?
    private let environment: [String: String]

    /// A life to come.
    ///
    /// - Parameter environment: the variables the service manager sets: `$JOURNAL_STREAM` and `$NOTIFY_SOCKET`.
    public init(
        _ configuration: Configuration, rehearsal: RehearsalRequest? = nil, environment: [String: String]
    ) {
        self.configuration = configuration
        self.rehearsal = rehearsal
        self.environment = environment
    }

    /// Writes a fault where the log goes, for a start that never came to have one.
    public static func report(_ fault: DaemonFault, environment: [String: String]) {
        LineWriter(stream: environment["JOURNAL_STREAM"])
            .write(JournalLine(priority: .error, text: "yearpland: \(fault)"))
    }

    /// Lives until a signal asks it to stop. Call it once in a process, on the main thread and before there are others.
    public func run() throws(DaemonFault) {
        clinux_map_large_blocks()
        let wakes: WakeSource
        let passed: [PassedDescriptor]
        do throws(SystemFault) {
            passed = try listenDescriptors()
            // Before the first thread: it passes on what is blocked.
            let signals = try SignalSource()
            wakes = try WakeSource(timer: try WallTimer(), signals: signals)
        } catch {
            throw DaemonFault(error)
        }
        // A reader of the log that goes away must not take the daemon with it.
        signal(SIGPIPE, SIG_IGN)
        let outlet = Outlet(LineWriter(stream: environment["JOURNAL_STREAM"]))
        let log = Logger(label: "yearpland") { _ in LineLogHandler { outlet.tell($0) } }
        let manager = Manager(isThere: environment["NOTIFY_SOCKET"]?.isEmpty == false, log: log)
        let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1).next()
        let startup = Startup(
            configuration: configuration, rehearsal: rehearsal, passed: passed, outlet: outlet, manager: manager,
            log: log, wakes: wakes)
        do {
            let house = try loop.flatSubmit { startup.begin(on: loop) }.wait()
            let fault = sleep(wakes, loop, house, log)
            try loop.flatSubmit { house.value.stop(outlet) }.wait()
            if let fault { throw DaemonFault(fault) }
        } catch {
            let fault = error as? DaemonFault ?? DaemonFault(.io, "\(error)")
            manager.tell(.status("\(fault)"))
            throw fault
        }
    }

    /// Hands every wake over to the loop, until a signal says stop.
    ///
    /// - Returns: what keeps it from waiting on, if it was not a signal.
    private func sleep(
        _ wakes: WakeSource, _ loop: any EventLoop, _ house: NIOLoopBound<House>, _ log: Logger
    ) -> SystemFault? {
        while true {
            do throws(SystemFault) {
                switch try wakes.wait() {
                case .timer:
                    loop.execute { house.value.steward.pass(.alarm) }
                case .clockChanged:
                    log.notice("the clock was set")
                    loop.execute { house.value.steward.pass(.alarm) }
                case .signal(SIGHUP):
                    loop.execute { house.value.steward.reload(by: .daemon) { _ in } }
                case .signal: return nil
                case .interrupted: break
                }
            } catch {
                return error
            }
        }
    }
}
