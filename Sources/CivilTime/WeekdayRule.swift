/// A set of days that is the same in every week, counted by arithmetic.
///
/// Days are numbered from 0001-01-01, which was a Monday.
struct WeekdayRule: Sendable, Hashable {
    /// Bit 0 is Monday.
    private let mask: UInt8
    /// The members among the days of a week before each of them.
    private let before: [Int]
    /// The members of a week, 0 for Monday.
    private let members: [Int]

    init(_ weekdays: Set<Weekday>) {
        mask = weekdays.reduce(0) { $0 | 1 << UInt8($1.rawValue - 1) }
        let members = weekdays.map { $0.rawValue - 1 }.sorted()
        before = (0..<7).map { day in members.filter { $0 < day }.count }
        self.members = members
    }

    func contains(_ day: Int) -> Bool { mask >> UInt8(day % 7) & 1 == 1 }

    /// The number of members from day 0 up to a day, which is not counted.
    func count(before day: Int) -> Int { day / 7 * members.count + before[day % 7] }

    /// The member with so many members before it; nil when the set is empty.
    func member(_ index: Int) -> Int? {
        guard !members.isEmpty else { return nil }
        return index / members.count * 7 + members[index % members.count]
    }
}
