import CivilTime

/// What stands around a time: 至少 before 每, whom it is about, what happens on a day off, how far two may lie apart.
extension ChineseGrammar {
    /// 至少每季度…一次: 至少 belongs to the number of times.
    mutating func acceptLeast() -> Bool {
        guard reader.word() == .atLeast, least == nil else { return false }
        switch reader.word(1) {
        case .each, .recurring, .accordingTo, .alternate, .content, .close, .cover: break
        default: return false
        }
        least = (reader.column, reader.column + 1)
        reader.advance()
        return true
    }

    /// At least once, where nothing was counted after 至少每季度.
    mutating func closeLeast() {
        let isShare = elements.contains { if case .share = $0.meaning { true } else { false } }
        guard let least, !isShare else { return }
        elements.append(
            Element(meaning: .count(.atLeast(1), unit: nil, isBound: true), column: least.column, end: least.end))
    }

    /// 每网点, 每个柜员: whom it is about; 累计 before a least number. They say no time.
    mutating func acceptSubject() -> Bool {
        switch (reader.word(), reader.word(1)) {
        case (.each, .content) where reader.tokens[reader.index].end == reader.tokens[reader.index + 1].column:
            reader.advance(2)
        case (.total, .atLeast), (.total, .wholeYear), (.total, .each): reader.advance()
        // 全年累计7次, but not 累计7次 in a month.
        case (.total, nil) where reader.number(1) != nil && reader.word(-1) == .wholeYear: reader.advance()
        default: return false
        }
        return true
    }

    /// 遇节假日顺延, 如遇法定节假日、休息日则提前至前一工作日.
    mutating func rollHint() -> DateRoll? {
        let start = reader.index
        var namesDayOff = false
        var roll: DateRoll?
        while roll == nil, reader.index - start < 12, isOfRollHint(namesDayOff, isFirst: reader.index == start) {
            switch reader.word() {
            case .roll(let direction): roll = direction
            case .ahead: roll = .preceding
            case .anyHoliday, .weekend, .dayOff: namesDayOff = true
            default: break
            }
            reader.advance()
        }
        guard let roll, namesDayOff else {
            reader.rewind(to: start)
            return nil
        }
        // 顺延至下一个工作日, 提前到最近一个工作日.
        if reader.accept(.to) {
            while isOfRollTarget { reader.advance() }
        }
        return roll
    }

    private func isOfRollHint(_ namesDayOff: Bool, isFirst: Bool) -> Bool {
        switch reader.word() {
        case .anyHoliday, .weekend, .dayOff, .holidayTail, .encounter: true
        case .unsupported: reader.isWritten("如") || reader.isWritten("若")
        case .roll, .ahead, .comma: namesDayOff
        case .content, .and, .or: !isFirst
        default: false
        }
    }

    private var isOfRollTarget: Bool {
        switch reader.word() {
        case .nextWorkingDay, .content, .reference, .workingDay, .first, .last, .ordinal, .measure, .ended, .after,
            .anyHoliday, .dayOff, .hint:
            true
        default: reader.number() == 1
        }
    }

    /// 间隔不超过30天, 不超过3个月一次: the longest time since the last one; 不超过3个工作日: a time that may pass.
    mutating func gap() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        let isGap = reader.accept(.gap)
        if isGap, reader.word() == .atLeast {
            throw reader.refusal(
                "a least time between two cannot be said; write how often, for example 每半年1次, and leave it out")
        }
        let isMost = reader.accept(.atMost)
        guard isMost, let amount = amount(), amount.soft == nil else {
            reader.rewind(to: start)
            if isGap {
                throw reader.refusal("“\(reader.text)” is followed by no longest time; write for example 间隔不超过30天")
            }
            return nil
        }
        if isGap { return .interval(Interval(amount.hard)) }
        if reader.number() == nil {
            _ = reader.accept(.within)
            return .relative(Relative(.after, .amount(amount.hard)))
        }
        guard reader.number() == 1, reader.word(1) == .times else {
            reader.rewind(to: start)
            return nil
        }
        return .interval(Interval(amount.hard))
    }
}
