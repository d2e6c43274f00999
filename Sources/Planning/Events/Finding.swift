import CivilTime

/// Something that was found wrong and has to be put right. It is an occurrence of its own:
/// `cross-check-1@2026.finding2`.
public struct Finding: Sendable, Hashable, Codable {
    /// How much it weighs.
    public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
        /// 一般.
        case minor
        /// 较重.
        case serious
        /// 重大.
        case critical
    }

    /// What was found.
    public var text: String
    /// Where, or with whom: a member of a group or a person.
    public var member: String?
    /// How much it weighs; nil where nobody said.
    public var severity: Severity?
    /// By when it has to be put right; nil while nobody has said.
    public var due: CivilDate?
    /// The day it was found.
    public var on: CivilDate

    /// Something that was found.
    public init(
        text: String, member: String? = nil, severity: Severity? = nil, due: CivilDate? = nil, on: CivilDate
    ) {
        self.text = text
        self.member = member
        self.severity = severity
        self.due = due
        self.on = on
    }
}

/// What somebody says was found, before it has a number and a day.
public struct FindingDraft: Sendable, Hashable {
    /// What was found.
    public var text: String
    /// Where, or with whom.
    public var member: String?
    /// How much it weighs.
    public var severity: Finding.Severity?
    /// By when it has to be put right.
    public var due: CivilDate?

    /// Something to be recorded as found.
    public init(
        text: String, member: String? = nil, severity: Finding.Severity? = nil, due: CivilDate? = nil
    ) {
        self.text = text
        self.member = member
        self.severity = severity
        self.due = due
    }
}
