import CivilTime

/// Windows and periods in English.
extension EnglishGrammar {
    /// late Feb to late Mar; late in the last month of every quarter; Mon and Wed of every week; every 15 days.
    mutating func calendar() throws(PhraseRefusal) -> Element.Meaning? {
        if let interval = interval() { return .interval(Interval(interval)) }
        if let rule = try every() { return .period(rule) }
        let isDuring = reader.accept(.during)
        let column = reader.column
        guard let list = try list() else {
            if isDuring {
                throw reader.refusal(
                    "“during” is followed by no holiday and no span; write for example during Mar to Sep")
            }
            return nil
        }
        var rule = list.rule ?? CalendarRule(.year, recurs: false)
        if list.rule == nil {
            rule.year = list.year
            if reader.word() == .each, reader.word(1) == .year {
                reader.advance(2)
                guard rule.year == nil else {
                    throw PhraseRefusal(
                        "a single year stands beside what recurs every year; write one of them", column: column)
                }
                rule.recurs = true
            }
        }
        rule.stretches = list.stretches
        rule.alternatives = list.alternatives
        // By 31 March of the next year: counted from the end of each year, as 次年3月31日前 is.
        if rule.period == .year, rule.year == nil, rule.stretches.allSatisfy({ ($0.firstPart?.month ?? 0) >= 12 }),
            !rule.stretches.isEmpty
        {
            rule.recurs = true
        }
        if !rule.recurs, rule.stretches == [.part(Part(0, .whole(12)))] { rule.stretches = [] }
        return rule.recurs && !isDuring ? .period(rule) : .window(rule)
    }

    /// every 15 days.
    private mutating func interval() -> TimeAmount? {
        guard reader.word() == .each, let number = reader.number(1), number >= 2 else { return nil }
        let start = reader.index
        reader.advance()
        guard let amount = amount()?.hard, amount.longestDays <= TimeAmount.longestInterval else {
            reader.rewind(to: start)
            return nil
        }
        return amount
    }

    /// every month, every odd month, monthly; nil where no period stands here.
    mutating func every() throws(PhraseRefusal) -> CalendarRule? {
        if case .recurring(let period)? = reader.word() {
            reader.advance()
            return CalendarRule(period)
        }
        guard reader.word() == .each else { return nil }
        if reader.word(1) == .odd || reader.word(1) == .even, reader.word(2) == .month {
            var rule = CalendarRule(.month)
            rule.parity = reader.word(1) == .odd ? .odd : .even
            reader.advance(3)
            return rule
        }
        guard let period = period(of: reader.word(1)) else { return nil }
        reader.advance(2)
        return CalendarRule(period)
    }

    /// A list of stretches with the period they are in; no rule for parts of the year.
    private struct List {
        var stretches: [Stretch] = []
        var rule: CalendarRule?
        var year: Int?
        var alternatives = false
    }

    private mutating func list() throws(PhraseRefusal) -> List? {
        var places = EnglishPlaces()
        guard let first = try item(&places) else { return nil }
        var list = List(stretches: [first])
        while list.stretches.count < 64 {
            let place = reader.index
            let isOr = reader.word() == .or
            if isOr { reader.advance() } else if !acceptJoint() { break }
            guard let next = try item(&places) else {
                reader.rewind(to: place)
                break
            }
            if list.alternatives {
                throw reader.refusal("“or” and another joint stand in one list; write a list of phrases")
            }
            list.alternatives = isOr
            list.stretches.append(next)
        }
        // Monday to Friday is said of each week; a Friday by itself may be a certain one.
        if places.isWeek, places.rule == nil, reader.word() != .of, list.stretches.allSatisfy(\.isSpan) {
            places.rule = CalendarRule(.week)
        }
        if places.isWeek, places.rule == nil {
            guard reader.word() == .of, let rule = try ofEvery(), rule.period == .week else {
                throw reader.refusal("the week is missing; write for example Friday of every week")
            }
            places.rule = rule
        }
        list.rule = places.rule
        list.year = places.year
        list.stretches = Stretch.sharingDeadline(list.stretches)
        list.alternatives = list.alternatives && list.stretches.count > 1
        return list
    }

    private mutating func ofEvery() throws(PhraseRefusal) -> CalendarRule? {
        reader.advance()
        return try every()
    }

    private mutating func item(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Stretch? {
        let start = reader.index
        if reader.word() == .closing, reader.word(1) == .of {
            reader.advance(2)
            if reader.accept(.year) {
                if let year = reader.number(), (1900...2999).contains(year) {
                    reader.advance()
                    places.year = year
                }
                return .closing
            }
            guard let rule = try every(), rule.period.monthCount != nil else {
                throw reader.refusal("“close of” is followed by no period; write for example close of every month")
            }
            try places.set(rule, reader)
            return .closing
        }
        let isDeadline = reader.accept(.notLaterThan)
        let isFrom = !isDeadline && reader.accept(.from)
        if let last = try lastDays(&places) { return last }
        guard let first = try point(&places) else {
            reader.rewind(to: start)
            return nil
        }
        if reader.word() == .to {
            let place = reader.index
            reader.advance()
            if var last = try point(&places) {
                if places.rule == nil, !places.isWeek, last.month < first.month {
                    last = Part(last.month + 12, last.piece)
                }
                // Monday to Monday is a week or a day.
                guard (first.month, first.piece.earliest) <= (last.month, last.piece.latest),
                    !places.isWeek || first != last
                else {
                    reader.rewind(to: start)
                    throw reader.refusal("the span ends before it begins; write the earlier date first")
                }
                return .span(first, last)
            }
            reader.rewind(to: place)
        }
        if isFrom {
            _ = reader.accept(.onwards)
            return .from(first)
        }
        if case .end = first.piece { return .by(first) }
        return isDeadline ? .by(first) : .part(first)
    }

    /// last 3 working days of every month.
    private mutating func lastDays(_ places: inout EnglishPlaces) throws(PhraseRefusal) -> Stretch? {
        guard reader.word() == .last, let count = reader.number(1), (2...15).contains(count),
            reader.word(2) == .workingDay,
            reader.word(3) == .of
        else { return nil }
        reader.advance(4)
        guard let month = try monthOfPeriod(&places) else {
            throw reader.refusal("the month is missing; write for example of every month")
        }
        return .span(Part(month, .workingDay(-count)), Part(month, .workingDay(-1)))
    }
}
