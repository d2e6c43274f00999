import CalendarInterface
import Foundation
import Ledger
import Planning
import TestSupport
import Testing
import Wording

@testable import Daemon

/// A year without an official calendar, and the calendar that arrives while the daemon runs.
@Suite("Official calendars")
struct OfficialCalendarTests {
    static let provisional = """
        calendar: cn
        holidays: [元旦, 清明节]
        years: {2025: {published: yes, off: {元旦: 2025-01-01}}}
        statutory: {2026: {元旦: 2026-01-01, 清明节: 2026-04-05}}
        """
    static let official = """
        calendar: cn
        holidays: [元旦, 清明节]
        years: {2026: {published: yes, off: {元旦: 2026-01-01/2026-01-03, 清明节: 2026-04-04/2026-04-06}, work: [2026-01-04]}}
        """
    /// Due on Monday 2026-04-06, the day after 清明节, which the notice makes a day off.
    static let duty = "{id: grave, title: 走访, when: 2026年3月2日至4月6日, owner: 张三}"
    static let follower = "{id: after, title: 小结, after: visit, when: 3个工作日内, owner: 张三}"
    static let visit = "{id: visit, title: 回访, when: 以上级通知为准, owner: 张三}"

    static func house() throws -> TestHouse {
        let house = try TestHouse(duty, visit, follower)
        house.directory.write("calendars/cn.yaml", provisional)
        _ = try house.call(Wire.Reload.self, .init())
        return house
    }

    @Test("every reply marks what is provisional")
    func marks() throws {
        let house = try Self.house()
        let listed = try house.call(Wire.ListOccurrences.self, .init())
        let grave = try #require(listed.occurrences.first { $0.name == "grave@2026" })
        #expect(grave.due == "2026-04-06" && grave.has(.provisional) && !grave.has(.assumed))
        let shown = try house.call(Wire.GetOccurrence.self, .init(name: "grave"))
        #expect(shown.occurrence.has(.provisional))
        let agenda = try house.call(Wire.GetAgenda.self, .init())
        #expect(agenda.soon.filter { $0.name == "grave@2026" }.allSatisfy { $0.has(.provisional) })
        #expect(!agenda.soon.isEmpty)
        #expect(try house.call(Wire.GetStatus.self, .init()).provisionalYears == [2026])
        try house.pass(at: "2026-03-02T08:30")
        let moved = try house.call(Wire.Move.self, .init(name: "grave", to: "2026-03-28", reason: "提前")).receipt
        #expect(Set(moved.marks ?? []).isSuperset(of: ["provisional", "moved", "day_off", "acted_on"]))
        let dated = try house.call(Wire.SetDate.self, .init(name: "visit", to: "2026-03-27")).receipt
        #expect(dated.marks?.contains("provisional") == true && dated.marks?.contains("day_off") == false)
        let done = try house.call(Wire.Complete.self, .init(name: "visit")).receipt
        let effect = try #require(done.effects.first { $0.occurrence == "after@2026" })
        #expect(effect.marks?.contains("provisional") == true)
        let history = try house.call(Wire.GetHistory.self, .init())
        let move = try #require(history.entries.first { $0.kind == "moved" })
        #expect(move.marks == ["provisional"])
        let reminders = history.entries.compactMap(\.reminder).flatMap(\.parts).filter { $0.occurrence == "grave@2026" }
        #expect(!reminders.isEmpty && reminders.allSatisfy { $0.marks.contains("provisional") })
    }

    @Test("what moved by the official calendar is told to who reloads, in the ledger and in the log")
    func arrival() throws {
        let house = try Self.house()
        house.directory.write("calendars/cn.yaml", Self.official)
        let reload = try house.call(Wire.Reload.self, .init())
        #expect(reload.official == [2026])
        #expect(reload.shifted == 1)
        #expect(reload.changed == 0)
        #expect(try house.call(Wire.GetStatus.self, .init()).provisionalYears.isEmpty)
        let history = try house.call(Wire.GetHistory.self, .init(name: "grave"))
        let shifted = try #require(history.entries.last)
        #expect(shifted.kind == "shifted")
        #expect(shifted.shift?.from.due == "2026-04-06" && shifted.shift?.to.due == "2026-04-03")
        #expect(shifted.basis?.due == "2026-04-03" && shifted.marks == [])
        let all = try house.call(Wire.GetHistory.self, .init()).entries
        let load = try #require(all.last { $0.kind == "plan_loaded" }?.plan)
        #expect(load.official == [2026] && load.shifted == 1)
        let lines = try house.on { everything in
            let lines = EntryLines(
                words: Words(.zh), zone: everything.steward.desk.planner.zone(at: everything.time.now))
            return try everything.ledger.entries(after: 0, limit: .max).suffix(2)
                .flatMap { lines.lines($0, isRepeated: false) }.map(\.text)
        }
        #expect(
            lines == [
                "2026-03-01 12:00 装入计划: 运营工作计划, 2026年节假日安排已公布，按日历调整1项的日期 (张三)",
                "2026-03-01 12:00 日历调整: 走访 [grave@2026], 到期 2026-04-06 → 2026-04-03 (张三)",
            ])
    }

    @Test("days of the organisation are read beside the country's, and their mistakes keep the running plan")
    func localDays() throws {
        let house = try Self.house()
        house.directory.write("calendars/local.yaml", "calendar: local\noff: [2026-04-06]\n")
        let reload = try house.call(Wire.Reload.self, .init())
        #expect(reload.official == [] && reload.shifted == 1)
        let shown = try house.call(Wire.GetOccurrence.self, .init(name: "grave"))
        #expect(shown.occurrence.due == "2026-04-03")
        house.directory.write("calendars/local.yaml", "calendar: local\noff: [2026-04-06, 2026-04-31]\n")
        let refusal = try #require(try house.refusal(Wire.Reload.self, .init()))
        let first = try #require(refusal.parameters.diagnostics?.first)
        #expect((first.line, first.column) == (2, 19))
        #expect(first.file.hasSuffix("calendars/local.yaml"))
        #expect(try house.call(Wire.GetOccurrence.self, .init(name: "grave")).occurrence.due == "2026-04-03")
    }

    @Test("a calendar that arrives while nobody runs is told of at the start")
    func overnight() throws {
        let plan = Plans.set(Self.duty)
        func set(_ calendar: String) -> PlanSet {
            PlanSet(
                plans: [.init(name: "plan.d/ops.yaml", bytes: Array(Plans.text([Self.duty]).utf8))],
                calendars: [.init(name: "cn.yaml", bytes: Array(calendar.utf8))])
        }
        let first = try TestDesk(set(Self.provisional))
        try first.desk.close()
        let second = try TestDesk(set(Self.official), on: first.ledger)
        #expect(second.kinds.prefix(2) == [.planLoaded, .shifted])
        #expect(!plan.reading.diagnostics.contains { $0.severity == .error })
    }
}
