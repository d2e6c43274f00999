/// A set of words that is searched scalar by scalar for the longest one at a place.
struct Vocabulary: Sendable {
    /// The words that end at each node.
    private var words: [Word?] = [nil]
    /// Open-addressed edges: the node and the scalar they leave by, 0 where free.
    private var edges: [UInt64]
    /// Where each edge leads.
    private var targets: [Int32]
    private let mask: Int

    /// A vocabulary of tables of words. Where a word stands twice the later one counts.
    init(_ tables: [[(String, Word)]]) {
        let scalars = tables.reduce(0) { $0 + $1.reduce(0) { $0 + $1.0.unicodeScalars.count } }
        var capacity = 1024
        while capacity < scalars * 2 { capacity *= 2 }
        edges = [UInt64](repeating: 0, count: capacity)
        targets = [Int32](repeating: 0, count: capacity)
        mask = capacity - 1
        for (text, word) in tables.joined() { insert(text, word) }
    }

    private mutating func insert(_ text: String, _ word: Word) {
        var node = 0
        for scalar in text.unicodeScalars {
            let edge = Vocabulary.edge(node, scalar.value)
            let slot = slot(edge)
            if edges[slot] == 0 {
                edges[slot] = edge
                targets[slot] = Int32(words.count)
                words.append(nil)
            }
            node = Int(targets[slot])
        }
        words[node] = word
    }

    /// The longest word that begins at a place.
    func longest(_ values: [UInt32], at start: Int) -> (word: Word, length: Int)? {
        var node = 0
        var found: (word: Word, length: Int)?
        var index = start
        while index < values.count {
            let edge = Vocabulary.edge(node, values[index])
            let slot = slot(edge)
            guard edges[slot] == edge else { break }
            node = Int(targets[slot])
            index += 1
            if let word = words[node] { found = (word, index - start) }
        }
        return found
    }

    private static func edge(_ node: Int, _ scalar: UInt32) -> UInt64 {
        UInt64(node) << 32 | UInt64(scalar)
    }

    private func slot(_ edge: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while edges[slot] != 0, edges[slot] != edge { slot = (slot + 1) & mask }
        return slot
    }
}
