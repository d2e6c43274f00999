/// Lengths of time: 3个工作日, 15天, 一个月, 半年.
extension ChineseGrammar {
    /// An amount with the soft bound of a range: 1-2天 is 2 days, softly 1.
    struct Amount {
        var hard: TimeAmount
        var soft: TimeAmount?
        /// Whether the unit was 日 or 号, which is a day of a month as well.
        var isDayNumber = false
    }

    /// An amount, or nothing where none stands here.
    mutating func amount() -> Amount? {
        let start = reader.index
        if reader.accept(.halfYear) { return Amount(hard: TimeAmount(6, .months)) }
        guard let first = reader.acceptNumber(), first <= TimeAmount.limit else {
            reader.rewind(to: start)
            return nil
        }
        var last: Int?
        if reader.word() == .to, let second = reader.number(1), second > first, second <= TimeAmount.limit {
            reader.advance(2)
            last = second
        }
        let isDayNumber = reader.word() == .day
        // 2026年 is a year and no length.
        guard !(reader.word() == .year && first >= 1900), let unit = unit() else {
            reader.rewind(to: start)
            return nil
        }
        let hard = TimeAmount((last ?? first) * unit.factor, unit.unit)
        let soft = last == nil ? nil : TimeAmount(first * unit.factor, unit.unit)
        return Amount(hard: hard, soft: soft, isDayNumber: isDayNumber)
    }

    /// The unit of an amount. 月 alone is a month of the year, so a number of months needs its 个.
    private mutating func unit() -> (unit: TimeAmount.Unit, factor: Int)? {
        let found: (TimeAmount.Unit, Int)? =
            switch reader.word() {
            case .workingDay: (.workingDays, 1)
            case .day, .dayCount, .calendarDay: (.days, 1)
            case .week: (.weeks, 1)
            case .monthCount: (.months, 1)
            case .quarter where reader.number(-1) != nil && reader.begins("个"): (.months, 3)
            case .year: (.years, 1)
            case .hour: (.hours, 1)
            case .minute: (.minutes, 1)
            default: nil
            }
        guard let found else { return nil }
        reader.advance()
        return found
    }
}

extension TimeAmount {
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
