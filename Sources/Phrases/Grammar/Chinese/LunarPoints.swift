/// Days and months of the lunar calendar, and days that have a name: 农历八月十五, 腊月二十三, 除夕, 教师节.
extension ChineseGrammar {
    /// The day or month at hand; nil where none stands here.
    mutating func lunarPoint() throws(PhraseRefusal) -> Point? {
        let start = reader.index
        let isLunar = reader.accept(.lunar)
        switch reader.word() {
        case .lunarDay(let month, let day):
            reader.advance()
            return Point(part: Part(0, .lunar(month: month, day: day)))
        case .fixedDay(let month, let day) where !isLunar:
            reader.advance()
            return Point(part: Part(month - 1, .day(day)))
        case .leap:
            throw reader.refusal(
                "a leap month comes in some years only; write the date of the year, for example 2025年7月25日")
        case .lunarMonth(let month):
            reader.advance()
            return try lunarDay(of: month)
        default: break
        }
        guard let month = reader.number(), reader.word(1) == .month else {
            if isLunar { throw reader.refusal("“农历” is followed by no month; write for example 农历八月十五") }
            reader.rewind(to: start)
            return nil
        }
        // 八月十五 by itself could be the lunar day.
        if !isLunar, case .number(let day, spelled: true)? = reader.kind(2), day <= 30, standsAlone(3) {
            throw reader.refusal("“\(reader.text)月…” has no 日; write 农历\(month)月\(day)日 or \(month)月\(day)日")
        }
        guard isLunar else { return nil }
        guard (1...12).contains(month) else { throw reader.refusal("there is no lunar month \(month); write 正月 to 腊月") }
        reader.advance(2)
        return try lunarDay(of: month)
    }

    private func standsAlone(_ ahead: Int) -> Bool {
        switch reader.word(ahead) {
        case nil: reader.kind(ahead) == nil
        case .before, .after, .to, .content, .comma, .and, .during: true
        default: false
        }
    }

    /// 十五, 初五, 15日, 底 of a lunar month, or the whole of it.
    private mutating func lunarDay(of month: Int) throws(PhraseRefusal) -> Point {
        let start = reader.index
        let hasStart = reader.accept(.start)
        if let day = reader.number(), !isCountAhead {
            guard (1...(hasStart ? 10 : 30)).contains(day) else {
                throw reader.refusal("no lunar month has a day \(day); write 初一 to 三十")
            }
            reader.advance()
            _ = reader.accept(.day)
            return Point(part: Part(0, .lunar(month: month, day: day)))
        }
        if hasStart { reader.rewind(to: start) }
        switch reader.word() {
        case .start, .end, .tenDays, .monthSpan, .ordinal, .last:
            throw reader.refusal("a part of a lunar month is not read; write its days, for example 农历八月初一至初十")
        default: return Point(part: Part(0, .lunar(month: month, day: nil)), isBare: false)
        }
    }

    /// 正月2次 counts.
    private var isCountAhead: Bool {
        switch reader.word(1) {
        case .times, .rounds, .unit, .measure, .dayCount, .monthCount, .workingDay, .week, .year, .hour: true
        default: false
        }
    }
}
