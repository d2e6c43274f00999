import Glibc
import NIOCore
import NIOPosix
import Testing

@testable import Varlink

/// A service in a temporary directory, on a loop of its own, with methods that tests need.
final class TestService {
    static let description = """
        # What tests need.
        interface org.example.test

        method Echo(text: string) -> (text: string)
        # Answered when somebody calls Release.
        method Hold(text: string) -> (text: string)
        method Release() -> ()
        method Note(text: string) -> ()
        method Notes() -> (notes: []string)
        method Who() -> (uid: int, gid: int, pid: int, groups: []int)
        method Forget() -> ()
        method Unwritable() -> (number: float)
        method Absent() -> ()
        method Large(size: int) -> (text: string)
        method Count(from: int, to: int) -> (number: int)
        # Sends as much as the service lets it.
        method Flood(size: int) -> (number: int, filler: string)
        # Sends nothing, and keeps the stream.
        method Watch() -> ()
        method Paced(to: int) -> (number: int, filler: string)
        method Pauses() -> (count: int)
        error FellBehind (sent: int)

        """

    struct Text: Codable { var text: String }
    struct Size: Codable { var size: Int }
    struct Range: Codable { var from, to: Int }
    struct Number: Codable { var number: Int }
    struct Goal: Codable { var to: Int }
    struct Filled: Codable { var number: Int; var filler: String }

    /// What the handlers keep; lives on the loop.
    final class State {
        var held: [(String, Replier)] = []
        var notes: [String] = []
        var streams: [StreamReplier] = []
        var incidents: [Incident] = []
        var closed = 0
        var pauses = 0
        var awaited: [(condition: () -> Bool, promise: EventLoopPromise<Void>)] = []
    }

    let directory = TemporaryDirectory()
    let socket: String
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loop: any EventLoop
    private let bound: NIOLoopBound<(service: VarlinkService, state: State)>

    init(_ limits: VarlinkLimits = VarlinkLimits()) throws {
        socket = directory.file("test.socket")
        loop = group.next()
        let listener = try UnixListener(path: socket, mode: 0o600)
        let loop = loop
        bound = try loop.submit {
            let state = State()
            let service = try VarlinkService(
                info: ServiceInfo(vendor: "V", product: "P", version: "1", url: "https://example.org"),
                interfaces: [try Self.interface(state)], limits: limits, loop: loop)
            service.onIncident = {
                state.incidents.append($0); Self.look(state)
            }
            return NIOLoopBound((service, state), eventLoop: loop)
        }.wait()
        let bound = bound
        try loop.flatSubmit { bound.value.service.listen(on: listener.descriptor) }.wait()
    }

    deinit {
        try? stop(within: .zero)
        try? group.syncShutdownGracefully()
    }

    func client() throws -> RawClient {
        try RawClient(self)
    }

    func stop(within patience: TimeAmount) throws {
        let bound = bound
        try loop.flatSubmit { bound.value.service.stop(within: patience) }.wait()
    }

    func connectionCount() throws -> Int {
        try read { service, _ in service.connectionCount }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (VarlinkService, State) -> Value) throws -> Value {
        let bound = bound
        return try loop.submit { body(bound.value.service, bound.value.state) }.wait()
    }

    /// Stops the loop, so that several clients can send before it looks at any of them.
    ///
    /// - Returns: what lets it go on.
    func halt() throws -> () -> Void {
        let (isHalted, goOn) = (try Signal(), try Signal())
        loop.execute {
            isHalted.send()
            goOn.wait()
        }
        isHalted.wait()
        return { goOn.send() }
    }

    /// One thread waits for another; a loop may not wait for a promise.
    private final class Signal: Sendable {
        private let reading, writing: Int32

        init() throws {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw PeerFault(code: errno) }
            (reading, writing) = (ends[0], ends[1])
        }

        deinit {
            close(reading)
            close(writing)
        }

        func send() {
            _ = Glibc.write(writing, [1], 1)
        }

        func wait() {
            var byte: UInt8 = 0
            _ = Glibc.read(reading, &byte, 1)
        }
    }

    /// Waits until the condition holds; it is looked at whenever a handler or an incident changes the state.
    func wait(until condition: @escaping @Sendable (State) -> Bool) throws {
        let bound = bound
        try loop.flatSubmit {
            let promise = bound.value.service.loop.makePromise(of: Void.self)
            bound.value.state.awaited.append(({ condition(bound.value.state) }, promise))
            Self.look(bound.value.state)
            return promise.futureResult
        }.wait()
    }

    private static func look(_ state: State) {
        state.awaited.removeAll { waiting in
            guard waiting.condition() else { return false }
            waiting.promise.succeed()
            return true
        }
    }

    private static func interface(_ state: State) throws -> Interface {
        var interface = try Interface(description: description)
        try interface.method("Echo", taking: Text.self) { text, _, replier in replier.reply(text) }
        try interface.method("Hold", taking: Text.self) { text, _, replier in
            state.held.append((text.text, replier))
            look(state)
        }
        try interface.method("Release", taking: NoParameters.self) { _, _, replier in
            for (text, held) in state.held { held.reply(Text(text: text)) }
            state.held = []
            replier.reply()
        }
        try interface.method("Note", taking: Text.self) { text, _, replier in
            state.notes.append(text.text)
            replier.reply()
            look(state)
        }
        try interface.method("Notes", taking: NoParameters.self) { _, _, replier in
            replier.reply(["notes": state.notes])
        }
        try interface.method("Who", taking: NoParameters.self) { _, call, replier in
            struct Who: Encodable { let uid, gid: UInt32; let pid: Int32; let groups: [UInt32] }
            let peer = call.peer
            replier.reply(Who(uid: peer.uid, gid: peer.gid, pid: peer.pid, groups: peer.groups))
        }
        try interface.method("Forget", taking: NoParameters.self) { _, _, _ in }
        try interface.method("Unwritable", taking: NoParameters.self) { _, _, replier in
            replier.reply(["number": Double.infinity])
        }
        try interface.method("Large", taking: Size.self) { size, _, replier in
            replier.reply(Text(text: String(repeating: "x", count: size.size)))
        }
        try interface.method("Pauses", taking: NoParameters.self) { _, _, replier in
            replier.reply(["count": state.pauses])
        }
        try addStreams(to: &interface, state)
        return interface
    }

    private static func addStreams(to interface: inout Interface, _ state: State) throws {
        try interface.stream("Count", taking: Range.self) { range, _, stream in
            for number in range.from..<range.to { _ = try? stream.send(Number(number: number)) }
            stream.finish(Number(number: range.to))
        }
        try interface.stream("Flood", taking: Size.self) { size, _, stream in
            let filler = String(repeating: "x", count: size.size)
            var sent = 0
            while (try? stream.send(Filled(number: sent, filler: filler))) == .sent { sent += 1 }
            stream.fail(VarlinkError("org.example.test.FellBehind", ["sent": sent]))
        }
        try interface.stream("Watch", taking: NoParameters.self) { _, _, stream in
            state.streams.append(stream)
            stream.onClose {
                state.closed += 1
                state.streams = []
                look(state)
            }
            look(state)
        }
        try interface.stream("Paced", taking: Goal.self) { goal, _, stream in
            let filler = String(repeating: "x", count: 4096)
            var number = 0
            func go() {
                while number < goal.to {
                    if stream.isBackedUp {
                        state.pauses += 1
                        return
                    }
                    number += 1
                    _ = try? stream.send(Filled(number: number, filler: filler))
                }
                stream.finish(Filled(number: number, filler: ""))
            }
            stream.onDrain(go)
            go()
        }
    }
}
