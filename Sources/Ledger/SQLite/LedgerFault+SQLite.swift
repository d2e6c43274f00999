import GRDB

extension LedgerFault {
    /// Whether reading or writing failed in a way that is not told apart.
    var isIO: Bool { if case .io = self { true } else { false } }

    /// What an error of SQLite means. Its message never has values of the statement in it.
    init(_ error: any Error, path: String) {
        if let fault = error as? LedgerFault {
            self = fault
            return
        }
        guard let error = error as? DatabaseError else {
            self = .io("“\(path)”: \(error)")
            return
        }
        let message = error.message ?? "\(error.extendedResultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
        case .SQLITE_NOTADB: self = .corrupt("“\(path)” is not a ledger: \(message)")
        case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .corrupt("“\(path)”: \(message)")
        case .SQLITE_TOOBIG: self = .unstorable("it is larger than SQLite can hold")
        default: self = .io("“\(path)”: \(message) (\(error.extendedResultCode))")
        }
    }
}
