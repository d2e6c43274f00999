import Foundation

/// Files that are kept as evidence: each under the SHA-256 of its bytes, `evidence/ab/cdef…` in the state directory. Its
/// names are made of hexadecimal digits alone, whatever the file was called where it came from.
///
/// A file arrives in `evidence/incoming` and gets its place only with the event that names it. What is left in `incoming`
/// tells a later start what was going on when the daemon died.
public final class EvidenceStore {
    /// The largest file that is kept, in bytes.
    public static let fileLimit = 64 << 20
    /// So many bytes of the disk are left to the ledger.
    private static let reserve = 16 << 20

    /// Its directory.
    public let directory: String
    private let incoming: String

    /// The store of a state directory. Nothing is made before a file arrives.
    public init(state: String) {
        directory = (state.hasSuffix("/") ? state : state + "/") + "evidence"
        incoming = directory + "/incoming"
    }

    /// Makes room for a file that is to arrive.
    ///
    /// - Parameters:
    ///   - sha256: what its bytes are said to come to.
    ///   - size: how many bytes it is said to have.
    /// - Throws: `full` where the disk has no room for it, `unstorable` where it is larger than ``fileLimit``.
    public func receive(sha256: Fingerprint, size: Int) throws(LedgerFault) -> IncomingFile {
        guard (0...EvidenceStore.fileLimit).contains(size) else {
            throw .unstorable("a file of \(size) bytes, expected at most \(EvidenceStore.fileLimit)")
        }
        try makeDirectory(directory)
        try makeDirectory(incoming)
        var space = statvfs()
        guard statvfs(incoming, &space) == 0 else { throw LedgerFile.fault("look at", incoming) }
        let (free, isHuge) = UInt64(space.f_bavail).multipliedReportingOverflow(by: UInt64(space.f_frsize))
        guard isHuge || free >= UInt64(size + EvidenceStore.reserve) else { throw .full(incoming) }
        let path = "\(incoming)/\(sha256).\(UInt64.random(in: .min ... .max))"
        return try IncomingFile(path: path, sha256: sha256, size: size)
    }

    /// Gives a file that has arrived its place; it is on disk then.
    ///
    /// - Returns: whether it was not kept before.
    public func place(_ file: IncomingFile) throws(LedgerFault) -> Bool {
        guard file.isGenuine else { throw .unstorable("a file that is not whole or not what its SHA-256 says") }
        let place = path(of: file.sha256)
        let folder = String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)])
        try makeDirectory(folder)
        if link(file.path, place) == 0 {
            do throws(LedgerFault) {
                try syncDirectory(folder)
            } catch {
                unlink(place)
                throw error
            }
            return true
        }
        guard errno == EEXIST else { throw LedgerFile.fault("make", place) }
        try mend(place, with: file)
        return false
    }

    /// Takes away a file that was placed for an event which was not recorded.
    public func withdraw(_ sha256: Fingerprint) {
        unlink(path(of: sha256))
    }

    /// A kept file's bytes; nil where there is none.
    public func open(_ sha256: Fingerprint) throws(LedgerFault) -> (any LedgerCopy)? {
        let place = path(of: sha256)
        do throws(LedgerFault) {
            return try FileCopy(path: place)
        } catch {
            var status = stat()
            guard lstat(place, &status) != 0, errno == ENOENT || errno == ENOTDIR else { throw error }
            return nil
        }
    }

    /// Clears away what a daemon that died left in `incoming`, and what it had placed for events that never came.
    ///
    /// - Parameter isNamed: whether an event names the file as kept.
    public func sweep(isNamed: (Fingerprint) throws(LedgerFault) -> Bool) throws(LedgerFault) {
        for name in try names(in: incoming) {
            let digits = name.prefix { $0 != "." }
            if let sha256 = Fingerprint(String(digits)), isPlaced("\(incoming)/\(name)", as: sha256),
                try !isNamed(sha256)
            {
                withdraw(sha256)
            }
            guard unlink("\(incoming)/\(name)") == 0 || errno == ENOENT else {
                throw LedgerFile.fault("remove", "\(incoming)/\(name)")
            }
        }
    }

    /// Where a file lies.
    func path(of sha256: Fingerprint) -> String {
        let digits = sha256.description
        return "\(directory)/\(digits.prefix(2))/\(digits.dropFirst(2))"
    }

    /// A file of this name that is shorter or longer was not written by the daemon: the good one takes its place.
    private func mend(_ place: String, with file: IncomingFile) throws(LedgerFault) {
        var status = stat()
        guard lstat(place, &status) == 0 else { throw LedgerFile.fault("look at", place) }
        if status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == file.size { return }
        let fresh = file.path + ".mend"
        guard link(file.path, fresh) == 0 else { throw LedgerFile.fault("make", fresh) }
        guard rename(fresh, place) == 0 else {
            let fault = LedgerFile.fault("replace", place)
            unlink(fresh)
            throw fault
        }
        try syncDirectory(directory)
    }

    /// Whether a file that arrived is the one that has the place: one that was there before is another.
    private func isPlaced(_ path: String, as sha256: Fingerprint) -> Bool {
        var (arrived, placed) = (stat(), stat())
        return lstat(path, &arrived) == 0 && lstat(self.path(of: sha256), &placed) == 0
            && arrived.st_ino == placed.st_ino && arrived.st_dev == placed.st_dev
    }

    private func makeDirectory(_ path: String) throws(LedgerFault) {
        if mkdir(path, 0o700) == 0 {
            let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
            return try syncDirectory(parent.isEmpty ? "/" : parent)
        }
        guard errno == EEXIST else { throw LedgerFile.fault("make the directory", path) }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .io("“\(path)” is not a directory")
        }
    }

    private func syncDirectory(_ path: String) throws(LedgerFault) {
        let descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LedgerFile.fault("open the directory", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LedgerFile.fault("write the directory", path) }
    }

    private func names(in path: String) throws(LedgerFault) -> [String] {
        guard let stream = opendir(path) else {
            if errno == ENOENT { return [] }
            throw LedgerFile.fault("read the directory", path)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
