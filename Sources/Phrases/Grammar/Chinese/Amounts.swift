/// Lengths of time: 3个工作日, 15天, 一个月, 半年.
extension ChineseGrammar {
    /// An amount with the soft bound of a range: 1-2天 is 2 days, softly 1.
    struct Amount {
        var hard: TimeAmount
        var soft: TimeAmount?
        /// Whether the unit was 日 or 号, which is a day of a month as well.
        var isDayNumber = false
        /// The calendar period it is called by: 半年, 一周, 一个季度.
        var period: Period?
    }

    /// An amount, or nothing where none stands here.
    mutating func amount() -> Amount? {
        let start = reader.index
        if reader.accept(.halfYear) { return Amount(hard: TimeAmount(6, .months), period: .halfYear) }
        if let half = half() { return half }
        guard let first = reader.acceptNumber(), first >= 1, first <= TimeAmount.limit else {
            reader.rewind(to: start)
            return nil
        }
        var last: Int?
        if reader.word() == .to, let second = reader.number(1), second > first, second <= TimeAmount.limit {
            reader.advance(2)
            last = second
        }
        if reader.word() == .measure, reader.word(1) != .times { reader.advance() }
        if last == nil, let amount = hourWithPart(first) { return amount }
        let isDayNumber = reader.word() == .day
        // 2026年 is a year and no length.
        guard !(reader.word() == .year && (last ?? first) >= 1900), let unit = unit(),
            (last ?? first) * unit.factor <= TimeAmount.limit
        else {
            reader.rewind(to: start)
            return nil
        }
        let hard = TimeAmount((last ?? first) * unit.factor, unit.unit)
        let soft = last == nil ? nil : TimeAmount(first * unit.factor, unit.unit)
        let isOne = first == 1 && last == nil
        return Amount(hard: hard, soft: soft, isDayNumber: isDayNumber, period: isOne ? unit.period : nil)
    }

    /// 半小时, 半个月; nil where neither stands here.
    private mutating func half() -> Amount? {
        guard reader.word() == .half else { return nil }
        let amount: Amount? =
            switch reader.word(1) {
            case .hour: Amount(hard: TimeAmount(30, .minutes))
            case .month, .monthCount: Amount(hard: TimeAmount(15, .days))
            default: nil
            }
        if amount != nil { reader.advance(2) }
        return amount
    }

    /// 一个半小时, 一刻钟 after their number; nil where neither stands here.
    private mutating func hourWithPart(_ count: Int) -> Amount? {
        guard count <= 100 else { return nil }
        if reader.word() == .half, reader.word(1) == .hour {
            reader.advance(2)
            return Amount(hard: TimeAmount(count * 60 + 30, .minutes))
        }
        return reader.accept(.quarterHour) ? Amount(hard: TimeAmount(count * 15, .minutes)) : nil
    }

    /// The unit of an amount. 月 alone is a month of the year, so a number of months needs its 个; but 两月 is no month.
    private mutating func unit() -> (unit: TimeAmount.Unit, factor: Int, period: Period?)? {
        let found: (TimeAmount.Unit, Int, Period?)? =
            switch reader.word() {
            case .workingDay: (.workingDays, 1, .workingDay)
            case .day, .dayCount: (.days, 1, settings.everyDay)
            case .calendarDay: (.days, 1, .day)
            case .week: (.weeks, 1, .week)
            case .monthCount: (.months, 1, .month)
            case .month where reader.begins("两", ahead: -1): (.months, 1, .month)
            case .quarter where reader.begins("个"): (.months, 3, .quarter)
            case .year: (.years, 1, .year)
            case .hour: (.hours, 1, nil)
            case .minute: (.minutes, 1, nil)
            default: nil
            }
        guard let found else { return nil }
        reader.advance()
        return found
    }
}

extension TimeAmount {
    /// The longest interval that is read: about a century, in days.
    static let longestInterval = 36_600

    /// About how many days it can be at most.
    var longestDays: Int {
        switch unit {
        case .workingDays: count * 2
        case .days: count
        case .weeks: count * 7
        case .months: count * 31
        case .years: count * 366
        case .hours, .minutes: 1
        }
    }
}
