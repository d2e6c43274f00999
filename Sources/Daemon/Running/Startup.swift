import Glibc
import Ledger
import Logging
import NIOCore
import Planning
import Systemd
import Varlink

/// Starts everything, in the order in which one thing needs the other: socket, plan files, ledger and clock, state, first
/// load, service, log, first pass.
struct Startup: Sendable {
    let configuration: Configuration
    let rehearsal: RehearsalRequest?
    let passed: [PassedDescriptor]
    let outlet: Outlet
    let manager: Manager
    let log: Logger
    let wakes: WakeSource

    /// Starts everything on the loop; the service manager hears that it is ready when clients can connect.
    func begin(on loop: any EventLoop) -> EventLoopFuture<NIOLoopBound<House>> {
        do throws(DaemonFault) {
            let house = try build(on: loop)
            let descriptors =
                if let listener = house.listener { [listener.descriptor] } else { try descriptorsPassed() }
            let bound = NIOLoopBound(house, eventLoop: loop)
            let listening = descriptors.map { house.service.listen(on: $0) }
            return EventLoopFuture.andAllSucceed(listening, on: loop).map {
                bound.value.steward.begin()
                return bound
            }
        } catch {
            return loop.makeFailedFuture(error)
        }
    }

    private func build(on loop: any EventLoop) throws(DaemonFault) -> House {
        let access = try access()
        try checkState()
        // Before anything is recorded: a daemon that cannot be reached has no business with the ledger.
        let listener = try passed.isEmpty ? ownListener() : nil
        do throws(DaemonFault) {
            return try build(on: loop, access, listener)
        } catch {
            listener?.removeFile()
            throw error
        }
    }

    private func build(
        on loop: any EventLoop, _ access: Access, _ listener: UnixListener?
    ) throws(DaemonFault) -> House {
        let files = found()
        let steward: Steward
        let ledger: SQLiteLedger
        do throws(LedgerFault) {
            let opening = Opening(
                directory: configuration.state, rehearsal: rehearsal, book: try? files.get().reading.book)
            let time: any Timekeeper
            (ledger, time) = try opening.open()
            let evidence = EvidenceStore(state: configuration.state)
            try evidence.sweep(against: ledger)
            let parts = Steward.Parts(
                configuration: configuration, rehearsal: rehearsal,
                desk: try Desk(ledger: ledger, time: time, files: try? files.get()),
                access: access, evidence: evidence, manager: manager, log: log, send: sender(on: loop))
            steward = try Steward(parts, loop: loop, arm: alarm())
        } catch {
            throw DaemonFault(error)
        }
        steward.watchdog = watchdog()
        steward.load(first: files)
        do throws(InterfaceFault) {
            let interface = try CalendarService(steward: steward).interface()
            let service = try VarlinkService(info: Daemon.info, interfaces: [interface], loop: loop)
            service.onIncident = { [log] in log.warning("\($0)") }
            steward.service = service
            return House(steward: steward, ledger: ledger, service: service, listener: listener)
        } catch {
            throw DaemonFault(.io, error.description)
        }
    }

    private func found() -> Result<PlanSet, PlanFault> {
        do {
            return .success(try PlanSet.found(configuration))
        } catch {
            return .failure(error)
        }
    }

    /// Says what is wrong before the ledger does, which only knows that it cannot read or write.
    private func checkState() throws(DaemonFault) {
        guard Glibc.access(configuration.state, W_OK | X_OK) != 0, errno == EACCES else { return }
        throw DaemonFault(
            .noPermission,
            "this user may not write to the state directory “\(configuration.state)”; name another with --state")
    }

    private func access() throws(DaemonFault) -> Access {
        let administrators: UInt32?
        if let name = configuration.administrators {
            guard let group = Accounts.group(named: name) else {
                throw DaemonFault(ConfigurationFault.noSuchGroup(name))
            }
            administrators = group
        } else {
            administrators = Accounts.group(named: Configuration.defaultAdministrators)
        }
        return Access(
            ownUID: getuid(), administrators: administrators, accounts: Accounts(),
            deliveries: Set(configuration.deliveries))
    }

    private func sender(on loop: any EventLoop) -> ([JournalLine], @escaping () -> Void) -> Void {
        { [outlet] lines, whenLeft in
            outlet.write(lines).hop(to: loop).assumeIsolated().whenComplete { _ in whenLeft() }
        }
    }

    private func alarm() -> (Int64?) -> Void {
        { [wakes, log] deadline in
            do {
                try wakes.arm(at: deadline)
            } catch {
                log.error("the timer cannot be set: \(error)")
            }
        }
    }

    private func watchdog() -> Watchdog? {
        do {
            return try watchdogInterval().map { Watchdog(interval: $0, now: MachineClock.monotonic) }
        } catch {
            log.warning("the watchdog's interval cannot be read: \(error)")
            return nil
        }
    }
}

/// The socket.
extension Startup {
    private func ownListener() throws(DaemonFault) -> UnixListener {
        do throws(ListenFault) {
            if let group = configuration.group { return try UnixListener(path: configuration.socket, group: group) }
            let known = Accounts.group(named: Configuration.defaultGroup) != nil
            do throws(ListenFault) {
                return try UnixListener(
                    path: configuration.socket, group: known ? Configuration.defaultGroup : nil)
            } catch .system("chown", _, EPERM) {
                log.notice(
                    "this user may not give the socket to the group “\(Configuration.defaultGroup)”; it stays with its own"
                )
                return try UnixListener(path: configuration.socket)
            }
        } catch {
            throw DaemonFault(error)
        }
    }

    private func descriptorsPassed() throws(DaemonFault) -> [Int32] {
        var listening: [Int32] = []
        do throws(SystemFault) {
            for descriptor in passed where try descriptor.isListening() { listening.append(descriptor.number) }
        } catch {
            throw DaemonFault(error)
        }
        guard !listening.isEmpty else {
            throw DaemonFault(
                .configuration, "the service manager passed no listening Unix stream socket; see yearpland.socket")
        }
        return listening
    }
}
