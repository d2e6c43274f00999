/// `org.varlink.service`, which every service has: what it is and what it can do.
enum ServiceInterface {
    static let description = """
        # What every Varlink service tells about itself and about the interfaces it has.
        interface org.varlink.service

        # Says who made the service, its name and version, where to read more, and which interfaces it has.
        method GetInfo() -> (
            vendor: string,
            product: string,
            version: string,
            url: string,
            interfaces: []string
        )

        # Gives the text that describes an interface.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The service has no interface of this name.
        error InterfaceNotFound (interface: string)

        # The interface has no method of this name.
        error MethodNotFound (method: string)

        # The interface describes the method, but this service does not have it.
        error MethodNotImplemented (method: string)

        # A parameter is missing, of another type or out of its range.
        error InvalidParameter (parameter: string)

        # The caller may not do this.
        error PermissionDenied ()

        # The method answers with a stream and has to be called with more.
        error ExpectedMore ()

        """

    /// The interface, telling of the others and of itself.
    static func make(info: ServiceInfo, beside others: [Interface]) throws(InterfaceFault) -> Interface {
        var interface = try Interface(description: description)
        var descriptions = Dictionary(others.map { ($0.name, $0.description) }) { first, _ in first }
        descriptions[interface.name] = description
        var info = info
        info.interfaces = [interface.name] + others.map(\.name)

        try interface.method("GetInfo", taking: NoParameters.self) { [info] _, _, replier in
            replier.reply(info)
        }
        try interface.method("GetInterfaceDescription", taking: DescriptionRequest.self) {
            [descriptions] request, _, replier in
            guard let description = descriptions[request.interface] else {
                return replier.fail(.interfaceNotFound(request.interface))
            }
            replier.reply(["description": description])
        }
        return interface
    }

    private struct DescriptionRequest: Decodable {
        let interface: String
    }
}
