import CivilTime

extension Planner {
    /// Decides what another book means for what has happened so far.
    ///
    /// Unchanged duties keep everything. What somebody acted on keeps its dates (`pinned`); what is no longer there is
    /// `withdrawn` if it had opened or been acted on, and vanishes otherwise; what is there again is `restored`;
    /// history goes to a new identity where a duty or a member was renamed or its period changed its kind (`rekeyed`).
    /// What nobody acted on takes the dates of another working calendar (`shifted`).
    /// Of a duty that comes into force now, what was due before is before adoption.
    /// - Parameter actor: who asked for the load.
    public func adopt(_ book: PlanBook, _ sources: PlanSources, by actor: Actor, at now: Instant) -> [Event] {
        var reload = Reload(of: self, to: book, sources, by: actor, at: now)
        reload.rekey()
        reload.restore()
        reload.settle()
        reload.shift()
        return reload.events
    }
}
