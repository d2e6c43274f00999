import CivilTime

/// How far a quota or a coverage is at one moment, as a reminder says it: `done 4 of 10, 6 to go by 31 Dec, behind pace
/// by 2`.
public struct Standing: Sendable, Hashable, Codable {
    /// Completions or amounts that count, or distinct members covered.
    public var done: Int
    /// How many are asked for.
    public var target: Int
    /// What is counted where it is not times: the Chinese word of the plan.
    public var unit: String?
    /// The last day of the period.
    public var by: CivilDate?
    /// How many should have been done by now.
    public var expected: Int
    /// The first of those members that are still to be covered.
    public var open: [String]
    /// How many members are still to be covered.
    public var openCount: Int

    /// So many names of open members are kept.
    public static let namesKept = 12

    /// How far something is.
    public init(
        done: Int, target: Int, unit: String? = nil, by: CivilDate? = nil, expected: Int = 0, open: [String] = []
    ) {
        self.done = done
        self.target = target
        self.unit = unit
        self.by = by
        self.expected = expected
        self.open = Array(open.prefix(Standing.namesKept))
        openCount = open.count
    }

    /// How many are still to be done.
    public var toGo: Int { max(target - done, 0) }

    /// How many less were done than should have been by now.
    public var behind: Int { max(min(expected, target) - done, 0) }
}
