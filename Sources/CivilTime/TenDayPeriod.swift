/// A third of a month, 旬: the 1st to the 10th, the 11th to the 20th, the 21st to the end.
public enum TenDayPeriod: String, Sendable, Hashable, Codable, CaseIterable {
    /// 上旬.
    case early
    /// 中旬.
    case mid
    /// 下旬, 8 to 11 days long.
    case late

    /// The period a day of the month lies in.
    public init(day: Int) {
        self = day <= 10 ? .early : day <= 20 ? .mid : .late
    }
}

extension CivilDate {
    /// The ten-day period this day lies in.
    public var tenDayPeriod: TenDayPeriod { TenDayPeriod(day: day) }
}
