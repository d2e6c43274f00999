import CivilTime

/// Dates in figures: 20260301, 2026.3, 3.1, 3/15; and fractions of a unit: 1.5小时.
extension Lexer {
    private static let dot: UInt32 = 0x2E
    private static let slash: UInt32 = 0x2F
    private static let hyphen: UInt32 = 0x2D

    /// What may stand behind a date in figures.
    private static let endings = ScalarMap(set: "前之以-至到、,;()日号起后止和及与或期开完内当")

    /// Steps over a date in figures that names no day, or no year.
    /// - Throws: a refusal for one that can be read in two ways.
    mutating func figuresOfDate(_ value: Int, length: Int) throws(PhraseRefusal) -> Bool {
        if length == 8, let date = CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100),
            (1900...2199).contains(date.year), isEnding(index + 8)
        {
            append(.date(date), length: 8)
            return true
        }
        if length == 4 { return monthOfYear(value) }
        guard length <= 2 else { return false }
        if !scalars.isChinese || scalars.isPlainFigures, try dayMonthYear(value, length: length) { return true }
        return scalars.isChinese ? try monthAndDay(value, length: length) : false
    }

    private func isEnding(_ place: Int) -> Bool {
        guard let next = scalar(place) else { return true }
        return next == 0x20 || Lexer.endings.contains(next)
    }

    /// 2026.3, 2026-03, 2026/3.
    private mutating func monthOfYear(_ year: Int) -> Bool {
        guard (1900...2199).contains(year), let separator = scalar(index + 4),
            [Lexer.dot, Lexer.slash, Lexer.hyphen].contains(separator)
        else { return false }
        let month = integer(at: index + 5)
        guard (1...2).contains(month.length), (1...12).contains(month.value), isEnding(index + 5 + month.length) else {
            return false
        }
        let length = 5 + month.length
        if scalars.isChinese {
            append(
                [.number(year, spelled: false), .word(.year), .number(month.value, spelled: false), .word(.month)],
                length)
        } else {
            append([.word(.monthName(month.value)), .number(year, spelled: false)], length)
        }
        return true
    }

    /// 3.1, 3/1: month and day, as they stand in Chinese.
    private mutating func monthAndDay(_ month: Int, length: Int) throws(PhraseRefusal) -> Bool {
        guard (1...12).contains(month), let separator = scalar(index + length),
            separator == Lexer.dot || separator == Lexer.slash
        else { return false }
        let day = integer(at: index + length + 1)
        let hasMark =
            scalar(index + length + 1 + day.length) == 0x65E5 || scalar(index + length + 1 + day.length) == 0x53F7
        guard (1...2).contains(day.length), (1...YearMonth(year: 2024, month: month).length).contains(day.value),
            isEnding(index + length + 1 + day.length)
        else { return false }
        let column = scalars.columns[index]
        let text = scalars.text(from: column, to: column + length + 1 + day.length)
        if let last = tokens.last, last.isPeriodOfYear {
            throw PhraseRefusal(
                "“\(text)” could be a date or a share; write \(month)月\(day.value)日 or a percentage", column: column)
        }
        if separator == Lexer.slash, !hasMark {
            switch tokens.last?.kind {
            case .word(.atLeast), .word(.cover), .word(.exactly): return false
            default: break
            }
            if scalars.isPlainFigures, !hasClearDate {
                throw PhraseRefusal(
                    "“\(text)” could be \(month)月\(day.value)日 or \(day.value)月\(month)日; write one of them",
                    column: column)
            }
        }
        append(
            [.number(month, spelled: false), .word(.month), .number(day.value, spelled: false), .word(.day)],
            length + 1 + day.length + (hasMark ? 1 : 0))
        return true
    }

    /// Whether a number beyond 12 shows which part of the dates is the day.
    private var hasClearDate: Bool {
        scalars.values.indices.contains {
            scalars.values[$0] == Lexer.slash && integer(at: $0 + 1).value > 12
        }
    }

    /// 3/15/2026, 15/3/2026, 15.3.2026, 3/15: read where only one order is possible.
    private mutating func dayMonthYear(_ first: Int, length: Int) throws(PhraseRefusal) -> Bool {
        guard let separator = scalar(index + length), separator == Lexer.dot || separator == Lexer.slash else {
            return false
        }
        let second = integer(at: index + length + 1)
        guard (1...2).contains(second.length) else { return false }
        var total = length + 1 + second.length
        var year: Int?
        if scalar(index + total) == separator {
            let last = integer(at: index + total + 1)
            guard last.length == 4, (1900...2199).contains(last.value) else { return false }
            year = last.value
            total += 5
        }
        guard separator == Lexer.slash && !scalars.isChinese || year != nil, isEnding(index + total) else {
            return false
        }
        let column = scalars.columns[index]
        let text = scalars.text(from: column, to: column + total)
        let (month, day) = first > 12 ? (second.value, first) : (first, second.value)
        guard first != second.value, first <= 12, second.value <= 12 else {
            guard (1...12).contains(month), (1...YearMonth(year: year ?? 2024, month: month).length).contains(day)
            else {
                throw PhraseRefusal("there is no day “\(text)”", column: column)
            }
            if scalars.isChinese, let year, let date = CivilDate(year: year, month: month, day: day) {
                append(.date(date), length: total)
                return true
            }
            append(
                [.number(day, spelled: false), .word(.monthName(month))]
                    + (year.map { [.number($0, spelled: false)] } ?? []), total)
            return true
        }
        throw PhraseRefusal(
            "“\(text)” could be the \(first). or the \(second.value). month; write the month by its name, or 2026-03-04",
            column: column)
    }

    /// 1.5小时 as 90 minutes, 1.5年 as 18 months.
    /// - Throws: a refusal for a fraction of what cannot be divided.
    mutating func fractionOfUnit(_ whole: Int, length: Int) throws(PhraseRefusal) -> Bool {
        guard scalar(index + length) == Lexer.dot, length <= 4 else { return false }
        let decimals = integer(at: index + length + 1)
        guard (1...2).contains(decimals.length) else { return false }
        var place = index + length + 1 + decimals.length
        if scalar(place) == 0x20 { place += 1 }
        let table = scalars.isChinese ? Lexer.chinese : Lexer.english
        guard let unit = table.longest(scalars.values, at: place) else { return false }
        let scale = decimals.length == 1 ? 10 : 100
        let value = whole * scale + decimals.value
        let total = place + unit.length - index
        let smaller: (factor: Int, unit: Word)? =
            switch unit.word {
            case .hour: (60, .minute)
            case .year: (12, scalars.isChinese ? .monthCount : .month)
            case .dayCount, .day, .workingDay, .week, .month, .monthCount, .unit, .times, .quarter, .calendarDay: nil
            default: (0, .content)
            }
        if let smaller {
            guard smaller.factor > 0, (value * smaller.factor).isMultiple(of: scale) else { return false }
            append([.number(value * smaller.factor / scale, spelled: false), .word(smaller.unit)], total)
            return true
        }
        let column = scalars.columns[index]
        throw PhraseRefusal(
            "“\(scalars.text(from: column, to: column + total))” is a fraction, which is not counted; write a whole number, or hours or minutes",
            column: column)
    }

    /// Several tokens at one place.
    mutating func append(_ kinds: [Token.Kind], _ length: Int) {
        let end = scalars.columns[index + length - 1] + 1
        for kind in kinds {
            tokens.append(Token(kind: kind, column: scalars.columns[index], end: end, place: index, length: length))
        }
        index += length
    }
}

extension Token {
    /// Whether it is the unit of a period, which no date follows.
    fileprivate var isPeriodOfYear: Bool {
        switch kind {
        case .word(.month), .word(.quarter), .word(.year), .word(.halfYear), .word(.week), .word(.recurring): true
        default: false
        }
    }
}
