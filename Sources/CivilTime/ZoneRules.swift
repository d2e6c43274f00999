/// The offsets of a time zone for all times, read from a TZif file (RFC 9636).
public struct ZoneRules: Sendable, Hashable {
    /// The largest file that is read; the largest of the time zone database has about 4 kB.
    public static let sizeLimit = 262_144

    /// Coordinated universal time.
    public static let utc = ZoneRules(fixedOffset: 0)

    /// Seconds since the epoch at which an offset begins to hold, ascending.
    let transitions: [Int64]
    /// The offset from each transition on, in seconds east of Greenwich.
    let offsets: [Int32]
    /// The offset before the first transition.
    let firstOffset: Int32
    /// What holds after the last transition; nil when the last offset does for good.
    let rule: ZoneRule?

    init(transitions: [Int64], offsets: [Int32], firstOffset: Int32, rule: ZoneRule?) {
        self.transitions = transitions
        self.offsets = offsets
        self.firstOffset = firstOffset
        self.rule = rule
    }

    /// A zone that never changes.
    /// - Parameter seconds: east of Greenwich, clamped to less than 26 hours either way.
    public init(fixedOffset seconds: Int) {
        let clamped = Swift.min(Swift.max(seconds, -93_599), 93_599)
        self.init(transitions: [], offsets: [], firstOffset: Int32(clamped), rule: nil)
    }

    /// The rules in the bytes of a TZif file of any version.
    public init(tzif bytes: [UInt8]) throws(ZoneFault) {
        self = try ZoneFile.read(bytes)
    }

    /// The offset that holds at an instant, in seconds east of Greenwich.
    public func offset(at instant: Instant) -> Int { offset(atSeconds: instant.seconds) }

    /// Date and clock time of the zone at an instant, to the second; clamped to the years of `CivilDate`.
    public func civil(_ instant: Instant) -> CivilDateTime {
        let seconds = Swift.min(Swift.max(instant.seconds, ZoneRules.earliest), ZoneRules.latest)
        return CivilDateTime(localSeconds: seconds + Int64(offset(atSeconds: seconds)))
    }

    /// What a date and clock time means in the zone.
    public func resolve(_ civil: CivilDateTime) -> LocalTime {
        let local = civil.localSeconds
        let changes = changes(from: local - ZoneRules.reach, through: local + ZoneRules.reach)
        var found: [Instant] = []
        var gapEnd: Int64?
        var offset = Int64(offset(atSeconds: local - ZoneRules.reach - 1))
        var begin = Int64.min
        for index in 0...changes.count {
            let end = index < changes.count ? changes[index].at : Int64.max
            let candidate = local - offset
            if begin <= candidate, candidate < end { found.append(Instant(seconds: candidate)) }
            guard index < changes.count else { break }
            let next = Int64(changes[index].offset)
            if gapEnd == nil, candidate >= end, local - next < end { gapEnd = end }
            begin = end
            offset = next
        }
        if found.count > 1 { return .fold(found[0], found[1]) }
        if let only = found.first { return .unique(only) }
        return .gap(Instant(seconds: gapEnd ?? local - offset))
    }

    /// The instant a date and clock time means: the first valid one after a gap, the first of a fold.
    public func instant(_ civil: CivilDateTime) -> Instant { resolve(civil).instant }

    /// No offset is as large as this many seconds.
    private static let reach: Int64 = 26 * 3600
    private static let earliest = CivilDateTime(.earliest, .midnight).localSeconds
    private static let latest = CivilDateTime(.latest, .endOfDay).localSeconds

    private func offset(atSeconds seconds: Int64) -> Int {
        let index = firstTransition(after: seconds)
        if index == transitions.count, let rule { return rule.offset(at: seconds) }
        return Int(index == 0 ? firstOffset : offsets[index - 1])
    }

    /// The changes of offset in a span of seconds, both ends included, in order.
    private func changes(from first: Int64, through last: Int64) -> [(at: Int64, offset: Int)] {
        let low = first == .min ? 0 : firstTransition(after: first - 1)
        let high = firstTransition(after: last)
        var changes = (low..<Swift.max(low, high)).map { (at: transitions[$0], offset: Int(offsets[$0])) }
        if let rule, high == transitions.count {
            // From its last transition on a file speaks through the rule, which may differ from the stored offset.
            if let lastStored = changes.last { changes[changes.count - 1].offset = rule.offset(at: lastStored.at) }
            let after = transitions.last ?? .min
            changes += rule.changes(from: first, through: last).filter { $0.at > after }
        }
        return changes
    }

    /// The index of the first transition after an instant, which is also the number of those up to it.
    private func firstTransition(after seconds: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CivilDateTime {
    /// Seconds since 1970-01-01T00:00 of the same clock.
    var localSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay) }

    /// The date and time so many seconds after 1970-01-01T00:00, clamped to the years of `CivilDate`.
    init(localSeconds: Int64) {
        let day = localSeconds >= 0 ? localSeconds / 86_400 : (localSeconds - 86_399) / 86_400
        let second = Int(localSeconds - day * 86_400)
        let time = TimeOfDay(hour: second / 3600, minute: second / 60 % 60, second: second % 60) ?? .midnight
        if day < Int64(CivilDate.earliest.dayNumber) {
            self.init(.earliest, .midnight)
        } else if day > Int64(CivilDate.latest.dayNumber) {
            self.init(.latest, .endOfDay)
        } else {
            self.init(CivilDate(dayNumber: Int(day)), time)
        }
    }
}
