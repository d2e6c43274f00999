import Glibc
import Wording

/// A file that appears under its name only when it is whole, and never in the place of another.
final class NewFile {
    /// The name it will have.
    let path: String
    private let words: Words
    private let partial: String
    private let descriptor: Int32

    init(_ path: String, _ words: Words) throws {
        self.path = path
        self.words = words
        partial = path + ".partial"
        guard access(path, F_OK) != 0 else { throw Failure(.inputOutput, words.fileExists(path)) }
        descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw NewFile.failure(partial) }
    }

    deinit {
        close(descriptor)
        unlink(partial)
    }

    func put(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw NewFile.failure(partial) }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    /// Gives it its name.
    func appear() throws {
        // A link and not a rename: what appeared there meanwhile stays.
        guard fsync(descriptor) == 0, link(partial, path) == 0 else {
            throw errno == EEXIST ? Failure(.inputOutput, words.fileExists(path)) : NewFile.failure(path)
        }
    }

    private static func failure(_ path: String) -> Failure {
        Failure(.inputOutput, "“\(path)”: \(String(cString: strerror(errno)))")
    }
}
