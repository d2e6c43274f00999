/// What kind of thing a phrase says.
public enum ScheduleKind: String, Sendable, Hashable, CaseIterable {
    /// Once in the plan year.
    case window
    /// In each calendar period.
    case recurring
    /// A number of times in each period.
    case quota
    /// A share of a group in each period.
    case coverage
    /// So much time since the last completion.
    case interval
    /// After or before an event.
    case relative
    /// At official holidays.
    case holiday
    /// A date somebody else will set.
    case undated
}

/// The languages phrases are printed in.
public enum PhraseLanguage: String, Sendable, Hashable, CaseIterable {
    /// Simplified Chinese.
    case zh
    /// English.
    case en
}
