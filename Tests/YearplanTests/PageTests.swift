import CalendarInterface
import Testing
import Wording

@testable import yearplan

struct PageTests {
    static let languages = Language.allCases

    @Test(arguments: languages) func agenda(_ language: Language) throws {
        try Golden.expect(AgendaPage.text(Samples.agenda, Words(language), .plain), is: "agenda.\(language)")
    }

    @Test(arguments: languages) func agendaWithNothingToDo(_ language: Language) throws {
        try Golden.expect(AgendaPage.text(Samples.nothing, Words(language), .plain), is: "agenda-empty.\(language)")
    }

    @Test(arguments: languages) func upcoming(_ language: Language) throws {
        try Golden.expect(UpcomingPage.text(Samples.upcoming, Words(language), .plain), is: "upcoming.\(language)")
    }

    @Test(arguments: languages) func show(_ language: Language) throws {
        try Golden.expect(ShowPage.text(Samples.shown, Words(language), .plain), is: "show.\(language)")
    }

    @Test(arguments: languages) func log(_ language: Language) throws {
        try Golden.expect(LogPage.text(Samples.history, Words(language), .plain), is: "log.\(language)")
    }

    @Test func theHistoryOfOneHoldsWhatRemindersSaidOfIt() {
        var history = Samples.history
        history.entries = Samples.entries.filter { $0.seq == 3 }
        history.occurrence = "quarterly-exam@2026-Q1"
        let one = LogPage.text(history, Words(.en), .plain)
        #expect(one.contains("[quarterly-exam@2026-Q1]") && !one.contains("cross-check-1"))
        history.occurrence = "renamed-since@2026"
        let all = LogPage.text(history, Words(.en), .plain)
        #expect(all.contains("[quarterly-exam@2026-Q1]") && all.contains("[cross-check-1@2026]"))
    }

    @Test func aDailyDutyOpensSoonOnce() {
        func daily(_ day: Int, _ member: String) -> Wire.Occurrence {
            Wire.Occurrence(
                name: "seal@2026-03-\(day)/\(member)", title: "印章", category: "routine", state: "pending",
                opens: "2026-03-\(day)", due: "2026-03-\(day)")
        }
        let soon = [daily(10, "甲"), daily(10, "乙"), daily(11, "甲"), Samples.exam, daily(12, "甲")]
        let page = AgendaPage.text(.init(clock: Samples.clock, soon: soon), Words(.en), .plain)
        let names = page.split(separator: "\n").suffix(3).compactMap { $0.split(separator: " ").last }
        #expect(names == ["seal@2026-03-10/甲", "seal@2026-03-10/乙", "quarterly-exam@2026-Q1"])
        #expect(page.contains("印章 [then 2 more]") && !page.contains("2026-03-11"))
    }

    @Test(arguments: [(Words.Act.done, true), (.scored, true), (.amended, false)])
    func aReceiptMindsWhatIsDoneBeforeItOpens(_ act: Words.Act, _ isSaid: Bool) {
        var receipt = Samples.receipt
        receipt.marks = [Wire.Mark.early.rawValue]
        for (language, words) in [(Language.zh, "注意：登记的日期早于开始日"), (.en, "mind: the day recorded lies before it opens")]
        {
            #expect(ReceiptPage.text(receipt, act, Words(language), .plain).contains(words) == isSaid)
        }
    }

    @Test func showSaysWhenOnlyAnAdministratorIsLeftToApprove() {
        var occurrence = Samples.exam
        occurrence.state = "awaiting_approval"
        var reply = Samples.shown
        (reply.occurrence, reply.details.approvers) = (occurrence, [])
        #expect(ShowPage.text(reply, Words(.en), .plain).contains("only an administrator can approve it"))
        #expect(ShowPage.text(reply, Words(.zh), .plain).contains("只有管理员可以复核"))
        reply.details.approvers = ["张三"]
        #expect(!ShowPage.text(reply, Words(.en), .plain).contains("only an administrator"))
    }

    @Test func aLongTrainOfConsequencesIsCounted() {
        func receipt(_ count: Int) -> [Substring] {
            var receipt = Samples.receipt
            receipt.effects = (0..<count).map { .init(kind: .waiting, occurrence: "a@2026-W\(10 + $0)", title: "甲") }
            return ReceiptPage.text(receipt, .raised, Words(.en), .plain).split(separator: "\n")
        }
        #expect(receipt(9).count == 12)
        #expect(receipt(10).count == 12)
        #expect(receipt(40)[10] == "  … and 32 more; `yearplan upcoming` lists them")
    }

    @Test(arguments: languages) func watch(_ language: Language) throws {
        let lines = Samples.entries.map { LogPage.line($0, replayed: $0.seq < 5, Words(language), .plain) }
        try Golden.expect(lines.joined(separator: "\n"), is: "watch.\(language)")
    }

    @Test(arguments: languages) func status(_ language: Language) throws {
        try Golden.expect(StatusPage.text(Samples.status, Words(language), .plain), is: "status.\(language)")
    }

    @Test(arguments: languages) func receipt(_ language: Language) throws {
        try Golden.expect(ReceiptPage.text(Samples.receipt, .done, Words(language), .plain), is: "receipt.\(language)")
    }

    @Test(arguments: languages) func simulation(_ language: Language) throws {
        let page = SimulationPage.text([Samples.reminder, Samples.single], Words(language), .plain)
        try Golden.expect(page, is: "simulation.\(language)")
    }

    @Test func coloursGoToATerminal() throws {
        let style = Style(colour: true, columns: nil)
        try Golden.expect(AgendaPage.text(Samples.agenda, Words(.en), style), is: "agenda-colour.en")
    }

    @Test(arguments: [60, 80, 100, 200])
    func noLineOfATableIsWiderThanTheTerminal(_ columns: Int) {
        let style = Style(colour: false, columns: columns)
        let widest = UpcomingPage.text(Samples.upcoming, Words(.zh), style).split(separator: "\n")
            .map { displayWidth(String($0)) }.max()
        // Below the width of its other columns a table cannot go.
        #expect((widest ?? 0) <= max(columns, 102))
    }

    @Test func columnsStandBelowOneAnotherWhateverTheScript() {
        let table = Table(
            headings: ["A", "B"],
            rows: [[.init("会计"), .init("x")], [.init("abcdef"), .init("y")], [.init(""), .init("z")]])
        #expect(table.lines(.plain) == ["A       B", "会计    x", "abcdef  y", "        z"])
    }

    @Test func noPageLetsControlCharactersThrough() {
        for language in Language.allCases {
            let words = Words(language)
            let pages = [
                AgendaPage.text(Samples.agenda, words, .plain), UpcomingPage.text(Samples.upcoming, words, .plain),
                ShowPage.text(Samples.shown, words, .plain), LogPage.text(Samples.history, words, .plain),
            ]
            for page in pages {
                #expect(!page.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E })
            }
        }
    }
}
