import Phrases
import Testing

/// English as people write it, each phrase with the Chinese normal form of what it says.
@Suite struct EnglishWordingTests {
    @Test(arguments: [
        ("late Feb to late Mar", "2月下旬至3月下旬"),
        ("within 3 working days", "3个工作日内"),
        ("at least 3 times a quarter", "每季度至少3次"),
        ("every Friday", "每周五"),
        ("5th of the following month", "每月次月5日"),
        ("by the 5th of the following month", "每月次月5日前"),
        ("every Monday and Thursday", "每周一、四"),
        ("by 8 Mar", "3月8日前"),
        ("by March 8", "3月8日前"),
        ("March 8", "3月8日"),
        ("Mar 8th", "3月8日"),
        ("March 1 to March 31", "3月1日至3月31日"),
        ("by the end of March", "3月末前"),
        ("end of March", "3月末前"),
        ("early March", "3月上旬"),
        ("beginning of March", "3月初"),
        ("from March to September", "3月至9月"),
        ("monthly", "每月"),
        ("once a month", "每月"),
        ("twice a year", "每年至少2次"),
        ("three times a week", "每周至少3次"),
        ("at least once a quarter", "每季度至少1次"),
        ("once every quarter", "每季度"),
        ("each quarter", "每季度"),
        ("quarterly, at least 25%", "每季度覆盖至少25%"),
        ("every week from March to September", "3月至9月每周"),
        ("every 15 days", "每15天"),
        ("every other week", "每2周"),
        ("every two weeks", "每2周"),
        ("within 15 days after quarter end", "每季度终了后15天内"),
        ("within 15 days of the end of each quarter", "每季度终了后15天内"),
        ("on the last working day of the month", "每月最后一个工作日"),
        ("last Friday of every month", "每月最后一个星期五"),
        ("first Monday of each month", "每月第1个星期一"),
        ("every working day", "每个工作日"),
        ("every day at 18:00", "每日18:00"),
        ("daily at 5 pm", "每日17:00"),
        ("by 5 pm every day", "每日17:00"),
        ("by noon", "每日午休"),
        ("before Spring Festival", "春节前"),
        ("during the National Day holiday", "国庆节期间"),
        ("in the first week of March", "3月第1周"),
        ("in the second half of the year", "下半年"),
        ("first half of the year", "上半年"),
        ("second quarter", "二季度"),
        ("in Q2", "二季度"),
        ("within one month", "1个月内"),
        ("within 24 hours", "24小时内"),
        ("within two weeks after the meeting", "2周内"),
        ("3 days before", "提前3天"),
        ("30 days before expiry", "提前30天"),
        ("promptly", "及时"),
        ("as soon as possible", "及时"),
        ("immediately", "立即"),
        ("on the same day", "当日"),
        ("next working day", "1个工作日内"),
        ("no later than 10 January", "1月10日前"),
        ("not later than the 10th of every month", "每月10日前"),
        ("at least 7 times a year", "每年至少7次"),
        ("7 times", "每年至少7次"),
        ("at least 8 hours a year", "每年至少8小时"),
        ("on 2026-03-09", "2026年3月9日"),
        ("every year on 1 March", "每年3月1日"),
        ("annually in March", "每年3月"),
        ("every March", "每年3月"),
        ("every March and September", "每年3月、9月"),
        ("every year in March, June, September and December", "每年3月、6月、9月、12月"),
        ("every 6 months", "每6个月"),
        ("half-yearly", "每半年"),
        ("15th and 30th of every month", "每月15日、30日"),
    ])
    func wordings(_ phrase: String, _ normal: String) throws {
        let schedule = try Schedule.parse(phrase)
        #expect(schedule.printed(.zh) == normal)
        #expect(try Schedule.parse(schedule.printed(.en)) == schedule)
    }

    /// Words that name no period, or that mean two things.
    @Test(arguments: [
        "by the 15th day after the end of the quarter",
        "at least 2 million yuan per quarter",
        "biweekly",
        "regularly",
        "when required",
        "March 8 to 15 and late",
        "a",
        "every other",
        "the second",
        "5th",
        "8 March in March",
        "per",
        "by 25 pm",
        "every 31 April",
    ])
    func refused(_ phrase: String) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrase) }
    }
}
