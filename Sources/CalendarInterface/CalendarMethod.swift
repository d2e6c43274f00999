/// One method of the interface with the types of its call and its reply.
public protocol CalendarMethod: Sendable {
    /// What the call carries.
    associatedtype Parameters: Codable & Sendable & Hashable
    /// What each reply carries.
    associatedtype Reply: Codable & Sendable & Hashable
    /// The method's own name, for example `GetStatus`.
    static var method: String { get }
}

extension CalendarMethod {
    /// The method's full name as it stands in a call, for example `io.yearplan.Calendar.GetStatus`.
    public static var qualifiedName: String { "\(Wire.interface).\(method)" }
}
