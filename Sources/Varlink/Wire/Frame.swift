import FoundationEssentials

/// A message ready to be sent: its JSON and the NUL.
///
/// A reply that goes to many subscribers is encoded once and sent to each.
public struct Frame: Hashable, Sendable {
    /// The JSON object and the NUL behind it.
    public let bytes: [UInt8]

    /// A reply; `continues` says that more replies to the same call will follow.
    public init(reply parameters: some Encodable, continues: Bool = false) throws(Unencodable) {
        try self.init(Reply(parameters: parameters, continues: continues ? true : nil))
    }

    /// An error in answer to a call.
    public init(error: VarlinkError) throws(Unencodable) {
        try self.init(Refusal(error: error.name, parameters: error.parameters))
    }

    /// A call.
    init(call method: String, _ parameters: some Encodable, mode: Call.Mode = .single) throws(Unencodable) {
        try self.init(
            Request(
                method: method, parameters: parameters, more: mode == .more ? true : nil,
                oneway: mode == .oneway ? true : nil))
    }

    private init(_ message: some Encodable) throws(Unencodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            bytes = try Array(encoder.encode(message)) + [0]
        } catch {
            throw Unencodable(reason: String(describing: error))
        }
    }

    private struct Request<Parameters: Encodable>: Encodable {
        let method: String
        let parameters: Parameters
        let more: Bool?
        let oneway: Bool?
    }

    private struct Reply<Parameters: Encodable>: Encodable {
        let parameters: Parameters
        let continues: Bool?
    }

    private struct Refusal: Encodable {
        let error: String
        let parameters: any Encodable

        enum CodingKeys: CodingKey {
            case error, parameters
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(error, forKey: .error)
            try container.encode(parameters, forKey: .parameters)
        }
    }
}

/// A value that cannot be written as JSON, such as a number that is not finite.
public struct Unencodable: Error, Hashable, CustomStringConvertible {
    /// What the encoder said.
    public let reason: String

    /// For a person, in one line.
    public var description: String {
        "cannot be written as JSON: \(reason)"
    }
}
