/// Collects what is wrong and what is doubtful while files are read.
public final class Diagnostics {
    /// What has been said so far, in the order it was found.
    public private(set) var all: [Diagnostic] = []
    /// How many errors were found, including those beyond what is kept.
    public private(set) var errorCount = 0

    /// The most diagnostics that are kept; a file of noise must not fill the memory.
    public static let limit = 1_000
    /// Looking for a similar name costs time; after this many diagnostics nobody reads the hints.
    static let hintLimit = 100

    /// Nothing said yet.
    public init() {}

    /// Whether something keeps the plan from being loaded.
    public var hasErrors: Bool { errorCount > 0 }

    /// Whether it is still worth looking for a hint.
    var wantsHints: Bool { all.count < Self.hintLimit }

    /// Says that something is wrong.
    public func error(_ place: SourcePlace, _ message: String, hint: String? = nil) {
        errorCount += 1
        add(Diagnostic(place, .error, message, hint: hint))
    }

    /// Says that something is doubtful.
    public func warning(_ place: SourcePlace, _ message: String, hint: String? = nil) {
        add(Diagnostic(place, .warning, message, hint: hint))
    }

    /// Everything said, by file in the order given and by place in each.
    public func sorted(files: [String]) -> [Diagnostic] {
        var order: [String: Int] = [:]
        for file in files where order[file] == nil { order[file] = order.count }
        return all.enumerated().sorted { a, b in
            let (first, second) = (order[a.element.file] ?? .max, order[b.element.file] ?? .max)
            if first != second { return first < second }
            if Diagnostic.comesFirst(a.element, b.element) { return true }
            if Diagnostic.comesFirst(b.element, a.element) { return false }
            return a.offset < b.offset
        }.map(\.element)
    }

    private func add(_ diagnostic: Diagnostic) {
        if all.count < Self.limit { all.append(diagnostic) }
    }
}
