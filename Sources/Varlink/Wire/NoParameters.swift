/// The parameters of a method, a reply or an error that has none.
public struct NoParameters: Codable, Hashable, Sendable {
    /// No parameters.
    public init() {}
}
