extension Wire {
    /// That somebody stands in for another. Days are ISO 8601.
    public struct Delegation: Codable, Sendable, Hashable {
        /// Whose duties they are.
        public var person: String
        /// Who stands in.
        public var to: String
        /// The first day.
        public var first: String
        /// The last day, which is included; absent where it is for good.
        public var last: String?
        /// Why.
        public var reason: String?

        /// That somebody stands in for another.
        public init(person: String, to: String, first: String, last: String? = nil, reason: String? = nil) {
            self.person = person
            self.to = to
            self.first = first
            self.last = last
            self.reason = reason
        }
    }
}
