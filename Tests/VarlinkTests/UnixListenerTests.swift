import Glibc
import Testing

@testable import Varlink

@Suite struct UnixListenerTests {
    private let directory = TemporaryDirectory()
    private var path: String { directory.file("a.socket") }

    private func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }

    @Test(arguments: [0o600, 0o660, 0o666] as [mode_t])
    func setsMode(_ mode: mode_t) throws {
        let listener = try UnixListener(path: path, mode: mode)
        defer { close(listener.descriptor) }
        #expect(self.mode(path) == mode)
        #expect(fcntl(listener.descriptor, F_GETFD) & FD_CLOEXEC != 0)
    }

    @Test func refusesSocketInUse() throws {
        let listener = try UnixListener(path: path)
        defer { close(listener.descriptor) }
        #expect(throws: ListenFault.inUse(path)) { try UnixListener(path: path) }
        #expect(mode(path) == 0o660)
    }

    @Test func replacesSocketOfDeadService() throws {
        close(try UnixListener(path: path).descriptor)
        let listener = try UnixListener(path: path)
        defer { close(listener.descriptor) }
        _ = try VarlinkClient(path: path)
    }

    @Test func sparesOtherFiles() throws {
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        #expect(throws: ListenFault.notASocket(path)) { try UnixListener(path: path) }
        #expect(mode(path) == 0o600)
    }

    @Test func refusesPathsThatDoNotFit() throws {
        let long = directory.file(String(repeating: "x", count: 108 - directory.path.utf8.count - 1))
        #expect(long.utf8.count == 108)
        #expect(throws: ListenFault.badPath(long, limit: 107)) { try UnixListener(path: long) }
        #expect(throws: ListenFault.badPath("", limit: 107)) { try UnixListener(path: "") }
        #expect("\(ListenFault.badPath(long, limit: 107))".contains("108 bytes, expected 1 to 107"))
        close(try UnixListener(path: String(long.dropLast())).descriptor)
    }

    @Test func refusesUnknownGroup() {
        #expect(throws: ListenFault.noSuchGroup("no such group")) {
            try UnixListener(path: path, group: "no such group")
        }
        #expect(mode(path) == nil)
    }

    @Test func refusesMissingDirectory() {
        let path = directory.file("none/a.socket")
        #expect(throws: ListenFault.system("bind", path, ENOENT)) { try UnixListener(path: path) }
    }

    @Test func removesOnlyItsOwnFile() throws {
        let first = try UnixListener(path: path)
        defer { close(first.descriptor) }
        unlink(path)
        let second = try UnixListener(path: path)
        defer { close(second.descriptor) }
        first.removeFile()
        #expect(mode(path) != nil)
        second.removeFile()
        #expect(mode(path) == nil)
    }
}
