/// Finds what somebody meant: the nearest of the names that would have been right.
public enum Spelling {
    /// The nearest candidate within a third of the name's length, at least one change; the first of equals.
    public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = folded(name)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let limit = best.map { $0.distance - 1 } ?? tolerance(wanted.count)
            guard limit >= 0 else { break }
            if let distance = distance(wanted, folded(candidate), limit: limit) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Whether two different names are as near as a slip of the pen.
    public static func isNear(_ a: String, _ b: String) -> Bool {
        let (first, second) = (folded(a), folded(b))
        guard a != b, first.count <= longest, second.count <= longest else { return false }
        return distance(first, second, limit: tolerance(min(first.count, second.count))) != nil
    }

    private static let longest = 64

    private static func tolerance(_ length: Int) -> Int { max(1, length / 3) }

    private static func folded(_ text: String) -> [UInt32] {
        text.unicodeScalars.map { scalar in
            (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
        }
    }

    /// Changes, insertions, deletions and swaps of neighbours between two names (optimal string alignment); nil beyond
    /// the limit, and where nothing would be left of the shorter one.
    private static func distance(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit, !a.isEmpty, !b.isEmpty else { return nil }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            var least = i
            for j in 1...b.count {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
                row[j] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            (beforeLast, last) = (last, row)
        }
        let distance = last[b.count]
        return distance <= limit && distance < max(a.count, b.count) ? distance : nil
    }
}
