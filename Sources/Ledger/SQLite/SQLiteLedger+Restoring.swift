import Foundation

extension SQLiteLedger {
    /// Where a copy lies while it is verified.
    private static let workshop = "restoring"

    /// Puts a copy of a ledger into a state directory that has none, once its whole chain is verified there.
    ///
    /// - Parameters:
    ///   - file: the copy; it stays as it is.
    ///   - anchor: a place in the chain that was noted outside it.
    /// - Returns: what the audit found, which is nothing wrong.
    public static func restore(
        _ file: String, into directory: String, anchor: Anchor? = nil
    ) throws(LedgerFault) -> AuditReport {
        let target = LedgerFile(directory: directory)
        var status = stat()
        guard stat(target.path, &status) != 0 else {
            throw .io("“\(target.path)” is there already: move it and what belongs to it to another place first")
        }
        let workshop = LedgerFile(directory: directory + "/" + SQLiteLedger.workshop)
        clear(workshop)
        defer { clear(workshop) }
        try workshop.prepare()
        try copy(file, to: workshop.path)
        let report = try verified(workshop, anchor: anchor)
        try hand(workshop.path, to: directory)
        guard rename(workshop.path, target.path) == 0 else { throw failure("put the copy at", target.path) }
        try target.syncDirectory()
        return report
    }

    private static func verified(_ file: LedgerFile, anchor: Anchor?) throws(LedgerFault) -> AuditReport {
        let ledger = try SQLiteLedger(directory: file.directory, purpose: nil)
        let report: AuditReport
        do throws(LedgerFault) {
            report = try ledger.audit(anchor: anchor)
        } catch {
            try ledger.close()
            throw error
        }
        try ledger.close()
        guard report.findings.isEmpty else {
            throw .corrupt(report.findings.map(\.description).joined(separator: "; "))
        }
        return report
    }

    /// Root restores for the daemon's account, which owns the directory.
    private static func hand(_ path: String, to directory: String) throws(LedgerFault) {
        var status = stat()
        guard stat(directory, &status) == 0 else { throw failure("look at", directory) }
        guard geteuid() == 0, status.st_uid != 0 else { return }
        guard chown(path, status.st_uid, status.st_gid) == 0 else { throw failure("hand over", path) }
    }

    private static func clear(_ file: LedgerFile) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(file.path + suffix) }
        rmdir(file.directory)
    }

    private static func copy(_ file: String, to path: String) throws(LedgerFault) {
        let source = open(file, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw failure("read", file) }
        defer { Foundation.close(source) }
        let target = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOFOLLOW)
        guard target >= 0 else { throw failure("write", path) }
        defer { Foundation.close(target) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(source, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                guard errno == EINTR else { throw failure("read", file) }
                continue
            }
            var rest = buffer[..<count]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { write(target, $0.baseAddress, $0.count) }
                guard written >= 0 || errno == EINTR else { throw failure("write", path) }
                rest = rest.dropFirst(max(written, 0))
            }
        }
        guard fsync(target) == 0 else { throw failure("write", path) }
    }

    private static func failure(_ act: String, _ path: String) -> LedgerFault {
        LedgerFile.fault(act, path)
    }
}
