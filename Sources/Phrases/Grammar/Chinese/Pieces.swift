import CivilTime

/// What stands after a month: 上旬, 初, 末, 8日, 第4周, 最后一个工作日.
extension ChineseGrammar {
    /// The piece at hand; nil where none stands here.
    mutating func piece(lastDay: Int) throws(PhraseRefusal) -> Piece? {
        switch reader.word() {
        case .tenDays(let period):
            reader.advance()
            return .tenDays(period)
        case .start:
            reader.advance()
            return .start
        case .end where reader.word(1) == .week:
            reader.advance(2)
            return .week(-1)
        case .end where reader.word(1) == .last || reader.word(1) == .fromEnd:
            // 月末最后一天: 末 says nothing that 最后 does not.
            let place = reader.index
            reader.advance()
            if let piece = try piece(lastDay: lastDay) { return piece }
            reader.rewind(to: place)
            reader.advance()
            return .end
        case .end where reader.word(1) != .month && reader.word(1) != .monthCount:
            reader.advance()
            return .end
        case .wholeMonth:
            reader.advance()
            return .whole(1)
        case .fromEnd:
            guard let index = reader.number(1), (1...15).contains(index), reader.word(2) == .workingDay else {
                return nil
            }
            reader.advance(3)
            return .workingDay(-index)
        case .ordinal, .first, .last: return try ordinalPiece()
        default: return try dayOfMonth(lastDay: lastDay)
        }
    }

    /// 8日, 8号.
    private mutating func dayOfMonth(lastDay: Int) throws(PhraseRefusal) -> Piece? {
        guard let day = reader.number(), reader.word(1) == .day else { return nil }
        guard (1...lastDay).contains(day) else {
            throw reader.refusal("there is no day \(day) in that month; write 1 to \(lastDay)")
        }
        reader.advance(2)
        return .day(day)
    }

    /// 第4周, 首个工作日, 最后一个星期五, 最后一天.
    private mutating func ordinalPiece() throws(PhraseRefusal) -> Piece? {
        let start = reader.index
        let column = reader.column
        let index: Int
        switch reader.word() {
        case .first: index = 1
        case .last: index = -1
        default:
            guard let number = reader.number(1) else { return nil }
            reader.advance()
            index = number
        }
        reader.advance()
        // 最后1个工作日 is the last one, 最后3个工作日 are three days and no piece.
        if index == -1, reader.number() == 1 { reader.advance() }
        if reader.word() == .measure { reader.advance() }
        let word = reader.word()
        reader.advance()
        switch word {
        case .workingDay where index == -1 || (1...23).contains(index): return .workingDay(index)
        case .week:
            guard index == -1 || (1...5).contains(index) else { break }
            if let weekday = weekday() { return .weekday(index, weekday) }
            // 第三周周五 is the Friday of the third week, 第三个星期五 the third Friday.
            if reader.word() == .week {
                let place = reader.index
                reader.advance()
                if let weekday = weekday() { return .dayInWeek(index, weekday) }
                reader.rewind(to: place)
            }
            return .week(index)
        case .day where index == -1, .dayCount where index == -1, .calendarDay where index == -1: return .day(31)
        case .dayCount where (1...31).contains(index), .calendarDay where (1...31).contains(index): return .day(index)
        case .workingDay: break
        default:
            reader.rewind(to: start)
            return nil
        }
        throw PhraseRefusal("no month has so many of them; write a smaller number", column: column)
    }

    /// The day of the week a number after 周 or 星期 names, unless the number counts something: 周三 and not 周三次.
    mutating func weekday() -> Weekday? {
        if reader.word() == .day || reader.word() == .dayCount {
            reader.advance()
            return .sunday
        }
        guard let number = reader.number(), (1...6).contains(number), !reader.begins("两"),
            let weekday = Weekday(rawValue: number)
        else { return nil }
        switch reader.word(1) {
        case .times, .rounds, .unit, .measure, .day, .dayCount, .week, .month, .monthCount, .year, .hour, .minute,
            .workingDay:
            return nil
        default:
            reader.advance()
            return weekday
        }
    }
}
