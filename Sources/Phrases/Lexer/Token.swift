import CivilTime

/// A piece of a phrase that means something by itself.
struct Token: Sendable, Hashable {
    /// What the piece is.
    enum Kind: Sendable, Hashable {
        /// A number; whether it is written in Chinese numerals.
        case number(Int, spelled: Bool)
        /// 8th, first…: a place in an order; English alone.
        case place(Int)
        /// 25%, 四分之一.
        case share(Int, Int)
        /// 2026-03-09.
        case date(CivilDate)
        /// 18:00.
        case time(TimeOfDay)
        /// A word of the vocabulary.
        case word(Word)
        /// Text that is not understood and might speak of time.
        case unknown
    }

    let kind: Kind
    /// The column of its first scalar, from 1.
    let column: Int
    /// The column after its last scalar.
    let end: Int
    /// Where it stands among the folded scalars.
    let place: Int
    /// How many folded scalars it has.
    let length: Int
}
