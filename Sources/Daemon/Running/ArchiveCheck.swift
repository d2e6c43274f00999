import Ledger

/// Verifies an archive by itself, without a ledger.
public struct ArchiveCheck {
    private let file: String
    private let anchor: Anchor?

    /// A check to come.
    ///
    /// - Parameter anchor: a place in the chain that was noted elsewhere.
    public init(of file: String, anchor: Anchor? = nil) {
        self.file = file
        self.anchor = anchor
    }

    /// Does it.
    ///
    /// - Returns: what the archive is, for people.
    public func run() throws(DaemonFault) -> String {
        do throws(LedgerFault) {
            let report = try ArchiveFile(file).verify(anchor: anchor)
            return "the archive of \(report.year) is intact: \(report.events) events from \(report.first) to"
                + " \(report.last), \(report.texts) texts, sha256:\(report.sha256);"
                + " the ledger has the same sum: `yearplan log --kinds archived`"
        } catch {
            throw DaemonFault(error)
        }
    }
}
