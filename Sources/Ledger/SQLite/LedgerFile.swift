import Foundation

/// Where a ledger lies: `ledger.sqlite` in the state directory, with SQLite's `-wal` file beside it.
struct LedgerFile {
    static let name = "ledger.sqlite"

    let directory: String

    var path: String { directory.hasSuffix("/") ? directory + LedgerFile.name : directory + "/" + LedgerFile.name }

    /// Whether something lies under its name.
    var isThere: Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// Makes the directory (0700) and the file (0600) where they are missing and takes the file away from group and
    /// others where it is theirs too.
    ///
    /// An existing file is never opened here: closing it would drop the locks SQLite may hold on it in this process.
    func prepare() throws(LedgerFault) {
        try makeDirectory()
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw .io("“\(path)” is not a regular file") }
            if status.st_mode & 0o077 != 0, chmod(path, 0o600) != 0 { throw LedgerFile.fault("restrict", path) }
            return
        }
        guard errno == ENOENT else { throw LedgerFile.fault("look at", path) }
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw LedgerFile.fault("make", path) }
        close(descriptor)
        try syncDirectory()
    }

    private func makeDirectory() throws(LedgerFault) {
        var made = directory.hasPrefix("/") ? "/" : ""
        for part in directory.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
            if mkdir(made, 0o700) != 0, errno != EEXIST, errno != EISDIR {
                let reason = errno
                var status = stat()
                guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                    throw LedgerFile.fault("make the directory", made, reason)
                }
            }
        }
    }

    /// Makes sure that a name in the directory is on disk.
    func syncDirectory() throws(LedgerFault) {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LedgerFile.fault("open the directory", directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LedgerFile.fault("write the directory", directory) }
    }

    /// What could not be done, and why by the error number.
    static func fault(_ act: String, _ path: String, _ reason: Int32 = errno) -> LedgerFault {
        if reason == ENOSPC || reason == EDQUOT { return .full(path) }
        return .io("cannot \(act) “\(path)”: \(String(cString: strerror(reason)))")
    }
}
