import CivilTime

/// A place in the tokens of a phrase.
struct TokenReader {
    let tokens: [Token]
    let scalars: Scalars
    private(set) var index = 0

    init(_ tokens: [Token], _ scalars: Scalars) {
        self.tokens = tokens
        self.scalars = scalars
    }

    var isAtEnd: Bool { index >= tokens.count }

    /// What stands so many tokens ahead; nil beyond the end.
    func kind(_ ahead: Int = 0) -> Token.Kind? {
        let place = index + ahead
        return place >= 0 && place < tokens.count ? tokens[place].kind : nil
    }

    /// The word so many tokens ahead; nil where there is something else.
    func word(_ ahead: Int = 0) -> Word? {
        guard case .word(let word)? = kind(ahead) else { return nil }
        return word
    }

    /// The number so many tokens ahead; nil where there is something else.
    func number(_ ahead: Int = 0) -> Int? {
        guard case .number(let value, _)? = kind(ahead) else { return nil }
        return value
    }

    /// The first column of the token at hand; the one after the phrase at its end.
    var column: Int { isAtEnd ? (tokens.last?.end ?? 1) : tokens[index].column }

    /// The column after the token before.
    var end: Int { index > 0 && index <= tokens.count ? tokens[index - 1].end : 1 }

    mutating func advance(_ count: Int = 1) { index += count }

    /// Goes back to a place that was left.
    mutating func rewind(to place: Int) { index = place }

    /// Steps over a word if it stands here.
    mutating func accept(_ word: Word) -> Bool {
        guard self.word() == word else { return false }
        index += 1
        return true
    }

    /// Steps over one of several words if it stands here.
    mutating func accept(anyOf words: Word...) -> Bool {
        guard let word = word(), words.contains(word) else { return false }
        index += 1
        return true
    }

    /// Steps over a number if it stands here.
    mutating func acceptNumber() -> Int? {
        guard let value = number() else { return nil }
        index += 1
        return value
    }

    /// The source text of the token at hand.
    var text: String { isAtEnd ? "" : scalars.text(from: tokens[index].column, to: tokens[index].end) }

    /// Whether the token at hand is written so, in simplified characters.
    func isWritten(_ text: String, ahead: Int = 0) -> Bool {
        index + ahead < tokens.count
            && scalars.folded(tokens[index + ahead]).elementsEqual(text.unicodeScalars.map(\.value))
    }

    /// Whether the token at hand begins so, in simplified characters.
    func begins(_ text: Unicode.Scalar, ahead: Int = 0) -> Bool {
        tokens.indices.contains(index + ahead) && scalars.folded(tokens[index + ahead]).first == text.value
    }

    /// Whether a holiday is named here.
    var isHoliday: Bool {
        if case .holiday? = word() { return true }
        return false
    }

    /// Whether a word such as 及时 stands here.
    var isSoon: Bool {
        if case .soon? = word() { return true }
        return false
    }

    /// Whether words that say no time stand right before the token at hand.
    var followsContent: Bool { word(-1) == .content && index > 0 && tokens[index - 1].end == column }

    /// A refusal at the token at hand.
    func refusal(_ message: String) -> PhraseRefusal { PhraseRefusal(message, column: column) }
}

extension TokenReader {
    /// The dates of 指定日期2026-03-09、2026-06-09, sorted and each once; nil where they do not stand here.
    mutating func listedDates() -> [CivilDate]? {
        guard word() == .dates, case .date(let first)? = kind(1) else { return nil }
        advance(2)
        var dates = [first]
        while word() == .and || word() == .comma, case .date(let next)? = kind(1) {
            advance(2)
            dates.append(next)
        }
        return Set(dates).sorted()
    }
}
