import CivilTime

/// Brings the ways of saying the same thing in English into the one the grammar reads: “3 times a quarter” into “3 times
/// every quarter”, “March 8” into “8 March”, “every Friday” into “Friday of every week”.
struct EnglishWording {
    var tokens: [Token]

    private init(_ tokens: [Token]) {
        self.tokens = tokens
    }

    /// The tokens in plain wording; those that are put in stand at the place of their neighbours.
    static func plain(_ tokens: [Token]) -> [Token] {
        // The article says nothing about time.
        let plain = EnglishSurroundings.plain(tokens.filter { $0.kind != .word(.the) })
        var wording = EnglishWording(plain)
        wording.numbers()
        wording.counts()
        wording.clockTimes()
        wording.extents()
        wording.dates()
        wording.distances()
        wording.recurrences()
        wording.periods()
        wording.places()
        wording.lists()
        wording.yearsInFront()
        wording.prepositions()
        return wording.tokens
    }

    func word(_ index: Int) -> Word? {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return nil }
        return word
    }

    func number(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), case .number(let value, _) = tokens[index].kind else { return nil }
        return value
    }

    func place(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), case .place(let value) = tokens[index].kind else { return nil }
        return value
    }

    func monthName(_ index: Int) -> Int? {
        guard case .monthName(let month)? = word(index) else { return nil }
        return month
    }

    mutating func replace(_ range: Range<Int>, _ kinds: [Token.Kind]) {
        let beside = tokens.indices.contains(range.lowerBound) ? tokens[range.lowerBound] : tokens.last
        guard let first = tokens[range].first ?? beside, let last = tokens[range].last ?? beside else { return }
        let made = kinds.map {
            Token(kind: $0, column: first.column, end: last.end, place: first.place, length: first.length)
        }
        tokens.replaceSubrange(range, with: made)
    }

    func isUnit(_ word: Word?) -> Bool {
        switch word {
        case .day, .week, .month, .quarter, .halfYear, .year, .term: true
        default: false
        }
    }

    func isJoint(_ word: Word?) -> Bool { word == .and || word == .comma || word == .to || word == .or }
}

extension EnglishWording {
    /// three, second, “a month” as one or as each.
    private mutating func numbers() {
        if tokens.count > 1, tokens.last?.kind == .word(.atLeast) { tokens.removeLast() }
        for index in tokens.indices {
            switch word(index) {
            case .spelledNumber(let value): replace(index..<index + 1, [.number(value, spelled: true)])
            case .spelledPlace(let value): replace(index..<index + 1, [.place(value)])
            case .article where isUnit(word(index + 1)):
                let isOne =
                    [.within, .after, .before, .atLeast].contains(word(index - 1)) || word(index + 2) == .before
                    || word(index + 2) == .after || word(index - 1) == .half
                replace(index..<index + 1, [isOne ? .number(1, spelled: true) : .word(.each)])
            case .alternate where word(index - 1) == .each:
                replace(index..<index + 1, [.number(2, spelled: true)])
            default: break
            }
        }
    }

    /// 5 pm, 5:30 pm; by 17:00 and by noon as at.
    private mutating func clockTimes() {
        var index = 0
        while index < tokens.count {
            if word(index) == .closing, word(index - 1) == .at, word(index + 1) != .of {
                replace(index..<index + 1, [.word(.moment(.close))])
            }
            if let half = word(index + 1), half == .forenoon || half == .afternoon, let time = time(index, half) {
                replace(index..<index + 2, [.time(time)])
            }
            if isTimeOfDay(index) {
                switch word(index - 1) {
                case .notLaterThan, .before, .onwards: replace(index - 1..<index, [.word(.at)])
                case .at, .after: break
                default:
                    replace(index..<index, [.word(.at)])
                    index += 1
                }
            }
            index += 1
        }
    }

    private func isTimeOfDay(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .time, .word(.moment): true
        default: false
        }
    }

    private func time(_ index: Int, _ half: Word) -> TimeOfDay? {
        let clock: (hour: Int, minute: Int)? =
            if case .time(let time) = tokens[index].kind { (time.hour, time.minute) } else {
                number(index).map { ($0, 0) }
            }
        guard let clock, (1...12).contains(clock.hour) else { return nil }
        return TimeOfDay(hour: clock.hour % 12 + (half == .afternoon ? 12 : 0), minute: clock.minute)
    }

    /// March 8, March 8th, 8th March as 8 March.
    private mutating func dates() {
        daySpans()
        var index = 0
        while index < tokens.count {
            if let day = place(index), monthName(index + 1) != nil {
                replace(index..<index + 1, [.number(day, spelled: false)])
            } else if let month = monthName(index), let day = place(index + 1) ?? number(index + 1), day <= 31,
                number(index - 1) == nil, !isUnit(word(index + 2)), word(index + 2) != .workingDay
            {
                replace(index..<index + 2, [.number(day, spelled: false), .word(.monthName(month))])
                index += 1
            }
            // Before 8 March as by, as 前 is read.
            if word(index - 2) == .before, number(index - 1) != nil, monthName(index) != nil {
                replace(index - 2..<index - 1, [.word(.notLaterThan)])
            }
            // July 6, 2026.
            if monthName(index) != nil, word(index + 1) == .comma, let year = number(index + 2),
                (1900...2999).contains(year)
            {
                tokens.remove(at: index + 1)
            }
            index += 1
        }
    }

    /// March 1-15 and 1 to 15 March as 1 March to 15 March.
    private mutating func daySpans() {
        var index = 0
        while index + 3 < tokens.count {
            if let month = monthName(index), let first = day(index + 1), word(index + 2) == .to,
                let last = day(index + 3), monthName(index + 4) == nil
            {
                span(first, last, month, at: index)
            } else if let first = day(index), word(index + 1) == .to, let last = day(index + 2),
                let month = monthName(index + 3)
            {
                span(first, last, month, at: index)
            }
            index += 1
        }
    }

    private mutating func span(_ first: Int, _ last: Int, _ month: Int, at index: Int) {
        replace(
            index..<index + 4,
            [
                .number(first, spelled: false), .word(.monthName(month)), .word(.to), .number(last, spelled: false),
                .word(.monthName(month)),
            ])
    }

    private func day(_ index: Int) -> Int? {
        (place(index) ?? number(index)).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    /// The following month, the end of the quarter, the second half of the year, quarter end.
    private mutating func periods() {
        var index = 0
        while index < tokens.count {
            let next = word(index + 1)
            if word(index) == .following || word(index) == .nextYear, next == .month {
                replace(index..<index + 2, [.word(.month), .word(.after), .word(.each), .word(.month)])
            } else if word(index) == .after, isUnit(next), word(index + 2) == .end, let unit = next {
                replace(index..<index + 3, [.word(.after), .word(.end), .word(.of), .word(.each), .word(unit)])
            } else if word(index) == .after, next == .end, word(index + 2) == .of, word(index + 3) == .year {
                replace(index + 3..<index + 3, [.word(.each)])
            } else if word(index) == .of, next == .end, word(index + 2) == .of, word(0) == .within {
                replace(index..<index + 1, [.word(.after)])
            } else if word(index) == .half, let half = ordinal(index - 1), half <= 2 {
                let hasYear = next == .of && word(index + 2) == .year
                replace(index - 1..<index + (hasYear ? 3 : 1), [.word(.halfOfYear(half - 1))])
            } else if word(index) == .quarter, let quarter = ordinal(index - 1), quarter <= 4 {
                replace(index - 1..<index + 1, [.word(.quarterOfYear(quarter - 1))])
            } else if word(index) == .of, isUnit(next), word(index - 1) != .closing,
                word(index + 2) != .after, let unit = next, unit != .day
            {
                replace(index..<index + 2, [.word(.of)] + (unit == .year ? [] : [.word(.each)]) + [.word(unit)])
            }
            index += 1
        }
        ends()
    }

    func ordinal(_ index: Int) -> Int? { word(index) == .first ? 1 : place(index) }

    /// The end of every quarter is that of its last month, the end of the year that of December.
    private mutating func ends() {
        for index in tokens.indices.reversed() where word(index) == .end && word(index + 1) == .of {
            guard word(index - 1) != .after else { continue }
            let isEach = word(index + 2) == .each
            let unit = word(index + (isEach ? 3 : 2))
            let range = index + 2..<index + (isEach ? 4 : 3)
            switch unit {
            case .quarterOfYear(let quarter): replace(index + 2..<index + 3, [.word(.monthName(quarter * 3 + 3))])
            case .halfOfYear(let half): replace(index + 2..<index + 3, [.word(.monthName(half * 6 + 6))])
            case nil where number(index + 2).map({ (1900...2999).contains($0) }) ?? false:
                replace(index + 2..<index + 2, [.word(.monthName(12))])
            case .year:
                replace(range, [.word(.monthName(12))] + (isEach ? [.word(.each), .word(.year)] : []))
            case .quarter, .halfYear:
                guard let unit, isEach else { continue }
                replace(range, [.word(.last), .word(.month), .word(.of), .word(.each), .word(unit)])
            default: continue
            }
        }
    }

    /// Every Friday, every March and September; the 15th and 30th of every month.
    private mutating func lists() {
        var index = 0
        while index < tokens.count {
            if word(index) == .each, isName(index + 1) {
                let isMonth = monthName(index + 1) != nil
                var end = index + 2
                while isJoint(word(end)), isName(end + 1), (monthName(end + 1) != nil) == isMonth { end += 2 }
                let tail: [Token.Kind] =
                    isMonth ? [.word(.each), .word(.year)] : [.word(.of), .word(.each), .word(.week)]
                replace(end..<end, tail)
                tokens.remove(at: index)
                index = end
            } else if place(index) != nil, isJoint(word(index + 1)), place(index + 2) != nil {
                var last = index + 2
                while isJoint(word(last + 1)), place(last + 2) != nil { last += 2 }
                if word(last + 1) == .of {
                    var end = last + 2
                    while end < tokens.count, !isJoint(word(end)), word(end) != .at { end += 1 }
                    let tail = tokens[last + 1..<end].map(\.kind)
                    for spot in stride(from: last - 1, through: index + 1, by: -2) { replace(spot..<spot, tail) }
                }
                index = tokens.count
            }
            index += 1
        }
    }

    private func isName(_ index: Int) -> Bool {
        if case .weekdayName? = word(index) { return true }
        return monthName(index) != nil
    }

    /// Every year on 1 March, annually in March: the years stand behind.
    private mutating func yearsInFront() {
        let length = word(0) == .recurring(.year) ? 1 : word(0) == .each && word(1) == .year ? 2 : 0
        guard length > 0, [.onwards, .of, .notLaterThan].contains(word(length)) else { return }
        let start = word(length) == .notLaterThan ? length : length + 1
        let areDays = tokens[start...].allSatisfy { token in
            switch token.kind {
            case .number, .place, .word(.monthName), .word(.and), .word(.comma), .word(.to), .word(.of),
                .word(.tenDays),
                .word(.start), .word(.end), .word(.notLaterThan), .word(.quarterOfYear), .word(.halfOfYear):
                true
            default: false
            }
        }
        guard areDays, tokens.count > start else { return }
        tokens.removeSubrange(0..<start)
        replace(tokens.count..<tokens.count, [.word(.each), .word(.year)])
    }

    /// In and on before a time say nothing; neither does “holiday” behind the name of one.
    private mutating func prepositions() {
        for index in tokens.indices.reversed() {
            switch word(index) {
            case .onwards where index == 0 && word(1) != .this || word(index - 1) == .comma: tokens.remove(at: index)
            case .of where index == 0 || word(index - 1) == .comma || word(index - 1) == .content:
                tokens.remove(at: index)
            case .anyHoliday:
                if case .holiday? = word(index - 1) { tokens.remove(at: index) }
            case .of where number(index + 1).map({ $0 >= 1900 }) ?? false:
                switch word(index - 1) {
                case .quarterOfYear, .halfOfYear, .monthName: tokens.remove(at: index)
                default: break
                }
            default: break
            }
        }
    }
}
