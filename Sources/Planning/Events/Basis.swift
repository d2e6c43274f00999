import CivilTime

/// What an occurrence was when something was decided about it, so that its history can be read without the plan.
public struct Basis: Sendable, Hashable {
    /// The first year of the plan it belongs to.
    public var planYear: Int
    /// The duty's title.
    public var title: String
    /// The day it opens, in force.
    public var opens: CivilDate?
    /// The day it becomes due by the words of the plan; nil while it has no date.
    public var nominalDue: CivilDate?
    /// The due day in force: moved by a person, else rolled to a working day, else nominal.
    public var due: CivilDate?
    /// Those who answered for it.
    public var owners: [String]
    /// Seen only by those who must know of it.
    public var isConfidential: Bool
    /// A date in it came from a calendar year without an official table.
    public var isProvisional: Bool
    /// Its date was read by assumption.
    public var isAssumed: Bool

    /// A snapshot of an occurrence.
    public init(
        planYear: Int, title: String, opens: CivilDate?, nominalDue: CivilDate?, due: CivilDate?, owners: [String],
        isConfidential: Bool = false, isProvisional: Bool = false, isAssumed: Bool = false
    ) {
        self.planYear = planYear
        self.title = title
        self.opens = opens
        self.nominalDue = nominalDue
        self.due = due
        self.owners = owners
        self.isConfidential = isConfidential
        self.isProvisional = isProvisional
        self.isAssumed = isAssumed
    }
}
