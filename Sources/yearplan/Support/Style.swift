/// How a page is printed.
struct Style: Equatable {
    /// Whether colours are wanted.
    var colour = false
    /// The width of the terminal; nil where lines may be as long as they like.
    var columns: Int?

    /// Without colours and with lines of any length.
    static let plain = Style()

    /// The colours used, as ANSI escape sequences.
    enum Ink: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case yellow = "33"
    }

    /// A text in a colour, where colours are wanted.
    func paint(_ text: String, _ ink: Ink?) -> String {
        guard colour, let ink, !text.isEmpty else { return text }
        return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
    }
}
