import Phrases
import Testing

/// Phrases that are refused, with words that help.
@Suite struct RefusalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let phrase: String
        let column: Int
        /// A part of the message.
        let message: String

        init(_ phrase: String, _ column: Int, _ message: String) {
            self.phrase = phrase
            self.column = column
            self.message = message
        }

        var testDescription: String { phrase }
    }

    private static func check(_ row: Row) {
        do {
            let schedule = try Schedule.parse(row.phrase)
            Issue.record("“\(row.phrase)” was read as “\(schedule.printed(.zh))”")
        } catch {
            #expect(error.message.contains(row.message), "\(error.message)")
            #expect(error.column == row.column, "\(error.message)")
        }
    }

    @Test(arguments: [
        Row("定期", 1, "names no period; write one, for example 每月 or 每季度"),
        Row("0个月至少一次", 1, "“0” has no unit that is understood"),
        Row("9630-01-01", 1, "“9630-01-01” lies outside the years 1900 to 2999"),
        Row("不定期", 1, "names no period"),
        Row("定期、不定期", 1, "names no period"),
        Row("经常", 1, "names no period"),
        Row("日常", 1, "names no period"),
        Row("持续", 1, "names no period"),
        Row("按时", 1, "names no period"),
        Row("不定期抽查", 1, "names no period"),
        Row("常规", 1, "names no period"),
    ])
    func wordsWithoutAPeriod(_ row: Row) { RefusalTests.check(row) }

    @Test(arguments: [
        Row("8日前", 1, "每月8日前 or 提前8天"),
        Row("一季度一次", 1, "two ways"),
        Row("三月一次", 1, "two ways"),
        Row("每周一二次", 4, "two ways"),
        Row("每季度中旬", 4, "any month of the period"),
        Row("每季度5日前", 4, "any month of the period"),
        Row("每季度次月10日前", 4, "后首月"),
        Row("月中", 1, "中旬"),
        Row("每周末", 2, "每周六"),
        Row("每月，每季度", 4, "both say when"),
        Row("每月10日前，每季度末前", 8, "both say when"),
        Row("每季度召开一次会议，并于次月5日前报送", 13, "both say when"),
        Row("每季度考试结束后3个工作日内", 6, "both say when"),
        Row("每季度考试前一周", 6, "both say when"),
        Row("每季度末5日内", 5, "both say when"),
        Row("春节前、3月", 5, "both say when"),
        Row("4月、5月或6月和7月", 9, "two ways"),
        Row("3月、9月2次", 6, "both say when"),
        Row("全年计划4次，每季度1次", 8, "both say when"),
    ])
    func whatCanBeReadInTwoWays(_ row: Row) { RefusalTests.check(row) }

    @Test(arguments: [
        Row("2月30日", 3, "no day 30"),
        Row("4月31日前", 3, "no day 31"),
        Row("每月32日", 3, "no day 32"),
        Row("13月", 1, "no month 13"),
        Row("2026-02-29", 1, "no day"),
        Row("每日25:00", 3, "no time"),
        Row("每季度第四个月", 4, "3 months"),
        Row("每月第6周", 3, "so many"),
        Row("3月8日至5日", 1, "ends before it begins"),
        Row("每周五至周一", 7, "ends before it begins"),
        Row("9999999999999次", 1, "too large"),
        Row("每0天", 3, "interval of 0"), Row("1、2月31日", 5, "no day 31"), Row("6月、9月、12月31日前", 7, "no day 31"),
        Row("每月0次", 3, "between 1 and"),
        Row("每季度120%", 4, "not above 100%"),
        Row("每季度0%", 4, "above 0%"),
    ])
    func whatDoesNotExist(_ row: Row) { RefusalTests.check(row) }

    @Test(arguments: [
        Row("7天", 1, "a length and no date"),
        Row("公示7天", 3, "a length and no date"),
        Row("不得少于一个月", 1, "a length and no date"),
        Row("5日", 1, "a length and no date"),
        Row("每2小时", 1, "shorter than a day"),
        Row("25%", 1, "names no period"),
        Row("全年不超过3次", 3, "a limit and no duty"),
        Row("每月恰好1至2次", 6, "no exact number"),
        Row("节假日除外", 1, "nothing says when"),
        Row("每周下班前", 3, "span of several days"),
        Row("每日上午", 3, "write the hour"),
        Row("上月5日", 1, "has passed"),
        Row("提前", 3, "no length of time"),
        Row("3", 1, "no unit"),
        Row("每月200斤", 3, "no unit"),
        Row("每", 1, "not followed by a period"),
        Row("每月5日和", 5, "joins nothing"),
        Row("每月或", 3, "joins nothing"),
        Row("或每月", 1, "joins nothing"),
    ])
    func whatIsNotEnough(_ row: Row) { RefusalTests.check(row) }

    @Test(arguments: [
        "会议", "在检查时", "直至合格为止", "前期", "上岗前", "初期运营前", "考核周期内", "连续三个月", "年满45周岁", "离岗", "程序如下",
        "每年立春", "双节期间", "重大节日前", "暑假期间", "汛期", "每隔15天", "每月逢五", "每月5日左右",
        "每周例会前", "每月考试后", "3月后", "3月以后", "会后一周左右", "每学期", "明年3月", "每月两三次",
        "员工休假", "新规下发", "防汛期", "疫情防控期间", "根据实际情况", "有效期内", "每月初之后", "非工作日", "每月不组织", "未达标时",
        "非节假日每日", "除非停业每日", "超过3个月", "节前一日", "每月末前一日", "春节前3个工作日", "月底前3个工作日",
        "每次考试前一周", "的", "、", "，", "至3月", "第一周", "第5季度",
    ])
    func whatIsNotUnderstoodIsNotRead(_ phrase: String) {
        if let schedule = try? Schedule.parse(phrase) {
            Issue.record("“\(phrase)” was read as “\(schedule.printed(.zh))”")
        }
    }

    /// A word that is skipped must not change what is read.
    @Test(arguments: [
        "每月多次", "每年数次", "每月零次", "每月N次", "X月初", "×月末前",
        "双十一", "下周五", "这周五", "次周一前", "双周五", "每双季",
        "学年末", "同季", "迟于3月1日", "每月少于3次", "每月近3次", "每月8.5日前",
        "1.3月初", "季中", "中午3点", "上午15点", "营业终了后1小时内", "每月检查20万元以上大额交易",
        "每月对3名客户经理进行考核", "每年检查每日登记簿", "3月底前建立每月检查制度", "最近一个月内", "每月上",
        "每月推迟", "每隔15天", "每双周", "semi-monthly", "every other Friday", "bi monthly",
        "3/4/2026", "on 3/4", "recent month", "about 8 March", "the 8th or so of every month", "next Friday",
        "收到通知次月5日前", "接到通报当月25日前",
    ])
    func wordsThatChangeATimeAreNotSkipped(_ phrase: String) {
        if let schedule = try? Schedule.parse(phrase) {
            Issue.record("“\(phrase)” was read as “\(schedule.printed(.zh))”")
        }
    }

    @Test func listSaysWhichPhraseIsRefused() {
        do {
            _ = try Schedule.parse(["3月初", "定期", "7月初"])
            Issue.record("the list was read")
        } catch {
            #expect(error.index == 1)
            #expect(error.message.contains("names no period"))
        }
    }

    @Test(arguments: [["每年7次", "3月初"], ["每15天", "3月初"], ["3个工作日内", "每月"], ["每年2次", "每季度3次"]])
    func phrasesWithoutDatesCannotStandInAList(_ phrases: [String]) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrases) }
    }

    @Test func emptyListsAreRefused() {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse([String]()) }
    }
}
