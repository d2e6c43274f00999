import CalendarInterface
import CivilTime
import Glibc
import Ledger
import Logging
import NIOCore
import NIOPosix
import Planning
import Synchronization
import Systemd
import TestSupport
import Varlink
import Wording

@testable import Daemon

/// A daemon in the test's own process: a loop, a ledger in memory, a socket in a temporary directory, a clock that is
/// set by hand.
final class TestHouse {
    let directory = TemporaryDirectory()
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loop: any EventLoop
    private let bound: NIOLoopBound<Everything>

    /// What lives on the loop.
    struct Everything {
        let steward: Steward
        let time: FakeTime
        let ledger: MemoryLedger
        let alarms: Alarms
        let told: Told
    }

    /// What the service manager was told.
    final class Told: Sendable {
        private let messages = Mutex<[String]>([])

        var all: [String] { messages.withLock { $0 } }

        func notifier() -> Notifier {
            Notifier { message in
                self.messages.withLock { $0.append(message) }
                return 1
            }
        }
    }

    /// The alarms that were set.
    final class Alarms {
        var last: Int64?
    }

    var socket: String { directory.file("socket") }

    /// - Parameter duties: each a line of YAML; the plan is loaded on 2026-03-01 at noon.
    init(_ duties: String...) throws {
        directory.makeDirectory("plan.d")
        directory.makeDirectory("calendars")
        directory.write("plan.d/ops.yaml", Plans.text(duties))
        directory.write("calendars/cn.yaml", String(decoding: Plans.calendar.bytes, as: UTF8.self))
        let configuration = Configuration(
            plan: directory.file("plan.d"), calendars: [directory.file("calendars")], state: directory.path,
            socket: directory.file("socket"), language: .en, group: nil, administrators: nil)
        let listener = try UnixListener(path: directory.file("socket"), mode: 0o600)
        let loop = group.next()
        self.loop = loop
        bound = try loop.submit {
            NIOLoopBound(try TestHouse.furnish(configuration, on: loop), eventLoop: loop)
        }.wait()
        let bound = bound
        try loop.flatSubmit {
            let steward = bound.value.steward
            return steward.service!.listen(on: listener.descriptor)
        }.wait()
        try loop.submit { bound.value.steward.begin() }.wait()
    }

    deinit {
        let bound = bound
        try? loop.flatSubmit { bound.value.steward.service!.stop(within: .zero) }.wait()
        try? group.syncShutdownGracefully()
    }

    private static func furnish(_ configuration: Configuration, on loop: any EventLoop) throws -> Everything {
        let time = FakeTime("2026-03-01T12:00")
        let ledger = try MemoryLedger()
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let alarms = Alarms()
        let told = Told()
        let parts = Steward.Parts(
            configuration: configuration, rehearsal: nil, desk: try Desk(ledger: ledger, time: time),
            access: Access(
                ownUID: getuid(), administrators: nil, accounts: Accounts(look: { _ in .login("zhangsan") })),
            evidence: EvidenceStore(state: configuration.state),
            manager: Manager(isThere: true, log: log, notifier: told.notifier()), log: log,
            send: { _, whenLeft in whenLeft() })
        let steward = try Steward(parts, loop: loop) { alarms.last = $0 }
        steward.load(first: Result { () throws(PlanFault) in try PlanSet.found(configuration) })
        let interface = try CalendarService(steward: steward).interface()
        steward.service = try VarlinkService(info: Daemon.info, interfaces: [interface], loop: loop)
        return Everything(steward: steward, time: time, ledger: ledger, alarms: alarms, told: told)
    }

    func client() throws(ClientError) -> VarlinkClient {
        try VarlinkClient(path: socket, timeout: .seconds(30))
    }

    func call<Method: CalendarMethod>(_ method: Method.Type, _ parameters: Method.Parameters) throws -> Method.Reply {
        try client().call(Method.qualifiedName, parameters, returning: Method.Reply.self)
    }

    /// The error a call is answered with; nil when it is answered otherwise.
    func refusal<Method: CalendarMethod>(_ method: Method.Type, _ parameters: Method.Parameters) throws
        -> CalendarError?
    {
        do throws(ClientError) {
            _ = try client().call(Method.qualifiedName, parameters, returning: Method.Reply.self)
            return nil
        } catch .remote(let error) {
            guard let code = CalendarError.Code(qualifiedName: error.name) else { return nil }
            return CalendarError(code: code, parameters: try error.parameters())
        }
    }

    /// Does something on the loop.
    func on<Value: Sendable>(_ body: @escaping @Sendable (Everything) throws -> Value) throws -> Value {
        let bound = bound
        return try loop.submit { try body(bound.value) }.wait()
    }

    /// Sets the clock and lets the alarm go off.
    func pass(at text: String) throws {
        try on {
            $0.time.set(text)
            $0.steward.pass(.alarm)
        }
    }
}
