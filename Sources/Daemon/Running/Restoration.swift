import Ledger

/// Puts a copy of a ledger into a state directory, for a start that has not come yet.
public struct Restoration {
    private let file: String
    private let directory: String
    private let anchor: Anchor?

    /// A restoration to come.
    ///
    /// - Parameters:
    ///   - file: the copy, as `yearplan backup` wrote it.
    ///   - directory: the state directory, without a ledger.
    ///   - anchor: a place in the chain that was noted elsewhere.
    public init(of file: String, into directory: String, anchor: Anchor? = nil) {
        self.file = file
        self.directory = directory
        self.anchor = anchor
    }

    /// Does it.
    ///
    /// - Returns: what was restored, for people.
    public func run() throws(DaemonFault) -> String {
        do throws(LedgerFault) {
            let report = try SQLiteLedger.restore(file, into: directory, anchor: anchor)
            return "restored into \(directory): \(report.verified) events, the chain is intact, anchor \(report.head)"
        } catch {
            throw DaemonFault(error)
        }
    }
}
