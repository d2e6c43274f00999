/// The identity of one instance of a duty: `quarterly-exam@2026-Q1`, `seal-check@2026-W09/城东支行`.
///
/// It is made of the rule's period and never of a date that can move, so that moving, rolling or editing a duty does
/// not orphan its history.
public struct OccurrenceID: Sendable, Hashable {
    /// The duty's id.
    public var duty: String
    /// The period's key, with an ordinal or a suffix where there can be several: `2026-Q1`, `2026.7`, `2026-Q1.retake1`.
    public var period: String
    /// The member of the duty's `each`, where it has one.
    public var member: String?

    /// An identity by its parts.
    public init(duty: String, period: String, member: String? = nil) {
        self.duty = duty
        self.period = period
        self.member = member
    }
}

extension OccurrenceID: CustomStringConvertible, LosslessStringConvertible {
    /// `duty@period` or `duty@period/member`.
    public var description: String {
        member.map { "\(duty)@\(period)/\($0)" } ?? "\(duty)@\(period)"
    }

    /// An identity as it is printed; nil when a part is missing.
    public init?(_ description: String) {
        guard let at = description.firstIndex(of: "@") else { return nil }
        let duty = description[..<at]
        let rest = description[description.index(after: at)...]
        let slash = rest.firstIndex(of: "/")
        let period = rest[..<(slash ?? rest.endIndex)]
        let member = slash.map { rest[rest.index(after: $0)...] }
        guard !duty.isEmpty, !period.isEmpty, member?.isEmpty != true else { return nil }
        self.init(duty: String(duty), period: String(period), member: member.map(String.init))
    }
}

extension OccurrenceID: Codable {
    /// Reads the printed form.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = OccurrenceID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected duty@period or duty@period/member"))
        }
        self = id
    }

    /// Writes the printed form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension OccurrenceID: Comparable {
    /// By duty, period and member as texts, which puts the periods of one duty in order of time.
    public static func < (left: OccurrenceID, right: OccurrenceID) -> Bool {
        (left.duty, left.period, left.member ?? "") < (right.duty, right.period, right.member ?? "")
    }
}
