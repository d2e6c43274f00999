import FoundationEssentials
import Ledger
import Planning

/// Checkpoints hold the fold as JSON, so that a start need not read all events.
enum Checkpoints {
    /// Raised whenever the fold has another form, or the same events come to another fold: what was saved before is
    /// then passed over, and the events are read instead.
    static let version: Int64 = 3
    /// After so many events a new one is saved.
    static let spacing = 4096

    /// The checkpoint of a fold; nil where it cannot be written as JSON, since one can always do without.
    static func make(_ fold: Fold) -> Checkpoint? {
        (try? JSONEncoder().encode(fold)).map { Checkpoint(version: version, bytes: Array($0)) }
    }

    /// The fold of a checkpoint; nil for one of another version or one that cannot be read.
    static func fold(_ checkpoint: Checkpoint) -> Fold? {
        guard checkpoint.version == version else { return nil }
        return try? JSONDecoder().decode(Fold.self, from: Data(checkpoint.bytes))
    }

    /// What a ledger's events come to, from its checkpoint on.
    ///
    /// - Parameter page: how many events are read at a time.
    /// - Returns: a planner without plans, and how many events had to be read.
    static func restore(
        from ledger: some Ledger, page: Int = 1000
    ) throws(LedgerFault) -> (planner: Planner, read: Int) {
        var planner = Planner()
        var last: Int64 = 0
        if let placed = try ledger.checkpoint(), let fold = fold(placed.checkpoint) {
            planner = Planner(fold: fold)
            last = placed.anchor.seq
        }
        var read = 0
        while true {
            let entries = try ledger.entries(after: last, limit: page)
            guard let end = entries.last?.seq else { return (planner, read) }
            planner.refold(entries.map(\.event))
            last = end
            read += entries.count
        }
    }
}
