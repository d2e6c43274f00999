import Glibc

/// The edge at which plan files, calendars and zone files are read from the file system. Nothing else in this room
/// opens a file.
public enum PlanDirectory {
    /// The most files of one directory that are read.
    public static let countLimit = 256
    /// Where the system keeps its time zones.
    public static let zoneDirectory = "/usr/share/zoneinfo"

    /// Every `*.yaml` of a directory in the order of their names; names that begin with a dot are left out.
    ///
    /// Of a file larger than `SourceFile.sizeLimit` one byte more than that is read, so that reading it as a plan
    /// refuses it.
    /// - Throws: when the directory or one of its files cannot be read.
    public static func files(in path: String) throws(FileFault) -> [SourceFile] {
        guard let directory = opendir(path) else { throw fault(path) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(name) }
            if names.count > countLimit { break }
        }
        let reading = errno
        closedir(directory)
        guard names.count <= countLimit else { throw FileFault(path: path, kind: .tooMany, reason: "") }
        guard reading == 0 else { throw fault(path, reading) }
        let base = path.hasSuffix("/") ? path : path + "/"
        var files: [SourceFile] = []
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            files.append(try file(base + name))
        }
        return files
    }

    /// The calendars of several directories: a file of a later directory replaces one of the same name of an earlier.
    /// Directories that are not there are left out.
    /// - Throws: when a directory or one of its files cannot be read.
    public static func calendars(in paths: [String]) throws(FileFault) -> [SourceFile] {
        var byName: [String: SourceFile] = [:]
        for path in paths {
            do {
                for file in try files(in: path) { byName[file.stem] = file }
            } catch  where error.kind == .missing && error.path == path {
                continue
            }
        }
        return byName.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    }

    /// One file, of which no more is read than the limit and one byte.
    /// - Throws: when it cannot be read.
    public static func file(_ path: String, limit: Int = SourceFile.sizeLimit) throws(FileFault) -> SourceFile {
        SourceFile(name: path, bytes: try bytes(path, limit: limit + 1))
    }

    /// The bytes of a zone such as `Asia/Shanghai`; nil where the system has none of that name.
    public static func zone(_ name: String) -> [UInt8]? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                        || byte == 0x5F || byte == 0x2B || byte == 0x2D || byte == 0x2E
                }
        }
        guard isPlain, name.utf8.count <= 128 else { return nil }
        return try? bytes(zoneDirectory + "/" + name, limit: 1 << 20)
    }

    private static func bytes(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
        // Without O_NONBLOCK a pipe in the directory would hold the reader for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw fault(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw fault(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault(path: path, kind: .notRegular, reason: "") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(limit, max(0, Int(status.st_size)) + 1))
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let wanted = min(chunk.count, limit - bytes.count)
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, wanted) }
            if count < 0 {
                if errno == EINTR { continue }
                throw fault(path)
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }

    private static func fault(_ path: String, _ number: Int32 = errno) -> FileFault {
        let kind: FileFault.Kind = number == ENOENT || number == ENOTDIR ? .missing : .refused(number)
        return FileFault(path: path, kind: kind, reason: String(cString: strerror(number)))
    }
}
