/// The working calendar of a country: year by year the official days off and the make-up working days, and the
/// statutory dates of the years for which no notice has appeared.
public struct CalendarTable: Sendable, Hashable {
    /// The years a calendar may speak of.
    public static let yearRange = 1949...2199

    /// The calendar's name, such as `cn`.
    public let name: String
    /// The canonical names of its holidays.
    public let holidayNames: [String]
    /// The official years in order.
    public let years: [CalendarYear]
    /// The statutory years in order; one that is published as well is not used.
    public let statutory: [StatutoryYear]

    /// A calendar that knows no holidays.
    public static let empty = CalendarTable()

    private init() {
        name = "none"
        holidayNames = []
        years = []
        statutory = []
    }

    /// A calendar from the values of its file, which are checked.
    /// - Parameters:
    ///   - name: the calendar's name.
    ///   - holidayNames: every name that may stand in an entry.
    ///   - years: the official years, in any order.
    ///   - statutory: the statutory years, in any order.
    /// - Throws: all mistakes at once.
    public init(
        name: String, holidayNames: [String], years: [CalendarYear], statutory: [StatutoryYear]
    ) throws(CalendarFaults) {
        self.name = name
        self.holidayNames = holidayNames.map(HolidayName.canonical)
        self.years = years.sorted { $0.year < $1.year }
        self.statutory = statutory.sorted { $0.year < $1.year }
        let faults = CalendarCheck.faults(holidayNames: self.holidayNames, years: years, statutory: statutory)
        guard faults.isEmpty else { throw CalendarFaults(faults: faults) }
    }
}
