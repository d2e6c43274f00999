import CivilTime

/// Days that share one 日: 3月5至8日, 每月5、15、25日.
extension ChineseGrammar {
    /// A list or span of days of a month; nil where none stands here.
    mutating func days(_ frame: Frame, inheriting inherited: Int?) throws(PhraseRefusal) -> Item? {
        let start = reader.index
        let month: Int
        if frame.isYear {
            if let number = reader.number(), (1...12).contains(number), reader.word(1) == .month {
                month = number - 1
                reader.advance(2)
            } else if let inherited {
                month = inherited
            } else {
                return nil
            }
        } else if frame.months == 1 {
            month = frame.offset
        } else {
            return nil
        }
        guard let item = try dayList(month, frame) else {
            reader.rewind(to: start)
            return nil
        }
        return item
    }

    private mutating func dayList(_ month: Int, _ frame: Frame) throws(PhraseRefusal) -> Item? {
        var length = 1
        var isSpan = false
        guard reader.number() != nil else { return nil }
        while let joint = reader.word(length), joint == .and || joint == .to || joint == .comma,
            reader.number(length + 1) != nil
        {
            if joint == .to { isSpan = true }
            length += 2
        }
        guard length >= 3, reader.word(length) == .day else { return nil }
        let longest = frame.isYear ? YearMonth(year: frame.year ?? 2024, month: month + 1).length : 31
        var days: [Int] = []
        for place in stride(from: 0, to: length, by: 2) {
            guard let day = reader.number(place), (1...longest).contains(day) else {
                throw reader.refusal("there is no such day in that month; write 1 to \(longest)")
            }
            days.append(day)
        }
        guard !isSpan || days.count == 2 && days[0] <= days[1] else {
            throw reader.refusal("the days of the span are not understood; write for example 5日至8日")
        }
        reader.advance(length + 1)
        if isSpan { return Item(stretches: [.span(Part(month, .day(days[0])), Part(month, .day(days[1])))]) }
        let isDeadline = reader.accept(.before)
        return Item(stretches: days.map { isDeadline ? .by(Part(month, .day($0))) : .part(Part(month, .day($0))) })
    }
}

extension Piece {
    /// About the first day of the month it can be, to compare pieces.
    var earliest: Int {
        switch self {
        case .whole, .start: 1
        case .tenDays(let period): period == .early ? 1 : period == .mid ? 11 : 21
        case .end: 21
        case .day(let day): day
        case .week(let index): index < 0 ? 22 : (index - 1) * 7 + 1
        case .weekday(let index, _): index < 0 ? 22 : (index - 1) * 7 + 1
        case .workingDay(let index): index < 0 ? 31 + index : index
        case .dayOfWeek(let weekday): weekday.rawValue
        case .dayInWeek(let index, _): index < 0 ? 22 : (index - 1) * 7 + 1
        case .weekOfYear(let index): index * 7
        case .lunar: 1
        }
    }

    /// About the last day of the month it can be, to compare pieces.
    var latest: Int {
        switch self {
        case .whole, .end: 31
        case .start: 10
        case .tenDays(let period): period == .early ? 10 : period == .mid ? 20 : 31
        case .day(let day): day
        case .week(let index): index < 0 ? 34 : index * 7 + 3
        case .weekday(let index, _): index < 0 ? 31 : index * 7
        case .workingDay(let index): index < 0 ? 31 : index * 3
        case .dayOfWeek(let weekday): weekday.rawValue
        case .dayInWeek(let index, _): index < 0 ? 34 : index * 7 + 3
        case .weekOfYear(let index): index * 7
        case .lunar: 400
        }
    }
}
