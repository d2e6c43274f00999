import Glibc

/// A directory of its own for one test, removed with what the test left in it.
final class TemporaryDirectory: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/varlink-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? ""
        precondition(!path.isEmpty, "no temporary directory")
    }

    deinit {
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                unlink(
                    file(
                        withUnsafePointer(to: entry.pointee.d_name) { pointer in
                            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                        }))
            }
            closedir(directory)
        }
        rmdir(path)
    }

    func file(_ name: String) -> String {
        "\(path)/\(name)"
    }
}
