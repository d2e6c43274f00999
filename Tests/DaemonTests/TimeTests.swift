import CivilTime
import TestSupport
import Testing

@testable import Daemon

@Suite("Clocks")
struct TimeTests {
    @Test(
        "a rehearsal's clock goes as fast as it is told to",
        arguments: [(1.0, 0, "2026-01-01T08:00"), (60, 1000, "2026-01-01T08:01"), (86_400, 2000, "2026-01-03T08:00")])
    func speed(speed: Double, elapsed: Int64, expected: String) {
        var monotonic: Int64 = 5000
        let time = RehearsalTime(position: Fixture.instant("2026-01-01T08:00"), speed: speed) { monotonic }
        monotonic += elapsed
        #expect(Fixture.civil(time.now) == expected)
    }

    @Test("it stops at the end of the year 9999")
    func end() {
        var monotonic: Int64 = 0
        let time = RehearsalTime(position: Fixture.instant("2026-01-01T08:00"), speed: 1e6) { monotonic }
        monotonic = .max / 2
        #expect(time.now == Instant(seconds: 253_402_300_799))
    }

    @Test("its alarm is as far ahead as the machine's clock has to go")
    func alarm() {
        let time = RehearsalTime(position: Fixture.instant("2026-01-01T08:00"), speed: 3600) { 0 }
        let before = MachineClock.wall
        let alarm = time.machineTime(of: Fixture.instant("2026-01-01T10:00"))
        #expect((before + 2000...MachineClock.wall + 2000).contains(alarm))
    }

    @Test("the watchdog is fed at half its interval, by a clock nobody sets")
    func watchdog() {
        var watchdog = Watchdog(interval: .seconds(60), now: 1000)
        #expect(watchdog.wait(from: 1000) == 30_000)
        #expect(watchdog.wait(from: 31_000) == 0)
        #expect(watchdog.wait(from: 90_000) == 0)
        watchdog.fed(at: 31_500)
        #expect(watchdog.wait(from: 31_500) == 30_000)
    }

    @Test(
        "a speed out of bounds is brought back",
        arguments: [(0, 1), (1, 1), (86_400, 86_400), (Int.max, 1_000_000)])
    func bounds(asked: Int, given: Int) {
        let from = CivilDateTime(Fixture.day("2026-01-01"), .midnight)
        #expect(RehearsalRequest(from: from, speed: asked).speed == given)
    }
}
