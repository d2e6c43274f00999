/// The files of a load, by which it is known in the ledger.
public struct PlanSources: Sendable, Hashable {
    /// The plan files with their hashes.
    public var plans: [PlanLoaded.File]
    /// The calendar files with their hashes.
    public var calendars: [PlanLoaded.File]

    /// Files of a load.
    public init(plans: [PlanLoaded.File], calendars: [PlanLoaded.File]) {
        self.plans = plans
        self.calendars = calendars
    }
}
