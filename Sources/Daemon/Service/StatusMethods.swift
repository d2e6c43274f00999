import CalendarInterface
import CivilTime
import Planning
import Varlink
import Wording

/// How the daemon is.
extension CalendarService {
    func addStatus(to interface: inout Interface) throws(InterfaceFault) {
        let steward = steward
        try interface.query(Wire.GetStatus.self) { _, peer in
            StatusReport(steward: steward, caller: steward.caller(peer)).reply
        }
    }
}

/// The answer to `GetStatus`.
private struct StatusReport {
    let steward: Steward
    let caller: Caller

    private var planner: Planner { steward.desk.planner }

    var reply: Wire.GetStatus.Reply {
        let now = steward.now
        let time = steward.wireTime
        let standing = steward.desk.standing
        return Wire.GetStatus.Reply(
            clock: steward.wireClock, version: Daemon.version, startedAt: time.moment(steward.startedAt),
            rehearsal: steward.rehearsal.map { Wire.Rehearsal(from: $0.from.description, speed: $0.speed) },
            planState: planState(standing.source), planDirectory: steward.configuration.plan,
            plans: PlanSummaries(planner.book, for: caller, planner).all,
            diagnostics: caller.isAdministrator ? diagnostics(standing) : [],
            counts: counts(at: now), adoptedFrom: steward.desk.adoptedFrom?.description,
            provisionalYears: planner.book.provisionalYears,
            nextReminder: planner.nextReminder(for: caller).map(time.moment),
            seq: steward.desk.ledger.head.seq, anchor: steward.desk.ledger.head.description,
            ledgerFault: steward.desk.fault?.description,
            ledgerDamage: steward.damage.map { Wire.AuditFinding(code: $0.code, seq: $0.seq) },
            connections: steward.service?.connectionCount ?? 0, subscribers: steward.subscribers.count)
    }

    private func planState(_ source: PlanStanding.Source) -> Wire.GetStatus.PlanState {
        switch source {
        case .files: .current
        case .lastGood: .lastGood
        case .nothing: .absent
        }
    }

    private func diagnostics(_ standing: PlanStanding) -> [Wire.Diagnostic] {
        standing.fault?.diagnostics ?? standing.diagnostics.map(Wire.Diagnostic.init)
    }

    private func counts(at now: Instant) -> [Wire.StateCount] {
        let counts = planner.tally(OccurrenceQuery(), for: caller, at: now)
        return OccurrenceState.allCases.compactMap { state in
            counts[state].map { Wire.StateCount(state: state.rawValue, count: $0) }
        }
    }
}
