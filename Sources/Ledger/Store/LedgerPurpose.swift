import CivilTime

/// What a ledger is for. It is marked for good when the ledger is made.
public enum LedgerPurpose: Sendable, Hashable {
    /// It records what really happens.
    case real
    /// It records a rehearsal, on a clock of its own.
    case rehearsal(Rehearsal)
}

/// A run of the plan on an accelerated clock.
public struct Rehearsal: Sendable, Hashable, Codable {
    /// Where its clock began, on that clock.
    public var from: Instant
    /// Its seconds in one real second, as it began. A later start may choose another.
    public var speed: Double

    /// A rehearsal from an instant of its clock.
    public init(from: Instant, speed: Double) {
        self.from = from
        self.speed = speed
    }
}

extension LedgerPurpose: CustomStringConvertible {
    /// `the real plan` or `a rehearsal from 2026-01-01T00:00Z`.
    public var description: String {
        switch self {
        case .real: "the real plan"
        case .rehearsal(let rehearsal): "a rehearsal from \(LedgerPurpose.utc(rehearsal.from))"
        }
    }

    private static func utc(_ instant: Instant) -> String {
        let day = instant.seconds >= 0 ? instant.seconds / 86_400 : (instant.seconds + 1) / 86_400 - 1
        let second = Int(instant.seconds - day * 86_400)
        guard let time = TimeOfDay(hour: second / 3600, minute: second / 60 % 60, second: second % 60) else {
            return "\(instant.milliseconds) ms"
        }
        return "\(CivilDateTime(CivilDate(dayNumber: Int(day)), time))Z"
    }

    /// Whether a ledger made for this may go on as that: the same, or the same rehearsal at another speed.
    func admits(_ wanted: LedgerPurpose) -> Bool {
        switch (self, wanted) {
        case (.real, .real): true
        case (.rehearsal(let found), .rehearsal(let wanted)): found.from == wanted.from
        case (.real, .rehearsal), (.rehearsal, .real): false
        }
    }
}
