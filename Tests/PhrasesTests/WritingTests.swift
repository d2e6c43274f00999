import Phrases
import Testing

/// Different ways of writing the same phrase.
@Suite struct WritingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let phrase: String
        let same: [String]

        init(_ phrase: String, _ same: String...) {
            self.phrase = phrase
            self.same = same
        }

        var testDescription: String { phrase }
    }

    @Test(arguments: [
        Row("3月5日前", "３月５日前", "三月五日前", "3 月 5 日 前", "3月5号之前", "3月5日以前", "于3月5日前", "不迟于3月5日", "最迟3月5日"),
        Row("12月末前", "十二月底前", "12月底", "１２月末之前", "12月底以前"),
        Row("每月25日前", "每月二十五日前", "每个月25日前", "每月廿五日前", "每月25日之前", "每月的25日前", "最迟每月25日"),
        Row("3月至5月", "3-5月", "3—5月", "3～5月", "3~5月", "3至5月份", "3月到5月", "从3月到5月", "3月－5月", "三月至五月期间"),
        Row("3月、6月", "3月,6月", "3月，6月", "3月和6月", "3月及6月", "3月与6月", "3、6月", "三、六月", "3月以及6月"),
        Row("每季度", "每季", "每个季度", "按季", "按季度", "季度", "每季度一次", "每季组织一次", "一个季度一次", "每季度定期"),
        Row("每半年", "每半年组织一次", "半年一次", "半年度", "每半年度"),
        Row("每周五", "周五", "每星期五", "星期五", "每逢周五", "每周五例会"),
        Row("每日", "每天", "逐日", "每个营业日", "日日", "按日"),
        Row("3个工作日内", "三个工作日内", "3个工作日以内", "检查后3个工作日内", "自检查之日起3个工作日内", "检查结束后3个工作日内"),
        Row("每季度终了后15天内", "季后15日内", "每季度结束后十五日内", "季度终了之日起15日内", "每季终了后15日内"),
        Row("每年至少2次", "全年2次", "每年不少于两次", "年度至少2次", "一年两次", "共2次", "全年计划开展检查2次", "全年2次以上"),
        Row("每月初", "月初", "每月月初", "每個月初"),
        Row("每日营业终了", "日终", "营业终了后", "每天下班前", "每日清場", "營業終了", "每日日终"),
        Row("上半年", "本年上半年", "今年上半年"),
        Row("春节期间", "春节", "春节长假", "春節期間", "每年春节", "每年春节期间"),
    ])
    func sameSchedule(_ row: Row) throws {
        let schedule = try Schedule.parse(row.phrase)
        for phrase in row.same {
            do {
                #expect(try Schedule.parse(phrase) == schedule, "\(phrase)")
            } catch {
                Issue.record("“\(phrase)”: \(error)")
            }
        }
    }

    @Test(arguments: [
        ("各支行应当于每年1月31日以前报送上一年度工作总结", "每年1月31日前"),
        ("每半年组织一次消防演练", "每半年"),
        ("每月10日前公开上月收支情况", "每月10日前"),
        ("每月10日前报送季度报表", "每月10日前"),
        ("会计年度终了后4个月内报送年度报告", "每年度终了后4个月内"),
        ("每月报送报表", "每月"),
        ("由会计督导员于每季度末前完成检查", "每季度末月末前"),
        ("每人每年培训不少于8学时", "每年至少8学时"),
        ("每季度检查不少于辖内网点的25%", "每季度覆盖至少25%"),
        ("每周一上午9点召开例会", "每周一09:00"),
        ("每月与客户对账一次", "每月"),
        ("对现金及重空每周盘点三次", "每周至少3次"),
        ("每季度非现场检查2次", "每季度至少2次"),
    ])
    func surroundingsAreSkipped(_ phrase: String, _ normal: String) throws {
        #expect(try Schedule.parse(phrase).printed(.zh) == normal)
    }

    @Test(arguments: [
        ("每季度下旬", "每季度末月下旬", "late in the last month of every quarter"),
        ("4月末至6月上旬", "4月末至6月上旬", "end of Apr to early Jun"),
        (
            "3、6、9、12月第一周", "3月第1周、6月第1周、9月第1周、12月第1周",
            "the first week of Mar, the first week of Jun, the first week of Sep and the first week of Dec"
        ),
        ("每月8日前", "每月8日前", "by the 8th of every month"),
        ("次月5日前", "每月次月5日前", "by the 5th of the month after every month"),
        ("3月初至9月末每周", "3月初至9月末每周", "every week during start of Mar to end of Sep"),
        ("每日，节假日除外", "每日，节假日除外", "every opening day, except holidays"),
        ("会议召开三日前", "提前3天", "3 days before"),
        ("一百二十天内", "120天内", "within 120 days"),
    ])
    func normalForms(_ phrase: String, _ chinese: String, _ english: String) throws {
        let schedule = try Schedule.parse(phrase)
        #expect(schedule.printed(.zh) == chinese)
        #expect(schedule.printed(.en) == english)
    }

    @Test func readingsDecideTheDates() throws {
        var settings = ReadingSettings.standard
        settings.monthStart = .init(hard: 7, soft: 3)
        settings.dayBefore = .exclusive
        settings.quarterLateMonth = 1
        settings.promptly = .amount(TimeAmount(2, .workingDays))
        func first(_ phrase: String) throws -> String? {
            try Schedule.parse(phrase, settings: settings).windows(in: 2026, calendar: China.calendar).first.map(
                Reading.text)
        }
        #expect(try first("3月初") == "2026 03-01–(03-03)03-07")
        #expect(try first("每月8日前") == "2026-01 01-01–01-07 implied")
        #expect(try first("每季度下旬") == "2026-Q1 01-21–01-31")
        #expect(try Schedule.parse("及时", settings: settings).relative?.reach == .amount(TimeAmount(2, .workingDays)))
    }
}
