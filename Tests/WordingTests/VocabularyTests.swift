import CivilTime
import Phrases
import Planning
import Testing

@testable import Wording

struct VocabularyTests {
    /// Every closed set of names with its words.
    static let sets: [(name: String, words: @Sendable (Words) -> [String])] = [
        ("states", { words in OccurrenceState.allCases.map(words.state) }),
        ("categories", { words in Category.allCases.map(words.category) }),
        ("stages", { words in ReminderStage.allCases.map(words.stage) }),
        ("events", { words in Fact.Kind.allCases.map(words.event) }),
        ("severities", { words in Finding.Severity.allCases.map(words.severity) }),
        ("outcomes", { words in OccurrenceView.Candidate.Outcome.allCases.map(words.outcome) }),
        ("sections", { words in Words.Section.allCases.map(words.heading) }),
        ("columns", { words in Words.Column.allCases.filter { $0 != .occurrence }.map(words.heading) }),
        ("kinds of phrase", { words in ScheduleKind.allCases.map(words.kind) }),
        ("columns of reports", { words in Words.ReportColumn.allCases.map(words.reportHeading) }),
        ("groupings", { words in Report.Grouping.allCases.map(words.reportHeading) }),
        ("fields", { words in Words.Field.allCases.map(words.label) }),
        ("ledger faults", { words in Words.LedgerFault.allCases.map(words.ledgerUnavailable) }),
        (
            "acts",
            { words in
                Words.Act.allCases.map { words.recorded($0, subject: "S", name: "a@2026", date: "2026-03-09") }
            }
        ),
        (
            "consequences",
            { words in
                Words.Consequence.allCases.map {
                    words.consequence($0, title: "T", name: "a@2026", due: "2026-03-09", progress: "1/2")
                }
            }
        ),
        (
            "verdicts",
            { words in Words.Verdict.allCases.map { words.audit($0, entries: 9, anchor: "9:ab", seq: 7) } }
        ),
    ]

    @Test(arguments: sets.indices)
    func differsWithinALanguageAndBetweenThem(_ index: Int) {
        let (name, words) = Self.sets[index]
        let (chinese, english) = (words(Words(.zh)), words(Words(.en)))
        #expect(Set(chinese).count == chinese.count, "\(name)")
        #expect(Set(english).count == english.count, "\(name)")
        for (zh, en) in zip(chinese, english) {
            #expect(zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name): \(zh)")
            #expect(!en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name): \(en)")
        }
    }

    @Test(arguments: [
        (-5, "不到1分钟", "less than a minute"), (59, "不到1分钟", "less than a minute"), (60, "1分钟", "1 minute"),
        (3600, "1小时", "1 hour"), (3660, "1小时1分钟", "1 hour 1 minute"), (86_399, "23小时59分钟", "23 hours 59 minutes"),
        (90_000, "1天1小时", "1 day 1 hour"), (172_800, "2天", "2 days"), (172_860, "2天", "2 days"),
        (Int.max, "106751991167300天15小时", "106751991167300 days 15 hours"),
    ])
    func durations(_ seconds: Int, _ zh: String, _ en: String) {
        #expect(Words(.zh).duration(seconds: seconds) == zh)
        #expect(Words(.en).duration(seconds: seconds) == en)
    }

    @Test(arguments: [
        (0, "今天", "today"), (1, "明天", "tomorrow"), (-1, "昨天", "yesterday"), (5, "5天后", "in 5 days"),
        (-5, "5天前", "5 days ago"),
    ])
    func distances(_ days: Int, _ zh: String, _ en: String) {
        let today = CivilDate(year: 2026, month: 2, day: 28)!
        #expect(Words(.zh).distance(to: today + days, from: today) == zh)
        #expect(Words(.en).distance(to: today + days, from: today) == en)
    }

    @Test(arguments: [
        ("3wd", "3个工作日", "3 working days"), ("1d", "1天", "1 day"), ("2w", "2周", "2 weeks"), ("1mo", "1个月", "1 month"),
        ("1y", "1年", "1 year"), ("2h", "2小时", "2 hours"), ("30min", "30分钟", "30 minutes"),
    ])
    func amounts(_ short: String, _ zh: String, _ en: String) {
        let amount = TimeAmount(short: short)!
        #expect(Words(.zh).amount(amount) == zh)
        #expect(Words(.en).amount(amount) == en)
    }
}
