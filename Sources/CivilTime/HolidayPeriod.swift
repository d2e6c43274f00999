/// The days off of one holiday of one year.
public struct HolidayPeriod: Sendable, Hashable {
    /// The name it was asked for by, else the first of its names.
    public let name: String
    /// All its names; two where a notice joins holidays, such as 国庆节 and 中秋节 in 2023.
    public let names: [String]
    /// The consecutive days off. They may begin in the year before (元旦 of 2023: from 2022-12-31).
    public let span: DateSpan
    /// The year the holiday belongs to.
    public let year: Int

    /// The days off of a holiday.
    public init(name: String, names: [String], span: DateSpan, year: Int) {
        self.name = name
        self.names = names
        self.span = span
        self.year = year
    }
}
