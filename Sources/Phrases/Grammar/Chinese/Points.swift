import CivilTime

/// Points of a period: 3月上旬 of a year, 末月下旬 of a quarter, 8日 of a month.
extension ChineseGrammar {
    /// The point at hand; nil where none stands here.
    /// - Parameter inherited: the month of the point before, for 3月上旬至下旬.
    mutating func point(_ frame: inout Frame, inheriting inherited: Int?) throws(PhraseRefusal) -> Point? {
        frame.isYear
            ? try yearPoint(&frame, inheriting: inherited) : try shortPoint(frame, inheriting: inherited)
    }

    /// A point of a month, or of one of the months of a quarter or half-year.
    private mutating func shortPoint(_ frame: Frame, inheriting inherited: Int?) throws(PhraseRefusal) -> Point? {
        let start = reader.index
        var month: Int?
        if frame.months == 1 {
            // 每月25日至月底, 每月25日至次月5日.
            if reader.word() == .month, reader.word(1) == .end || reader.word(1) == .start { reader.advance() }
            let isNext = inherited == 0 && reader.word(-1) == .to && reader.accept(.nextMonth)
            month = frame.offset + (isNext ? 1 : 0)
        } else {
            month = try monthOfPeriod(frame)
        }
        let isNamed = month != nil && frame.months > 1
        if reader.word() == .middle { throw middle }
        if reader.word() == .closing, frame.months == 1 || month == nil, frame.offset == 0 {
            reader.advance()
            return Point(part: Part(frame.months - 1, .end), isClosing: true)
        }
        guard let month = month ?? inherited else {
            reader.rewind(to: start)
            return try wholePeriodPoint(frame)
        }
        if let point = monthSpan(month) { return point }
        if let piece = try piece(lastDay: 31) { return Point(part: Part(month, piece)) }
        if isNamed { return Point(part: Part(month, .whole(1)), isBare: true) }
        reader.rewind(to: start)
        return nil
    }

    /// What a quarter or half-year has as a whole: 初, 末, 终, 下旬, 第一个工作日.
    private mutating func wholePeriodPoint(_ frame: Frame) throws(PhraseRefusal) -> Point? {
        let start = reader.index
        let column = reader.column
        guard let piece = try piece(lastDay: 31) else { return nil }
        switch piece {
        case .start, .workingDay(1): return Point(part: Part(frame.offset, piece))
        case .end, .workingDay(-1): return Point(part: Part(frame.offset + frame.months - 1, piece))
        case .tenDays(.late) where frame.months == 3:
            return Point(part: Part(frame.offset + settings.quarterLateMonth - 1, piece))
        case .whole, .tenDays, .day, .week, .weekday, .workingDay, .dayOfWeek, .dayInWeek, .weekOfYear, .lunar:
            reader.rewind(to: start)
            throw PhraseRefusal(
                "“\(reader.text)” could be in any month of the period; write which, for example 每季度末月下旬 or 每季度首月10日前",
                column: column)
        }
    }

    /// 首月, 第二个月, 末月.
    private mutating func monthOfPeriod(_ frame: Frame) throws(PhraseRefusal) -> Int? {
        let start = reader.index
        let column = reader.column
        let index: Int
        switch reader.word() {
        case .first: index = 1
        case .last, .end: index = frame.months
        case .ordinal:
            guard let number = reader.number(1) else { return nil }
            reader.advance()
            index = number
        default: return nil
        }
        reader.advance()
        guard reader.accept(anyOf: .month, .monthCount) else {
            reader.rewind(to: start)
            return nil
        }
        guard (1...frame.months).contains(index) else {
            throw PhraseRefusal(
                "the period has \(frame.months) months; write 第1个月 to 第\(frame.months)个月", column: column)
        }
        return frame.offset + index - 1
    }

    private var middle: PhraseRefusal {
        reader.refusal("“\(reader.text)” could be 中旬 or the 15th; write 中旬, or 15日前")
    }

    private mutating func yearPoint(_ frame: inout Frame, inheriting inherited: Int?) throws(PhraseRefusal) -> Point? {
        let start = reader.index
        if case .date(let date)? = reader.kind() {
            reader.advance()
            let shift = try self.shift(&frame, to: date.year, isFirst: inherited == nil)
            return Point(part: Part(date.month - 1 + shift, .day(date.day)))
        }
        var shift = inherited.map { $0 / 12 * 12 } ?? 0
        var isNamed = false
        if let year = reader.number(), isYearWord(reader.word(1)) || isPlainYear {
            guard (1900...2999).contains(year) else {
                // 两年 is a length and no year.
                return nil
            }
            reader.advance()
            if reader.word() == .year || reader.word() == .recurring(.year) { reader.advance() }
            shift = try self.shift(&frame, to: year, isFirst: inherited == nil)
            isNamed = true
        } else if reader.accept(anyOf: .this, .same(.year)) {
            isNamed = true
        } else if reader.accept(.nextYear) {
            shift = 12
        }
        if shift == 0, reader.word() == .closing, reader.begins("年") {
            reader.advance()
            return Point(part: Part(11, .end), isClosing: true)
        }
        frame.isNamed = frame.isNamed || isNamed
        if let point = try lunarPoint() { return point }
        if let point = try weekOfYear(frame) { return point }
        if let point = try monthPoint(frame, shift: shift) { return point }
        if let month = try monthOfPeriod(Frame(months: 12)) {
            if let piece = try piece(lastDay: 31) { return Point(part: Part(shift + month, piece)) }
            return Point(part: Part(shift + month, .whole(1)), isBare: true)
        }
        let isYearEnd = reader.word() == .yearEnd
        if let piece = namedPart { return Point(part: Part(shift + piece.month, piece.piece), isYearEnd: isYearEnd) }
        if let inherited, !isNamed, let point = monthSpan(inherited) { return point }
        if let inherited, !isNamed, let piece = try piece(lastDay: lastDay(of: inherited, frame)) {
            return Point(part: Part(inherited, piece))
        }
        if isNamed { return Point(part: Part(shift, .whole(12))) }
        reader.rewind(to: start)
        return nil
    }

    /// 2026 and nothing else.
    private var isPlainYear: Bool {
        reader.scalars.isPlainFigures && reader.tokens.count == 1 && (reader.number() ?? 0) >= 1900
    }

    private func isYearWord(_ word: Word?) -> Bool {
        switch word {
        case .year, .recurring(.year), .yearStart, .yearMiddle, .yearEnd: true
        case .closing: reader.number(1) == nil
        default: false
        }
    }

    /// 3月, 3月上旬, 3月8日.
    private mutating func monthPoint(_ frame: Frame, shift: Int) throws(PhraseRefusal) -> Point? {
        guard let number = reader.number(), reader.word(1) == .month, !reader.begins("两") else { return nil }
        guard (1...12).contains(number) else {
            throw reader.refusal("there is no month \(number); write 1月 to 12月")
        }
        reader.advance(2)
        let month = shift + number - 1
        if let point = monthSpan(month) { return point }
        if let piece = try piece(lastDay: lastDay(of: month, frame)) { return Point(part: Part(month, piece)) }
        return Point(part: Part(month, .whole(1)), isBare: true)
    }

    /// 上半月, 中下旬 of a month; nil where none stands here.
    private mutating func monthSpan(_ month: Int) -> Point? {
        guard case .monthSpan(let span)? = reader.word() else { return nil }
        reader.advance()
        var point = Point(part: Part(month, span.pieces.first))
        point.through = span.pieces.last
        return point
    }

    /// 第20周: a week of the year, where no month could have so many or the phrase speaks of the year.
    private mutating func weekOfYear(_ frame: Frame) throws(PhraseRefusal) -> Point? {
        guard reader.word() == .ordinal, let number = reader.number(1), reader.word(2) == .week else { return nil }
        guard (1...53).contains(number) else { throw reader.refusal("no year has so many weeks; write 第1周 to 第53周") }
        guard number > 5 || frame.isNamed else {
            throw reader.refusal(
                "“第\(number)周” could be a week of each month, of one month or of the year; write 每月第\(number)周, 3月第\(number)周 or 每年第\(number)周"
            )
        }
        reader.advance(3)
        return Point(part: Part(0, .weekOfYear(number)))
    }

    func lastDay(of month: Int, _ frame: Frame) -> Int {
        YearMonth(year: (frame.year ?? 2024), month: month + 1).length
    }

    /// Parts of the year that have a name: 上半年, 一季度, 春季, 年初.
    private var namedPart: Part? {
        mutating get {
            if let quarter = quarter() { return quarter }
            let part: Part? =
                switch reader.word() {
                case .halfOfYear(let index) where reader.word(1) == .end: Part(index * 6 + 5, .end)
                case .halfOfYear(let index): Part(index * 6, .whole(6))
                case .season(let index): Part(settings.springMonth - 1 + index * 3, .whole(3))
                case .yearStart: Part(settings.yearStartMonth - 1, .whole(1))
                case .yearMiddle: Part(settings.yearMiddleMonth - 1, .whole(1))
                case .yearEnd: Part(settings.yearEndMonth - 1, .whole(1))
                default: nil
                }
            if let part { reader.advance(part.piece == .end ? 2 : 1) }
            return part
        }
    }

    /// 一季度, 第一季度, Q1, with 初 or 末.
    private mutating func quarter() -> Part? {
        let start = reader.index
        var index: Int?
        if case .quarterOfYear(let quarter)? = reader.word() {
            reader.advance()
            index = quarter
        } else {
            _ = reader.accept(.ordinal)
            if let number = reader.number(), (1...4).contains(number), reader.word(1) == .quarter, !reader.begins("两"),
                !reader.begins("个", ahead: 1)
            {
                reader.advance(2)
                index = number - 1
            }
        }
        guard let index else {
            reader.rewind(to: start)
            return nil
        }
        if reader.word() == .tenDays(.late) { return quarterLate(index) }
        if reader.accept(.start) { return Part(index * 3, .start) }
        if reader.word() == .end, reader.word(1) != .month {
            reader.advance()
            return Part(index * 3 + 2, .end)
        }
        return Part(index * 3, .whole(3))
    }

    /// 一季度下旬, as 每季度下旬.
    private mutating func quarterLate(_ index: Int) -> Part {
        reader.advance()
        return Part(index * 3 + settings.quarterLateMonth - 1, .tenDays(.late))
    }

    /// How many months lie between the first year that was named and this one.
    private func shift(_ frame: inout Frame, to year: Int, isFirst: Bool) throws(PhraseRefusal) -> Int {
        guard let base = frame.year else {
            guard isFirst else {
                throw reader.refusal(
                    "the year \(year) stands after a date without one; write the year with the first date")
            }
            frame.year = year
            return 0
        }
        guard (0...5).contains(year - base) else {
            throw reader.refusal("the year \(year) is too far from \(base); write two phrases")
        }
        return (year - base) * 12
    }
}
