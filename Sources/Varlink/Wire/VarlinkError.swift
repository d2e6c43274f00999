/// An error that is sent in answer to a call.
public struct VarlinkError: Error {
    /// The full name: interface, dot, name in CamelCase.
    public let name: String
    /// What a program needs to act on it; encodes as a JSON object.
    public let parameters: any Encodable & Sendable

    /// An error of an interface.
    public init(_ name: String, _ parameters: any Encodable & Sendable = NoParameters()) {
        self.name = name
        self.parameters = parameters
    }
}

/// The errors of `org.varlink.service`, which every service may answer with.
extension VarlinkError {
    /// There is no such interface.
    public static func interfaceNotFound(_ interface: String) -> VarlinkError {
        VarlinkError("org.varlink.service.InterfaceNotFound", ["interface": interface])
    }

    /// The interface has no such method.
    public static func methodNotFound(_ method: String) -> VarlinkError {
        VarlinkError("org.varlink.service.MethodNotFound", ["method": method])
    }

    /// The interface describes the method, but the service does not have it.
    public static func methodNotImplemented(_ method: String) -> VarlinkError {
        VarlinkError("org.varlink.service.MethodNotImplemented", ["method": method])
    }

    /// A parameter is missing, of another type or out of its range; `parameter` is its place, as in `days[2].name`.
    public static func invalidParameter(_ parameter: String, message: String? = nil) -> VarlinkError {
        VarlinkError(
            "org.varlink.service.InvalidParameter",
            ["parameter": parameter].merging(message.map { ["message": $0] } ?? [:]) { first, _ in first })
    }

    /// The caller may not do this.
    public static func permissionDenied(message: String? = nil) -> VarlinkError {
        VarlinkError("org.varlink.service.PermissionDenied", message.map { ["message": $0] } ?? [:])
    }

    /// The method only makes sense with `more`.
    public static var expectedMore: VarlinkError {
        VarlinkError("org.varlink.service.ExpectedMore")
    }
}
