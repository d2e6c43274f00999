import CivilTime
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("Reading history")
struct HistoryReadingTests {
    private func lived() throws -> TestDesk {
        let test = try TestDesk(Plans.set(Plans.report, Plans.surprise))
        for _ in 0..<3 {
            _ = test.ask(.done("report"))
            _ = test.ask(.undo(name: "report", reason: nil))
        }
        _ = test.ask(.done("surprise"))
        test.desk.turn()
        return test
    }

    private func reading(
        _ test: TestDesk, kinds: Set<String>? = nil, since: Int64 = 0, caller: Caller = Fixture.root
    ) -> HistoryReading {
        HistoryReading(ledger: test.ledger, kinds: kinds, since: since) {
            test.desk.planner.sight(of: $0, for: caller)
        }
    }

    private let report = OccurrenceID(duty: "report", period: "2026")

    @Test("the latest come in order, and it is told that there are earlier ones")
    func latest() throws {
        let test = try lived()
        let (three, isTruncated) = try reading(test).latest(3, about: nil)
        #expect(three.map(\.entry.seq) == [6, 7, 8])
        #expect(isTruncated)
        let (all, isCut) = try reading(test).latest(8, about: nil)
        #expect(all.map(\.entry.seq) == Array(1...8))
        #expect(!isCut)
    }

    @Test("one occurrence, some kinds, after a cursor")
    func restricted() throws {
        let test = try lived()
        #expect(try reading(test).latest(100, about: report).entries.map(\.entry.seq) == Array(2...7))
        #expect(
            try reading(test, kinds: ["undone"], since: 3).latest(100, about: nil).entries.map(\.entry.seq) == [5, 7])
    }

    @Test("what the caller may not see is opaque, also for a filter")
    func opaque() throws {
        let test = try lived()
        let other = Fixture.caller("王五")
        let seen = try reading(test, caller: other).latest(100, about: nil).entries
        #expect(seen.last?.sight == .nothing)
        #expect(
            try reading(test, kinds: ["done"], caller: other).latest(100, about: nil).entries.map(\.entry.seq) == [
                2, 4, 6,
            ])
        #expect(
            try reading(test, kinds: ["opaque"], caller: other).latest(100, about: nil).entries.map(\.entry.seq) == [8])
    }

    @Test("history goes on under an earlier name")
    func renamed() throws {
        let test = try lived()
        let renamed = "{id: account, formerly: report, title: 报告, when: 2026年3月2日至3月9日, owner: 张三}"
        _ = try test.load(Plans.set(renamed, Plans.surprise)).get()
        _ = test.ask(.done("account"))
        test.desk.turn()
        let account = OccurrenceID(duty: "account", period: "2026")
        let kinds = try reading(test).latest(100, about: account).entries.map(\.entry.event.fact.kind)
        #expect(kinds == [.done, .undone, .done, .undone, .done, .undone, .rekeyed, .done])
        let (two, isTruncated) = try reading(test).latest(3, about: account)
        #expect(two.map(\.entry.event.fact.kind) == [.undone, .rekeyed, .done])
        #expect(isTruncated)
    }
}
