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

    /// The sequence numbers and kinds that are read, step by step.
    private func read(
        _ test: TestDesk, _ limit: Int, about subject: HistorySubject? = nil, kinds: Set<String>? = nil,
        since: Int64 = 0,
        caller: Caller = Fixture.root
    ) throws -> HistoryReading.Outcome {
        var reading = HistoryReading(test.ledger, about: subject, kinds: kinds, since: since, limit: limit) {
            test.desk.planner.sight(of: $0, for: caller)
        }
        while true {
            if let outcome = try reading.proceed() { return outcome }
        }
    }

    private let report = HistorySubject.occurrence(OccurrenceID(duty: "report", period: "2026"))

    @Test("the latest come in order, and it is told that there are earlier ones")
    func latest() throws {
        let test = try lived()
        let three = try read(test, 3)
        #expect(three.entries.map(\.entry.seq) == [6, 7, 8])
        #expect(three.isTruncated)
        let all = try read(test, 8)
        #expect(all.entries.map(\.entry.seq) == Array(1...8))
        #expect(!all.isTruncated)
    }

    @Test("one occurrence, some kinds, after a cursor")
    func restricted() throws {
        let test = try lived()
        #expect(try read(test, 100, about: report).entries.map(\.entry.seq) == Array(2...7))
        #expect(try read(test, 100, kinds: ["undone"], since: 3).entries.map(\.entry.seq) == [5, 7])
    }

    @Test("what the caller may not see is opaque, also for a filter")
    func opaque() throws {
        let test = try lived()
        let other = Fixture.caller("王五")
        #expect(try read(test, 100, caller: other).entries.last?.sight == .nothing)
        #expect(try read(test, 100, kinds: ["done"], caller: other).entries.map(\.entry.seq) == [2, 4, 6])
        #expect(try read(test, 100, kinds: ["opaque"], caller: other).entries.map(\.entry.seq) == [8])
    }

    @Test("history goes on under an earlier name")
    func renamed() throws {
        let test = try lived()
        let renamed = "{id: account, formerly: report, title: 报告, when: 2026年3月2日至3月9日, owner: 张三}"
        _ = try test.load(Plans.set(renamed, Plans.surprise)).get()
        _ = test.ask(.done("account"))
        test.desk.turn()
        let account = HistorySubject.occurrence(OccurrenceID(duty: "account", period: "2026"))
        let kinds = try read(test, 100, about: account).entries.map(\.entry.event.fact.kind)
        #expect(kinds == [.done, .undone, .done, .undone, .done, .undone, .rekeyed, .done])
        let three = try read(test, 3, about: account)
        #expect(three.entries.map(\.entry.event.fact.kind) == [.undone, .rekeyed, .done])
        #expect(three.isTruncated)
    }

    @Test("a duty's history is that of all its occurrences, also under an earlier id")
    func duty() throws {
        let weekly = "{id: weekly, title: 周报, when: 每月下旬, owner: 张三}"
        let test = try TestDesk(Plans.set(weekly, Plans.report, Plans.surprise))
        for month in ["01", "02", "03"] { _ = test.ask(.done("weekly@2026-\(month)")) }
        _ = test.ask(.done("report"))
        test.desk.turn()
        #expect(try read(test, 100, about: .duty("weekly", member: nil)).entries.map(\.entry.seq) == [2, 3, 4])
        #expect(try read(test, 100, about: .duty("weekly", member: "王五")).entries.isEmpty)
        let renamed = "{id: monthly, formerly: weekly, title: 月报, when: 每月下旬, owner: 张三}"
        _ = try test.load(Plans.set(renamed, Plans.report, Plans.surprise)).get()
        let monthly = HistorySubject.duty("monthly", member: nil)
        let kinds = try read(test, 100, about: monthly).entries.map(\.entry.event.fact.kind)
        #expect(kinds == [.done, .done, .done, .rekeyed, .rekeyed, .rekeyed])
        let latest = try read(test, 4, about: monthly)
        #expect(latest.entries.map(\.entry.event.fact.kind) == [.done, .rekeyed, .rekeyed, .rekeyed])
        #expect(latest.isTruncated)
    }

    @Test("pages go back to the first entry")
    func pages() throws {
        let test = try lived()
        var seqs: [Int64] = []
        var before: Int64?
        repeat {
            var reading = HistoryReading(test.ledger, about: nil, kinds: nil, since: 0, before: before, limit: 3) {
                _ in .whole
            }
            let outcome = try #require(try reading.proceed())
            seqs = outcome.entries.map(\.entry.seq) + seqs
            before = outcome.isTruncated ? seqs.first : nil
        } while before != nil
        #expect(seqs == Array(1...8))
    }

    @Test("of what the caller may not know of it is not told what it is about")
    func unnamed() throws {
        let test = try lived()
        let surprise = HistorySubject.duty("surprise", member: nil)
        #expect(try read(test, 100, about: surprise).entries.map(\.entry.seq) == [8])
        #expect(try read(test, 100, about: surprise, caller: Fixture.caller("王五")).entries.isEmpty)
    }

    @Test("a long search goes in steps")
    func steps() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        for _ in 0..<HistoryReading.page {
            _ = test.ask(.done("report"))
            _ = test.ask(.undo(name: "report", reason: nil))
        }
        test.desk.turn()
        var reading = HistoryReading(test.ledger, about: nil, kinds: ["opaque"], since: 0, limit: 1) { _ in .whole }
        var steps = 1
        while try reading.proceed() == nil { steps += 1 }
        #expect(steps == 3, "nothing is found, and everything is looked at")
    }
}
