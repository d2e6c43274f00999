import CivilTime

/// A school term of a plan: a name and the days of each year it takes.
public struct SchoolTerm: Sendable, Hashable {
    /// What it is called: 第一学期, 春季学期.
    public let name: String
    /// Its days, counted in the year in which it begins.
    let stretch: Stretch
    /// The year in which it begins, where its days are those of one year only.
    let year: Int?

    /// The most terms of a year.
    public static let limit = 6

    /// Reads a term from a phrase such as 2月20日至7月10日 or 9月1日至次年1月20日.
    /// - Throws: a refusal where the phrase is no span of days of every year.
    public init(_ name: String, _ phrase: String, settings: ReadingSettings = .standard) throws(PhraseRefusal) {
        let schedule = try Schedule.parse(phrase, settings: settings)
        guard case .calendar(let rule)? = schedule.rules.first, schedule.rules.count == 1,
            rule.period == .year, rule.exceptions.isEmpty, rule.moments.isEmpty, !rule.allowsMore,
            let stretch = rule.stretches.first, rule.stretches.count == 1, case .span = stretch
        else {
            throw PhraseRefusal("“\(phrase)” is no school term; write a span such as 9月1日至次年1月20日", column: 1)
        }
        self.name = name
        self.stretch = stretch
        year = rule.year
    }

    /// A term from one day to another of a single year.
    /// - Throws: a refusal where it would end before it begins.
    public init(_ name: String, from first: CivilDate, to last: CivilDate) throws(PhraseRefusal) {
        guard first < last else { throw PhraseRefusal("the term ends before it begins", column: 1) }
        try self.init(name, "\(first)至\(last)")
    }
}
