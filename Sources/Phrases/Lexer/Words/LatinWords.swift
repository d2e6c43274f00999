/// Latin letters within Chinese phrases.
enum LatinWords {
    static let table: [(String, Word)] = [
        ("q1", .quarterOfYear(0)), ("q2", .quarterOfYear(1)), ("q3", .quarterOfYear(2)), ("q4", .quarterOfYear(3)),
        ("h1", .halfOfYear(0)), ("h2", .halfOfYear(1)),
    ]
}
