import Foundation
import GRDB

extension SQLiteLedger {
    /// The name of a copy in the state directory, which it has only while it is made.
    private static let copyName = "copy.sqlite"

    /// A copy in a file of its own that has no name any more, so that nothing is left of it when it was read.
    public func copy() throws(LedgerFault) -> any LedgerCopy {
        let copy = String(path.dropLast(LedgerFile.name.count)) + SQLiteLedger.copyName
        // Left there by a daemon that died right then.
        unlink(copy)
        defer { unlink(copy) }
        do {
            try connection.queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
            }
        } catch {
            throw connection.fault(error)
        }
        return try FileCopy(path: copy)
    }
}
