import Glibc

/// Where somebody who follows the ledger notes how far they have come: one number, replaced as a whole and on disk.
struct CursorFile {
    let path: String

    /// Why it cannot be read or written.
    struct Fault: Error, Equatable {
        let description: String
    }

    /// The number; nil where there is no file yet.
    func read() throws(Fault) -> Int64? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw fault("read", errno)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw fault("read", errno) }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
        guard let cursor = Int64(text.filter { !$0.isWhitespace }), cursor >= 0 else {
            throw Fault(description: "“\(path)” holds no cursor: expected a number such as 42")
        }
        return cursor
    }

    /// Puts a number in place of the one that is there.
    func write(_ cursor: Int64) throws(Fault) {
        let new = path + ".new"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault("write", errno) }
        let bytes = Array("\(cursor)\n".utf8)
        let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        let reason = errno
        close(descriptor)
        guard isWritten else { throw fault("write", reason) }
        guard rename(new, path) == 0 else { throw fault("replace", errno) }
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let directory = open(
            slash == path.startIndex ? "." : String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    private func fault(_ act: String, _ code: Int32) -> Fault {
        Fault(description: "cannot \(act) “\(path)”: \(String(cString: strerror(code)))")
    }
}
