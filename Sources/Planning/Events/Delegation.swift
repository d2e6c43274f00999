import CivilTime

/// That somebody's duties, their reminders and the right to act on them are another's for some days.
public struct Delegation: Sendable, Hashable, Codable {
    /// Whose duties they are.
    public var person: String
    /// Who stands in.
    public var to: String
    /// The first day.
    public var first: CivilDate
    /// The last day, which is included; nil where the person has left for good.
    public var last: CivilDate?
    /// In the words of the one who recorded it.
    public var reason: String?

    /// All of it.
    public init(person: String, to: String, first: CivilDate, last: CivilDate?, reason: String? = nil) {
        self.person = person
        self.to = to
        self.first = first
        self.last = last
        self.reason = reason
    }

    /// Whether it holds on a day.
    public func holds(on day: CivilDate) -> Bool { first <= day && last.map { day <= $0 } ?? true }

    /// Whether it holds on a day on which another does.
    public func overlaps(_ first: CivilDate, _ last: CivilDate?) -> Bool {
        self.first <= last ?? .latest && first <= self.last ?? .latest
    }
}

/// That somebody's duties are their own again.
public struct Recall: Sendable, Hashable, Codable {
    /// Whose duties they are.
    public var person: String
    /// The first day on which they are their own again.
    public var on: CivilDate

    /// All of it.
    public init(person: String, on: CivilDate) {
        self.person = person
        self.on = on
    }
}

/// Those to whom an open occurrence escalates, as they stood when it opened, though the roster now says others.
public struct EscalationLine: Sendable, Hashable, Codable {
    /// The people told at each step of its duty's policy, in order.
    public var steps: [[String]]

    /// All of it.
    public init(steps: [[String]]) {
        self.steps = steps
    }
}
