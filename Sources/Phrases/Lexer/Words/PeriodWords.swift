/// Units, periods and parts of periods.
enum PeriodWords {
    static let table: [(String, Word)] = periods + monthsAfterQuarter

    /// 季末次月: the first month after each quarter.
    private static let monthsAfterQuarter: [(String, Word)] = [
        "季末次月", "季后次月", "季度末次月", "季度后次月", "季度终了后次月", "季度结束后次月", "季度终了次月",
    ].flatMap { text in
        [text, "每" + text].map { ($0, Word.several([.each, .quarter, .after, .first, .month])) }
    }

    private static let periods: [(String, Word)] = [
        ("年", .year), ("月", .month), ("月份", .month), ("季", .quarter), ("季度", .quarter), ("旬", .tenDay),
        ("周", .week), ("星期", .week), ("礼拜", .week), ("日", .day), ("号", .day), ("天", .dayCount),
        ("半年", .halfYear), ("半年度", .recurring(.halfYear)), ("年度", .recurring(.year)), ("月度", .recurring(.month)),
        ("工作日", .workingDay), ("自然日", .calendarDay), ("日历日", .calendarDay), ("日历天", .calendarDay),
        ("自然天", .calendarDay), ("营业日", .openingDay), ("开门日", .openingDay), ("营业天", .openingDay),
        ("交易日", .unsupported), ("小时", .hour), ("分钟", .minute), ("个", .measure), ("半", .half),
        ("个月", .monthCount), ("个季度", .quarter), ("个工作日", .workingDay), ("个自然日", .calendarDay),
        ("个小时", .hour), ("个星期", .week), ("个礼拜", .week), ("个营业日", .openingDay), ("学期", .term), ("个学期", .term),
        ("个周", .week),
        ("点", .clockHour), ("点钟", .clockHour), ("时", .clockHour), ("分", .clockMinute), ("刻", .quarterHour),
        ("刻钟", .quarterHour),

        ("每", .each), ("每个", .each), ("每一", .each), ("每一个", .each), ("逐", .each), ("隔", .alternate),
        ("每隔", .hint(.every)), ("每隔一", .alternate), ("每当", .hint(.eachTime)), ("每次", .hint(.eachTime)),
        ("月月", .recurring(.month)), ("周周", .recurring(.week)), ("年年", .recurring(.year)),
        ("季季", .recurring(.quarter)), ("天天", .recurring(.openingDay)), ("日日", .recurring(.openingDay)),
        ("旬旬", .recurring(.tenDays)), ("以年度为时间段", .recurring(.year)), ("以季度为时间段", .recurring(.quarter)),
        ("以月度为时间段", .recurring(.month)), ("年审", .recurring(.year)), ("全年", .wholeYear), ("年内", .wholeYear),
        ("全年度", .wholeYear), ("年度内", .wholeYear), ("本年内", .wholeYear), ("今年内", .wholeYear),
        ("单月", .odd), ("单数月", .odd), ("奇数月", .odd), ("双月", .even), ("双数月", .even), ("偶数月", .even),

        ("上旬", .tenDays(.early)), ("中旬", .tenDays(.mid)), ("下旬", .tenDays(.late)),
        ("上半月", .monthSpan(.firstHalf)), ("下半月", .monthSpan(.secondHalf)), ("前半月", .monthSpan(.firstHalf)),
        ("后半月", .monthSpan(.secondHalf)), ("上中旬", .monthSpan(.earlyMid)), ("上、中旬", .monthSpan(.earlyMid)),
        ("中下旬", .monthSpan(.midLate)), ("中、下旬", .monthSpan(.midLate)),
        ("上中下旬", .several([.tenDays(.early), .and, .tenDays(.mid), .and, .tenDays(.late)])),
        ("上、下半年", .several([.halfOfYear(0), .and, .halfOfYear(1)])),
        ("上下半年", .several([.halfOfYear(0), .and, .halfOfYear(1)])),
        ("春秋两季", .several([.season(0), .and, .season(2)])), ("春、秋两季", .several([.season(0), .and, .season(2)])),
        ("春秋季", .several([.season(0), .and, .season(2)])), ("春、秋季", .several([.season(0), .and, .season(2)])),
        ("上、中、下旬", .several([.tenDays(.early), .and, .tenDays(.mid), .and, .tenDays(.late)])),
        ("来年", .nextYear), ("首季度", .quarterOfYear(0)), ("首季", .quarterOfYear(0)),
        ("末季度", .quarterOfYear(3)), ("会计年度", .recurring(.year)), ("自然年度", .recurring(.year)),
        ("财政年度", .recurring(.year)), ("自然年", .recurring(.year)), ("自然月", .recurring(.month)),
        ("自然季度", .recurring(.quarter)), ("初月", .several([.first, .month])),
        ("上半年", .halfOfYear(0)), ("下半年", .halfOfYear(1)), ("前半年", .halfOfYear(0)), ("后半年", .halfOfYear(1)),
        ("上半年度", .halfOfYear(0)), ("下半年度", .halfOfYear(1)),
        ("春季", .season(0)), ("夏季", .season(1)), ("秋季", .season(2)), ("冬季", .season(3)), ("春天", .season(0)),
        ("夏天", .season(1)), ("秋天", .season(2)), ("冬天", .season(3)),
        ("年初", .yearStart), ("年中", .yearMiddle), ("年末", .yearEnd), ("年底", .yearEnd), ("岁末", .yearEnd),
        ("年度末", .yearEnd),
        ("年度底", .yearEnd), ("年度初", .yearStart),
        ("初", .start), ("末", .end), ("月尾", .several([.month, .end])), ("月头", .several([.month, .start])), ("底", .end),
        ("终", .closing), ("年终", .closing), ("月中", .middle),
        ("全月", .wholeMonth), ("整月", .wholeMonth), ("第", .ordinal), ("首", .first), ("首个", .first),
        ("最后", .last), ("最后一", .last), ("最后一个", .last), ("倒数第", .fromEnd), ("最末", .last), ("末个", .last), ("末一个", .last),
        ("最后的", .last),
        ("本年", .this), ("本年度", .this), ("今年", .this), ("本计划年度", .this),
        ("次月", .nextMonth), ("下月", .nextMonth), ("下个月", .nextMonth), ("下一个月", .nextMonth), ("翌月", .nextMonth),
        ("次季", .nextQuarter), ("次季度", .nextQuarter), ("下季", .nextQuarter), ("下季度", .nextQuarter),
        ("下一季度", .nextQuarter), ("下个季度", .nextQuarter),
        ("次年", .nextYear), ("次年度", .nextYear), ("第二年", .nextYear), ("翌年", .nextYear), ("下一年", .nextYear),
        ("下年", .nextYear), ("下年度", .nextYear), ("下一年度", .nextYear),
        ("结息日", .interestDay), ("周末", .weekend), ("周六周日", .weekend), ("双休日", .weekend),
        ("休息日", .dayOff), ("非工作日", .dayOff), ("公休日", .dayOff), ("非营业日", .dayOff),
        ("指定日期", .dates),
    ]
}
