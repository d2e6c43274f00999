/// What follows a period of a duty and belongs to the duty itself: a make-up `2026-Q1.retake1`, a finding
/// `2026.finding2`.
public struct FollowUp: Sendable, Hashable {
    /// What sort of thing.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A make-up of an exam.
        case retake
        /// Something found wrong.
        case finding
    }

    /// What sort of thing.
    public let kind: Kind
    /// The period it follows.
    public let base: String
    /// From 1.
    public let number: Int

    /// A follow-up by its parts.
    init(_ kind: Kind, of base: String, number: Int) {
        self.kind = kind
        self.base = base
        self.number = number
    }

    /// - Returns: nil for any other period.
    public init?(_ period: String) {
        guard let dot = period.lastIndex(of: ".") else { return nil }
        let last = period[period.index(after: dot)...]
        for kind in Kind.allCases where last.hasPrefix(kind.rawValue) {
            guard let number = Int(last.dropFirst(kind.rawValue.count)), number > 0 else { continue }
            self.init(kind, of: String(period[..<dot]), number: number)
            return
        }
        return nil
    }

    /// The period as it stands in identities.
    var period: String { "\(base).\(kind.rawValue)\(number)" }
}

extension OccurrenceID {
    /// What it follows, where it is a make-up or a finding.
    public var followUp: FollowUp? { FollowUp(period) }
}
