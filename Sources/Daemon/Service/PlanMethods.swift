import CalendarInterface
import Planning
import Varlink

/// What concerns the plan files.
extension CalendarService {
    func addPlan(to interface: inout Interface) throws(InterfaceFault) {
        let steward = steward
        try interface.method(Wire.Reload.self) { (parameters, peer, answer) throws(VarlinkError) in
            let caller = steward.caller(peer)
            let words = words(parameters.language)
            guard caller.isAdministrator else {
                throw VarlinkError(CalendarError(.administratorsOnly, words))
            }
            steward.reload(by: caller.actor) { outcome in
                switch outcome {
                case .success(let change): answer(.success(reply(change, for: caller)))
                case .failure(.plan(let fault)):
                    let error = CalendarError.planRefused(diagnostics: fault.diagnostics)
                    answer(.failure(VarlinkError(error.saying(words.planRefused(errors: fault.errorCount)))))
                case .failure(.unrecorded(let fault)):
                    answer(.failure(VarlinkError(CalendarError(fault, words))))
                }
            }
        }
    }

    private func reply(_ change: PlanChange, for caller: Caller) -> Wire.Reload.Reply {
        let desk = steward.desk
        return Wire.Reload.Reply(
            diagnostics: desk.standing.diagnostics.map(Wire.Diagnostic.init),
            plans: PlanSummaries(desk.planner.book, for: caller, desk.planner).all, added: change.added.all,
            removed: change.removed.all, changed: change.changed.all, pinned: change.pinned.all,
            withdrawn: change.withdrawn.all, shifted: change.shifted.all, official: change.official,
            seq: desk.ledger.head.seq, anchor: desk.ledger.head.description)
    }
}
