import CivilTime

/// What the points of one English list lie in: all in the year, or all in one period.
struct EnglishPlaces {
    /// The period they lie in; nil for parts of the year and as long as it is not known.
    var rule: CalendarRule?
    /// The first year that is named.
    var year: Int?
    /// Whether they are days of a week.
    var isWeek = false
    /// Whether months of the year stand among them.
    var isYear = false

    /// Notes the period of a point, which has to be that of the others.
    mutating func set(_ period: CalendarRule, _ reader: TokenReader) throws(PhraseRefusal) {
        guard !isYear, rule == nil || rule == period else {
            throw reader.refusal("two periods stand in one list; write a list of phrases")
        }
        rule = period
    }
}

/// Points in English: late Feb, 8 Mar, the 4th week of every month, the last month of every quarter.
extension EnglishGrammar {
    mutating func point(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Part? {
        if case .date(let date)? = reader.kind() {
            reader.advance()
            places.isYear = true
            return Part(try shift(&places, to: date.year) + date.month - 1, .day(date.day))
        }
        let start = reader.index
        if let part = try yearPart(&places) { return part }
        if let part = try namedDay(&places) { return part }
        if let part = try dayInWeek(&places) { return part }
        if let part = try prefixed(&places) { return part }
        if case .weekdayName(let weekday)? = reader.word(), places.rule == nil || places.isWeek {
            reader.advance()
            places.isWeek = true
            return Part(0, .dayOfWeek(weekday))
        }
        if let month = try monthOfPeriod(&places) { return Part(month, .whole(1)) }
        reader.rewind(to: start)
        return nil
    }

    /// Mar, 8 Mar, Q1, H1, spring, 2026.
    private mutating func yearPart(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Part? {
        let column = reader.column
        if let day = reader.number(), case .monthName(let month)? = reader.word(1) {
            reader.advance(2)
            let shift = try year(&places)
            let last = YearMonth(year: (places.year ?? 2024) + shift / 12, month: month).length
            guard (1...last).contains(day) else {
                throw PhraseRefusal("there is no day \(day) in that month; write 1 to \(last)", column: column)
            }
            return Part(shift + month - 1, .day(day))
        }
        let part: Part
        switch reader.word() {
        case .monthName(let month): part = Part(month - 1, .whole(1))
        case .quarterOfYear(let index): part = Part(index * 3, .whole(3))
        case .halfOfYear(let index): part = Part(index * 6, .whole(6))
        case .season(let index): part = Part(settings.springMonth - 1 + index * 3, .whole(3))
        default:
            guard let year = reader.number(), (1900...2999).contains(year) else { return nil }
            reader.advance()
            places.isYear = true
            return Part(try shift(&places, to: year), .whole(12))
        }
        reader.advance()
        return Part(try year(&places) + part.month, part.piece)
    }

    /// The 15th of lunar month 8, Lunar New Year's Eve, week 20.
    private mutating func namedDay(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Part? {
        let start = reader.index
        var day: Int?
        if let place = try lunarPlace() { day = place }
        switch reader.word() {
        case .lunar:
            guard let month = reader.number(1), (1...12).contains(month), day.map((1...30).contains) ?? true else {
                break
            }
            reader.advance(2)
            return Part(try year(&places), .lunar(month: month, day: day))
        case .lunarDay(let month, let day):
            reader.advance()
            return Part(try year(&places), .lunar(month: month, day: day))
        case .fixedDay(let month, let day):
            reader.advance()
            return Part(try year(&places) + month - 1, .day(day))
        case .week:
            guard day == nil, let week = reader.number(1), (1...53).contains(week) else { break }
            reader.advance(2)
            return Part(try year(&places), .weekOfYear(week))
        default: break
        }
        reader.rewind(to: start)
        return nil
    }

    /// The place before “of lunar month”; nil where that does not stand here.
    private mutating func lunarPlace() throws(PhraseRefusal) -> Int? {
        let day: Int
        switch reader.kind() {
        case .place(let place)?: day = place
        case .word(.first)?: day = 1
        default: return nil
        }
        guard reader.word(1) == .of, reader.word(2) == .lunar else { return nil }
        reader.advance(2)
        return day
    }

    /// Wed of the 2nd week of every month.
    private mutating func dayInWeek(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Part? {
        guard case .weekdayName(let weekday)? = reader.word(), reader.word(1) == .of else { return nil }
        let start = reader.index
        reader.advance(2)
        if let part = try prefixed(&places), case .week(let index) = part.piece {
            return Part(part.month, .dayInWeek(index, weekday))
        }
        reader.rewind(to: start)
        return nil
    }

    /// The year after a part of it: 2026, or of the next year.
    private mutating func year(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Int {
        guard places.rule == nil else { throw reader.refusal("two periods stand in one list; write a list of phrases") }
        places.isYear = true
        if reader.word() == .of, reader.word(1) == .nextYear || reader.word(1) == .following, reader.word(2) == .year {
            reader.advance(3)
            return 12
        }
        guard let year = reader.number(), (1900...2999).contains(year) else { return 0 }
        reader.advance()
        return try shift(&places, to: year)
    }

    private func shift(_ places: inout EnglishPlaces, to year: Int) throws(PhraseRefusal) -> Int {
        guard let base = places.year else {
            places.year = year
            return 0
        }
        guard (0...5).contains(year - base) else {
            throw reader.refusal("the year \(year) is too far from \(base); write two phrases")
        }
        return (year - base) * 12
    }

    /// late Feb, start of Mar, 8th of every month, 4th week of Mar, last Fri of every month, all of every month.
    private mutating func prefixed(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Part? {
        let start = reader.index
        guard let piece = piece() else { return nil }
        let hasOf = reader.accept(.of)
        if hasOf || piece.needsNoOf, case .monthName(let month)? = reader.word() {
            reader.advance()
            return Part(try year(&places) + month - 1, piece)
        }
        if hasOf, let month = try monthOfPeriod(&places) { return Part(month, piece) }
        if hasOf, case .workingDay = piece, reader.word() == .each, reader.word(1) == .week {
            reader.advance(2)
            try places.set(CalendarRule(.week), reader)
            return Part(0, piece)
        }
        if hasOf, piece == .end, reader.word() == .each, reader.word(1) == .tenDay {
            reader.advance(2)
            try places.set(CalendarRule(.tenDays), reader)
            return Part(0, piece)
        }
        if hasOf, piece == .end, reader.word() == .each, reader.word(1) == .term, !settings.terms.isEmpty {
            reader.advance(2)
            try places.set(CalendarRule(.term), reader)
            return Part(0, piece)
        }
        reader.rewind(to: start)
        return nil
    }

    private mutating func piece() -> Piece? {
        let start = reader.index
        switch reader.word() {
        case .tenDays(let period):
            reader.advance()
            return .tenDays(period)
        case .start:
            reader.advance()
            return .start
        case .end:
            reader.advance()
            return .end
        case .wholeMonth where reader.word(1) == .of:
            reader.advance()
            return .whole(1)
        default: break
        }
        guard let index = place() else { return nil }
        switch reader.word() {
        case .week where index == -1 || (1...5).contains(index):
            reader.advance()
            return .week(index)
        case .workingDay where index != 0 && (-15...23).contains(index):
            reader.advance()
            return .workingDay(index)
        case .weekdayName(let weekday) where index == -1 || (1...5).contains(index):
            reader.advance()
            return .weekday(index, weekday)
        case .day where index == -1:
            reader.advance()
            return .day(31)
        case .of where (1...31).contains(index): return .day(index)
        default:
            reader.rewind(to: start)
            return nil
        }
    }

    /// 4th, first, last.
    private mutating func place() -> Int? {
        if case .place(let index)? = reader.kind() {
            reader.advance()
            if index <= 15, reader.word() == .last, reader.word(1) == .workingDay {
                reader.advance()
                return -index
            }
            return index
        }
        if reader.accept(.first) { return 1 }
        if reader.accept(.last) { return -1 }
        return nil
    }

    /// every month; first month of every quarter; month after every month; 1st month after every quarter.
    mutating func monthOfPeriod(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Int? {
        let start = reader.index
        if reader.word() == .each {
            guard let rule = try every(), rule.period == .month else {
                reader.rewind(to: start)
                return nil
            }
            try places.set(rule, reader)
            return 0
        }
        let index = place()
        guard reader.accept(.month), reader.word() == .of || reader.word() == .after else {
            reader.rewind(to: start)
            return nil
        }
        let isAfter = reader.word() == .after
        reader.advance()
        guard let rule = try every(), let count = rule.period.monthCount, rule.period != .year,
            index.map({ $0 == -1 && !isAfter || (1...count).contains($0) }) ?? (isAfter && count == 1)
        else {
            reader.rewind(to: start)
            return nil
        }
        try places.set(rule, reader)
        let month = index.map { $0 == -1 ? count - 1 : $0 - 1 } ?? 0
        return isAfter ? count + month : month
    }
}

extension Piece {
    /// Whether it stands before the month without “of”: late Feb.
    fileprivate var needsNoOf: Bool {
        if case .tenDays = self { return true }
        return false
    }
}
