/// So much time from one completion to the next.
struct Interval: Sendable, Hashable {
    /// The longest time between two.
    let length: TimeAmount
    /// 有效期一年: what was done counts until the day before the same day comes again, and is renewed before that ends.
    let isValidity: Bool

    init(_ length: TimeAmount, isValidity: Bool = false) {
        self.length = length
        self.isValidity = isValidity
    }
}
