import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What a reload makes of occurrences, by what has happened to them and by what changed.
@Suite struct ReloadTests {
    enum History: String, CaseIterable, Sendable {
        case untouched, reminded, moved, done
    }

    enum Change: String, CaseIterable, Sendable {
        case none, phrase, removed, renamed, calendar, restored
    }

    static let start = "2026-03-02T07:00"

    /// `check` opens on 1 March and is due on the 31st.
    static func book(_ duty: Duty?, calendar: WorkingCalendar = .weekdaysOnly) -> PlanBook {
        Fixture.book([duty, Fixture.duty("other", "5月")].compactMap { $0 }, calendar: calendar)
    }

    static func story(_ history: History) throws -> Story {
        var story = Story(book(Fixture.duty("check", "3月")), at: "2026-01-01T00:00")
        story.live(until: start)
        switch history {
        case .untouched: break
        case .reminded: story.live(until: "2026-03-02T09:00")
        case .moved: try story.do(.move(name: "check", to: Fixture.day("2026-03-20"), reason: "总行检查"))
        case .done: try story.done("check", on: "2026-03-01")
        }
        return story
    }

    static func changed(_ change: Change) throws -> PlanBook {
        switch change {
        case .none: book(Fixture.duty("check", "3月"))
        case .phrase: book(Fixture.duty("check", "3月至4月"))
        case .removed: book(nil)
        case .renamed, .restored:
            book(
                Fixture.duty("inspection", "3月") {
                    $0.formerly = ["check"]
                    $0.title = "check"
                })
        case .calendar:
            book(
                Fixture.duty("check", "3月"),
                calendar: WorkingCalendar(
                    table: .empty,
                    local: [try LocalDays(off: [DateSpan(Fixture.day("2026-03-31"), Fixture.day("2026-03-31"))])],
                    opening: .working))
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var history: History
        var change: Change
        /// Events of the reload beside `plan_loaded`.
        var events: [String]
        /// Identity, state, due day and due generation afterwards.
        var after: String?
        var testDescription: String { "\(change) when \(history)" }
    }

    static let rows: [Row] = [
        Row(history: .untouched, change: .none, events: [], after: "check@2026 open 2026-03-31 1"),
        Row(history: .reminded, change: .none, events: [], after: "check@2026 open 2026-03-31 1"),
        Row(history: .moved, change: .none, events: [], after: "check@2026 open 2026-03-20 1"),
        Row(history: .done, change: .none, events: [], after: "check@2026 done 2026-03-31 1"),
        // Being reminded is not acting: the new dates hold, and are reminded of as another generation.
        Row(history: .untouched, change: .phrase, events: [], after: "check@2026 open 2026-04-30 1"),
        Row(history: .reminded, change: .phrase, events: [], after: "check@2026 open 2026-04-30 2"),
        Row(history: .moved, change: .phrase, events: ["pinned check@2026"], after: "check@2026 open 2026-03-20 1"),
        Row(history: .done, change: .phrase, events: ["pinned check@2026"], after: "check@2026 done 2026-03-31 1"),
        Row(
            history: .untouched, change: .removed, events: ["withdrawn check@2026"],
            after: "check@2026 withdrawn 2026-03-31 1"),
        Row(
            history: .reminded, change: .removed, events: ["withdrawn check@2026"],
            after: "check@2026 withdrawn 2026-03-31 1"),
        Row(
            history: .moved, change: .removed, events: ["withdrawn check@2026"],
            after: "check@2026 withdrawn 2026-03-20 1"),
        Row(
            history: .done, change: .removed, events: ["withdrawn check@2026"],
            after: "check@2026 withdrawn 2026-03-31 1"),
        Row(history: .untouched, change: .renamed, events: [], after: "inspection@2026 open 2026-03-31 1"),
        Row(
            history: .reminded, change: .renamed, events: ["rekeyed check@2026"],
            after: "inspection@2026 open 2026-03-31 1"),
        Row(
            history: .moved, change: .renamed, events: ["rekeyed check@2026"],
            after: "inspection@2026 open 2026-03-20 1"),
        Row(
            history: .done, change: .renamed, events: ["rekeyed check@2026"], after: "inspection@2026 done 2026-03-31 1"
        ),
        // A roll by a late calendar moves the day and raises no generation.
        Row(history: .untouched, change: .calendar, events: [], after: "check@2026 open 2026-03-30 1"),
        Row(history: .reminded, change: .calendar, events: [], after: "check@2026 open 2026-03-30 1"),
        Row(history: .moved, change: .calendar, events: [], after: "check@2026 open 2026-03-20 1"),
        Row(history: .done, change: .calendar, events: [], after: "check@2026 done 2026-03-30 1"),
    ]

    @Test(arguments: rows) func becomes(_ row: Row) throws {
        var story = try ReloadTests.story(row.history)
        let before = story.events.count
        story.load(try ReloadTests.changed(row.change))
        let events = story.events[before...].filter { $0.fact.kind != .planLoaded }
        #expect(events.map { "\($0.fact.kind.rawValue) \($0.occurrence?.description ?? "-")" } == row.events)
        let id = String(row.after?.prefix { $0 != " " } ?? "")
        let view = story.view(id)
        #expect(
            view.map { "\($0.id) \($0.state.rawValue) \($0.due?.description ?? "-") \($0.generation)" } == row.after)
        // What was reminded of under the old identity does not come again, unless its nominal date is another.
        story.live(until: "2026-05-31T12:00")
        let decided = story.parts.map { "\($0.occurrence.period)#\($0.rule)~\($0.generation) \($0.basis.title)" }
        #expect(Set(decided).count == decided.count)
    }

    @Test func whatHadNotOpenedVanishes() {
        var story = Story(ReloadTests.book(Fixture.duty("check", "6月")), at: "2026-01-01T00:00")
        story.load(ReloadTests.book(nil))
        #expect(story.view("check@2026") == nil)
        #expect(story.events.allSatisfy { $0.fact.kind == .planLoaded })
    }

    @Test func whatComesBackIsRestored() throws {
        var story = try ReloadTests.story(.done)
        story.load(ReloadTests.book(nil))
        story.load(ReloadTests.book(Fixture.duty("check", "3月")))
        #expect(story.events.last?.fact.kind == .restored)
        #expect(story.state("check@2026") == .done)
    }

    @Test func anotherKindOfPeriodTakesTouchedHistoryByOrder() throws {
        var story = Story(ReloadTests.book(Fixture.duty("check", "每季")), at: "2026-01-01T00:00")
        story.live(until: "2026-04-10T00:00")
        try story.done("check@2026-Q1")
        story.load(ReloadTests.book(Fixture.duty("check", "每月")))
        #expect(story.state("check@2026-01") == .done)
        #expect(story.events.contains { $0.fact.kind == .rekeyed })
    }

    @Test func aGivenDateThatChangesIsAnotherOccurrence() throws {
        func book(_ day: String) -> PlanBook {
            Fixture.book(
                Fixture.duty("audit") { $0.schedule = .dates([Fixture.day(day)]) })
        }
        var story = Story(book("2026-03-09"), at: "2026-01-01T00:00")
        try story.do(.snooze(name: "audit@2026-03-09", until: Fixture.day("2026-02-01")))
        story.load(book("2026-03-16"))
        #expect(story.state("audit@2026-03-09") == .withdrawn)
        #expect(story.state("audit@2026-03-16") == .pending || story.state("audit@2026-03-16") == .open)
    }

    @Test func aRenamedMemberKeepsItsHistory() throws {
        func book(_ roster: Roster) -> PlanBook {
            var book = Fixture.book(
                Fixture.duty("skills", "3月", owner: .each) { $0.each = "支行" })
            book.roster = roster
            return book
        }
        var old = Fixture.roster
        old.add(Group(name: "支行", members: [.init("西门分理处", person: "张三")]))
        var story = Story(book(old), at: "2026-03-02T00:00")
        try story.done("skills@2026/西门分理处")
        story.load(book(Fixture.roster))
        #expect(story.state("skills@2026/西门支行") == .done)
        #expect(story.state("skills@2026/城关支行") == .open)
    }
}
