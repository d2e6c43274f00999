import CivilTime
import Glibc
import Ledger
import Planning
import Wording

/// Takes a closed year out of a ledger that no daemon holds, into a file that can be verified by itself.
public struct YearArchiving {
    private let year: Int
    private let file: String
    private let directory: String
    private let now: (SQLiteLedger) throws(LedgerFault) -> Instant
    private let step: (YearArchive.Step) throws(LedgerFault) -> Void

    /// So many names are said of what keeps a year.
    private static let namesSaid = 5

    /// An archiving to come.
    ///
    /// - Parameters:
    ///   - year: the first year of the plan the events are about.
    ///   - file: the archive, which must not be there yet.
    ///   - directory: the state directory.
    public init(of year: Int, into file: String, from directory: String) {
        self.init(of: year, into: file, from: directory) { (ledger) throws(LedgerFault) in
            try ledger.rehearsalPosition() ?? RealTime().now
        }
    }

    init(
        of year: Int, into file: String, from directory: String,
        now: @escaping (SQLiteLedger) throws(LedgerFault) -> Instant,
        step: @escaping (YearArchive.Step) throws(LedgerFault) -> Void = { _ in }
    ) {
        self.year = year
        self.file = file
        self.directory = directory
        self.now = now
        self.step = step
    }

    /// Does it.
    ///
    /// - Returns: what was archived, for people.
    public func run() throws(DaemonFault) -> String {
        let ledger = try attempt { () throws(LedgerFault) in try SQLiteLedger.existing(in: directory) }
        let outcome: Result<String, DaemonFault> = Result { () throws(DaemonFault) in try archive(ledger) }
        try attempt(ledger.close)
        return try outcome.get()
    }

    private func archive(_ ledger: SQLiteLedger) throws(DaemonFault) -> String {
        try verify(ledger)
        let archive = try attempt { () throws(LedgerFault) in try YearArchive(of: year, in: ledger) }
        guard archive.count > 0 else {
            throw DaemonFault(.data, "nothing is recorded of \(year): there is nothing to archive")
        }
        let now = try attempt { () throws(LedgerFault) in max(try self.now(ledger), try lastRecorded(in: ledger)) }
        let (whole, reduced) = try planners(ledger, archive)
        if let hold = whole.hold(on: year, without: reduced, at: now) {
            throw DaemonFault(.data, description(hold))
        }
        let uid = geteuid()
        let actor = Actor(uid: uid, login: Accounts().login(of: uid))
        let report = try attempt { () throws(LedgerFault) in
            try archive.write(
                to: file, at: now, by: actor,
                checkpoint: { event in
                    var planner = reduced
                    planner.refold([event])
                    return Checkpoints.make(planner.fold)
                }, step: step)
        }
        try attempt(ledger.compact)
        try verify(ledger)
        return "archived \(year): \(report.events) events from \(report.first) to \(report.last) are in “\(file)”"
            + " (sha256:\(report.sha256)); the ledger goes on at \(ledger.head)"
    }

    private func verify(_ ledger: SQLiteLedger) throws(DaemonFault) {
        let report = try attempt { () throws(LedgerFault) in try ledger.audit() }
        guard report.isIntact else {
            throw DaemonFault(LedgerFault.corrupt(report.findings.map(\.description).joined(separator: "; ")))
        }
    }

    private func lastRecorded(in ledger: SQLiteLedger) throws(LedgerFault) -> Instant {
        try ledger.entries(after: ledger.head.seq - 1, limit: 1).last?.event.recordedAt ?? Instant(milliseconds: 0)
    }

    /// The state with and without the year, with the plans of the last load in force.
    private func planners(
        _ ledger: SQLiteLedger, _ archive: YearArchive
    ) throws(DaemonFault) -> (whole: Planner, reduced: Planner) {
        let whole = try attempt { () throws(LedgerFault) in
            var planner = Planner()
            var last: Int64 = 0
            while case let page = try ledger.entries(after: last, limit: 1000), let end = page.last?.seq {
                planner.refold(page.map(\.event))
                last = end
            }
            return planner
        }
        var reduced = Planner()
        reduced.refold(archive.remaining)
        guard let loaded = whole.fold.loaded else { return (whole, reduced) }
        let set = try attempt { () throws(LedgerFault) in try PlanSet(loaded, in: ledger) }
        guard let book = set?.reading.book else {
            throw DaemonFault(
                .data,
                "the plan that was in force last cannot be read: have a good plan loaded before a year is archived")
        }
        return (Planner(book: book, fold: whole.fold), Planner(book: book, fold: reduced.fold))
    }

    private func description(_ hold: YearHold) -> String {
        func names(_ ids: [OccurrenceID]) -> String {
            let more = ids.count - YearArchiving.namesSaid
            return ids.prefix(YearArchiving.namesSaid).map { visible($0.description) }.joined(separator: ", ")
                + (more > 0 ? " and \(more) more" : "")
        }
        return switch hold {
        case .notOver(let today): "the year \(year) is not over: it is \(today); archive it when it is"
        case .inForce(let title):
            "the plan “\(visible(title))” of \(year) is still in force: take its file out of the directory of plans,"
                + " run `yearplan reload`, stop the daemon and try again"
        case .awaitingApproval(let ids):
            "of \(year) these still wait for approval: \(names(ids)); have them approved or rejected first,"
                + " with the plan in force"
        case .openFindings(let ids):
            "findings of \(year) are not put right: \(names(ids)); close or waive them first, with the plan in force"
        case .needed(let ids):
            "what is in force needs the year \(year): \(names(ids)) would be otherwise without it;"
                + " archive it when these are done"
        }
    }

    private func attempt<Value>(_ body: () throws(LedgerFault) -> Value) throws(DaemonFault) -> Value {
        do {
            return try body()
        } catch {
            throw DaemonFault(error)
        }
    }
}
