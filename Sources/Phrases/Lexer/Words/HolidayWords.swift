/// Holidays.
enum HolidayWords {
    static let table: [(String, Word)] = [
        ("元旦", .holiday(.newYear)), ("元旦节", .holiday(.newYear)), ("新年", .holiday(.newYear)),
        ("春节", .holiday(.springFestival)), ("农历新年", .holiday(.springFestival)),
        ("清明", .holiday(.qingming)), ("清明节", .holiday(.qingming)),
        ("五一", .holiday(.labourDay)), ("五一十一", .several([.holiday(.labourDay), .and, .holiday(.nationalDay)])),
        ("五一节", .holiday(.labourDay)), ("劳动节", .holiday(.labourDay)),
        ("五一劳动节", .holiday(.labourDay)), ("国际劳动节", .holiday(.labourDay)),
        ("端午", .holiday(.dragonBoat)), ("端午节", .holiday(.dragonBoat)),
        ("中秋", .holiday(.midAutumn)), ("中秋节", .holiday(.midAutumn)),
        ("国庆", .holiday(.nationalDay)), ("国庆节", .holiday(.nationalDay)), ("十一国庆", .holiday(.nationalDay)),
        ("十一国庆节", .holiday(.nationalDay)), ("十一长假", .holiday(.nationalDay)),
        ("十一黄金周", .holiday(.nationalDay)),
        ("节假日", .anyHoliday), ("法定节假日", .anyHoliday), ("节日", .anyHoliday), ("公共假日", .anyHoliday),
        ("法定假日", .anyHoliday), ("节", .anyHoliday), ("长假", .holidayTail), ("小长假", .holidayTail),
        ("假期", .holidayTail), ("假日", .holidayTail), ("黄金周", .holidayTail), ("放假", .holidayTail),
        ("双十一", .hint(.otherHoliday)), ("双11", .hint(.otherHoliday)), ("双十二", .hint(.otherHoliday)),
        ("新春", .holiday(.springFestival)), ("双节", .bothHolidays), ("两节", .bothHolidays),
        ("遇", .encounter), ("逢", .encounter), ("遇到", .encounter), ("每逢", .encounter),
    ]

    /// Days that are kept but not off, on their date of the civil calendar.
    static let fixedDays: [(String, Word)] = [
        ("妇女节", 3, 8), ("三八妇女节", 3, 8), ("三八节", 3, 8), ("国际妇女节", 3, 8), ("植树节", 3, 12), ("青年节", 5, 4),
        ("五四青年节", 5, 4), ("儿童节", 6, 1), ("六一儿童节", 6, 1), ("建党节", 7, 1), ("七一建党节", 7, 1),
        ("建军节", 8, 1), ("八一建军节", 8, 1), ("教师节", 9, 10), ("圣诞节", 12, 25), ("护士节", 5, 12),
    ].map { ($0.0, Word.fixedDay(month: $0.1, day: $0.2)) }

    /// Months and days of the lunar calendar that have a name.
    static let lunar: [(String, Word)] =
        [
            ("农历", Word.lunar), ("阴历", .lunar), ("旧历", .lunar), ("夏历", .lunar), ("闰", .leap),
            ("正月", .lunarMonth(1)), ("冬月", .lunarMonth(11)), ("腊月", .lunarMonth(12)),
        ]
        + [
            ("除夕", 12, 30), ("大年三十", 12, 30), ("年三十", 12, 30), ("除夕夜", 12, 30), ("大年初一", 1, 1),
            ("元宵节", 1, 15), ("元宵", 1, 15), ("上元节", 1, 15), ("龙抬头", 2, 2), ("七夕节", 7, 7), ("七夕", 7, 7),
            ("中元节", 7, 15), ("重阳节", 9, 9), ("重阳", 9, 9), ("腊八节", 12, 8), ("腊八", 12, 8),
        ].map { ($0.0, Word.lunarDay(month: $0.1, day: $0.2)) }
}
