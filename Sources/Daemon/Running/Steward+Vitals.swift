import CivilTime
import Ledger
import Logging
import NIOCore
import PlanFiles
import Planning
import Wording

/// How the daemon is, for the service manager and for the log.
extension Steward {
    /// Feeds the watchdog when that is due, if a pass through timer, state and ledger found nothing amiss.
    func feed() {
        guard let watchdog, watchdog.wait(from: MachineClock.monotonic) == 0 else { return }
        // Fed or not, the next look is a period away: a daemon that is ill must not spin.
        self.watchdog?.fed(at: MachineClock.monotonic)
        let illness = illness()
        if let illness, illness != saidIll {
            log.error("not well, the watchdog is not fed: \(illness)", metadata: ["id": .id(.unwell)])
        }
        saidIll = illness
        if illness == nil { manager.tell(.watchdog) }
    }

    /// What is amiss, in words; nil when all is well. A full disk is not: there, waiting helps.
    func illness() -> String? {
        if let fault = desk.fault {
            if case .full = fault { return nil }
            return fault.description
        }
        if desk.isStalled { return "reminders are due and none is decided" }
        do {
            guard try desk.verifyHead() else { return "the ledger does not give back its last event" }
        } catch {
            return error.description
        }
        let forgotten = desk.planner.selfAudit(at: now)
        guard !forgotten.isEmpty else { return nil }
        return "\(forgotten.count) open occurrences would not be reminded of and nothing says why"
    }

    /// Says how things stand, for `systemctl status`.
    ///
    /// - Parameter isUrgent: false where it may wait, because it takes time and acts come thick and fast.
    func report(isUrgent: Bool) {
        guard manager.isThere else { return }
        let monotonic = MachineClock.monotonic
        let wait = isUrgent ? 0 : lastStatus + Steward.statusSpacing - monotonic
        guard wait <= 0 else { return reportLater(in: wait) }
        lastStatus = monotonic
        manager.tell(status: statusLine)
    }

    /// What changed last must not go unsaid until something else happens.
    private func reportLater(in milliseconds: Int64) {
        guard !isReportOwed else { return }
        isReportOwed = true
        loop.scheduleTask(in: .milliseconds(milliseconds)) { [weak self] in self?.reportOwed() }
    }

    /// Says what could not be said before.
    func reportOwed() {
        isReportOwed = false
        report(isUrgent: true)
    }

    private var statusLine: String {
        let now = now
        let words = Words(configuration.language)
        let damage = damage.map { "; " + words.ledgerDamaged(seq: $0.seq) } ?? ""
        if desk.standing.source == .nothing { return words.refusal(.noPlan) + damage }
        // Nobody in particular: what is confidential is not counted.
        let anybody = Caller(actor: .daemon, isAdministrator: false)
        let query = OccurrenceQuery(states: [.open, .overdue], to: desk.planner.today(at: now))
        let counts = desk.planner.tally(query, for: anybody, at: now)
        let next = desk.planner.nextReminder(for: anybody).map { desk.planner.zone(at: now).civil($0).description }
        var line = words.statusLine(open: counts[.open] ?? 0, overdue: counts[.overdue] ?? 0, next: next)
        if desk.standing.source == .lastGood {
            line += "; " + words.runningOnLastGood(errors: desk.standing.fault?.errorCount ?? 0)
        }
        if let fault = desk.fault { line += "; \(fault)" }
        return line + damage
    }

    /// A diagnostic as the log has it. The line of the file is left out: it would outlive the file's permissions.
    func headline(_ diagnostic: Diagnostic) -> String {
        "\(place(diagnostic)): \(diagnostic.message)" + (diagnostic.hint.map { "; \($0)" } ?? "")
    }

    /// Where a diagnostic is about, and nothing of what it says.
    func place(_ diagnostic: Diagnostic) -> String {
        "\(visible(diagnostic.file)):\(diagnostic.line):\(diagnostic.column): \(diagnostic.severity.rawValue)"
    }
}
