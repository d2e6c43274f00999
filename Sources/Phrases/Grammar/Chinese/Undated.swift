/// Dates of others: 以上级通知为准, 按上级安排, 根据工作安排.
extension ChineseGrammar {
    /// The whole phrase as a date somebody else will set; nil where it is something else.
    mutating func undated() throws(PhraseRefusal) -> Element? {
        let start = reader.index
        var opening: Int?
        while !reader.isAtEnd {
            switch reader.word() {
            case .by, .accordingTo:
                opening = opening ?? reader.index
                reader.advance()
            case .prevails where opening != nil || reader.index > start || !reader.isWritten("为准"):
                reader.advance()
                return ending(from: start)
            case .arrangement, .notified:
                let isNamed = opening != nil || reader.begins("规") || reader.begins("另")
                reader.advance()
                if isNamed, let element = ending(from: start), opening != nil || start == 0 { return element }
            case .content, .reference, .comma, .cover, .recurring(.year):
                reader.advance()
            default:
                reader.rewind(to: start)
                return nil
            }
        }
        reader.rewind(to: start)
        return nil
    }

    /// The element if nothing but words without a time follows.
    private mutating func ending(from start: Int) -> Element? {
        let place = reader.index
        while reader.word() == .content || reader.word() == .comma { reader.advance() }
        guard reader.isAtEnd else {
            reader.rewind(to: place)
            return nil
        }
        return Element(meaning: .undated, column: reader.tokens[start].column, end: reader.end)
    }
}
