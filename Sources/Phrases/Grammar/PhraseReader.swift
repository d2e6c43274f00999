/// Reads phrases: scalars, tokens, elements, rules.
enum PhraseReader {
    static func read(_ phrase: String, settings: ReadingSettings) throws(PhraseRefusal) -> Schedule {
        Schedule(try rules(of: phrase, settings, isCondition: false), settings)
    }

    static func read(_ phrases: [String], settings: ReadingSettings) throws(PhraseRefusal) -> Schedule {
        guard !phrases.isEmpty else {
            throw PhraseRefusal("the list of phrases is empty; write at least one", column: 1)
        }
        guard phrases.count <= 100 else { throw PhraseRefusal("the list has more than 100 phrases", column: 1) }
        var all: [Rule] = []
        for (index, phrase) in phrases.enumerated() {
            do {
                all += try rules(of: phrase, settings, isCondition: false)
            } catch {
                var refusal = error
                refusal.index = index
                throw refusal
            }
        }
        return Schedule(try Merging.list(all), settings)
    }

    static func read(condition phrase: String, settings: ReadingSettings) throws(PhraseRefusal) -> Schedule {
        Schedule(try rules(of: phrase, settings, isCondition: true), settings)
    }

    static func length(_ text: String) throws(PhraseRefusal) -> Length {
        if let amount = TimeAmount(short: text) { return .time(amount) }
        let refusal = PhraseRefusal(
            "“\(text.prefix(40))” is no length; write one, for example 3个工作日, 30d or 4学时", column: 1)
        let scalars = try Scalars(text)
        let elements = try elements(of: scalars, settings: .standard)
        guard elements.count == 1 else { throw refusal }
        switch elements[0].meaning {
        case .length(let amount, _): return .time(amount)
        case .count(.atLeast(let count), let unit?, _): return .counted(count, unit: unit.name)
        default: throw refusal
        }
    }

    private static func rules(
        of phrase: String, _ settings: ReadingSettings, isCondition: Bool
    ) throws(PhraseRefusal) -> [Rule] {
        if let rule = try RecurrenceRule.read(phrase) { return [.recurrence(rule)] }
        let scalars = try Scalars(phrase)
        let elements = try elements(of: scalars, settings: settings)
        return try Sentence(scalars: scalars, settings: settings, isCondition: isCondition).rules(elements)
    }

    private static func elements(of scalars: Scalars, settings: ReadingSettings) throws(PhraseRefusal) -> [Element] {
        let tokens = try Lexer.tokens(of: scalars)
        return scalars.isChinese
            ? try ChineseGrammar.elements(of: tokens, scalars, settings: settings)
            : try EnglishGrammar.elements(of: tokens, scalars, settings: settings)
    }
}
