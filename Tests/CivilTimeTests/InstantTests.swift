import CivilTime
import Testing

@Suite struct InstantTests {
    @Test(arguments: [(0, 0), (999, 0), (1000, 1), (-1, -1), (-1000, -1), (-1001, -2)] as [(Int64, Int64)])
    func secondsRoundDown(_ milliseconds: Int64, _ seconds: Int64) {
        #expect(Instant(milliseconds: milliseconds).seconds == seconds)
    }

    @Test func arithmeticAtTheEndsOfTheRangeIsClamped() {
        let first = Instant(milliseconds: .min)
        let last = Instant(milliseconds: .max)
        #expect(last + 1 == last)
        #expect(first + -1 == first)
        #expect(last - first == .max)
        #expect(first - last == .min)
        #expect(Instant(seconds: .max) == last)
        #expect(Instant(seconds: .min) == first)
        #expect(first.seconds == Int64.min / 1000 - 1)
        #expect(ZoneRules.utc.civil(last) == CivilDateTime(.latest, .endOfDay))
        #expect(ZoneRules.utc.civil(first) == CivilDateTime(.earliest, .midnight))
    }

    @Test(arguments: [("8:30", "08:30"), ("08:30", "08:30"), ("23:59:59", "23:59:59"), ("00:00", "00:00")])
    func times(_ text: String, _ normal: String) {
        #expect(TimeOfDay(text)?.description == normal)
    }

    @Test(arguments: ["24:00", "8", "8:3", "08:60", "08:30:60", "08:30:15:1", "a8:30", ""])
    func refusesWhatIsNoTime(_ text: String) {
        #expect(TimeOfDay(text) == nil)
    }
}
