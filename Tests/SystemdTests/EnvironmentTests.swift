import Glibc
import Testing

@testable import Systemd

/// What libsystemd reads from the environment, which the process has but one of: these tests run one by one.
@Suite(.serialized) struct EnvironmentTests {
    @Test func tellsTheManager() throws {
        let manager = try UnixSocket(SOCK_DGRAM)
        let variables = Variables(["NOTIFY_SOCKET": manager.path])
        defer { variables.unset() }
        #expect(try Notifier().send(.ready, .status("well")))
        #expect(try manager.receive() == "READY=1\nSTATUS=well")
        #expect(try Notifier().send(.watchdog))
        #expect(try manager.receive() == "WATCHDOG=1")
    }

    @Test func tellsNobodyWithoutManager() throws {
        #expect(try !Notifier().send(.ready))
    }

    @Test func failsWhenManagerIsGone() throws {
        let variables = Variables(["NOTIFY_SOCKET": try UnixSocket(SOCK_DGRAM).path])
        defer { variables.unset() }
        #expect(throws: SystemFault(call: "sd_notify", code: ENOENT)) { try Notifier().send(.ready) }
    }

    @Test(
        arguments: [
            ([:], nil),
            (["WATCHDOG_USEC": "30000000"], .seconds(30)),
            (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "\(getpid())"], .seconds(30)),
            (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"], nil),
        ] as [([String: String], Duration?)])
    func readsWatchdog(_ environment: [String: String], _ interval: Duration?) throws {
        let variables = Variables(environment)
        defer { variables.unset() }
        #expect(try watchdogInterval() == interval)
    }

    @Test func saysWhenWatchdogCannotBeRead() {
        let variables = Variables(["WATCHDOG_USEC": "soon"])
        defer { variables.unset() }
        #expect(throws: SystemFault.self) { try watchdogInterval() }
    }

    @Test func takesDescriptorsOnce() throws {
        let isOpen = fcntl(3, F_GETFD) >= 0
        if !isOpen { dup2(open("/dev/null", O_RDONLY), 3) }
        defer { if !isOpen { close(3) } }
        let variables = Variables(["LISTEN_PID": "\(getpid())", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "varlink"])
        defer { variables.unset() }
        #expect(try listenDescriptors() == [PassedDescriptor(number: 3, name: "varlink")])
        #expect(fcntl(3, F_GETFD) & FD_CLOEXEC != 0)
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { #expect(getenv(name) == nil) }
        #expect(try listenDescriptors().isEmpty)
    }

    @Test(arguments: [[:], ["LISTEN_PID": "1", "LISTEN_FDS": "1"]])
    func takesNoDescriptorsOfOthers(_ environment: [String: String]) throws {
        let variables = Variables(environment)
        defer { variables.unset() }
        #expect(try listenDescriptors().isEmpty)
    }

    private struct Variables {
        private let names: [String]

        init(_ values: [String: String]) {
            names = Array(values.keys)
            for (name, value) in values { setenv(name, value, 1) }
        }

        func unset() {
            for name in names { unsetenv(name) }
        }
    }
}
