import CivilTime
import Ledger
import Planning

/// Opens the ledger for what the daemon is started for, and finds the clock that goes with it.
struct Opening {
    /// Where the ledger lies.
    let directory: String
    /// Nil for what is real.
    let rehearsal: RehearsalRequest?
    /// The plans of the files, if these are good: a rehearsal begins in their zone.
    let book: PlanBook?

    /// The longest way from one zone to another, in milliseconds.
    private static let widest: Int64 = 26 * 3_600_000

    /// The ledger and its clock; a rehearsal's goes on where it was.
    func open() throws(LedgerFault) -> (SQLiteLedger, any Timekeeper) {
        guard let rehearsal else {
            return (try SQLiteLedger(directory: directory, purpose: .real), RealTime())
        }
        let ledger = try open(rehearsal)
        let position = try ledger.rehearsalPosition() ?? origin(rehearsal)
        return (ledger, RehearsalTime(position: position, speed: Double(rehearsal.speed)))
    }

    private func open(_ rehearsal: RehearsalRequest) throws(LedgerFault) -> SQLiteLedger {
        let wanted = Rehearsal(from: origin(rehearsal), speed: Double(rehearsal.speed))
        do throws(LedgerFault) {
            return try SQLiteLedger(directory: directory, purpose: .rehearsal(wanted))
        } catch .otherPurpose(found: .rehearsal(let found), let other) {
            // With bad files the zone is not known, and the same civil time is another instant.
            guard book == nil, abs(found.from - wanted.from) <= Opening.widest else {
                throw .otherPurpose(found: .rehearsal(found), wanted: other)
            }
            return try SQLiteLedger(directory: directory, purpose: .rehearsal(found))
        }
    }

    private func origin(_ rehearsal: RehearsalRequest) -> Instant {
        let plans = book?.plans ?? []
        let plan = plans.first { $0.years.contains(rehearsal.from.date.year) } ?? plans.first
        return (plan?.zone ?? .utc).instant(rehearsal.from)
    }
}
