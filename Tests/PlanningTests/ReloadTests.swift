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
        // A roll by a late calendar moves the day, says so and raises no generation.
        Row(
            history: .untouched, change: .calendar, events: ["shifted check@2026"],
            after: "check@2026 open 2026-03-30 1"),
        Row(
            history: .reminded, change: .calendar, events: ["shifted check@2026"], after: "check@2026 open 2026-03-30 1"
        ),
        Row(history: .moved, change: .calendar, events: [], after: "check@2026 open 2026-03-20 1"),
        Row(history: .done, change: .calendar, events: ["pinned check@2026"], after: "check@2026 done 2026-03-31 1"),
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

    /// A quota whose completions bring a note each, under one id or another.
    static func quota(_ id: String?, formerly: [String] = []) -> PlanBook {
        var duties = [Fixture.duty("first", "3月") { $0.countsToward = id.map { CountsToward(duty: $0) } }]
        if let id {
            duties.append(Fixture.duty(id, "全年3次") { $0.formerly = formerly })
            duties.append(Fixture.duty("note", "3个工作日内") { $0.after = .all([.duty(id, result: nil)]) })
        }
        return Fixture.book(duties)
    }

    @Test func aRenamedQuotaKeepsItsCompletionsAndWhatFollowsFromThem() throws {
        var story = Story(ReloadTests.quota("checks"), at: "2026-03-02T09:00")
        try story.done("checks")
        try story.done("first")
        try story.do(.move(name: "note@2026.2", to: Fixture.day("2026-03-20"), reason: "等待材料"))
        story.load(ReloadTests.quota("inspections", formerly: ["checks"]))
        #expect(story.view("inspections@2026")?.progress?.done == 2)
        #expect(story.state("inspections@2026.1") == .done)
        #expect(story.view("first@2026")?.completion?.countedAs?.description == "inspections@2026.2")
        #expect(story.view("note@2026.2")?.due == Fixture.day("2026-03-20"))
        #expect(story.events.allSatisfy { $0.fact.kind != .withdrawn })
        try story.done("inspections")
        #expect(story.state("inspections@2026.3") == .done)
        let live = story.planner.fold
        story.restart()
        #expect(story.planner.fold == live)
    }

    @Test func aQuotaPutBackHasItsCompletionsAgain() throws {
        var story = Story(ReloadTests.quota("checks"), at: "2026-03-02T09:00")
        try story.done("checks")
        try story.do(.move(name: "note@2026.1", to: Fixture.day("2026-03-20"), reason: "等待材料"))
        story.load(ReloadTests.quota(nil))
        #expect(story.state("checks@2026.1") == .withdrawn)
        #expect(story.state("note@2026.1") == .withdrawn)
        story.load(ReloadTests.quota("checks"))
        #expect(story.view("checks@2026")?.progress?.done == 1)
        #expect(story.state("checks@2026.1") == .done)
        #expect(story.view("note@2026.1")?.due == Fixture.day("2026-03-20"))
    }

    @Test func aRenamedIntervalGoesOnCounting() throws {
        func book(_ id: String, formerly: [String] = []) -> PlanBook {
            Fixture.book(
                Fixture.duty(id, "每15天") {
                    $0.each = "前台柜员"
                    $0.formerly = formerly
                })
        }
        var story = Story(book("password"), at: "2026-01-01T00:00")
        try story.done("password@2026.1/王五")
        story.live(until: "2026-01-14T00:00")
        try story.done("password@2026.2/王五")
        let next = story.view("password@2026.3/王五")
        story.load(book("secret", formerly: ["password"]))
        #expect(story.state("secret@2026.2/王五") == .done)
        #expect(story.view("secret@2026.3/王五")?.due == next?.due)
        #expect(story.events.allSatisfy { $0.fact.kind != .withdrawn && $0.fact.kind != .pinned })
    }

    @Test func aRenamedMemberKeepsWhatItCovered() throws {
        func book(_ member: Group.Member) -> PlanBook {
            var book = Fixture.book(Fixture.duty("visits", "全年覆盖100%") { $0.covers = "支行" })
            book.roster.add(Group(name: "支行", members: [member, .init("城关支行", person: "王五")]))
            return book
        }
        var story = Story(book(.init("西门分理处", person: "张三")), at: "2026-03-02T00:00")
        try story.done("visits/西门分理处")
        story.load(book(.init("西门支行", person: "张三", formerly: ["西门分理处"])))
        #expect(story.view("visits@2026")?.progress?.done == 1)
        #expect(story.state("visits@2026.1/西门支行") == .done)
    }

    @Test func aNameThatMovesOnTakesItsHistoryAlong() throws {
        func book(_ members: Group.Member...) -> PlanBook {
            var book = Fixture.book(Fixture.duty("skills", "3月", owner: .each) { $0.each = "支行" })
            book.roster.add(Group(name: "支行", members: members))
            return book
        }
        var story = Story(book(.init("甲支行"), .init("乙支行")), at: "2026-03-02T00:00")
        try story.done("skills@2026/甲支行")
        try story.do(.waive(name: "skills@2026/乙支行", reason: "停业"))
        let renamed = book(.init("乙支行", formerly: ["甲支行"]), .init("丙支行", formerly: ["乙支行"]))
        story.load(renamed)
        #expect(story.state("skills@2026/甲支行") == nil)
        #expect(story.state("skills@2026/乙支行") == .done)
        #expect(story.state("skills@2026/丙支行") == .waived)
        // The same files once more change nothing.
        story.load(renamed)
        #expect(story.state("skills@2026/乙支行") == .done)
    }

    @Test func aDutyPutBackIsAsOverdueAsBefore() {
        var story = Story(ReloadTests.book(Fixture.duty("check", "3月")), at: "2026-01-01T00:00")
        story.live(until: "2026-04-10T09:00")
        story.load(ReloadTests.book(nil))
        story.live(until: "2026-04-20T09:00")
        story.load(ReloadTests.book(Fixture.duty("check", "3月")))
        #expect(story.state("check@2026") == .overdue)
        story.live(until: "2026-04-20T09:01")
        #expect(story.identities.last == "check@2026#overdue+14")
        // Nobody expected reminders of it while it was not in the plan.
        #expect(story.parts.last?.missed == 0)
    }

    @Test func historyIsTakenOverLaterToo() throws {
        var story = try ReloadTests.story(.done)
        story.load(ReloadTests.book(Fixture.duty("inspection", "3月")))
        #expect(story.state("check@2026") == .withdrawn)
        #expect(story.state("inspection@2026") == .open)
        story.load(try ReloadTests.changed(.renamed))
        #expect(story.state("inspection@2026") == .done)
        #expect(story.view("check@2026") == nil)
        #expect(story.events.suffix(2).map(\.fact.kind) == [.rekeyed, .restored])
    }

    @Test func ofTwoHistoriesTheOneThatWasActedOnIsTakenOver() throws {
        let both = Fixture.book(Fixture.duty("a-check", "3月"), Fixture.duty("b-check", "3月"))
        var story = Story(both, at: "2026-03-02T07:00")
        story.live(until: "2026-03-02T09:00")
        try story.done("b-check")
        story.load(Fixture.book(Fixture.duty("check", "3月") { $0.formerly = ["a-check", "b-check"] }))
        #expect(story.state("check@2026") == .done)
        #expect(story.state("a-check@2026") == .withdrawn)
    }

    @Test func positionsGoByOrderToPeriodsOfAnotherKind() throws {
        var story = Story(
            ReloadTests.book(Fixture.duty("check", "1月上旬至2月下旬", "1月下旬至3月上旬", "4月")), at: "2026-01-01T00:00")
        let first = try #require(
            story.planner.views(OccurrenceQuery(duty: "check"), for: Fixture.root, at: story.now).first)
        story.live(until: "2026-02-01T00:00")
        try story.done("\(first.id)")
        story.load(ReloadTests.book(Fixture.duty("check", "每季")))
        #expect(story.state("check@2026-Q1") == .done, "\(first.id)")
        #expect(story.events.allSatisfy { $0.fact.kind != .withdrawn })
    }
}
