/// A least length, as `lasts:` of a duty has it.
public enum Length: Sendable, Hashable {
    /// A length of time: 7天, 1个月.
    case time(TimeAmount)
    /// A number of something that is only recorded: 4学时.
    case counted(Int, unit: String)

    /// Reads a length in the words of phrases or in the short form.
    /// - Throws: a refusal where the text is no length.
    public static func parse(_ text: String) throws(PhraseRefusal) -> Length {
        try PhraseReader.length(text)
    }
}

extension TimeAmount {
    /// Reads a span in the words of phrases (`3个工作日`, `3 working days`) or in the short form (`3wd`).
    /// - Throws: a refusal where the text is no length of time.
    public static func parse(_ text: String) throws(PhraseRefusal) -> TimeAmount {
        guard case .time(let amount) = try PhraseReader.length(text) else {
            throw PhraseRefusal("“\(text)” is no length of time; write one, for example 3个工作日, 30d or 2h", column: 1)
        }
        return amount
    }
}
