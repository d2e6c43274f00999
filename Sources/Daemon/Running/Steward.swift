import CLinux
import CalendarInterface
import CivilTime
import Ledger
import Logging
import NIOCore
import Planning
import Systemd
import Varlink
import Wording

/// Keeps the house: everything that lives on the loop, and the order in which it is done.
///
/// A pass decides and records what is due and what was asked for, lets it leave, and sets the alarm for the next.
final class Steward {
    let configuration: Configuration
    let rehearsal: RehearsalRequest?
    let desk: Desk
    let journal: JournalSink
    let manager: Manager
    let log: Logger
    let eventLoop: any EventLoop
    let loop: NIOIsolatedEventLoop
    let accounts: Accounts
    let startedAt: Instant
    let readings: Readings
    /// The files kept as evidence.
    let evidence: EvidenceStore
    let uploads: Uploads
    let access: Access
    let subscribers: Subscribers
    var service: VarlinkService?
    var watchdog: Watchdog?

    /// Runs the next step of something long when everybody else has had their turn.
    let later: (@escaping () -> Void) -> Void

    private let arm: (Int64?) -> Void
    private var isPassPlanned = false
    private var isReloadOwed = false
    /// When the status line was last worked out, on the monotonic clock.
    var lastStatus: Int64 = 0
    /// The status line has changed since, and will be said in a moment.
    var isReportOwed = false
    /// How many calls had been taken when free memory last went back.
    private var callsWhenSlim = 0
    /// What was last said to be amiss.
    var saidIll: String?
    /// What an audit found wrong with the ledger first, until the next start.
    var damage: AuditFinding?
    /// Nothing long is to be read on.
    var isStopping = false

    /// When recording fails it is tried again after so many milliseconds.
    static let retry: Int64 = 10_000
    /// So many warnings about plan files are logged at most.
    private static let warningLimit = 20
    /// What is only queued again is run before the loop looks at its sockets; what waits this long is not.
    private static let breath = TimeAmount.milliseconds(1)
    /// After acts the status line is worked out at most this often, in milliseconds.
    static let statusSpacing: Int64 = 1000

    /// - Parameter arm: sets the alarm, in milliseconds of the machine's clock, after which ``pass(_:)`` is called.
    init(
        _ parts: Parts, loop eventLoop: any EventLoop, arm: @escaping (Int64?) -> Void
    ) throws(LedgerFault) {
        configuration = parts.configuration
        rehearsal = parts.rehearsal
        desk = parts.desk
        manager = parts.manager
        log = parts.log
        accounts = parts.access.accounts
        access = parts.access
        evidence = parts.evidence
        uploads = Uploads(parts.evidence)
        let loop = eventLoop.assumeIsolated()
        self.eventLoop = eventLoop
        self.loop = loop
        self.arm = arm
        startedAt = desk.time.now
        let desk = desk
        let later: (@escaping () -> Void) -> Void = { loop.scheduleTask(in: Steward.breath, $0) }
        self.later = later
        let words = Words(configuration.language)
        journal = try JournalSink(
            ledger: desk.ledger,
            lines: { EntryLines(words: words, zone: desk.planner.zone(at: desk.time.now)) },
            send: parts.send)
        subscribers = Subscribers(
            ledger: desk.ledger,
            wire: { entry, sight in
                let time = WireTime(desk.planner, at: desk.time.now)
                return EntryTranslation(time, desk.planner.book).entry(entry, sight)
            },
            sight: { desk.planner.sight(of: $0, for: $1) },
            later: later)
        readings = Readings(later: later)
        journal.onFault = { [unowned self] in log.error("the log's place in the ledger is not kept: \($0)") }
        desk.onRecorded = { [unowned self] in recorded($0) }
        desk.onFault = { [unowned self] in tell($0) }
    }

    /// What a steward is made of.
    struct Parts {
        let configuration: Configuration
        let rehearsal: RehearsalRequest?
        let desk: Desk
        let access: Access
        let evidence: EvidenceStore
        let manager: Manager
        let log: Logger
        /// Writes lines of the log and calls back on the loop when they have left.
        let send: ([JournalLine], _ whenLeft: @escaping () -> Void) -> Void
    }

    /// Why a pass is made.
    enum Occasion {
        /// Something was asked for.
        case request
        /// The alarm went off, or the clock was set.
        case alarm
    }
}

extension Steward {
    /// The moment by the plan's clock.
    var now: Instant { desk.time.now }

    /// How moments go over the wire at present.
    var wireTime: WireTime { WireTime(desk.planner, at: now) }

    /// The reading of the clock that replies carry.
    var wireClock: Wire.Clock { wireTime.clock(now, isRehearsal: rehearsal != nil) }

    /// Who a peer is to the plan in force.
    func caller(_ peer: Peer) -> Caller {
        access.caller(peer, in: desk.planner.book.roster)
    }

    /// Has something decided in the next pass, together with whatever else arrives in this turn of the loop.
    func submit(_ request: Request) {
        desk.submit(request)
        guard !isPassPlanned else { return }
        isPassPlanned = true
        loop.execute { [self] in pass(.request) }
    }

    /// Decides and records what is due and what was asked for, and sees to the rest.
    func pass(_ occasion: Occasion) {
        isPassPlanned = false
        if desk.standing.source == .nothing, !desk.isMissingNoted {
            desk.submit(.noteMissing(PlanMissing(directory: configuration.plan)))
        }
        desk.turn()
        if isReloadOwed, desk.fault == nil { reload(by: .daemon) { _ in } }
        if occasion == .alarm {
            feed()
            slimAfterCalls()
        }
        setAlarm()
        report(isUrgent: occasion == .alarm)
    }

    /// Sets the alarm for the next reminder, the watchdog or another attempt, whichever comes first.
    func setAlarm() {
        let wall = MachineClock.wall
        var next = desk.wantsRetry ? wall + Steward.retry : desk.deadline.map(desk.time.machineTime)
        if let watchdog {
            let wanted = wall + watchdog.wait(from: MachineClock.monotonic)
            next = min(next ?? wanted, wanted)
        }
        arm(next)
    }

    /// Sends what leaves by itself, if it does not already.
    func advanceJournal(_ fresh: [Entry] = []) {
        do {
            try journal.advance(fresh)
        } catch {
            log.error("the log cannot be continued: \(error)")
        }
    }

    private func recorded(_ entries: [Entry]) {
        subscribers.publish(entries)
        advanceJournal(entries)
    }

    private func tell(_ fault: LedgerFault?) {
        if let fault {
            log.error(
                "nothing can be recorded, reminders are held: \(fault)", metadata: ["id": .id(.recordingFailed)])
        } else {
            log.notice("recording works again", metadata: ["id": .id(.recordingWorks)])
            advanceJournal()
        }
    }
}

/// Plan files.
extension Steward {
    /// Reads the files and puts them in force, or says why not.
    func reload(by actor: Actor, _ answer: @escaping (Result<PlanChange, LoadFault>) -> Void) {
        isReloadOwed = false
        manager.tell(.reloading(monotonicMicroseconds: Notifier.monotonicMicroseconds()))
        accounts.forget()
        func finish(_ outcome: Result<PlanChange, LoadFault>) {
            loaded(outcome)
            manager.tell(.ready)
            report(isUrgent: true)
            answer(outcome)
        }
        do {
            submit(.load(try PlanSet.found(configuration), actor, answer: finish))
        } catch {
            desk.refuse(error)
            finish(.failure(.plan(error)))
        }
    }

    /// Puts the files of a start in force, before anything is reminded of.
    func load(first files: Result<PlanSet, PlanFault>) {
        switch files {
        case .success(let set):
            desk.submit(
                .load(set, .daemon) { [self] outcome in
                    if case .success = outcome { say(desk.standing) } else { loaded(outcome) }
                })
            desk.turn(reminding: false)
        case .failure(let fault):
            desk.refuse(fault)
            loaded(.failure(.plan(fault)))
        }
    }

    /// Clients can connect: says so, sends what did not leave in the life before, and makes the first pass.
    func begin() {
        let duties = desk.planner.book.plans.reduce(0) { $0 + $1.duties.count { !$0.isConfidential } }
        log.notice(
            "started: plans \(desk.planner.book.plans.count), duties \(duties), ledger at event \(desk.ledger.head.seq)",
            metadata: ["id": .id(.started)])
        advanceJournal()
        pass(.request)
        report(isUrgent: true)
        manager.tell(.ready)
        slim()
        inspect()
    }

    /// Reading files takes much memory for a moment, and the daemon lives for months: what is free again goes back.
    func slim() {
        later { clinux_give_back_memory() }
    }

    /// So do answers; nobody waits at an alarm, and it needs no wake-up of its own.
    private func slimAfterCalls() {
        guard let calls = service?.callCount, calls != callsWhenSlim else { return }
        callsWhenSlim = calls
        clinux_give_back_memory()
    }

    /// Says what became of a load.
    func loaded(_ outcome: Result<PlanChange, LoadFault>) {
        switch outcome {
        case .success(let change):
            subscribers.identify(caller)
            let words = Words(configuration.language)
            // Many read the log: of what is confidential it does not even have the count.
            let text = words.reloaded(
                added: change.added.open, removed: change.removed.open, changed: change.changed.open,
                pinned: change.pinned.open, withdrawn: change.withdrawn.open,
                calendar: words.calendarChange(official: change.official, shifted: change.shifted.open))
            log.notice("\(text)")
            say(desk.standing)
            slim()
        case .failure(.plan(let fault)):
            log.error("\(refusal(fault))", metadata: ["id": .id(.planRefused)])
        case .failure(.unrecorded):
            isReloadOwed = true
        }
    }

    /// Says what is doubtful about the plan that runs.
    func say(_ standing: PlanStanding) {
        let shown = mayTell(standing) ? standing.diagnostics.prefix(Steward.warningLimit) : []
        for diagnostic in shown { log.warning("\(headline(diagnostic))") }
        let more = standing.diagnostics.count - shown.count
        if more > 0 { log.warning("\(more) warnings in the plan files that are not shown here; see `yearplan status`") }
        let years = desk.planner.book.provisionalYears
        if !years.isEmpty {
            let list = years.map(String.init).joined(separator: ", ")
            log.warning("no official calendar yet for \(list): what is dated by days off there is provisional")
        }
    }

    /// Whether what is doubtful about the files may be told to anybody.
    func mayTell(_ standing: PlanStanding) -> Bool { !standing.hasSecrets }

    private func refusal(_ fault: PlanFault) -> String {
        let words = Words(configuration.language)
        let head =
            desk.standing.source == .nothing
            ? words.planBad(errors: fault.errorCount, warnings: 0) : words.runningOnLastGood(errors: fault.errorCount)
        guard case .mistakes(let diagnostics, _) = fault else { return "\(head)\n\(fault)" }
        let errors = diagnostics.filter { $0.severity == .error }
        guard mayTell(desk.standing) else {
            let places = errors.map(place) + ["`yearplan check \(configuration.plan)` says what is wrong there"]
            return ([head] + places).joined(separator: "\n")
        }
        return ([head] + errors.map(headline)).joined(separator: "\n")
    }
}
