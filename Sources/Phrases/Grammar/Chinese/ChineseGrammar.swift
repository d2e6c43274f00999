/// Reads the elements of a Chinese phrase, one after the other. Each production looks at the tokens at hand, takes what
/// is its own and goes back where it finds nothing.
struct ChineseGrammar {
    var reader: TokenReader
    let settings: ReadingSettings
    var elements: [Element] = []
    /// Where 至少 stood before 每, as in 至少每季度一次.
    var least: (column: Int, end: Int)?

    private init(_ reader: TokenReader, _ settings: ReadingSettings) {
        self.reader = reader
        self.settings = settings
    }

    /// The elements of a phrase in order.
    static func elements(
        of tokens: [Token], _ scalars: Scalars, settings: ReadingSettings
    ) throws(PhraseRefusal) -> [Element] {
        var grammar = ChineseGrammar(TokenReader(tokens, scalars), settings)
        if let undated = try grammar.undated() { return [undated] }
        if grammar.reader.word() == .after, grammar.reader.number(1) != nil {
            throw grammar.reader.refusal(
                "“\(grammar.reader.text)” follows nothing; write what it comes after, for example 检查后3个月内")
        }
        while !grammar.reader.isAtEnd { try grammar.element() }
        grammar.closeLeast()
        return grammar.elements
    }

    /// Reads one element, or refuses the token at hand.
    private mutating func element() throws(PhraseRefusal) {
        let column = reader.column
        let first = reader.word()
        guard let meaning = try meaning() else { throw notUnderstood }
        var element = Element(meaning: meaning, column: column, end: reader.end)
        if case .period(let rule) = meaning, rule == CalendarRule(rule.period), first != .each, first != .accordingTo {
            element.isBarePeriod = true
        }
        if case .window(let rule) = meaning, first == .this, rule.stretches.isEmpty, rule.year == nil,
            reader.word(-1) == .this
        {
            element.isBarePeriod = true
        }
        elements.append(element)
    }

    private mutating func meaning() throws(PhraseRefusal) -> Element.Meaning? {
        if let joint = joint() { return joint }
        if let dates = reader.listedDates() { return .dates(dates) }
        if acceptLeast() || acceptSubject() { return .content }
        if let roll = rollHint() { return .roll(roll) }
        if let gap = try gap() { return gap }
        if let meaning = try exclusion() { return meaning }
        if let meaning = try holiday() { return meaning }
        if let meaning = try moments() { return meaning }
        if let meaning = try period() { return meaning }
        if let meaning = try relative() { return meaning }
        if let meaning = try count() { return meaning }
        if let meaning = try share() { return meaning }
        if let meaning = try window() { return meaning }
        if let amount = amount() { return .length(amount.hard, amount.period) }
        return nil
    }

    /// Words that join, and words that say no time.
    private mutating func joint() -> Element.Meaning? {
        let meaning: Element.Meaning? =
            switch reader.word() {
            case .content, .notified, .arrangement: .content
            case .reference: .reference
            case .comma, .open, .close: .comma
            case .semicolon: .semicolon
            case .and: .and
            case .or: .or
            case .vague: .vague
            default: nil
            }
        if meaning != nil { reader.advance() }
        return meaning
    }

    /// What was read last.
    var previous: Element.Meaning? { elements.last?.meaning }

    private var notUnderstood: PhraseRefusal {
        let text = reader.text
        switch reader.word() {
        case .hint(let hint): return reader.refusal("“\(text)” \(hint.reason)")
        case .total: return reader.refusal("“\(text)” \(Hint.threshold.reason)")
        case .weekend: return reader.refusal("“\(text)” \(Hint.weekend.reason)")
        case .unsupported:
            return reader.refusal("“\(text)” is not understood here; say the time without it")
        case .atMost:
            return reader.refusal("“\(text)” is a limit and no duty; write how often at least, for example 至少2次")
        case .each:
            return reader.refusal("“\(text)” is not followed by a period; write one, for example 每月 or 每季度")
        case .encounter:
            return reader.refusal(
                "“\(text)” before a day can mean that day or each with its figure; write the days, for example 每月5日、15日、25日"
            )
        case .monthSpan, .tenDays:
            return reader.refusal("“\(text)” stands without its month; write for example 3月\(text) or 每月\(text)")
        case .middle:
            return reader.refusal("“\(text)” could be 中旬 or the 15th; write 每月中旬 or 每月15日前")
        case .validity:
            return reader.refusal("“\(text)” is followed by no length; write one, for example 有效期一年")
        case .after, .before, .within, .onwards, .to, .from:
            return reader.refusal("“\(text)” has nothing it could belong to; write the date or the span beside it")
        default: break
        }
        if case .number(let number, _)? = reader.kind(), reader.word(1) == .middle, (1...12).contains(number) {
            return reader.refusal(
                "“\(number)月中” could be 中旬 or the 15th; write \(number)月中旬, \(number)月15日前 or \(number)月")
        }
        if case .number? = reader.kind() {
            return reader.refusal("“\(text)” has no unit that is understood; write one, for example 3月, 3日, 3天 or 3次")
        }
        return reader.refusal("“\(text)” is not understood; write only when it has to be done")
    }
}
