/// A day, counted from 1 January 1970.
typealias Day = Int
/// An instant in milliseconds since then in UTC. The model lives in China's time, eight hours ahead.
typealias Millis = Int

/// The model's own calendar: which days are worked, found by walking from day to day.
struct ModelDays: Sendable {
    /// Weekdays off and weekends worked.
    var exceptions: [Day: Bool] = [:]

    /// 1 January 1970 was a Thursday.
    func isWorking(_ day: Day) -> Bool { exceptions[day] ?? ((day + 3) % 7 < 5) }

    func onOrBefore(_ day: Day) -> Day {
        var day = day
        while !isWorking(day) { day -= 1 }
        return day
    }

    func onOrAfter(_ day: Day) -> Day {
        var day = day
        while !isWorking(day) { day += 1 }
        return day
    }

    /// The n-th working day after another day, or before it where `count` is negative; the day itself for none.
    func working(_ count: Int, from day: Day) -> Day {
        var (day, left) = (day, abs(count))
        while left > 0 {
            day += count.signum()
            if isWorking(day) { left -= 1 }
        }
        return day
    }

    /// A due day on a day off goes to the working day before or after it, never out of `bounds`; where there is none on
    /// that side to the other.
    func roll(_ day: Day, _ roll: ModelRoll, within bounds: ClosedRange<Day>) -> Day {
        guard roll != .none, !isWorking(day) else { return day }
        let earlier = onOrBefore(day)
        let later = onOrAfter(day)
        let choices = roll == .preceding ? [earlier, later] : [later, earlier]
        return choices.first { bounds.contains($0) } ?? day
    }
}

enum ModelRoll: Sendable { case preceding, following, none }

/// Days and instants of 2026 by plain arithmetic.
enum ModelTime {
    static let newYear: Day = 20454
    static let newYearsEve: Day = newYear + 364
    static let dayLength: Millis = 86_400_000
    private static let zone: Millis = 8 * 3_600_000
    static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    static func day(_ month: Int, _ day: Int) -> Day { newYear + monthLengths.prefix(month - 1).reduce(0, +) + day - 1 }

    /// Month and day of a day of 2026.
    static func civil(_ day: Day) -> (month: Int, day: Int) {
        var (month, rest) = (1, day - newYear)
        while rest >= monthLengths[month - 1] {
            rest -= monthLengths[month - 1]
            month += 1
        }
        return (month, rest + 1)
    }

    static func text(_ day: Day) -> String {
        let (month, day) = civil(day)
        return "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    static func start(_ day: Day) -> Millis { day * dayLength - zone }
    static func end(_ day: Day) -> Millis { start(day + 1) - 1 }
    /// 08:30, when people are reminded.
    static func morning(_ day: Day) -> Millis { start(day) + 510 * 60_000 }
    static func today(_ now: Millis) -> Day { (now + zone) / dayLength }
}
