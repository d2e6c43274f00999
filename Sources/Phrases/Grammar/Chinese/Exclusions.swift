/// What is left out: 节假日除外, 除春节外, 2月除外.
extension ChineseGrammar {
    /// The exclusion at hand; nil where none stands here.
    mutating func exclusion() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        let isPrefix = reader.accept(.except)
        var exclusions: [Exclusion] = []
        repeat {
            guard let next = try excluded() else { break }
            exclusions.append(next)
        } while reader.accept(.and) && exclusions.count < 32
        guard !exclusions.isEmpty, reader.accept(.exceptTail) else {
            if isPrefix { throw reader.refusal("“除” is not closed by 外 after holidays, weekends or months") }
            reader.rewind(to: start)
            return nil
        }
        return .exclusion(exclusions)
    }

    /// Steps over a joint of a list: 、 或, and a comma that does not lead to what is left out.
    mutating func acceptJoint() -> Bool {
        if reader.word() == .comma {
            var ahead = self
            ahead.reader.advance()
            if (try? ahead.exclusion()) ?? nil != nil { return false }
        }
        return reader.accept(anyOf: .and, .or, .comma)
    }

    private mutating func excluded() throws(PhraseRefusal) -> Exclusion? {
        switch reader.word() {
        case .weekend:
            reader.advance()
            return .weekends
        case .anyHoliday:
            reader.advance()
            _ = reader.accept(.during)
            return .holidays
        case .holiday(let holiday):
            reader.advance()
            _ = reader.accept(anyOf: .anyHoliday, .holidayTail)
            _ = reader.accept(.during)
            return .holiday(holiday.name)
        default: break
        }
        guard let number = reader.number(), reader.word(1) == .month else { return nil }
        guard (1...12).contains(number) else { throw reader.refusal("there is no month \(number); write 1月 to 12月") }
        reader.advance(2)
        return .month(number)
    }
}
