/// A clock time within a day, to the second.
public struct TimeOfDay: Sendable, Hashable {
    private let second32: Int32

    /// 0…86,399.
    public var secondOfDay: Int { Int(second32) }

    /// Midnight, the start of the day.
    public static let midnight = TimeOfDay(clamping: 0)
    /// 23:59:59, the last second of the day.
    public static let endOfDay = TimeOfDay(clamping: 86_399)

    /// The time so many seconds after midnight, clamped to the day.
    public init(clamping second: Int) {
        second32 = Int32(Swift.min(Swift.max(second, 0), 86_399))
    }

    /// A clock time; nil when a part is out of range.
    /// - Parameters: hour 0…23, minute 0…59, second 0…59.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(clamping: hour * 3600 + minute * 60 + second)
    }

    /// 0…23.
    public var hour: Int { secondOfDay / 3600 }
    /// 0…59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// 0…59.
    public var second: Int { secondOfDay % 60 }
}

extension TimeOfDay: Comparable {
    /// The earlier time is the lesser.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.secondOfDay < right.secondOfDay }
}

extension TimeOfDay: CustomStringConvertible, LosslessStringConvertible {
    /// `08:30`, or `08:30:15` where there are seconds.
    public var description: String {
        let base = "\(padded(hour, 2)):\(padded(minute, 2))"
        return second == 0 ? base : "\(base):\(padded(second, 2))"
    }

    /// A time in the form `8:30`, `08:30` or `08:30:15`; nil for any other text.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        guard (1...2).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
        let numbers = parts.compactMap { number(ArraySlice(Array($0))) }
        guard numbers.count == parts.count else { return nil }
        self.init(hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }
}

extension TimeOfDay: Codable {
    /// Reads `08:30` or `08:30:15`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = TimeOfDay(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a time such as 08:30"))
        }
        self = time
    }

    /// Writes `08:30` or `08:30:15`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A date and a clock time without a zone.
public struct CivilDateTime: Sendable, Hashable, Codable {
    /// The day.
    public let date: CivilDate
    /// The time of that day.
    public let time: TimeOfDay

    /// A date at a time.
    public init(_ date: CivilDate, _ time: TimeOfDay) {
        self.date = date
        self.time = time
    }
}

extension CivilDateTime: Comparable {
    /// The earlier is the lesser.
    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }
}

extension CivilDateTime: CustomStringConvertible, LosslessStringConvertible {
    /// ISO 8601, for example `2026-03-09T08:30`.
    public var description: String { "\(date)T\(time)" }

    /// A date and time in the form `2026-03-09T08:30[:15]`, or a date alone, which is its midnight; nil otherwise.
    public init?(_ description: String) {
        let halves = description.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = halves.first, let date = CivilDate(String(first)) else { return nil }
        guard halves.count == 2 else {
            self.init(date, .midnight)
            return
        }
        guard let time = TimeOfDay(String(halves[1])) else { return nil }
        self.init(date, time)
    }
}
