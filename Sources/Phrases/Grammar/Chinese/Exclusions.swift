/// What is left out: 节假日除外, 除春节外, 2月除外.
extension ChineseGrammar {
    /// The exclusion at hand; nil where none stands here.
    mutating func exclusion() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        let isPrefix = reader.accept(.except)
        var exclusions: [Exclusion] = []
        repeat {
            guard let next = try excluded() else { break }
            exclusions += next
        } while reader.accept(anyOf: .and, .comma) && exclusions.count < 32
        guard !exclusions.isEmpty, reader.accept(.exceptTail) else {
            if isPrefix { throw reader.refusal("“除” is not closed by 外 after holidays, weekends or months") }
            reader.rewind(to: start)
            return nil
        }
        return .exclusion(exclusions)
    }

    private mutating func excluded() throws(PhraseRefusal) -> [Exclusion]? {
        if reader.accept(.weekend) { return [.weekends] }
        if let number = reader.number(), reader.word(1) == .month {
            guard (1...12).contains(number) else {
                throw reader.refusal("there is no month \(number); write 1月 to 12月")
            }
            reader.advance(2)
            return [.month(number)]
        }
        guard reader.word() != .each, reader.word() != .encounter, case .holiday(let rule)? = try holiday(),
            !rule.alternatives
        else { return nil }
        guard rule.items.allSatisfy({ $0.relation == .during }) else { return nil }
        return rule.items.map { $0.name.map(Exclusion.holiday) ?? .holidays }
    }
}
