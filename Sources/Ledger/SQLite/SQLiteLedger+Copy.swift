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

/// A copy in a file.
private final class FileCopy: LedgerCopy {
    let size: Int
    private let descriptor: Int32

    init(path: String) throws(LedgerFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .io("cannot open “\(path)”: \(String(cString: strerror(errno)))") }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .io("fstat: \(String(cString: strerror(errno)))") }
        size = Int(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    func read(atMost count: Int) throws(LedgerFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let read = Foundation.read(descriptor, &bytes, count)
            if read >= 0 { return Array(bytes.prefix(read)) }
            guard errno == EINTR else { throw .io("reading the copy: \(String(cString: strerror(errno)))") }
        }
    }
}
