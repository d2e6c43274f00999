import Ledger
import Planning

/// Something that waits for the next turn of the loop, with where its answer goes.
enum Request {
    /// Somebody wants something recorded.
    case act(Command, Caller, deposit: (any Deposit)? = nil, answer: (Result<Recorded, ActFault>) -> Void)
    /// Files are to be put in force.
    case load(PlanSet, Actor, answer: (Result<PlanChange, LoadFault>) -> Void)
    /// There is no plan, and those who administer are to hear of it.
    case noteMissing(PlanMissing)
}

/// What has to be on disk before an act that speaks of it is recorded.
protocol Deposit {
    /// Puts it there.
    func place() throws(LedgerFault)
    /// Takes it away again, where the act was not recorded.
    func withdraw()
}

/// An act that is on disk.
struct Recorded: Sendable {
    /// What it came to.
    let act: Act
    /// Its entries in the ledger, at least one.
    let entries: [Entry]
}

/// Why an act was not recorded.
enum ActFault: Error, Sendable, Hashable {
    /// The planner refused it.
    case refused(Refusal)
    /// Nothing can be recorded at present.
    case unrecorded(LedgerFault)
}

/// Why files were not put in force.
enum LoadFault: Error, Sendable, Hashable {
    /// There is something wrong with them.
    case plan(PlanFault)
    /// Nothing can be recorded at present.
    case unrecorded(LedgerFault)
}
