import CalendarInterface
import CivilTime
import Planning
import Testing
import Wording

@testable import yearplan

/// Wherever a date of an occurrence is shown it says when the date is provisional or was read by assumption.
struct DoubtTests {
    static let clock = Wire.Clock(
        now: .init(milliseconds: 0, local: "2027-09-20T08:00"), today: "2027-09-20", zone: "Asia/Shanghai",
        rehearsal: false)
    static let marks: [Wire.Mark] = [.provisional, .assumed]
    static let occurrence = Wire.Occurrence(
        name: "visit@2027", title: "国庆前走访", category: "check", state: "open", opens: "2027-09-01",
        softDue: "2027-09-28", due: "2027-09-30", owner: "张三", marks: marks)
    static let basis = Wire.Basis(
        planYear: 2027, title: "国庆前走访", opens: "2027-09-01", nominalDue: "2027-09-30", due: "2027-09-30",
        owners: ["张三"])
    static let reminder = Wire.Reminder(
        at: clock.now, audience: ["张三"], stage: "before",
        parts: [
            .init(
                identity: "visit@2027#-10d", occurrence: "visit@2027", rule: "-10d", stage: "before",
                nominal: clock.now, basis: basis, marks: marks)
        ])

    static func entry(_ kind: Fact.Kind, _ fill: (inout Wire.Entry) -> Void) -> Wire.Entry {
        var entry = Wire.Entry(seq: 1, anchor: "1:ab", kind: kind.rawValue)
        (entry.recordedAt, entry.actor, entry.occurrence) = (clock.now, Wire.Actor(), "visit@2027")
        (entry.basis, entry.marks) = (basis, marks.map(\.rawValue))
        fill(&entry)
        return entry
    }
    static let entries: [Wire.Entry] = [
        entry(.reminded) { $0.reminder = reminder }, entry(.dropped) { $0.reminder = reminder },
        entry(.moved) { $0.move = .init(to: "2027-09-30", reason: "场地") },
        entry(.dated) { $0.to = "2027-09-30" },
        entry(.pinned) { $0.pin = .init(opens: "2027-09-01", nominalDue: "2027-09-30", due: "2027-09-30") },
        entry(.shifted) {
            $0.shift = .init(from: .init(opens: "2027-09-01", due: "2027-09-29"), to: .init(due: "2027-09-30"))
        },
    ]

    static let receipt = Wire.Receipt(
        seq: 2, anchor: "2:ab", recordedAt: clock.now, occurrence: "visit@2027", title: "国庆前走访", before: "open",
        after: "open", due: "2027-09-30", marks: marks)
    static let effect: Wire.Receipt = {
        var receipt = Wire.Receipt(seq: 2, anchor: "2:ab", recordedAt: clock.now, occurrence: "a@2027", title: "甲")
        receipt.effects = [Wire.Effect.Kind.opened, .waiting].map {
            .init(kind: $0, occurrence: "visit@2027", title: "国庆前走访", due: "2027-09-30", marks: marks)
        }
        return receipt
    }()

    /// Every page on which a date of an occurrence stands.
    static let pages: [(name: String, text: @Sendable (Words) -> String)] = [
        ("agenda: due", { AgendaPage.text(.init(clock: clock, due: [occurrence]), $0, .plain) }),
        ("agenda: soon", { AgendaPage.text(.init(clock: clock, soon: [occurrence]), $0, .plain) }),
        (
            "a narrow agenda",
            { AgendaPage.text(.init(clock: clock, open: [occurrence]), $0, Style(colour: false, columns: 84)) }
        ),
        (
            "upcoming",
            { UpcomingPage.text(.init(clock: clock, occurrences: [occurrence], truncated: false), $0, .plain) }
        ),
        (
            "show",
            {
                ShowPage.text(.init(clock: clock, occurrence: occurrence, details: Samples.details), $0, .plain)
            }
        ),
        ("receipt: moved", { ReceiptPage.text(receipt, .moved, date: "2027-09-30", $0, .plain) }),
        ("receipt: dated", { ReceiptPage.text(receipt, .dated, date: "2027-09-30", $0, .plain) }),
        ("receipt: what follows", { ReceiptPage.text(effect, .done, $0, .plain) }),
        ("simulation", { SimulationPage.text([reminder], $0, .plain) }),
        (
            "log",
            { words in
                LogPage.text(
                    .init(clock: clock, entries: entries, head: 1, truncated: false), words, .plain
                ).replacing("  \n", with: "\n")
            }
        ),
        (
            "watch",
            { words in entries.map { LogPage.line($0, replayed: false, words, .plain) }.joined(separator: "\n") }
        ),
    ]

    @Test(arguments: pages.indices, Language.allCases)
    func everyDateShownSaysThatItIsDoubtful(_ index: Int, _ language: Language) {
        let (name, page) = Self.pages[index]
        let text = page(Words(language))
        let doubts = language == .zh ? ["暂定", "推定"] : ["provisional", "assum"]
        #expect(text.contains("2027-09-30") || text.contains("2027-09-01"), "\(name)")
        for doubt in doubts { #expect(text.contains(doubt), "\(name): \(text)") }
    }

    @Test(arguments: entries.indices, Language.allCases)
    func everyEntryWithADateSaysSo(_ index: Int, _ language: Language) {
        let line = EntryText(Words(language)).details(Self.entries[index]).joined(separator: "\n")
        #expect(line.contains("2027-09-30"))
        for doubt in language == .zh ? ["暂定", "推定"] : ["provisional", "assum"] {
            #expect(line.contains(doubt), "\(line)")
        }
    }

    @Test(arguments: [
        (Language.zh, "  日期暂定：2027年节假日安排尚未公布\n  日期为推定"),
        (.en, "  provisional: there is no official calendar of 2027 yet\n  the date is read by assumption"),
    ])
    func aReceiptExplainsTheDoubt(_ language: Language, _ lines: String) {
        let text = ReceiptPage.text(Self.receipt, .moved, date: "2027-09-30", Words(language), .plain)
        #expect(text.contains(lines))
    }

    @Test func aReceiptSaysThatADayIsOff() {
        var receipt = Self.receipt
        receipt.marks = ["moved", "day_off"]
        #expect(
            ReceiptPage.text(receipt, .moved, date: "2027-09-30", Words(.en), .plain).contains(
                "2027-09-30 is a day off"))
    }

    @Test func whatIsKnownOfTheDateStaysWhereTheTitleIsCut() {
        var long = Self.occurrence
        long.title = String(repeating: "长", count: 60)
        let page = UpcomingPage.text(
            .init(clock: Self.clock, occurrences: [long], truncated: false), Words(.zh),
            Style(colour: false, columns: 120))
        #expect(page.contains("…") && page.contains("[暂定、推定"))
    }
}
