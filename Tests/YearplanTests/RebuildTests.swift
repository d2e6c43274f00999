import CalendarInterface
import CivilTime
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Daemon
@testable import Planning
@testable import yearplan

/// What `yearplan log --json` prints is enough to have everything back that was recorded.
struct RebuildTests {
    /// Entries as a caller's log has them, printed and read again.
    private func logged(_ entries: [Entry], _ book: PlanBook, _ sight: Sight = .whole) throws -> [Event] {
        var planner = Planner()
        planner.replace(book: book, [])
        let translation = EntryTranslation(WireTime(planner, at: Fixture.instant("2026-03-09T08:30")), book)
        let reply = Wire.GetHistory.Reply(
            clock: Samples.clock, entries: entries.map { translation.entry($0, sight) }, head: 0)
        return try RecordedLog(json: Array(try JSON.line(reply).utf8)).events
    }

    private func fold(_ events: [Event]) -> Fold {
        var fold = Fold()
        for event in events { _ = fold.evolve(event) }
        return fold
    }

    @Test(arguments: FactSample.all)
    func everyFactComesBackAsItWas(_ sample: FactSample) throws {
        let event = Event.sample(try sample.fact())
        let entries = try MemoryLedger().append([event], texts: planTexts, checkpoint: nil)
        #expect(try logged(entries, Fixture.book()) == [event])
        #expect(try logged(entries, Fixture.book(), .nothing).isEmpty)
    }

    @Test(arguments: UInt64(1)...8)
    func theFoldOfALogIsThatOfTheLedger(_ seed: UInt64) throws {
        var generator = EventGenerator(seed: seed)
        let events = try generator.events(200)
        let entries = try MemoryLedger().append(events, texts: planTexts, checkpoint: nil)
        let log = try logged(entries, Fixture.book())
        #expect(log == events)
        #expect(fold(log) == fold(events))
    }

    @Test func aLivedYearIsRebuilt() throws {
        let book = Fixture.book(
            Fixture.duty("report", "每月下旬"), Fixture.duty("check", "每季度下旬", owner: .person("王五")),
            Fixture.duty("surprise", "2026年6月") { $0.isConfidential = true },
            Fixture.duty("bulletin", "3个工作日内") { $0.after = .all([.duty("check", result: nil)]) })
        var simulation = Simulation(book, at: Fixture.instant("2026-01-01T00:00"))
        simulation.run(until: Fixture.instant("2026-12-31T23:00"), punctually: true)
        #expect(Set(simulation.events.map(\.fact.kind)).isSuperset(of: [.planLoaded, .reminded, .done]))
        let entries = try MemoryLedger().append(simulation.events)
        let log = try logged(entries, book)
        #expect(log == simulation.events)
        #expect(fold(log) == simulation.planner.fold)
    }

    @Test func aNameSomebodyMayNotKnowIsNotInIt() throws {
        let book = Fixture.book(
            Fixture.duty("report", "每月下旬"), Fixture.duty("surprise", "2026年6月") { $0.isConfidential = true })
        let simulation = Simulation(book, at: Fixture.instant("2026-01-01T00:00"))
        let entries = try MemoryLedger().append(simulation.events)
        guard case .planLoaded(let load)? = try logged(entries, book, .partial).first?.fact else {
            Issue.record("expected a loaded plan")
            return
        }
        #expect(load.added == [DutyKey(planYear: 2026, duty: "report")])
        #expect(load.summaries.map(\.duties) == [1])
    }

    static let broken: [(field: String, entry: Wire.Entry)] = {
        func entry(_ kind: String, _ change: (inout Wire.Entry) -> Void) -> Wire.Entry {
            var entry = Wire.Entry(seq: 7, anchor: "7:ab", kind: kind)
            entry.recordedAt = Samples.clock.now
            change(&entry)
            return entry
        }
        return [
            ("recordedAt", entry("withdrawn") { $0.recordedAt = nil }),
            ("completion", entry("done") { _ in }),
            ("completion.on", entry("done") { $0.completion = .init(on: "2026-02-30") }),
            ("fromMoment", entry("adopted") { $0.from = "2026-03-01" }),
            ("planYear", entry("rekeyed") { $0.renamedTo = "new@2026" }),
            ("directory", entry("plan_missing") { _ in }),
            (
                "plan.added",
                entry("plan_loaded") {
                    $0.plan = .init(plans: [], calendars: [], summaries: [], added: ["report"], removed: [])
                }
            ),
        ]
    }()

    @Test(arguments: broken)
    func whatCannotBeReadIsNamed(_ row: (field: String, entry: Wire.Entry)) throws {
        do {
            _ = try Event(row.entry)
            Issue.record("expected an error")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription.hasPrefix("event 7: “\(row.field)” "))
        }
    }

    @Test func kindsToComeArePassedOver() throws {
        #expect(try Event(Wire.Entry(seq: 1, anchor: "1:ab", kind: "brand_new")) == nil)
        #expect(try Event(.opaque(seq: 1, anchor: "1:ab")) == nil)
    }
}
