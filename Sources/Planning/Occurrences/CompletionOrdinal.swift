/// The ordinal at the end of a completion's period: `2026.3`, `2026-Q1.3`.
struct CompletionOrdinal: Sendable, Hashable {
    /// The period without it.
    let base: String
    /// From 1.
    let number: Int

    /// - Returns: nil for a period without an ordinal.
    init?(_ period: String) {
        guard let dot = period.lastIndex(of: "."), let number = Int(period[period.index(after: dot)...]), number > 0
        else { return nil }
        base = String(period[..<dot])
        self.number = number
    }
}
