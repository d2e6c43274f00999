import CalendarInterface
import CivilTime
import Glibc
import PlanFiles
import Wording

/// Where commands that need no daemon find their files.
enum OfflineFiles {
    /// The plan directory of an installed daemon.
    static let planDirectory = "/etc/yearplan/plan.d"

    /// The calendars: of the directories given, else of those in `YEARPLAN_CALENDARS` (joined by colons; a file of a
    /// later one replaces one of an earlier), else those installed, with those of /etc before those of /usr/share, else
    /// those of the checkout the program lies in.
    static func calendars(_ given: String?, words: Words) throws -> [SourceFile] {
        do {
            if let given = given ?? Environment["YEARPLAN_CALENDARS"], !given.isEmpty {
                let directories = given.split(separator: ":").map(String.init)
                guard directories.count == 1, let only = directories.first else {
                    return try PlanDirectory.calendars(in: directories)
                }
                return try PlanDirectory.files(in: only)
            }
            let installed = try PlanDirectory.calendars(
                in: ["/usr/share/yearplan/calendars", "/etc/yearplan/calendars"])
            if !installed.isEmpty { return installed }
            return try PlanDirectory.calendars(in: checkouts(of: executable))
        } catch {
            throw Failure(error, words: words)
        }
    }

    /// The plan files of a directory, or the one file itself.
    static func plans(_ path: String, words: Words) throws -> [SourceFile] {
        let files: [SourceFile]
        do {
            files = path.hasSuffix(".yaml") ? [try PlanDirectory.file(path)] : try PlanDirectory.files(in: path)
        } catch {
            if case .missing = error.kind, access(path, F_OK) == 0 {
                throw Failure(.noInput, words.unreadable(path, .notAPlan))
            }
            throw Failure(error, words: words)
        }
        if files.isEmpty { throw Failure(.noInput, words.noPlanFiles(path)) }
        return files
    }

    /// The lines of a text file; of standard input where the path is `-`.
    static func lines(of path: String, words: Words) throws -> [String] {
        let bytes: [UInt8]
        if path == "-" {
            bytes = try standardInput()
        } else {
            do {
                bytes = try PlanDirectory.file(path).bytes
            } catch {
                throw Failure(error, words: words)
            }
        }
        guard bytes.count <= SourceFile.sizeLimit else {
            throw Failure(.data, words.unreadable(path, .tooLarge(limit: SourceFile.sizeLimit)))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.data, words.unreadable(path, .notUTF8))
        }
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// As much of standard input as one file may have, and one byte.
    private static func standardInput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= SourceFile.sizeLimit {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(.inputOutput, String(cString: strerror(errno)))
            }
            bytes += chunk.prefix(count)
        }
        return bytes
    }

    /// `config/calendars` of the directories above a program, at most five levels up, the nearest last.
    static func checkouts(of executable: String) -> [String] {
        var parts = executable.split(separator: "/", omittingEmptySubsequences: true).dropLast()
        var found: [String] = []
        for _ in 0..<5 {
            guard !parts.isEmpty else { break }
            found.append("/" + parts.joined(separator: "/") + "/config/calendars")
            parts = parts.dropLast()
        }
        return found.reversed()
    }

    /// The path of this program; empty where the kernel does not tell.
    private static var executable: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
    }
}

extension Failure {
    /// A file that cannot be read.
    init(_ fault: FileFault, words: Words) {
        let path = fault.path
        switch fault.kind {
        case .missing: self.init(.noInput, words.unreadable(path, .missing))
        case .refused(let code) where code == EACCES || code == EPERM:
            self.init(.notAllowed, words.unreadable(path, .notAllowed))
        case .refused(let code):
            self.init(.inputOutput, words.unreadable(path, .failed(String(cString: strerror(code)))))
        case .notRegular: self.init(.noInput, words.unreadable(path, .notRegular))
        case .tooMany: self.init(.data, words.unreadable(path, .tooMany(limit: PlanDirectory.countLimit)))
        }
    }
}
