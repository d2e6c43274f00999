import Phrases
import Testing

/// Wordings of plans and rules beside the plainest ones, each with its normal form and its first occurrence of 2026.
@Suite struct PlanWordingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let phrase: String
        let normal: String
        let english: String
        /// Key, opening and due day; nil where the phrase alone gives no dates.
        let first: String?

        init(_ phrase: String, _ normal: String, _ english: String, _ first: String?) {
            self.phrase = phrase
            self.normal = normal
            self.english = english
            self.first = first
        }

        var testDescription: String { phrase }
    }

    private func check(_ row: Row) throws {
        let schedule = try Schedule.parse(row.phrase)
        #expect(schedule.printed(.zh) == row.normal)
        #expect(schedule.printed(.en) == row.english)
        #expect(try Schedule.parse(row.normal) == schedule)
        #expect(try Schedule.parse(row.english) == schedule)
        let first = schedule.windows(in: 2026, calendar: China.calendar).first
        #expect(first.map { "\($0.key) \($0.opens)..\($0.due)" } == row.first)
    }

    @Test(arguments: [
        Row("每季度200万元", "每季度至少200万元", "at least 2000000 yuan every quarter", "2026-Q1 2026-01-01..2026-03-31"),
        Row("全年800萬元", "每年至少800万元", "at least 8000000 yuan every year", "2026 2026-01-01..2026-12-31"),
        Row("每月不低于十万元", "每月至少10万元", "at least 100000 yuan every month", "2026-01 2026-01-01..2026-01-31"),
        Row("每月不少于1.5万元", "每月至少15000元", "at least 15000 yuan every month", "2026-01 2026-01-01..2026-01-31"),
        Row("每年2亿元", "每年至少2亿元", "at least 200000000 yuan every year", "2026 2026-01-01..2026-12-31"),
        Row("每月不少于2篇", "每月至少2篇", "at least 2 articles every month", "2026-01 2026-01-01..2026-01-31"),
        Row("每年全覆盖一次", "每年覆盖至少100%", "cover at least 100% every year", "2026 2026-01-01..2026-12-31"),
    ])
    func sumsAndShares(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(
            "月末后5个工作日内", "每月终了后5个工作日内", "within 5 working days after the end of every month",
            "2025-12 2026-01-01..2026-01-08"),
        Row(
            "季度末后10日内", "每季度终了后10天内", "within 10 days after the end of every quarter",
            "2025-Q4 2026-01-01..2026-01-10"),
        Row(
            "年终后30日内", "每年度终了后30天内", "within 30 days after the end of every year",
            "2025 2026-01-01..2026-01-30"),
        Row("不迟于次月10日", "每月次月10日前", "by the 10th of the month after every month", "2025-12 2026-01-01..2026-01-10"),
        Row("最迟不得超过每月10日", "每月10日前", "by the 10th of every month", "2026-01 2026-01-01..2026-01-10"),
        Row("当月25日前", "每月25日前", "by the 25th of every month", "2026-01 2026-01-01..2026-01-25"),
        Row("年度终了", "每年年终", "close of every year", "2026 2026-12-31..2027-01-05"),
        Row("年度终了前", "每年12月末前", "by end of Dec every year", "2026 2026-01-01..2026-12-31"),
        Row(
            "每季结息日", "每季度末月20日", "the 20th of the last month of every quarter", "2026-Q1 2026-01-01..2026-03-20"),
        Row(
            "每季度首月前5个工作日内", "每季度首月第5个工作日前", "by the 5th working day of the first month of every quarter",
            "2026-Q1 2026-01-01..2026-01-08"),
    ])
    func endsOfPeriods(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row("当年12月1日至次年2月底", "12月1日至次年2月末", "1 Dec to end of Feb of the next year", "2026 2026-12-01..2027-02-28"),
        Row("一、三季度", "一季度、三季度", "Q1 and Q3", "2026-Q1 2026-01-01..2026-03-31"),
        Row("每年首月10日前", "每年1月10日前", "by 10 Jan every year", "2026 2026-01-01..2026-01-10"),
        Row("上半年一次，下半年一次", "上半年、下半年", "H1 and H2", "2026-H1 2026-01-01..2026-06-30"),
        Row("每年3月至9月每周", "3月至9月每周", "every week during Mar to Sep", "2026-W10 2026-03-02..2026-03-08"),
        Row(
            "每年12月至次年2月每周", "12月至次年2月每周", "every week during Dec to Feb of the next year",
            "2026-W01 2025-12-29..2026-01-04"),
        Row("全年每月", "每月", "every month", "2026-01 2026-01-01..2026-01-31"),
        Row("每年每季度至少1次", "每季度至少1次", "at least once every quarter", "2026-Q1 2026-01-01..2026-03-31"),
        Row(
            "2026年每季度下旬", "2026年每季度末月下旬", "late in the last month of every quarter during 2026",
            "2026-Q1 2026-03-21..2026-03-31"),
        Row("2027年每季度", "2027年每季度", "every quarter during 2027", nil),
    ])
    func windowsAndWhatRecursInThem(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row("提前至少5个工作日", "提前5个工作日", "5 working days before", nil),
        Row("至少提前7天", "提前7天", "7 days before", nil),
        Row("合同到期前一个月", "提前1个月", "1 month before", nil),
        Row("有效期届满30日前", "提前30天", "30 days before", nil),
        Row("到期后15日内", "15天内", "within 15 days", nil),
        Row("次日中午12点前", "次日12:00前", "next opening day at 12:00", nil),
    ])
    func distances(_ row: Row) throws { try check(row) }

    /// What could be read in two ways stays refused.
    @Test(arguments: [
        "3月前5个工作日", "全年4次，每季度", "2026年11月至2027年2月每周", "合同到期前一个月内", "每月不少于1.5学时",
    ])
    func refused(_ phrase: String) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrase) }
    }
}
