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
