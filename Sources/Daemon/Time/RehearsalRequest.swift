import CivilTime

/// A rehearsal as the command line asks for it.
public struct RehearsalRequest: Sendable, Hashable {
    /// The speeds a rehearsal can have: its seconds in one real second.
    public static let speeds = 1...1_000_000
    /// The speed when none is given: an hour in a second.
    public static let defaultSpeed = 3600

    /// Where its clock begins, in the plans' zone.
    public var from: CivilDateTime
    /// Its seconds in one real second.
    public var speed: Int

    /// A rehearsal from a moment; a speed beyond ``speeds`` is brought back into them.
    public init(from: CivilDateTime, speed: Int = RehearsalRequest.defaultSpeed) {
        self.from = from
        self.speed = min(max(speed, Self.speeds.lowerBound), Self.speeds.upperBound)
    }
}
