/// Words around a time in English that say nothing about it: subjects, verbs, purposes.
struct EnglishSurroundings {
    /// The tokens, with runs of such words as content.
    static func plain(_ tokens: [Token]) -> [Token] {
        var tokens = tokens
        guard let first = tokens.firstIndex(where: { $0.isTime }), let last = tokens.lastIndex(where: { $0.isTime })
        else { return tokens }
        for index in tokens.indices where tokens[index].kind == .unknown {
            // Between two times a word may change them, unless it names what is counted or what happens: 25% of branches.
            let isOutside = index < first || index > last
            guard isOutside || isNamed(tokens, index) else { continue }
            tokens[index] = content(tokens[index])
        }
        join(&tokens, 0..<first)
        join(&tokens, last + 1..<tokens.count)
        return tokens
    }

    /// Whether a word follows one that leads to what is counted or what happens.
    private static func isNamed(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0, case .word(let word) = tokens[index - 1].kind else { return false }
        switch word {
        case .of, .after, .before, .following, .from, .content, .all: return true
        default: return false
        }
    }

    private static func content(_ token: Token) -> Token {
        Token(kind: .word(.content), column: token.column, end: token.end, place: token.place, length: token.length)
    }

    /// Makes joints and prepositions of a stretch content up to its last word without a time, from its first on.
    private static func join(_ tokens: inout [Token], _ range: Range<Int>) {
        guard let first = tokens[range].firstIndex(where: { $0.kind == .word(.content) }),
            let last = tokens[range].lastIndex(where: { $0.kind == .word(.content) })
        else { return }
        let start = range.lowerBound == 0 ? 0 : first
        for index in start..<last + 1 where tokens[index].isFunction { tokens[index] = content(tokens[index]) }
    }
}

extension Token {
    /// Whether it says something about time by itself.
    fileprivate var isTime: Bool {
        switch kind {
        case .number, .place, .share, .date, .time: true
        case .unknown: false
        case .word(let word):
            switch word {
            case .content, .and, .or, .comma, .of, .to, .onwards, .at, .article, .the, .semicolon, .open, .close, .all,
                .cover, .after, .before, .during, .within, .notLaterThan, .from:
                false
            default: true
            }
        }
    }

    /// Whether it is a joint or a preposition that may stand between words.
    fileprivate var isFunction: Bool {
        switch kind {
        case .word(.and), .word(.or), .word(.comma), .word(.of), .word(.to), .word(.onwards), .word(.at),
            .word(.article), .word(.the),
            .word(.all), .word(.open), .word(.close):
            true
        default: false
        }
    }
}
