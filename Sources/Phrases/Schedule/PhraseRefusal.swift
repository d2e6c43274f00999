/// Why a phrase is not accepted.
public struct PhraseRefusal: Error, Sendable, Hashable {
    /// What was found, what was expected and what to write instead: lower case, no full stop.
    public let message: String
    /// Where in the phrase, in Unicode scalars from 1.
    public let column: Int
    /// The place of the phrase in a list of phrases, from 0; nil for a phrase by itself.
    public internal(set) var index: Int?

    /// A refusal at a column.
    public init(_ message: String, column: Int, index: Int? = nil) {
        self.message = message
        self.column = column
        self.index = index
    }
}

extension PhraseRefusal: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
