/// Every sentence a person reads, in one language, as functions of values.
///
/// Messages are lower case without a full stop; they say what was found, what was expected, and the next step. Texts
/// that came from outside (titles, names, notes) are passed through ``visible(_:)`` here.
public struct Words: Sendable {
    /// The language of all sentences.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) {
        self.language = language
    }

    func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .zh: chinese()
        case .en: english()
        }
    }

    /// A text from outside in quotation marks, control characters made visible.
    public func quoted(_ text: String) -> String { "“\(visible(text))”" }

    /// Texts from outside in a row: `“a”, “b”`, in Chinese `“a”、“b”`.
    public func list(quoting texts: [String]) -> String { list(texts.map(quoted)) }

    /// Words in a row: `a, b`, in Chinese `a、b`.
    public func list(_ words: [String]) -> String { words.joined(separator: pick("、", ", ")) }

    /// Something in parentheses, with a blank before it where the language writes one.
    func aside(_ text: String) -> String { text.isEmpty ? "" : pick("（\(text)）", " (\(text))") }

    /// `s` where English has a plural.
    func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
}
