import CivilTime

extension HolidayName {
    /// The English name of a statutory holiday; of any other the name itself.
    public static func english(_ name: String) -> String { HolidayWord(name: name)?.english ?? name }
}
