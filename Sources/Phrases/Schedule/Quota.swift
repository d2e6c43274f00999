/// How often something has to be done in each period.
public struct Quota: Sendable, Hashable {
    /// The number and how strictly it is meant.
    public enum Bound: Sendable, Hashable {
        /// 不少于, 至少, 计划, or a number without a word.
        case atLeast(Int)
        /// 恰好, 只, 限.
        case exactly(Int)

        /// The number itself, from 1.
        public var count: Int {
            switch self {
            case .atLeast(let count), .exactly(let count): count
            }
        }
    }

    /// How often.
    public let bound: Bound
    /// In which period.
    public let per: Period
    /// What is counted where it is not times: 学时. The Chinese word.
    public let unit: String?

    /// A quota.
    public init(bound: Bound, per: Period, unit: String? = nil) {
        self.bound = bound
        self.per = per
        self.unit = unit
    }
}

/// What share of a group has to be covered in each period.
public struct Coverage: Sendable, Hashable {
    /// The share as an exact fraction, in lowest terms; 25% is 1/4. Greater than 0, at most 1.
    public let numerator: Int
    /// See `numerator`.
    public let denominator: Int
    /// In which period.
    public let per: Period

    /// A share of so many parts; nil unless it is above 0 and at most 1 and the parts are at most a million.
    public init?(_ numerator: Int, of denominator: Int, per: Period) {
        guard numerator > 0, numerator <= denominator, denominator <= 1_000_000 else { return nil }
        var (left, right) = (numerator, denominator)
        while right != 0 { (left, right) = (right, left % right) }
        self.numerator = numerator / left
        self.denominator = denominator / left
        self.per = per
    }

    /// The share as a decimal fraction, 0.25 for 25%.
    public var share: Double { Double(numerator) / Double(denominator) }

    /// How many of a group's members the share asks for, rounded up.
    public func required(of members: Int) -> Int {
        let members = Swift.min(Swift.max(members, 0), 1_000_000_000)
        return (members * numerator + denominator - 1) / denominator
    }
}
