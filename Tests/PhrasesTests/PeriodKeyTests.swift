import CivilTime
import Phrases
import Testing

/// The keys that identify occurrences.
@Suite struct PeriodKeyTests {
    @Test(arguments: [
        "2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q4", "2026-03", "2026-W09", "2026-W53", "2026-03-late",
        "2026-03-early",
        "2026-03-mid", "2026-03-09", "2026-03-09.noon", "2026-03-09.open", "2026-03-09.close", "2026-03-09.1800",
        "2026-03-09.083015", "2026-春节", "2026-国庆节", "2026.2", "2026.17", "0026",
    ])
    func textIsReadBack(_ text: String) throws {
        #expect(try #require(PeriodKey(text)).description == text)
    }

    @Test(arguments: [
        "", "26", "20260", "2026-", "2026-H3", "2026-Q0", "2026-Q5", "2026-13", "2026-00", "2026-3", "2026-W54",
        "2025-W53", "2026-W9",
        "2026-02-30", "2026-03-9", "2026-03-soon", "2026-03-09.dusk", "2026-03-09.2500", "2026-03-09.", "2026.0",
        "2026.02", "2026.",
        "2026-春节/城关", "2026-abc", "２０２６", "2026-03-09.180000", "0000", "-2026",
    ])
    func otherTextIsRefused(_ text: String) {
        #expect(PeriodKey(text) == nil)
    }

    struct Pair: Sendable {
        let coarse: String
        let fine: String
        let holds: Bool
    }

    @Test(arguments: [
        Pair(coarse: "2026", fine: "2026-H1", holds: true), Pair(coarse: "2026", fine: "2026-W53", holds: true),
        Pair(coarse: "2026", fine: "2025-12-31", holds: false), Pair(coarse: "2026", fine: "2026-春节", holds: true),
        Pair(coarse: "2026", fine: "2026.3", holds: true), Pair(coarse: "2026", fine: "2027", holds: false),
        Pair(coarse: "2026-H1", fine: "2026-Q2", holds: true), Pair(coarse: "2026-Q1", fine: "2026-H1", holds: false),
        Pair(coarse: "2026-Q1", fine: "2026-03-late", holds: true),
        Pair(coarse: "2026-Q1", fine: "2026-04", holds: false),
        Pair(coarse: "2026-04", fine: "2026-W14", holds: true), Pair(coarse: "2026-03", fine: "2026-W14", holds: false),
        Pair(coarse: "2026-W14", fine: "2026-03-31", holds: true),
        Pair(coarse: "2026-W14", fine: "2026-04", holds: false),
        Pair(coarse: "2026-03-late", fine: "2026-03-21", holds: true),
        Pair(coarse: "2026-03-late", fine: "2026-03-20", holds: false),
        Pair(coarse: "2026-03-09", fine: "2026-03-09.noon", holds: true),
        Pair(coarse: "2026-03-09.noon", fine: "2026-03-09", holds: false),
        Pair(coarse: "2026-春节", fine: "2026-02-16", holds: false),
        Pair(coarse: "2026-03", fine: "2026-03", holds: true),
    ])
    func coarserPeriodsHoldFiner(_ pair: Pair) throws {
        let coarse = try #require(PeriodKey(pair.coarse))
        let fine = try #require(PeriodKey(pair.fine))
        #expect(coarse.contains(fine) == pair.holds)
    }

    @Test func keysOfAYearAreDistinct() throws {
        for phrase in ["每周", "每旬", "每日营业前、午休、营业终了", "每月5日、20日", "每两个月至少一次", "每月第一个工作日、最后一个工作日"] {
            let keys = try Schedule.parse(phrase).windows(in: 2026, calendar: China.calendar).map(\.key)
            #expect(Set(keys).count == keys.count, "\(phrase)")
            #expect(keys.allSatisfy { PeriodKey($0.description) == $0 }, "\(phrase)")
        }
    }
}
