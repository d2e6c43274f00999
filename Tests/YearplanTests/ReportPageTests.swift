import CalendarInterface
import Testing
import Wording

@testable import yearplan

struct ReportPageTests {
    static let moment = Wire.Moment(milliseconds: 0, local: "2026-03-09T08:30")
    static let reply = Wire.GetReport.Reply(
        clock: Wire.Clock(now: moment, today: "2026-03-09", zone: "Asia/Shanghai", rehearsal: false),
        anchor: "12:d34db33f", first: "2026-01-01", last: "2026-03-31", by: "owner",
        rows: [
            .init(name: "=张三", planned: 4, done: 2, onTime: 1, late: 1, waived: 1, open: 1, overdue: 1, rate: 666),
            .init(name: ""),
        ],
        total: .init(name: "", planned: 4, done: 2, onTime: 1, late: 1, waived: 1, open: 1, overdue: 1, rate: 666),
        reminded: [.init(person: "张|三", messages: 3, first: moment, last: moment)],
        escalated: [.init(at: moment, step: 2, occurrence: "exam@2026-Q1", title: "考试", to: ["张三", "李四"])],
        escalations: 1)

    static let coverage = Wire.GetCoverage.Reply(
        clock: reply.clock, duty: "branch-check", title: "机构检查", planYear: 2026, group: "支行",
        periods: [
            .init(
                name: "branch-check@2026", first: "2026-01-01", last: "2026-12-31", done: 1, target: 2, toDate: 1),
            .init(
                name: "branch-check@2026-Q1", first: "2026-01-01", last: "2026-03-31", done: 1, target: 1, toDate: 1
            ),
        ],
        members: [
            .init(member: "城关支行", visits: [.init(on: "2026-02-11", duty: "remote")], open: false),
            .init(member: "东街支行", visits: [], open: true),
        ])

    @Test func aTableForPeople() {
        #expect(
            ReportPage(Self.reply, Words(.en)).text(.plain) == """
                from 2026-01-01 to 2026-03-31
                as of 2026-03-09 08:30, anchor 12:d34db33f
                  OWNER     PLANNED  DONE  ON TIME  LATE  WAIVED  LAPSED  OPEN  OVERDUE  RATE
                  =张三     4        2     1        1     1       0       1     1        66.6%
                  (nobody)  0        0     0        0     0       0       0     0        –
                  TOTAL     4        2     1        1     1       0       1     1        66.6%

                Reminded
                  WHO    MESSAGES  FIRST             LAST
                  张|三  3         2026-03-09 08:30  2026-03-09 08:30

                Escalated (1)
                  WHEN              STEP  OCCURRENCE    WHAT  TO
                  2026-03-09 08:30  2     exam@2026-Q1  考试  张三, 李四
                """)
    }

    /// What is handed on says of which moment it is, and that a rehearsal's counts for nothing.
    @Test func asOfWhen() {
        var reply = Self.reply
        #expect(!ReportPage(reply, Words(.zh)).markdown.contains("演练"))
        reply.clock.rehearsal = true
        for text in [ReportPage(reply, Words(.zh)).text(.plain), ReportPage(reply, Words(.zh)).markdown] {
            #expect(text.contains("截至2026-03-09 08:30，锚 12:d34db33f"))
            #expect(text.contains("演练：时钟为演练时钟，记录不作数"))
        }
        #expect(!ReportPage(reply, Words(.zh)).csv(.figures).contains("d34db33f"))
    }

    @Test func markdown() {
        let text = ReportPage(Self.reply, Words(.zh)).markdown
        #expect(text.contains("| 责任人 | 应办 | 已办 | 按时 | 迟办 | 免除 | 失效 | 未办 | 其中逾期 | 完成率 |"))
        #expect(text.contains(#"| 张\|三 | 3 |"#))
    }

    @Test func commaSeparatedValues() {
        let lines = ReportPage(Self.reply, Words(.en)).csv(.figures).split(separator: "\r\n").map(String.init)
        #expect(lines.first == "OWNER,PLANNED,DONE,ON TIME,LATE,WAIVED,LAPSED,OPEN,OVERDUE,RATE")
        #expect(lines.dropFirst().first == "'=张三,4,2,1,1,1,0,1,1,66.6%")
        #expect(ReportPage(Self.reply, Words(.en)).csv(.escalated).contains("exam@2026-Q1,考试,\"张三, 李四\""))
    }

    /// What a spreadsheet would take for a formula is text.
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "\\u{9}x"),
        ("＝1", "'＝1"), ("a=b", "a=b"), ("a,b", "\"a,b\""), ("说“好”", "说“好”"), ("a\"b", "\"a\"\"b\""),
        ("=\"x\"", "\"'=\"\"x\"\"\""), ("a\nb", "a\\u{A}b"), ("", ""), (" =1", "' =1"), ("\u{202E}x", "\\u{202E}x"),
    ])
    func cells(_ text: String, _ cell: String) {
        #expect(ReportPage.cell(text) == cell)
    }

    @Test func aCoverageIsAMatrix() {
        #expect(
            CoveragePage.text(Self.coverage, Words(.zh), .plain) == """
                机构检查
                  成员      2026-Q1
                  城关支行  2026-02-11 remote
                  东街支行                     未覆盖

                  时段     已覆盖  应覆盖  累计
                  2026-Q1  1       1       1
                  2026     1       2       1

                尚未覆盖：东街支行
                """)
    }

    /// What counts nowhere is told below the figures, in each of the formats for people.
    @Test func whatStandsApartIsSaid() {
        var reply = Self.reply
        (reply.beforeAdoption, reply.beforeAdoptionDone, reply.undated, reply.withdrawn) = (2, 1, 1, 3)
        for text in [ReportPage(reply, Words(.zh)).text(.plain), ReportPage(reply, Words(.zh)).markdown] {
            #expect(text.contains("另有2项在启用前到期，其中1项已登记完成，未计入"))
            #expect(text.contains("另有1项尚待定日期，未计入"))
            #expect(text.contains("另有3项已从计划中撤出"))
        }
        #expect(ReportPage(reply, Words(.en)).text(.plain).contains("\n1 more waits for a date; not counted\n"))
    }

    /// Controls in titles and names are made visible, in every format.
    @Test func controlsAreHarmless() {
        var reply = Self.reply
        reply.rows[0].name = "张\u{1B}[31m三\n"
        reply.escalated[0].title = "\u{202E}考试"
        let page = ReportPage(reply, Words(.en))
        for text in [page.text(.plain), page.markdown, page.csv(.figures), page.csv(.escalated)] {
            #expect(!text.unicodeScalars.contains { "\u{1B}\u{202E}".unicodeScalars.contains($0) })
        }
        #expect(page.csv(.figures).split(separator: "\r\n").count == 4)
    }

    @Test(arguments: [
        ["--json", "--format", "csv"], ["--section", "reminded"], ["--period", "2026-Q7"], ["--by", "colour"],
        ["--format", "pdf"],
    ])
    func misuseIsRefused(_ arguments: [String]) {
        #expect(throws: (any Error).self) { try Yearplan.parseAsRoot(["report"] + arguments) }
    }
}
