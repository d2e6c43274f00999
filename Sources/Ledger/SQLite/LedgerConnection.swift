import GRDB
import GRDBSQLite
import Glibc

/// The one connection to a ledger's file. It holds the file for itself as long as it is open.
struct LedgerConnection {
    let path: String
    let queue: DatabaseQueue

    /// Opens the file. With `EXCLUSIVE` a second daemon is refused, and there is no shared memory file, whose making
    /// would fail on a full disk.
    init(path: String) throws(LedgerFault) {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(1)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA synchronous = FULL;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    """)
        }
        self.path = path
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw LedgerFault(error, path: path)
        }
    }

    /// Reads.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        do {
            return try queue.writeWithoutTransaction(body)
        } catch {
            throw LedgerFault(error, path: path)
        }
    }

    /// Writes in one transaction that is on disk when this returns, or leaves everything as it was.
    func write(_ body: (Database) throws -> Void) throws(LedgerFault) {
        do {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try body(db)
                    return .commit
                }
            }
        } catch {
            throw fault(error)
        }
    }

    /// What an error of writing means.
    func fault(_ error: any Error) -> LedgerFault {
        let fault = LedgerFault(error, path: path)
        return fault.isIO && systemErrors.contains(EDQUOT) ? .full(path) : fault
    }

    /// The error numbers of the system behind the last failures of input or output, of the database's file and of the
    /// file it is written ahead to. SQLite knows that a disk is full, but not that a quota is used up;
    /// `sqlite3_system_errno` says nothing of a commit.
    private var systemErrors: [Int32] {
        queue.unsafeReentrantWrite { db in
            [SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER].compactMap { pointer in
                var file: UnsafeMutablePointer<sqlite3_file>?
                guard sqlite3_file_control(db.sqliteConnection, "main", pointer, &file) == SQLITE_OK, let file,
                    let control = file.pointee.pMethods?.pointee.xFileControl
                else { return nil }
                var number: Int32 = 0
                return control(file, SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK ? number : nil
            }
        }
    }

    /// Ends it and gives the file free.
    func close() throws(LedgerFault) {
        do {
            try queue.close()
        } catch {
            throw LedgerFault(error, path: path)
        }
    }
}

extension Database {
    /// Runs a statement that is kept prepared.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        let statement = try cachedStatement(sql: sql)
        try statement.execute(arguments: arguments)
        // Else what may be as large as a plan would stay in memory until the next time.
        statement.setUncheckedArguments(StatementArguments())
    }

    /// The rows of a statement that is kept prepared.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
        try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first row of a statement that is kept prepared.
    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Row {
    /// An integer; a damaged file may hold something else.
    func integer(_ index: Int) throws -> Int64 {
        guard let integer = try optionalInteger(index) else { throw mismatch(index, "an integer") }
        return integer
    }

    /// An integer or nothing.
    func optionalInteger(_ index: Int) throws -> Int64? {
        switch (self[index] as DatabaseValue).storage {
        case .null: nil
        case .int64(let integer): integer
        default: throw mismatch(index, "an integer")
        }
    }

    /// Bytes: of a BLOB, or of a TEXT that was selected as one.
    func bytes(_ index: Int) throws -> [UInt8] {
        guard let bytes = try optionalBytes(index) else { throw mismatch(index, "bytes") }
        return bytes
    }

    /// Bytes or nothing.
    func optionalBytes(_ index: Int) throws -> [UInt8]? {
        switch (self[index] as DatabaseValue).storage {
        case .null: nil
        case .blob(let data): Array(data)
        default: throw mismatch(index, "bytes")
        }
    }

    /// A text that is UTF-8, selected as bytes.
    func text(_ index: Int) throws -> String {
        guard let text = String(validating: try bytes(index), as: UTF8.self) else { throw mismatch(index, "UTF-8") }
        return text
    }

    private func mismatch(_ index: Int, _ expected: String) -> LedgerFault {
        let name = columnNames.dropFirst(index).first ?? "\(index)"
        return .corrupt("the column \(name) holds something else than \(expected)")
    }
}
