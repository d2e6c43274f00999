import ArgumentParser
import CalendarInterface
import CivilTime
import Planning
import Testing
import Wording

@testable import yearplan

struct ArgumentTests {
    static let commands = ["agenda", "upcoming", "done", "watch", "status"]

    @Test(
        arguments: [
            ([], []), (["--json"], ["--json"]), (["--days", "3"], ["--days", "3"]),
            (["--json", "upcoming"], ["upcoming", "--json"]),
            (
                ["--socket", "/s", "--lang=zh", "done", "a", "--on", "today"],
                ["done", "--socket", "/s", "--lang=zh", "a", "--on", "today"]
            ),
            (["upcoming", "--json", "--days", "3"], ["upcoming", "--json", "--days", "3"]),
            (["--socket", "status", "watch"], ["watch", "--socket", "status"]), (["--help"], ["--help"]),
            (["help", "done"], ["help", "done"]), (["--socket"], ["--socket"]),
            (["--json", "--days", "3"], ["--json", "--days", "3"]),
        ] as [([String], [String])])
    func commonOptionsMayStandBeforeTheCommand(_ typed: [String], _ arranged: [String]) {
        #expect(Arguments.arranged(typed, commands: Self.commands) == .success(arranged))
    }

    @Test(
        arguments: [
            ("upcomming", "upcoming"), ("stauts", "status"), ("dnoe", "done"), ("frobnicate", nil), ("x", nil),
            ("wacth", "watch"),
        ] as [(String, String?)])
    func anUnknownCommandIsNotTakenForAnArgument(_ typed: String, _ nearest: String?) {
        #expect(
            Arguments.arranged(["--json", typed], commands: Self.commands)
                == .failure(.init(name: typed, nearest: nearest)))
    }

    @Test(
        arguments: [
            (["--lang", "zh", "foo"], "没有“foo”这个命令；yearplan --help 列出全部命令"),
            (["foo", "--lang=zh"], "没有“foo”这个命令；yearplan --help 列出全部命令"),
            (["foo", "--lang", "fr"], "there is no command “foo”; `yearplan --help` lists them all"),
            (["foo"], "there is no command “foo”; `yearplan --help` lists them all"),
        ] as [([String], String)])
    func anUnknownCommandIsToldInTheLanguageAskedFor(_ typed: [String], _ text: String) {
        guard case .failure(let unknown) = Arguments.arranged(typed, commands: Self.commands) else {
            Issue.record("taken for a command")
            return
        }
        #expect(unknown.words(.en) == text)
    }

    @Test(
        arguments: [
            ("done", [.done]), ("done,waived", [.done, .waived]), ("before_adoption", [.beforeAdoption]),
            ("done,", [.done]), ("done,foo", nil), ("", nil), (",", nil),
        ] as [(String, [OccurrenceState]?)])
    func states(_ typed: String, _ states: [OccurrenceState]?) {
        #expect(StateArgument(argument: typed)?.states == states)
    }

    @Test(
        arguments: [
            ("2026-03-09", DayArgument.date(CivilDate(year: 2026, month: 3, day: 9)!)), ("today", .relative(0)),
            ("昨天", .relative(-1)), ("tomorrow", .relative(1)), ("2026-02-30", nil), ("9.3.2026", nil), ("", nil),
            ("Today", nil), ("+3d", nil),
        ] as [(String, DayArgument?)])
    func days(_ typed: String, _ day: DayArgument?) {
        #expect(DayArgument(argument: typed) == day)
    }

    /// Parses as the program does and hands over the command.
    private func parsed<Command: ParsableCommand>(_ arguments: [String], as type: Command.Type) throws -> Command {
        try #require(try Yearplan.parseAsRoot(arguments) as? Command)
    }

    @Test func theAgendaIsTheDefault() throws {
        let agenda = try parsed(["--days", "3", "--lang", "zh"], as: AgendaCommand.self)
        #expect(agenda.days == 3)
        #expect(agenda.options.words.language == .zh)
    }

    @Test func completionsCarryEverything() throws {
        let done = try parsed(
            [
                "done", "quarterly-exam", "--on", "2026-12-23", "--evidence", "登记簿-17", "--evidence", "照片", "--note",
                "两批次", "--result", "pass", "--json",
            ], as: DoneCommand.self)
        #expect(done.subject.name == "quarterly-exam")
        #expect(done.completion.on == .date(CivilDate(year: 2026, month: 12, day: 23)!))
        #expect(done.completion.evidence.evidence == ["登记簿-17", "照片"])
        #expect(done.completion.note == "两批次")
        #expect(done.completion.result == "pass")
        #expect(done.options.json)
    }

    @Test func otherCommandsCarryWhatTheyNeed() throws {
        let move = try parsed(["move", "a", "--to", "tomorrow", "--reason", "r"], as: MoveCommand.self)
        #expect(move.to == .relative(1))
        #expect(move.reason == "r")
        let date = try parsed(["date", "a", "2026-12-09"], as: DateCommand.self)
        #expect(date.day == .date(CivilDate(year: 2026, month: 12, day: 9)!))
        let raise = try parsed(["raise", "员工休假", "--for", "王五", "--on", "today"], as: RaiseCommand.self)
        #expect(raise.occasion.member == "王五")
        let watch = try parsed(
            ["watch", "--since", "7", "--kinds", "reminded", "done,moved", "--json"], as: WatchCommand.self)
        #expect(watch.kinds.flatMap(\.names) == ["reminded", "done", "moved"])
        #expect(watch.since == 7)
        let upcoming = try parsed(
            ["upcoming", "--state", "open", "--state", "awaiting_approval", "--category", "exam"],
            as: UpcomingCommand.self)
        #expect(upcoming.state.flatMap(\.states) == [.open, .awaitingApproval])
        #expect(upcoming.category == .exam)
        #expect(try parsed(["ack", "a"], as: AcknowledgeCommand.self).subject.name == "a")
    }

    @Test(arguments: [
        ["done"], ["waive", "a"], ["move", "a", "--to", "2026-01-01"], ["date", "a"], ["date", "a", "soon"],
        ["amend", "a"], ["upcoming", "--days", "3", "--to", "2026-01-01"], ["upcoming", "--limit", "0"],
        ["upcoming", "--state", "unheard"], ["watch", "--kinds", "unheard"], ["snooze", "a"], ["adopt"],
        ["log", "--limit", "10001"], ["--lang", "fr"], ["when"], ["when", "每月", "--file", "f"],
        ["when", "每月", "--from", "2026-01-01"], ["when", "每月", "--year", "0"], ["when", "每月", "--roll", "sideways"],
        ["when", "每月", "--year", "2026", "--from", "2026-01-01", "--to", "2026-02-01"],
        ["simulate", "d", "--from", "2026-02-01", "--to", "2026-01-01"],
    ])
    func misuseIsAUsageError(_ arguments: [String]) {
        #expect(throws: (any Error).self) { try Yearplan.parseAsRoot(arguments) }
        do {
            _ = try Yearplan.parseAsRoot(arguments)
        } catch {
            #expect(Yearplan.exitCode(for: error).rawValue == Sysexit.usage.rawValue)
        }
    }

    @Test(
        arguments: [
            (true, nil, "xterm", true), (false, nil, "xterm", false), (true, "1", "xterm", false),
            (true, "", "xterm", true),
            (true, nil, "dumb", false), (true, nil, nil, true),
        ] as [(Bool, String?, String?, Bool)])
    func colours(_ isTerminal: Bool, _ noColour: String?, _ term: String?, _ wanted: Bool) {
        #expect(Terminal.colour(isTerminal: isTerminal, noColour: noColour, term: term) == wanted)
    }

    @Test func calendarsOfACheckoutAreFoundFromTheProgram() {
        #expect(
            OfflineFiles.checkouts(of: "/home/a/yearplan/.build/x86/debug/yearplan").last
                == "/home/a/yearplan/.build/x86/debug/config/calendars")
        #expect(
            OfflineFiles.checkouts(of: "/home/a/yearplan/.build/debug/yearplan").contains(
                "/home/a/yearplan/config/calendars"))
        #expect(OfflineFiles.checkouts(of: "/a/b/c/d/e/f/g/yearplan").count == 5)
        #expect(OfflineFiles.checkouts(of: "").isEmpty)
    }
}
