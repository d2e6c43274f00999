/// Holidays.
enum HolidayWords {
    static let table: [(String, Word)] = [
        ("元旦", .holiday(.newYear)), ("元旦节", .holiday(.newYear)), ("新年", .holiday(.newYear)),
        ("春节", .holiday(.springFestival)), ("农历新年", .holiday(.springFestival)),
        ("清明", .holiday(.qingming)), ("清明节", .holiday(.qingming)),
        ("五一", .holiday(.labourDay)), ("五一节", .holiday(.labourDay)), ("劳动节", .holiday(.labourDay)),
        ("五一劳动节", .holiday(.labourDay)), ("国际劳动节", .holiday(.labourDay)),
        ("端午", .holiday(.dragonBoat)), ("端午节", .holiday(.dragonBoat)),
        ("中秋", .holiday(.midAutumn)), ("中秋节", .holiday(.midAutumn)),
        ("国庆", .holiday(.nationalDay)), ("国庆节", .holiday(.nationalDay)), ("十一国庆", .holiday(.nationalDay)),
        ("十一国庆节", .holiday(.nationalDay)), ("十一长假", .holiday(.nationalDay)),
        ("十一黄金周", .holiday(.nationalDay)),
        ("节假日", .anyHoliday), ("法定节假日", .anyHoliday), ("节日", .anyHoliday), ("公共假日", .anyHoliday),
        ("法定假日", .anyHoliday), ("节", .anyHoliday), ("长假", .holidayTail), ("小长假", .holidayTail),
        ("假期", .holidayTail), ("假日", .holidayTail), ("黄金周", .holidayTail), ("放假", .holidayTail),
        ("遇", .encounter), ("逢", .encounter), ("遇到", .encounter), ("每逢", .encounter),
    ]
}
