import Phrases
import Testing

/// The phrases of dated and periodic duties as they stand in plans of bank departments, with their normal forms.
@Suite struct PlanDutyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let phrase: String
        let kind: ScheduleKind
        let normal: String

        init(_ phrase: String, _ kind: ScheduleKind, _ normal: String) {
            self.phrase = phrase
            self.kind = kind
            self.normal = normal
        }

        var testDescription: String { phrase }
    }

    @Test(arguments: [
        Row("1月末之前", .window, "1月末前"),
        Row("3月末之前", .window, "3月末前"),
        Row("全年计划举办专项培训7次", .quota, "每年至少7次"),
        Row("1月下旬", .window, "1月下旬"),
        Row("2月上旬", .window, "2月上旬"),
        Row("4月上旬", .window, "4月上旬"),
        Row("全年计划召开条线例会4次", .quota, "每年至少4次"),
        Row("3月初", .window, "3月初"),
        Row("7月初", .window, "7月初"),
        Row("10月初", .window, "10月初"),
        Row("12月初", .window, "12月初"),
        Row("2月末之前", .window, "2月末前"),
        Row("全年计划进行专项自查2次", .quota, "每年至少2次"),
        Row("县间交叉检查2次", .quota, "每年至少2次"),
        Row("问题整改“回头看”3次", .quota, "每年至少3次"),
        Row("突击性检查10次", .quota, "每年至少10次"),
        Row("2月下旬至3月下旬", .window, "2月下旬至3月下旬"),
        Row("4月末至6月上旬", .window, "4月末至6月上旬"),
        Row("7月中旬至8月中旬", .window, "7月中旬至8月中旬"),
        Row("9月初到9月下旬", .window, "9月初至9月下旬"),
        Row("10月中旬至12月初", .window, "10月中旬至12月初"),
        Row("春节", .holiday, "春节期间"),
        Row("五一或十一长假期间", .holiday, "劳动节期间或国庆节期间"),
        Row("8月中旬", .window, "8月中旬"),
        Row("自3月初至9月末", .window, "3月初至9月末"),
        Row("自3月初", .window, "自3月初起"),
        Row("周周", .recurring, "每周"),
        Row("3月末前", .window, "3月末前"),
        Row("每季度下旬", .recurring, "每季度末月下旬"),
        Row("每季更新一次", .recurring, "每季度"),
        Row("每季", .recurring, "每季度"),
        Row("7至8月份期间", .window, "7月至8月"),
        Row("每月", .recurring, "每月"),
        Row("季度", .recurring, "每季度"),
        Row("每季度", .recurring, "每季度"),
        Row("全年", .recurring, "每年"),
        Row("每月8日前", .recurring, "每月8日前"),
        Row("每两月", .interval, "每2个月"),
        Row("月初", .recurring, "每月初"),
        Row("每月定期", .recurring, "每月"),
        Row("5-9月", .window, "5月至9月"),
        Row("按周", .recurring, "每周"),
        Row("每周三次", .quota, "每周至少3次"),
        Row("节假日", .holiday, "节假日期间"),
        Row("每周五", .recurring, "每周五"),
        Row("每天", .recurring, "每日"),
        Row("1-2天内", .relative, "1至2天内"),
        Row("年审", .recurring, "每年"),
        Row("2021年7月6日", .window, "2021年7月6日"),
        Row("2021年9月底前", .window, "2021年9月末前"),
        Row("2021年下半年", .window, "2021年下半年"),
        Row("年度", .recurring, "每年"),
        Row("每月一次", .recurring, "每月"),
        Row("春季", .window, "春季"),
        Row("秋季", .window, "秋季"),
        Row("6场", .quota, "每年至少6次"),
        Row("当月", .relative, "当月"),
        Row("每季度至少召开1次", .recurring, "每季度至少1次"),
        Row("每年至少讲2次", .quota, "每年至少2次"),
        Row("每年至少讲2次党课,召开至少2次", .quota, "每年至少2次"),
        Row("分管行长至少参加1次", .recurring, "每年至少1次"),
        Row("开展1次", .recurring, "每年"),
        Row("每年谈心谈话不少于1次", .recurring, "每年至少1次"),
        Row("每月至少组织1次", .recurring, "每月至少1次"),
        Row("每日", .recurring, "每日"),
        Row("每年至少开展一次", .recurring, "每年至少1次"),
        Row("每周", .recurring, "每周"),
        Row("按月", .recurring, "每月"),
        Row("每半年", .recurring, "每半年"),
        Row("每月…不少于1次", .recurring, "每月至少1次"),
        Row("每日营业期间", .recurring, "每日"),
        Row("每天清场", .recurring, "每日营业终了"),
        Row("每周至少一次", .recurring, "每周至少1次"),
        Row("每年", .recurring, "每年"),
        Row("每两年一轮", .interval, "每2年"),
        Row("每年一季度", .recurring, "每年一季度"),
        Row("每半年至少…一次", .recurring, "每半年至少1次"),
        Row("以年度為時間段", .recurring, "每年"),
        Row("每年一次", .recurring, "每年"),
        Row("季度不得少于3次", .quota, "每季度至少3次"),
        Row("3個工作日內", .relative, "3个工作日内"),
        Row("有效期為一年", .interval, "有效期1年"),
        Row("節假日期間", .holiday, "节假日期间"),
        Row("每15天必須更換一次", .interval, "每15天"),
        Row("辦理業務前", .recurring, "每日营业前"),
        Row("每天…下班前", .recurring, "每日营业终了"),
        Row("所有柜員正式簽退后", .relative, "结束后"),
        Row("當日", .relative, "当日"),
        Row("口掛后3天", .relative, "3天内"),
        Row("當日業務處理完畢", .recurring, "每日营业终了"),
        Row("第二天日初", .recurring, "每日营业前"),
        Row("第二天", .relative, "次日"),
        Row("每日三次", .quota, "每日至少3次"),
        Row("下班(午休)時", .recurring, "每日午休、营业终了"),
        Row("有效期為三年", .interval, "有效期3年"),
        Row("每月第4周", .recurring, "每月第4周"),
        Row("每旬不定期", .recurring, "每旬"),
        Row("每年1月", .recurring, "每年1月"),
        Row("每年3月、6月、9月、12月", .recurring, "每年3月、6月、9月、12月"),
    ])
    func normalForms(_ row: Row) throws {
        let schedule = try Schedule.parse(row.phrase)
        #expect(schedule.kind == row.kind)
        #expect(schedule.printed(.zh) == row.normal)
    }

    /// Where a plan's reader took more from a phrase than it says, or the table of soft words reads it otherwise.
    @Test(
        arguments: [
            // A standing duty of an assessment period that is not named: there is no period to schedule.
            ("每一位參評員工", nil),
            // A length of a public notice, which belongs to `lasts:`.
            ("公示時間7天", nil),
            // An open end runs to the end of the plan year, not to the 10th of the month.
            ("自3月初", "自3月初起"),
            // One each year; that it is a share of all outlets is said by `covers:`.
            ("全年", "每年"),
            // The end of the last sign-off, without figure: 5 working days, marked assumed; 当日 would say the same day.
            ("所有柜員正式簽退后", "结束后"),
            // Which holidays are meant stands elsewhere in the plan; the words name all of them, and their own days.
            ("节假日", "节假日期间"),
            // The plan prepares it before each holiday; the words say during.
            ("節假日期間", "节假日期间"),
            // A planned number is at least that many; the exact one is 恰好4次.
            ("全年计划召开条线例会4次", "每年至少4次"),
            // One in the plan year is no quota.
            ("开展1次", "每年"),
            // The day after is the next day the counters are open.
            ("第二天", "次日"),
            // The share of the outlets, or the sum to be earned, stands in the sentence after it, not in the phrase.
            ("每季", "每季度"), ("每季度", "每季度"), ("每月", "每月"), ("每月一次", "每月"),
            // As `covers:` or `each:` of the duty; the phrase says once a year, or once in a half.
            ("每年谈心谈话不少于1次", "每年至少1次"), ("每年一季度", "每年一季度"), ("每半年至少…一次", "每半年至少1次"),
            // The campaign it belongs to runs from March to September, which is `while:`.
            ("周周", "每周"),
            // A length without a word that makes it a period or a deadline.
            ("一年", nil), ("3个月", nil), ("不得少于一个月", nil),
            // Streaks, thresholds, ages and states are raised as occasions; none of them is a time by itself.
            ("连续三个月", nil), ("连续两年", nil), ("考核期内累计", nil), ("年滿45周歲", nil),
            ("保持到下次評定結果產生之前", nil), ("再次調回柜員崗位時", nil),
            // The month within which late arrivals are counted is no deadline, but the words say one.
            ("一個月內", "1个月内"),
        ] as [(String, String?)])
    func readOtherwise(_ phrase: String, _ normal: String?) {
        #expect((try? Schedule.parse(phrase))?.printed(.zh) == normal)
    }
}
