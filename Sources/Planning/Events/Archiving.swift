/// That a closed year's events were written out and are no longer in the ledger, but for their places in the chain.
public struct Archiving: Sendable, Hashable, Codable {
    /// The first year of the plan they are about.
    public var year: Int
    /// The SHA-256 of the file they are in, lower-case hexadecimal.
    public var sha256: String
    /// How many they are.
    public var events: Int
    /// The sequence number of the first.
    public var first: Int64
    /// That of the last.
    public var last: Int64
    /// The SHA-256 over their places in the chain, lower-case hexadecimal.
    public var places: String

    /// All of it.
    public init(year: Int, sha256: String, events: Int, first: Int64, last: Int64, places: String) {
        self.year = year
        self.sha256 = sha256
        self.events = events
        self.first = first
        self.last = last
        self.places = places
    }
}

extension Event {
    /// Whether it is about occurrences of one plan year and of no other, so that it can leave the ledger with that year.
    /// What is about a plan, an occasion or a person stays.
    public func belongs(to year: Int) -> Bool {
        switch fact {
        case .reminded(let message), .dropped(let message):
            !message.parts.isEmpty && message.parts.allSatisfy { $0.basis.planYear == year }
                && (basis == nil || basis?.planYear == year)
        case .rekeyed(let rekeying): basis?.planYear == year && rekeying.planYear == year
        default: occurrence != nil && basis?.planYear == year
        }
    }
}
