import Glibc

/// A directory that is removed with everything in it when the test is over.
final class TemporaryDirectory {
    let path: String

    init() {
        var template = Array("/tmp/yearplan-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { preconditionFailure("mkdtemp: \(errno)") }
        path = String(cString: made)
    }

    deinit {
        TemporaryDirectory.empty(path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, over one that is there.
    func write(_ name: String, _ text: String) {
        guard let file = fopen(file(name), "w") else { preconditionFailure("fopen \(name): \(errno)") }
        fputs(text, file)
        fclose(file)
    }

    func makeDirectory(_ name: String) {
        mkdir(file(name), 0o700)
    }

    private static func empty(_ path: String) {
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                let child = path + "/" + name
                if unlink(child) != 0 { empty(child) }
            }
            closedir(directory)
        }
        rmdir(path)
    }
}
