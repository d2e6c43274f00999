/// The rule for the time after the last stored transition: a POSIX TZ string with the extensions of RFC 9636, 3.3.1.
struct ZoneRule: Sendable, Hashable {
    /// Daylight saving time that begins and ends once a year. In some zones (Dublin) it is the winter time.
    struct Daylight: Sendable, Hashable {
        let offset: Int
        let start: YearlyMoment
        let end: YearlyMoment
    }

    /// A clock time of a day that is found anew each year.
    struct YearlyMoment: Sendable, Hashable {
        enum Day: Sendable, Hashable {
            /// Day 1…365 of the year, 29 February never counted.
            case withoutLeapDay(Int)
            /// Day 0…365 of the year, 29 February counted.
            case withLeapDay(Int)
            /// The n-th weekday of a month, n = 5 being the last; weekday 0 is Sunday.
            case weekday(month: Int, week: Int, weekday: Int)
        }

        let day: Day
        /// Seconds after the day's midnight, up to 167 hours either way.
        let second: Int

        /// Seconds of the local clock since 1970-01-01T00:00.
        func localSeconds(in year: Int) -> Int64 {
            let date =
                switch day {
                case .withoutLeapDay(let day):
                    Int(CivilDate.dayNumber(year: year, month: 1, day: 1)) + day - 1
                        + (day >= 60 && YearMonth.isLeap(year) ? 1 : 0)
                case .withLeapDay(let day):
                    Int(CivilDate.dayNumber(year: year, month: 1, day: 1)) + day
                case .weekday(let month, let week, let weekday):
                    YearlyMoment.day(year, month, week, weekday)
                }
            return Int64(date) * 86_400 + Int64(second)
        }

        private static func day(_ year: Int, _ month: Int, _ week: Int, _ weekday: Int) -> Int {
            let first = Int(CivilDate.dayNumber(year: year, month: month, day: 1))
            // 1970-01-01, day 0, was a Thursday, which is weekday 4 when Sunday is 0.
            let firstWeekday = ((first + 4) % 7 + 7) % 7
            let length = YearMonth.length(year: year, month: month)
            var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            if day >= length { day -= 7 }
            return first + day
        }
    }

    let offset: Int
    let daylight: Daylight?

    /// The offset at an instant.
    func offset(at seconds: Int64) -> Int {
        guard let daylight else { return offset }
        let year = ZoneRule.year(of: seconds)
        let last = yearly(daylight, years: (year - 1)...(year + 1)).last { $0.at <= seconds }
        return last?.offset ?? offset
    }

    /// The changes of offset in a span of seconds, both ends included.
    func changes(from first: Int64, through last: Int64) -> [(at: Int64, offset: Int)] {
        guard let daylight else { return [] }
        return yearly(daylight, years: (ZoneRule.year(of: first) - 1)...(ZoneRule.year(of: last) + 1))
            .filter { first <= $0.at && $0.at <= last }
    }

    /// The changes of some years in order. Where an end and a start coincide, as with daylight saving time all year,
    /// the start comes last and holds.
    private func yearly(_ daylight: Daylight, years: ClosedRange<Int>) -> [(at: Int64, offset: Int)] {
        var ends: [(at: Int64, offset: Int)] = []
        var starts: [(at: Int64, offset: Int)] = []
        for year in years {
            ends.append((daylight.end.localSeconds(in: year) - Int64(daylight.offset), offset))
            starts.append((daylight.start.localSeconds(in: year) - Int64(offset), daylight.offset))
        }
        var merged: [(at: Int64, offset: Int)] = []
        var next = 0
        for start in starts {
            while next < ends.count, ends[next].at <= start.at {
                merged.append(ends[next])
                next += 1
            }
            merged.append(start)
        }
        return merged + ends[next...]
    }

    /// The civil year of an instant in UTC, clamped so that the year before and after exist.
    private static func year(of seconds: Int64) -> Int {
        Swift.min(Swift.max(CivilDateTime(localSeconds: seconds).date.year, 2), 9998)
    }
}
