/// An interface of a service: its description, served word for word, and a handler for each method.
///
/// Handlers run on the service's event loop, one call of a connection at a time.
public struct Interface {
    /// The name, as the description gives it.
    public let name: String
    /// The text of the `.varlink` file.
    public let description: String
    private let declared: Set<String>
    private var handlers: [String: Handler] = [:]

    typealias Handler = (Call, Exchange) -> Void

    /// What the interface has under the name of a method.
    enum Entry {
        case handler(Handler)
        case notImplemented
        case notFound
    }

    /// An interface without handlers. Methods that the description declares and nobody handles answer
    /// `MethodNotImplemented`.
    ///
    /// - Throws: when the text names no interface.
    public init(description: String) throws(InterfaceFault) {
        var name: String?
        var declared: Set<String> = []
        for line in description.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: { " \t(".contains($0) })
            guard words.count > 1 else { continue }
            if words[0] == "interface", name == nil { name = String(words[1]) }
            if words[0] == "method" { declared.insert(String(words[1])) }
        }
        guard let name else { throw .noName }
        self.name = name
        self.description = description
        self.declared = declared
    }

    /// Handles a method that is answered once. A call whose parameters do not fit is answered before it comes here.
    ///
    /// The replier may be kept and used later in a turn of the loop or in another one; the connection's next call waits
    /// for it.
    ///
    /// - Throws: when the description does not declare the method.
    public mutating func method<Parameters: Decodable>(
        _ name: String, taking type: Parameters.Type,
        _ body: @escaping (Parameters, Call, Replier) -> Void
    ) throws(InterfaceFault) {
        try add(name) { call, exchange in
            guard let parameters = exchange.read(type, of: call) else { return }
            body(parameters, call, Replier(exchange))
        }
    }

    /// Handles a method that is answered by a stream of replies. A call that does not take more than one reply is
    /// answered `ExpectedMore` before it comes here.
    ///
    /// - Throws: when the description does not declare the method.
    public mutating func stream<Parameters: Decodable>(
        _ name: String, taking type: Parameters.Type,
        _ body: @escaping (Parameters, Call, StreamReplier) -> Void
    ) throws(InterfaceFault) {
        try add(name) { call, exchange in
            guard call.mode == .more else { return exchange.finish(refusing: .expectedMore) }
            guard let parameters = exchange.read(type, of: call) else { return }
            body(parameters, call, StreamReplier(exchange))
        }
    }

    subscript(method: String) -> Entry {
        if let handler = handlers[method] { return .handler(handler) }
        return declared.contains(method) ? .notImplemented : .notFound
    }

    private mutating func add(_ method: String, _ handler: @escaping Handler) throws(InterfaceFault) {
        guard declared.contains(method) else { throw .undeclared(method: method, interface: name) }
        handlers[method] = handler
    }
}

/// An interface whose description and handlers do not belong together.
public enum InterfaceFault: Error, Hashable, CustomStringConvertible {
    /// The text has no line `interface NAME`.
    case noName
    /// The text has no line `method NAME(…)` for a handler.
    case undeclared(method: String, interface: String)

    /// For a person, in one line.
    public var description: String {
        switch self {
        case .noName: "the interface description has no line “interface NAME”"
        case .undeclared(let method, let interface): "the description of \(interface) has no method “\(method)”"
        }
    }
}
