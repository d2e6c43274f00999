import Wording

/// Labelled lines: a label, and one or more lines of text beside it.
struct Fields {
    private var entries: [(label: String, lines: [String])] = []
    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    /// Adds a line; nothing where there is no text.
    mutating func add(_ field: Words.Field, _ text: String?) {
        add(field, text.map { [$0] } ?? [])
    }

    /// Adds several lines under one label; nothing where there is none.
    mutating func add(_ field: Words.Field, _ lines: [String]) {
        let lines = lines.filter { !$0.isEmpty }
        if !lines.isEmpty { entries.append((words.label(field), lines)) }
    }

    /// The lines with the texts below one another.
    func lines(_ style: Style) -> [String] {
        let width = entries.map { displayWidth($0.label) }.max() ?? 0
        return entries.flatMap { label, lines in
            lines.enumerated().map { index, line in
                let head = padded(index == 0 ? label : "", to: width)
                return "  " + style.paint(head, .dim) + "  " + line
            }
        }
    }
}
