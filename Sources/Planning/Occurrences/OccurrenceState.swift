/// Where an occurrence stands. `pending`, `open` and `overdue` follow from the clock and are never stored.
public enum OccurrenceState: String, Sendable, Hashable, Codable, CaseIterable {
    /// It has not opened, or waits for others.
    case pending
    /// It can be done.
    case open
    /// Its due moment has passed.
    case overdue
    /// It waits for somebody's date.
    case undated
    /// It is done once somebody else has approved it.
    case awaitingApproval = "awaiting_approval"
    /// It was done, or as much was done as was asked for.
    case done
    /// Somebody decided, with a reason, that it need not be done.
    case waived
    /// A right that was not used in time, or what was open when the occasion it was to last as long as came to its end.
    case lapsed
    /// It was due before its plan was adopted.
    case beforeAdoption = "before_adoption"
    /// It is no longer in the plan.
    case withdrawn

    /// Whether nothing more is expected of anybody.
    public var isClosed: Bool {
        switch self {
        case .done, .waived, .lapsed, .withdrawn: true
        default: false
        }
    }
}
