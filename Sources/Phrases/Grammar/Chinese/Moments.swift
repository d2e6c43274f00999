import CivilTime

/// Times of the day: 营业终了, 下班(午休)时, 下午6点前.
extension ChineseGrammar {
    /// The times at hand; nil where none stands here.
    mutating func moments() throws(PhraseRefusal) -> Element.Meaning? {
        if reader.accept(.businessHours) { return .businessHours }
        guard let first = try moment() else { return nil }
        var moments = [first]
        while true {
            let place = reader.index
            let isBracket = reader.word() == .open
            guard reader.accept(anyOf: .and, .open) || isMoment, let next = try moment() else {
                reader.rewind(to: place)
                break
            }
            if isBracket, !reader.accept(.close) {
                reader.rewind(to: place)
                break
            }
            if !moments.contains(next) { moments.append(next) }
        }
        if case .unknown? = reader.kind(), reader.isWritten("时") { reader.advance() }
        return .moments(moments.sorted { $0.order < $1.order }, isDeadline: endsBefore)
    }

    /// 班前班后: two times side by side.
    private var isMoment: Bool {
        if case .moment? = reader.word() { return true }
        return false
    }

    /// Whether the word just read ends in 前.
    private var endsBefore: Bool {
        guard reader.index > 0 else { return false }
        return reader.scalars.folded(reader.tokens[reader.index - 1]).last == ("前" as Unicode.Scalar).value
    }

    private mutating func moment() throws(PhraseRefusal) -> Moment? {
        // 中午12点 is a clock time.
        let isNoon = reader.word() == .moment(.noon) && (reader.word(2) == .clockHour || isClock(reader.kind(1)))
        if case .moment(let moment)? = reader.word(), !isNoon {
            reader.advance()
            if endsBefore, reader.word() == .after {
                throw reader.refusal("before and after are two times; write for example 营业前、营业终了")
            }
            _ = reader.accept(anyOf: .before, .after)
            return moment.moment
        }
        let start = reader.index
        _ = reader.accept(.notLaterThan)
        let half: Word? =
            isNoon || reader.word() == .forenoon || reader.word() == .afternoon ? reader.word() : nil
        if half != nil { reader.advance() }
        guard let time = try clock(half) else {
            reader.rewind(to: start)
            if half != nil { throw reader.refusal("half a day is no time; write the hour, for example 上午10点前") }
            return nil
        }
        _ = reader.accept(anyOf: .before, .after)
        return .clock(time)
    }

    private func isClock(_ kind: Token.Kind?) -> Bool {
        if case .time? = kind { return true }
        return false
    }

    /// 6点, 6点半, 18时30分, 18:00.
    private mutating func clock(_ half: Word?) throws(PhraseRefusal) -> TimeOfDay? {
        let column = reader.column
        var hour: Int
        var minute = 0
        if case .time(let time)? = reader.kind() {
            reader.advance()
            (hour, minute) = (time.hour, time.minute)
        } else {
            guard let number = reader.number(), reader.word(1) == .clockHour else { return nil }
            reader.advance(2)
            hour = number
            if reader.accept(.half) {
                minute = 30
            } else if let quarters = reader.number(), reader.word(1) == .quarterHour, (1...3).contains(quarters) {
                reader.advance(2)
                minute = quarters * 15
            } else if let number = reader.number() {
                let isMinute = reader.word(1) == .clockMinute
                guard isMinute || reader.word(1) == .before || reader.word(1) == nil else {
                    throw reader.refusal("the minutes are not understood; write for example 18:30")
                }
                reader.advance(isMinute ? 2 : 1)
                minute = number
            }
        }
        switch half {
        case .afternoon where (1...11).contains(hour), .moment(.noon) where (1...2).contains(hour): hour += 12
        case .forenoon where hour > 12, .moment(.noon) where !(11...14).contains(hour):
            throw PhraseRefusal(
                "\(hour):00 and the part of the day before it do not fit; write one of them", column: column)
        default: break
        }
        guard let time = TimeOfDay(hour: hour, minute: minute) else {
            throw PhraseRefusal("there is no such time of day; write 00:00 to 23:59", column: column)
        }
        return time
    }
}
