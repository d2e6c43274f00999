/// Windows at the official holidays.
struct HolidayRule: Sendable, Hashable {
    /// One holiday, or any, and where the window lies by it.
    struct Item: Sendable, Hashable {
        /// The official name; nil for every official holiday.
        let name: String?
        let relation: HolidayRelation
        /// 春节前5个工作日内: how many days before or after; nil for those of the settings.
        var within: TimeAmount?
        /// 元旦至春节期间: the official name of the holiday with whose last day the window ends.
        var through: String?

        /// The days a window of this item can have at most.
        static let limit = 60
    }

    var items: [Item]
    /// Whether one of them is enough (或).
    var alternatives = false
    /// 节假日期间每日: an occurrence for each day.
    var eachDay = false
    /// Official names of holidays that are left out.
    var exceptions: [String] = []
}

/// Where a window lies by a holiday.
public enum HolidayRelation: String, Sendable, Hashable, CaseIterable {
    /// 节前: the working days before.
    case before
    /// 期间: the days off.
    case during
    /// 节后: the working days after.
    case after
}
