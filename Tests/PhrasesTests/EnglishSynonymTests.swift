import Phrases
import Testing

/// Other words of English for the same thing.
@Suite struct EnglishSynonymTests {
    /// The Chinese normal form, then ways of saying it in English.
    static let table = """
        1月末前 | by end of January | by the end of Jan | before the end of January | until the end of January | by month end January
        1月31日前 | no later than January 31 | by 31 January | by Jan 31st | not later than 31 Jan
        2月末前 | by end of February
        2月28日前 | on or before Feb 28
        3月末前 | by end of Q1 | by the end of the first quarter | by end of March
        1月下旬 | late January | in late Jan | late Jan. | the last ten days of January
        2月上旬 | early February | in early Feb | the first ten days of February
        8月中旬 | mid-August | mid August | in mid-Aug | the middle of August
        2月下旬至3月下旬 | from late February to late March | late Feb – late Mar | late February through late March | between late February and late March | late Feb until late Mar
        4月末至6月上旬 | from end of April to early June | end of April to early June
        3月至9月 | Mar–Sep | March through September
        3月 | March | in March | during March
        2026年3月 | March 2026 | Mar 2026
        3月初 | the beginning of March | start of March | at the start of March | beginning of Mar
        7月至8月 | July-August | July to August
        2026年7月6日 | 6 July 2026 | July 6, 2026
        7月6日 | July 6 | on July 6th | 6 July
        春季 | spring | in spring
        秋季 | autumn | fall
        夏季 | summer
        下半年 | second half | second half of the year
        2026年下半年 | the second half of 2026
        2026年 | in 2026
        年内 | this year
        12月末前 | by year end | by the end of the year | before year-end
        12月31日前 | by December 31
        2026年12月末前 | by the end of 2026
        自3月起 | from March | from March on | starting March | beginning in March | since March
        自3月1日起 | from 1 March | as of March 1
        每日 | daily | every day | each day | once a day | every opening day | per day
        每个工作日 | every business day | each business day
        每日至少3次 | three times a day | at least 3 times daily | 3 times per day | 3x daily
        每日营业终了 | at close of business every day | at the close of business | daily at closing | every day at close | before closing time daily | end of each business day | at the end of each day
        每日营业前 | before opening every day | daily before opening | at opening
        每日午休 | daily at noon | every day at noon | at noon
        每日18:00 | daily by 6 pm | every day before 6pm | by 18:00 daily | by 6:00 p.m. every day | no later than 6 pm daily
        每日16:30 | daily by 4:30 pm
        每日营业前、营业终了 | daily at opening and closing
        每周 | weekly | every week | each week | once a week | once per week | per week
        每周至少1次 | at least once a week
        每周至少3次 | 3 times per week | at least three times weekly
        每周五 | each Friday | Fridays | on Fridays | weekly on Friday | on Friday of each week | every Fri
        每周五前 | by Friday every week
        每周五16:00 | Fridays at 4 pm | every Friday by 16:00
        每2周 | every 2 weeks | fortnightly | once every two weeks
        每2天 | every other day | every two days
        每15天 | at least every 15 days | once every 15 days
        每10天 | every ten days
        每旬 | every ten-day period
        每月 | every month | each month | on a monthly basis | once per month | per month | monthly meeting | hold a meeting every month
        每月至少1次 | at least once a month | at least one time a month | monthly, at least once | at least once each month | no less than once a month | not less than once every month | at a minimum monthly
        每月末前 | at month end | by month-end | by the end of each month | by the end of every month | every month end
        每月8日前 | by the 8th of every month | by the 8th of each month | by the 8th day of each month | no later than the 8th of each month | monthly by the 8th | every month by the 8th | on or before the 8th of each month
        单月 | every odd month | odd months
        双月 | even months
        每2个月 | every two months | every other month | every 2 months | once every two months
        每3个月 | every three months | every 3 months
        每半年至少1次 | at least once every six months | at least every six months
        每2个月至少1次 | at least once every two months
        每季度至少1次 | at least once every three months | at least quarterly
        每月至少2次 | twice a month | twice monthly | at least twice a month | at least two times per month | 2 times a month | two times each month | at least two per month
        每季度 | quarterly | every quarter | once a quarter | once per quarter | on a quarterly basis | once quarterly
        每季度末月末前 | by the end of each quarter | by quarter end | at quarter end | every quarter end
        每季度末月下旬 | late in the last month of every quarter | late in the last month of each quarter | the last ten days of each quarter
        每季度末月 | the last month of every quarter | in the last month of each quarter | the third month of each quarter
        每季度首月 | the first month of every quarter | in the first month of each quarter
        每年3月、6月、9月、12月 | March, June, September and December every year | every March, June, September and December | each year in March, June, September and December | in Mar, Jun, Sep and Dec of every year
        每年1月 | every January | in January every year | each January | January each year | January of every year | annually in January | every year in January
        每年1月末前 | by the end of January each year
        每年1月31日前 | by 31 January each year | by January 31 of each year | by January 31st annually
        一季度、三季度 | Q1 and Q3 | first and third quarters | the first and third quarters
        二季度 | the second quarter | 2nd quarter
        每半年 | semiannually | semi-annually | semi-annual | every half year | every half-year | once every half year | each half of the year
        每年 | annually | yearly | every year | each year | once a year | once per year | per annum
        每年至少1次 | at least once a year | at least annually
        每年12月末前 | by the end of each year
        每月次月5日前 | by the 5th of the next month | by the 5th day of the following month | no later than the 5th of the following month | by the fifth of the following month
        每月终了后5天内 | within 5 days after month end | within five days after the end of each month | within 5 days of month-end | within 5 days of the end of each month | not later than 5 days after the end of the month
        每月终了后5个工作日内 | within 5 working days after month end | within five business days after the end of each month
        每月次月第5个工作日前 | by the 5th working day of the following month | by the fifth business day of the next month
        每季度终了后15天内 | within 15 days after the end of each quarter | within fifteen days of the end of every quarter | within 15 days of quarter-end | within 15 calendar days after each quarter end | within 15 days following the end of each quarter
        每季度后首月15日前 | by the 15th of the month following the quarter | by the 15th of the month following each quarter end
        每年度终了后3个月内 | within 3 months after the end of every year | within three months after year end | within three months of the end of each financial year | within 3 months after the end of the fiscal year
        每年次年3月31日前 | by 31 March of the following year | by March 31 of the next year | no later than March 31 of the following year
        每年次年3月末前 | by the end of March of the following year
        每年度终了后4个月内 | within four months after the end of each fiscal year | within 4 months after the end of the year
        每年度终了后20天内 | within 20 days after year end | within 20 days after the end of each year
        每年次年1月20日前 | by January 20 of the following year
        每半年终了后1个月内 | within one month after the end of each half-year
        每半年终了后20天内 | within 20 days after the end of each half-year
        每年至少7次 | 7 times a year | seven times a year | 7 times in the year | at least 7 times per year
        每年至少4次 | 4 times | four times a year | at least four times per year | four times per year | 4 times a year | at least 4 times a year | four times yearly
        每年恰好4次 | exactly 4 times | exactly four times a year | exactly 4 times a year | exactly four times per year | only 4 times a year | precisely 4 times a year
        每季度至少3次 | at least three times a quarter | at least 3 times every quarter | three times per quarter
        每半年至少2次 | twice every half-year
        每年至少8学时 | at least 8 class hours every year
        每季度覆盖至少25% | at least 25% every quarter | 25% per quarter | cover 25% each quarter | 25% of outlets every quarter | at least 25 percent of outlets per quarter
        每年覆盖至少100% | 100% coverage per year | cover 100% every year
        3个工作日内 | within three working days | within 3 business days | within three business days after the inspection | within 3 working days of receipt | no later than 3 working days after the check | 3 working days after the inspection
        1个工作日内 | by the next working day | the next business day | within one working day
        次日 | next opening day | the next day | the following day
        1至2天内 | within 1 to 2 days | within 1-2 days
        7天内 | within 7 days | within seven days | within 7 calendar days
        1周内 | within a week | within one week
        1个月内 | within a month | within 1 month after approval
        10个工作日内 | within ten working days | within 10 business days of the meeting
        15天内 | within fifteen days of receipt | within 15 days from the date of receipt
        2年内 | within two years
        当日 | the same day | same day
        提前3天 | three days before the meeting | 3 days in advance | at least 3 days before the meeting | 3 days prior to the meeting | no later than 3 days before the meeting
        提前1个月 | one month before | a month before the event | one month in advance
        提前5个工作日 | 5 working days before | at least 5 business days in advance
        提前30天 | thirty days prior to expiration
        提前2周 | two weeks before
        以通知为准 | as notified | to be announced | TBD | to be determined | as scheduled by head office | as notified by head office | when notified
        春节期间 | Spring Festival | during the Spring Festival | during Chinese New Year | during the Spring Festival holiday | over Chinese New Year
        劳动节期间或国庆节期间 | during the May Day or National Day holiday | May Day or National Day | Labour Day or National Day
        劳动节期间、国庆节期间 | May Day and National Day | during Labour Day and National Day
        每3年 | at least every three years | at least once every three years | every three years
        每月全月 | during each month
        每月最后一个工作日 | last working day of each month | the last working day of every month | the last business day of each month | on the last business day of every month | last business day monthly
        每月最后一个工作日前 | by the last working day of the month
        每月第1个工作日 | the first working day of every month | first business day of each month | on the first working day of the month
        每月第5个工作日前 | by the 5th working day of every month | by the fifth business day of each month | within the first 5 working days of every month | the first five working days of each month
        每6个月 | every six months
        每周二或四 | every Tuesday or Thursday
        """

    static let rows: [(phrase: String, normal: String)] = table.split(separator: "\n").flatMap { line in
        let cells = line.split(separator: " | ").map(String.init)
        return cells.dropFirst().map { (phrase: $0, normal: cells[0]) }
    }

    @Test(arguments: rows.indices)
    func synonyms(_ index: Int) throws {
        let (phrase, normal) = Self.rows[index]
        let schedule = try Schedule.parse(phrase)
        #expect(schedule.printed(.zh) == normal, "\(phrase)")
        #expect(try Schedule.parse(schedule.printed(.en)) == schedule, "\(phrase)")
    }

    /// Words around a time that say no time are passed over.
    @Test(arguments: [
        "hold a meeting every month": "每月", "submit the report by 15 March": "3月15日前",
        "the branch manager shall check the vault every week": "每周", "fire drill at least twice a year": "每年至少2次",
        "exam in the last month of every quarter": "每季度末月", "change passwords every 15 days": "每15天",
        "within 3 working days after the inspection": "3个工作日内",
        "at least 25% of outlets every quarter": "每季度覆盖至少25%",
    ])
    func surroundings(_ phrase: String, _ normal: String) throws {
        #expect(try Schedule.parse(phrase).printed(.zh) == normal)
    }

    /// What is not understood is never passed over, and what means two things is not read.
    @Test(arguments: [
        "biweekly meeting", "bimonthly", "every weekday", "by the 8th of every blue month",
        "alternating months", "maximum 4 times a year", "a couple of times a month",
        "every month maybe", "3 days later", "sooner than 3 March", "every last month of", "hourly", "tomorrow",
        "skip February", "March 8.5", "every Monday to Monday",
    ])
    func refused(_ phrase: String) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrase) }
    }
}
