/// Reads phrases.
enum PhraseReader {
    static func read(_ phrase: String, settings: ReadingSettings) throws(PhraseRefusal) -> Schedule {
        throw PhraseRefusal("“\(phrase)” is not understood", column: 1)
    }

    static func read(_ phrases: [String], settings: ReadingSettings) throws(PhraseRefusal) -> Schedule {
        throw PhraseRefusal("a list of phrases is not understood", column: 1)
    }

    static func length(_ text: String) throws(PhraseRefusal) -> Length {
        if let amount = TimeAmount(short: text) { return .time(amount) }
        throw PhraseRefusal("“\(text)” is no length; write one, for example 3个工作日, 30d or 4学时", column: 1)
    }

    static func read(condition phrase: String, settings: ReadingSettings) throws(PhraseRefusal) -> Schedule {
        try read(phrase, settings: settings)
    }
}
