/// Keys of the format that are read and checked but that nothing acts on yet. A plan that uses one of them is told so.
struct NotYet {
    /// What does not happen, by the key.
    static let keys: [String: String] = [
        "verify": "completions are not held for approval",
        "closes": "findings are not followed up",
        "required": "who attended is not recorded",
        "pass": "marks are not compared with it",
        "retake": "no make-up exam follows",
        "lasts": "a completion is not held until then",
    ]

    private var uses: [String: (place: SourcePlace, count: Int)] = [:]

    /// Notes that a key stands somewhere; of a key that is acted on nothing is noted.
    mutating func note(_ key: String, _ place: SourcePlace) {
        guard Self.keys[key] != nil else { return }
        uses[key, default: (place, 0)].count += 1
    }

    /// One warning for each key that stands in the plan, where it stands first.
    func report(to diagnostics: Diagnostics) {
        for (key, use) in uses {
            guard let meaning = Self.keys[key] else { continue }
            let count = use.count > 1 ? " (\(use.count) times in this plan)" : ""
            diagnostics.warning(use.place, "“\(key)” is read but not acted on yet: \(meaning)\(count)")
        }
    }
}
