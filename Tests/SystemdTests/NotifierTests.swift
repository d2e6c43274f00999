import Glibc
import Testing

@testable import Systemd

@Suite struct NotifierTests {
    @Test(arguments: [
        (Notifier.Notice.ready, "READY=1"),
        (.reloading(monotonicMicroseconds: 12), "RELOADING=1\nMONOTONIC_USEC=12"),
        (.stopping, "STOPPING=1"),
        (.status("下一个提醒: 08:00"), "STATUS=下一个提醒: 08:00"),
        (.status("one\nREADY=1\r\nthree"), "STATUS=one READY=1 three"),
        (.watchdog, "WATCHDOG=1"),
        (.errno(2), "ERRNO=2"),
        (.extendTimeout(microseconds: 5), "EXTEND_TIMEOUT_USEC=5"),
    ])
    func writes(_ notice: Notifier.Notice, _ text: String) {
        #expect(notice.assignment == text)
    }

    @Test func sendsNoticesAsOneMessage() throws {
        let notifier = Notifier { $0 == "READY=1\nSTATUS=well" ? 1 : 0 }
        #expect(try notifier.send(.ready, .status("well")))
    }

    @Test(arguments: [(Int32(0), false), (1, true)])
    func saysWhetherAnyoneHeard(_ answer: Int32, _ heard: Bool) throws {
        #expect(try Notifier { _ in answer }.send(.watchdog) == heard)
    }

    @Test func saysWhyItWasRefused() {
        #expect(throws: SystemFault(call: "sd_notify", code: ENOENT)) { try Notifier { _ in -ENOENT }.send(.watchdog) }
        #expect("\(SystemFault(call: "sd_notify", code: ENOENT))" == "sd_notify: No such file or directory")
    }

    @Test func clockGoesForward() {
        let before = Notifier.monotonicMicroseconds()
        #expect(before > 0)
        #expect(Notifier.monotonicMicroseconds() >= before)
    }
}
