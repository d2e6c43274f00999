import CivilTime

/// That an occasion happened.
public struct Raising: Sendable, Hashable, Codable {
    /// Which.
    public var occasion: String
    /// The how-manieth of its plan year, from 1.
    public var ordinal: Int
    /// The first year of the plan in force then.
    public var planYear: Int
    /// The day; it may lie ahead.
    public var on: CivilDate
    /// For whom.
    public var member: String?

    /// All of it.
    public init(occasion: String, ordinal: Int, planYear: Int, on: CivilDate, member: String? = nil) {
        self.occasion = occasion
        self.ordinal = ordinal
        self.planYear = planYear
        self.on = on
        self.member = member
    }
}

/// That an occasion is over.
public struct Ending: Sendable, Hashable, Codable {
    /// Which.
    public var occasion: String
    /// Which raising of it.
    public var ordinal: Int
    /// The first year of its plan.
    public var planYear: Int
    /// The day.
    public var on: CivilDate
    /// For whom it was.
    public var member: String?

    /// All of it.
    public init(occasion: String, ordinal: Int, planYear: Int, on: CivilDate, member: String? = nil) {
        self.occasion = occasion
        self.ordinal = ordinal
        self.planYear = planYear
        self.on = on
        self.member = member
    }
}
