/// What is wrong with bytes that should have been a frame of the Varlink protocol: one JSON object and a NUL.
public enum WireFault: Error, Hashable, CustomStringConvertible {
    /// Longer than this many bytes, or no NUL so far.
    case tooLong(limit: Int)
    /// Not UTF-8.
    case notUTF8
    /// The first character is not `{`.
    case notAnObject
    /// Objects and arrays nested deeper than this.
    case tooDeep(limit: Int)
    /// Not JSON.
    case notJSON
    /// This field is missing or of another type.
    case badField(String)

    /// For a person, in one line.
    public var description: String {
        switch self {
        case .tooLong(let limit): "the message is longer than \(limit) bytes"
        case .notUTF8: "the message is not UTF-8"
        case .notAnObject: "the message is not a JSON object"
        case .tooDeep(let limit): "the message is nested deeper than \(limit) levels"
        case .notJSON: "the message is not JSON"
        case .badField(let name): "the field “\(name)” of the message is missing or of another type"
        }
    }
}
