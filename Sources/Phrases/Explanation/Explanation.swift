import CivilTime

/// What a phrase says, or why it is refused, in the form of `yearplan when --json`.
public struct Explanation: Sendable, Hashable {
    /// The phrase as it was given.
    public let phrase: String
    /// What it says, with its occurrences; or why it is refused.
    public let outcome: Outcome

    /// Reading or refusal.
    public enum Outcome: Sendable, Hashable {
        /// The schedule, its occurrences in the days asked for, and how due dates were rolled, if they were.
        case read(Schedule, [Occurrence])
        /// The refusal.
        case refused(PhraseRefusal)
    }

    /// One occurrence.
    public struct Occurrence: Sendable, Hashable {
        /// Its nominal dates.
        public let window: Window
        /// The due date moved to a working day; nil where no roll was asked for.
        public let rolled: CivilDate?
        /// A date of it lies in a year without an official calendar.
        public let isProvisional: Bool

        init(_ window: Window, _ roll: DateRoll?, _ calendar: WorkingCalendar) {
            self.window = window
            rolled = roll.map { window.rolledDue($0, calendar: calendar) }
            isProvisional = [window.opens, window.due].contains(where: calendar.isProvisional)
        }
    }

    /// The days whose occurrences are shown.
    public enum Extent: Sendable, Hashable {
        /// Those of a plan year.
        case year(Int)
        /// Those that are due within a span, at most 100 years of it.
        case span(DateSpan)
        /// The first that are due on a day or after it, at most so many, looked for in as many years as `reach`.
        case next(Int, from: CivilDate)

        /// How many years ahead the next occurrences are looked for.
        static let reach = 12
    }

    /// Explains a phrase. A phrase that is refused gives an explanation too.
    /// - Parameter roll: the convention of rolled due dates; nil leaves them out.
    public init(
        _ phrase: String, in extent: Extent, calendar: WorkingCalendar, roll: DateRoll? = nil,
        settings: ReadingSettings = .standard
    ) {
        self.phrase = phrase
        do {
            let schedule = try Schedule.parse(phrase, settings: settings)
            let windows = Explanation.windows(of: schedule, in: extent, calendar)
            outcome = .read(
                schedule,
                windows.map { Occurrence($0, roll, calendar) })
        } catch {
            outcome = .refused(error)
        }
    }

    private static func windows(of schedule: Schedule, in extent: Extent, _ calendar: WorkingCalendar) -> [Window] {
        switch extent {
        case .year(let year): return schedule.windows(in: year, calendar: calendar)
        case .span(let span):
            // A window that begins in one plan year may be due in the next.
            let first = Swift.max(1, span.first.year - 1)
            let last = Swift.min(span.last.year + 1, first + 101)
            return (first...last)
                .flatMap { schedule.windows(in: $0, calendar: calendar) }
                .filter { span.contains($0.due) }
        case .next(let count, let first):
            var found: [Window] = []
            for year in Swift.max(1, first.year - 1)...Swift.min(first.year + Extent.reach, 9998) {
                found += schedule.windows(in: year, calendar: calendar).filter { $0.due >= first }
                if found.count >= count { break }
            }
            return Array(found.prefix(Swift.max(count, 0)))
        }
    }
}

extension Explanation: Encodable, CustomStringConvertible {
    /// The object of `yearplan when --json`; absent facts have no key.
    public var value: OrderedValue {
        switch outcome {
        case .refused(let refusal):
            return .object([
                .init("phrase", .string(phrase)), .init("error", .string(refusal.message)),
                .init("column", .integer(refusal.column)),
            ])
        case .read(let schedule, let occurrences):
            var fields: [OrderedValue.Field] = [
                .init("phrase", .string(phrase)), .init("kind", .string(schedule.kind.rawValue)),
                .init("en", .string(schedule.printed(.en))), .init("zh", .string(schedule.printed(.zh))),
            ]
            fields += schedule.facts
            fields.append(.init("occurrences", .array(occurrences.map(\.value))))
            return .object(fields)
        }
    }

    /// JSON on one line, keys in the order of the specification.
    public var description: String { value.description }

    /// Writes `value`.
    public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

extension Explanation.Occurrence {
    /// `key`, `opens`, `softOpens`, `due`, `softDue`, `rolled`, `at`, `windows`, `provisional`.
    fileprivate var value: OrderedValue {
        var fields: [OrderedValue.Field] = [
            .init("key", .string(window.key.description)), .init("opens", .string(window.opens.description)),
        ]
        if let soft = window.softOpens { fields.append(.init("softOpens", .string(soft.description))) }
        fields.append(.init("due", .string(window.due.description)))
        if let soft = window.softDue { fields.append(.init("softDue", .string(soft.description))) }
        if let rolled { fields.append(.init("rolled", .string(rolled.description))) }
        if let moment = window.at { fields.append(.init("at", .string(moment.description))) }
        if !window.parts.isEmpty {
            let parts = window.parts.map { part in
                OrderedValue.array([.string(part.first.description), .string(part.last.description)])
            }
            fields.append(.init("windows", .array(parts)))
        }
        if isProvisional { fields.append(.init("provisional", .boolean(true))) }
        return .object(fields)
    }
}
