/// How often and how much: 至少3次, 7次, 不少于8学时, 不低于25%.
extension ChineseGrammar {
    /// The number of times at hand; nil where none stands here.
    mutating func count() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        if let parts = partsOfDay() { return parts }
        let isExact = reader.accept(.exactly)
        let isLeast = !isExact && reader.accept(.atLeast)
        if isExact || isLeast { while reader.accept(.content) {} }
        let place = reader.index
        guard let number = reader.acceptNumber() else {
            reader.rewind(to: start)
            return nil
        }
        // 1至2次: the lower number has to be reached.
        let isRange = reader.word() == .to && (reader.number(1) ?? 0) > number && isCounted(reader.word(2))
        if isRange {
            guard !isExact else { throw reader.refusal("a range is no exact number; write one number") }
            reader.advance(2)
        }
        var unit: CountedUnit?
        if number == 1, isOncePerPeriod(start) { return .count(.atLeast(1), unit: nil, isBound: false) }
        switch reader.word() {
        case .times, .rounds: break
        case .unit(let counted): unit = counted
        case .hour where isLeast || isExact: unit = .hours
        case .measure where reader.word(1) == .times: reader.advance()
        default:
            reader.rewind(to: isLeast ? place : start)
            // 不得少于一个月: how long it takes.
            guard isLeast, let amount = amount() else {
                reader.rewind(to: start)
                return nil
            }
            return .length(amount.hard, nil)
        }
        reader.advance()
        let limit = unit?.limit ?? CountedUnit.items.limit
        guard number >= 1, number <= limit else {
            reader.rewind(to: start)
            throw reader.refusal("a count has to lie between 1 and \(limit)")
        }
        try refuseRate(before: start)
        let isMore = reader.accept(.orMore)
        try refuseObject(from: start, unit, isBound: isLeast || isExact, isMore: isMore)
        let isBound = isLeast || isMore || isRange || least != nil
        least = nil
        return .count(settings.bound(number, isExact: isExact, isBound: isBound), unit: unit, isBound: isBound)
    }

    /// 每月一查, 每季一考: once, and what is done.
    private func isOncePerPeriod(_ start: Int) -> Bool {
        guard reader.index == start + 1, reader.word() == .content, reader.tokens[start].end == reader.column,
            case .number(1, spelled: true) = reader.tokens[start].kind, let last = elements.last,
            last.end == reader.tokens[start].column, case .period = last.meaning
        else { return false }
        return reader.scalars.folded(reader.tokens[reader.index]).first.map { ChineseGrammar.deeds.contains($0) }
            ?? false
    }

    private static let deeds = ScalarMap(set: "查考报训检会评学练测审访谈核巡")

    /// 对10名柜员, 20万元以上大额交易: the number describes what is looked at.
    private func refuseObject(
        from start: Int, _ unit: CountedUnit?, isBound: Bool, isMore: Bool
    ) throws(PhraseRefusal) {
        guard unit != nil, !isBound, start > 0 else { return }
        let before = reader.tokens[start - 1]
        let isObject =
            before.kind == .word(.content) && before.end == reader.tokens[start].column
            && (reader.scalars.folded(before).last.map { ChineseGrammar.objectMarks.contains($0) } ?? false)
        guard isObject || isMore && reader.word() == .content else { return }
        let text = reader.scalars.text(from: reader.tokens[start].column, to: reader.end)
        throw PhraseRefusal(
            "“\(text)” may be how much has to be done or what is looked at; write for example 不少于\(text), or leave it out",
            column: reader.tokens[start].column)
    }

    /// 对, 向, 为, 给.
    private static let objectMarks: Set<UInt32> = [0x5BF9, 0x5411, 0x4E3A, 0x7ED9]

    /// 早晚各一次: twice a day.
    private mutating func partsOfDay() -> Element.Meaning? {
        guard case .dayParts(let count)? = reader.word() else { return nil }
        let column = reader.column
        reader.advance()
        if reader.word() == .content, reader.number(1) == 1, reader.word(2) == .times { reader.advance(3) }
        let hasPeriod = elements.contains { if case .period = $0.meaning { true } else { false } }
        if !hasPeriod {
            elements.append(Element(meaning: .period(CalendarRule(settings.everyDay)), column: column, end: column + 1))
        }
        return .count(.atLeast(count), unit: nil, isBound: false)
    }

    /// 三月一次 is once in March or once in three months, 一季度一次 once in the first quarter or in each.
    private func refuseRate(before start: Int) throws(PhraseRefusal) {
        guard let last = elements.last, case .window(let rule) = last.meaning, last.end == reader.tokens[start].column,
            rule.year == nil, rule.stretches.count == 1, case .part(let part)? = rule.stretches.first,
            case .whole(let months) = part.piece,
            months == 1 || months == 3 && part.month == 0,
            reader.tokens[start - 1].kind != .word(.during), reader.tokens[start - 1].kind != .word(.within)
        else { return }
        let text = reader.scalars.text(from: last.column, to: last.end)
        throw PhraseRefusal(
            "“\(text)” right before a number of times can be read in two ways; write for example 每月1次, 每季度1次 or 3月期间1次",
            column: last.column)
    }

    private func isCounted(_ word: Word?) -> Bool {
        switch word {
        case .times, .rounds, .unit: true
        default: false
        }
    }

    /// The share at hand, or a word that goes with one; nil where none stands here.
    mutating func share() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        switch reader.word() {
        case .cover:
            reader.advance()
            return .cover
        case .coverAll:
            elements.append(Element(meaning: .cover, column: reader.column, end: reader.column))
            reader.advance()
            return .all
        case .all:
            reader.advance()
            return .all
        default: break
        }
        if reader.accept(.atLeast) { while reader.accept(.content) {} }
        guard case .share(let numerator, let denominator)? = reader.kind() else {
            reader.rewind(to: start)
            return nil
        }
        guard numerator > 0, numerator <= denominator else {
            throw reader.refusal("a share has to lie above 0% and not above 100%")
        }
        reader.advance()
        _ = reader.accept(.orMore)
        return .share(numerator: numerator, denominator: denominator)
    }
}
