import CivilTime
import Foundation
import Phrases
import Planning
import Testing

@testable import Wording

struct NoticeWordsTests {
    static let today = CivilDate(year: 2026, month: 3, day: 9)!

    static func part(
        _ rule: ReminderRule, opens: Int? = -8, due: Int? = 22, overdueBy: Int? = nil,
        _ change: (inout Notice.Part) -> Void = { _ in }
    ) -> Notice.Part {
        var part = Notice.Part(
            occurrence: OccurrenceID(duty: "exam", period: "2026-Q1"), title: "季度考试", rule: rule,
            opens: opens.map { today + $0 }, due: due.map { today + $0 }, owners: ["张三", "李四"], overdueBy: overdueBy)
        change(&part)
        return part
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var part: Notice.Part
        var zh: String
        var en: String
        var testDescription: String { "\(part.rule)" }
    }

    static let rows: [Row] = [
        Row(part: part(.opens, opens: 0), zh: "已可办理，2026-03-31到期", en: "open, due on 2026-03-31"),
        Row(
            part: part(.opensLead(TimeAmount(short: "7d")!), opens: 7), zh: "7天后（2026-03-16）开始，2026-03-31到期",
            en: "opens in 7 days, on 2026-03-16, due on 2026-03-31"),
        Row(
            part: part(.before(TimeAmount(short: "7d")!), due: 7), zh: "7天后（2026-03-16）到期",
            en: "due in 7 days, on 2026-03-16"),
        Row(part: part(.before(TimeAmount(short: "30min")!), due: 0), zh: "30分钟后到期", en: "due in 30 minutes"),
        Row(
            part: part(.softDue, due: 5), zh: "宜于今天完成，2026-03-14到期", en: "better done today, due on 2026-03-14"),
        Row(part: part(.due, due: 0), zh: "今天到期", en: "due today"),
        Row(part: part(.due, due: 2), zh: "2天后（2026-03-11）到期", en: "due in 2 days, on 2026-03-11"),
        Row(part: part(.due, due: -2), zh: "2026-03-07已到期", en: "was due on 2026-03-07"),
        Row(
            part: part(.overdue(1), due: 0, overdueBy: 7200), zh: "逾期2小时（2026-03-09到期）",
            en: "overdue by 2 hours, was due on 2026-03-09"),
        Row(
            part: part(.overdue(2), due: -3, overdueBy: 3 * 86_400 + 30_600), zh: "逾期3天（2026-03-06到期）",
            en: "overdue by 3 days, was due on 2026-03-06"),
        Row(
            part: part(.escalate(1), due: -5), zh: "上报：逾期5天（2026-03-04到期）",
            en: "escalated, overdue by 5 days, was due on 2026-03-04"),
        Row(part: part(.date(1), opens: nil, due: nil), zh: "请定日期", en: "needs a date"),
    ]

    @Test func anApprovalThatNobodyIsLeftToGiveIsAskedOfTheAdministrators() {
        var notice = Notice(parts: [Self.part(.approval)], audience: [], today: Self.today)
        #expect(Words(.zh).line(notice) == "致管理员：请复核：季度考试 [exam@2026-Q1]，张三、李四")
        #expect(Words(.en).text(notice).hasPrefix("to the administrators:\n  to be approved: 季度考试"))
        #expect(Words(.en).audience(notice) == "the administrators")
        notice.audience = ["张三"]
        #expect(!Words(.en).line(notice).contains("administrators") && Words(.en).audience(notice) == "张三")
        // What merely has no owner is nobody's, not theirs.
        let unowned = Notice(parts: [Self.part(.due, due: 0)], audience: [], today: Self.today)
        #expect(!unowned.isForAdministrators && Words(.en).audience(unowned).isEmpty)
    }

    @Test(arguments: rows)
    func saysHowUrgentItIs(_ row: Row) {
        #expect(
            Words(.zh).line(row.part, today: Self.today) == "\(row.zh)：季度考试 [exam@2026-Q1]，张三、李四")
        #expect(
            Words(.en).line(row.part, today: Self.today) == "\(row.en): 季度考试 [exam@2026-Q1], 张三, 李四")
    }

    @Test func saysWhatIsDoubtfulAndLate() {
        let part = Self.part(.due, due: 0) {
            $0.isAssumed = true
            $0.isProvisional = true
            $0.lateBy = 90_000
        }
        #expect(
            Words(.en).line(part, today: Self.today).hasSuffix(
                " (date by assumption, date provisional, late by 1 day 1 hour)"))
        #expect(Words(.zh).line(part, today: Self.today).hasSuffix("（日期为推定、日期暂定、迟发1天1小时）"))
    }

    static let several = Notice(
        parts: [
            part(.before(TimeAmount(short: "7d")!), due: 7),
            part(.overdue(2), due: -3, overdueBy: 270_000) {
                $0.occurrence = OccurrenceID(duty: "check", period: "2026")
                $0.title = "检查"
                $0.owners = []
                $0.missed = 2
                $0.lateBy = 90_000
                $0.merged = [.due, .overdue(1)]
            },
            part(.date(1), opens: nil, due: nil) { $0.occurrence.duty = "line-meeting" },
        ],
        audience: ["张三"], today: today)

    @Test func namesTheMostUrgentInOneLine() {
        #expect(
            Words(.en).line(Self.several)
                == "overdue by 3 days, was due on 2026-03-06: 检查 [check@2026] (late by 1 day 1 hour); and 2 more")
        #expect(Words(.zh).line(Self.several) == "逾期3天（2026-03-06到期）：检查 [check@2026]（迟发1天1小时）；另有2项")
    }

    @Test func tellsAllPartsInSeveralLines() {
        #expect(
            Words(.en).text(Self.several) == """
                to 张三:
                  overdue by 3 days, was due on 2026-03-06: 检查 [check@2026] (late by 1 day 1 hour)
                    2 reminders could not be sent in time
                    stands as well for: on the due date, overdue, no. 1
                  due in 7 days, on 2026-03-16: 季度考试 [exam@2026-Q1], 张三, 李四
                  needs a date: 季度考试 [line-meeting@2026-Q1], 张三, 李四
                    record it with `yearplan date line-meeting@2026-Q1 DATE`
                """)
        #expect(
            Words(.zh).text(Self.several) == """
                致张三：
                  逾期3天（2026-03-06到期）：检查 [check@2026]（迟发1天1小时）
                    有2次提醒未能按时发出
                    一并代替：到期日、逾期第1次
                  7天后（2026-03-16）到期：季度考试 [exam@2026-Q1]，张三、李四
                  请定日期：季度考试 [line-meeting@2026-Q1]，张三、李四
                    用 yearplan date line-meeting@2026-Q1 日期 登记
                """)
    }

    @Test func namesTheOwnersOnlyWhereTheyAreNotTheAudience() {
        var notice = Self.several
        notice.audience = ["李四", "张三"]
        let lines = notice.addressed.map { Words(.en).line($0, today: Self.today) }
        #expect(lines[1] == "due in 7 days, on 2026-03-16: 季度考试 [exam@2026-Q1]")
        notice.audience = ["李四"]
        #expect(notice.addressed.map(\.owners) == [[], ["张三", "李四"], ["张三", "李四"]])
    }

    @Test func showsControlCharactersOfTitles() {
        let part = Self.part(.due, due: 0) { $0.title = "考\u{7}试" }
        #expect(Words(.en).line(part, today: Self.today) == "due today: 考\\u{7}试 [exam@2026-Q1], 张三, 李四")
    }

    @Test func readsAReminderOfThePlanner() throws {
        let json = """
            {"instant": 1772999400000, "audience": ["张三"], "parts": [{
              "occurrence": "exam@2026-Q1", "rule": "overdue+2", "generation": 1, "nominal": 1772999400000,
              "basis": {"planYear": 2026, "title": "季度考试", "opens": "2026-03-01", "due": "2026-03-06",
                "owners": ["张三"], "isConfidential": false},
              "merged": ["due"], "missed": 1, "lateBy": 7200, "overdueBy": 270000}]}
            """
        let reminder = try JSONDecoder().decode(Reminder.self, from: Data(json.utf8))
        let notice = Notice(reminder, today: Self.today)
        #expect(notice.audience == ["张三"])
        #expect(notice.parts.first?.merged == [.due])
        #expect(
            Words(.en).line(notice)
                == "overdue by 3 days, was due on 2026-03-06: 季度考试 [exam@2026-Q1], 张三 (late by 2 hours)")
    }
}
