import CivilTime

/// Other dates of an occurrence nobody has acted on, because the working calendar became another one.
public struct Shift: Sendable, Hashable, Codable {
    /// The dates in force at one time.
    public struct Dates: Sendable, Hashable, Codable {
        /// The day it opens.
        public var opens: CivilDate?
        /// The day from which it ought to be done.
        public var softDue: CivilDate?
        /// The due day.
        public var due: CivilDate?

        /// Dates in force.
        public init(opens: CivilDate?, softDue: CivilDate? = nil, due: CivilDate?) {
            self.opens = opens
            self.softDue = softDue
            self.due = due
        }
    }

    /// As they were.
    public var from: Dates
    /// As they are.
    public var to: Dates

    /// Dates that became others.
    public init(from: Dates, to: Dates) {
        self.from = from
        self.to = to
    }
}

extension PlanLoaded {
    /// What a load changed about the working calendar.
    public struct CalendarChange: Sendable, Hashable, Codable {
        /// Years of the plans whose official table arrived with it.
        public var official: [Int]
        /// How many occurrences took other dates by it, those that only some may know of not counted.
        public var shifted: Int

        /// What became official and how many dates moved by it.
        public init(official: [Int], shifted: Int) {
            self.official = official
            self.shifted = shifted
        }
    }
}
