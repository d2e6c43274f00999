import Planning

/// One thing that an act brought about beside itself.
struct Consequence: Sendable, Hashable {
    /// What sort of thing.
    enum Kind: Sendable, Hashable {
        /// An occurrence can be done now.
        case opened
        /// An occurrence has a date now but is not open.
        case waiting
        /// It counts toward a quota or a coverage.
        case counted
        /// Nothing more is expected of an occurrence.
        case closed
        /// An occurrence waits for somebody to give it a day.
        case needsDate
        /// It is open, and another's for a time.
        case passed
        /// An occurrence is no longer open, since what it followed from was taken back.
        case withdrawn
        /// What an occurrence followed from was taken back, but somebody had acted on it.
        case kept
        /// It is done, and something it looks back on is open now.
        case unsettled
    }

    /// What sort of thing.
    let kind: Kind
    /// The occurrence it is about, as it is now.
    let view: OccurrenceView
}
