import Glibc
import Testing

@testable import Varlink

@Suite struct VarlinkClientTests {
    private let directory = TemporaryDirectory()

    /// What a call to a service comes to that has answered with these bytes, and closed, before it was asked.
    private func call(answer: [UInt8]?, replyLimit: Int = 1000) throws -> Result<TestService.Text, ClientError> {
        let listener = try UnixListener(path: directory.file("a.socket"))
        defer { close(listener.descriptor) }
        let client = try VarlinkClient(path: listener.path, timeout: .seconds(10), replyLimit: replyLimit)
        let accepted = accept(listener.descriptor, nil, nil)
        try #require(accepted >= 0)
        if let answer { try #require(send(accepted, answer, answer.count, 0) == answer.count) }
        shutdown(accepted, Int32(SHUT_WR))
        defer { close(accepted) }
        return Result { () throws(ClientError) in try client.call("a.b.C", returning: TestService.Text.self) }
    }

    @Test func readsAnswer() throws {
        #expect(try call(answer: Array((echoed("x") + "\0").utf8)).get().text == "x")
    }

    @Test(arguments: [
        (nil, "the service closed the connection before it answered"),
        ("{\"parameters\":{", "the service closed the connection before it answered"),
        ("[]\0", "the answer cannot be read: the message is not a JSON object"),
        ("{\0", "the answer cannot be read: the message is not JSON"),
        ("{}\0", "the answer cannot be read: the field “text” of the message is missing or of another type"),
        (
            "{\"parameters\":{\"text\":1}}\0",
            "the answer cannot be read: the field “text” of the message is missing or of another type"
        ),
        ("{\"error\":\"a.b.Wrong\"}\0", "a.b.Wrong"),
        ("{\"error\":\"a.b.Wrong\",\"parameters\":{\"message\":\"no such thing\"}}\0", "a.b.Wrong: no such thing"),
        (String(repeating: "x", count: 1001), "the answer cannot be read: the message is longer than 1000 bytes"),
    ])
    func saysWhatIsWrongWithAnswer(_ answer: String?, _ words: String) throws {
        guard case .failure(let error) = try call(answer: answer.map { Array($0.utf8) }) else {
            Issue.record("no error")
            return
        }
        #expect("\(error)" == words)
    }

    @Test func doesNotWaitForEver() throws {
        let listener = try UnixListener(path: directory.file("a.socket"))
        defer { close(listener.descriptor) }
        let client = try VarlinkClient(path: listener.path, timeout: .milliseconds(5))
        #expect(throws: ClientError.timedOut) { try client.call("a.b.C", returning: NoParameters.self) }
    }

    private func expect(_ error: ClientError, at path: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: error, sourceLocation: sourceLocation) { try VarlinkClient(path: path) }
    }

    @Test func saysWhyItCannotConnect() throws {
        let path = directory.file("a.socket")
        let long = String(repeating: "x", count: 200)
        expect(.badPath(long, limit: 107), at: long)
        expect(.noSocket(path), at: path)
        expect(.noSocket(path + "/b/c"), at: path + "/b/c")
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        expect(.notASocket(path), at: path)
        expect(.noSocket(path + "/b"), at: path + "/b")
        unlink(path)
        close(try UnixListener(path: path).descriptor)
        expect(.refused(path), at: path)
        unlink(path)
        let datagram = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(datagram) }
        #expect(try #require(UnixAddress(path: path)).bind(datagram) == 0)
        expect(.notASocket(path), at: path)
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may always connect"))
    func saysThatItMayNotConnect() throws {
        let listener = try UnixListener(path: directory.file("a.socket"), mode: 0)
        defer { close(listener.descriptor) }
        expect(.notPermitted(listener.path), at: listener.path)
    }

    @Test func hearsWhyCallIsRefusedThatItCouldNotFinish() throws {
        var limits = VarlinkLimits()
        limits.callBytes = 1000
        let service = try TestService(limits)
        let client = try VarlinkClient(path: service.socket)
        let text = String(repeating: "x", count: 10_000_000)
        let error = #expect(throws: ClientError.self) {
            try client.call("org.example.test.Echo", ["text": text], returning: TestService.Text.self)
        }
        #expect(
            error.map { "\($0)" } == "org.varlink.service.InvalidParameter: the message is longer than 1000 bytes")
    }

    @Test func takesOneCallAtATime() throws {
        let service = try TestService()
        let client = try VarlinkClient(path: service.socket)
        let stream = try client.stream(
            "org.example.test.Count", TestService.Range(from: 1, to: 2), of: TestService.Number.self)
        #expect(try stream.next()?.number == 1)
        #expect(throws: ClientError.streaming) { try client.notify("a.b.C") }
        #expect(try stream.next()?.number == 2)
        #expect(try stream.next() == nil)
        #expect(try client.call("org.example.test.Echo", ["text": "x"], returning: TestService.Text.self).text == "x")
    }

    @Test func keepsOrderOfCallsItDoesNotWaitFor() throws {
        let service = try TestService()
        let client = try VarlinkClient(path: service.socket)
        for text in ["1", "2", "3"] { try client.notify("org.example.test.Note", ["text": text]) }
        let notes = try client.call("org.example.test.Notes", returning: [String: [String]].self)
        #expect(notes == ["notes": ["1", "2", "3"]])
    }

    @Test func decodesWhatComesWithAnError() throws {
        let service = try TestService()
        let client = try VarlinkClient(path: service.socket)
        do {
            _ = try client.call("org.example.test.Echo", returning: TestService.Text.self)
            Issue.record("no error")
        } catch .remote(let error) {
            #expect(error.name == "org.varlink.service.InvalidParameter")
            #expect(try error.parameters(as: [String: String].self) == ["parameter": "text"])
        }
    }
}
