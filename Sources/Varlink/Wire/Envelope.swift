import FoundationEssentials

/// Reads typed values out of a frame that ``JSONShape`` has let through.
enum Envelope {
    /// Decodes the whole object of a frame; unknown fields are passed over.
    static func decode<Value: Decodable>(_ type: Value.Type, from frame: [UInt8]) throws(WireFault) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(frame))
        } catch let error as DecodingError {
            throw fault(of: error)
        } catch {
            throw .notJSON
        }
    }

    /// Decodes the `parameters` of a frame; absent, null and `{}` are the same.
    static func parameters<Value: Decodable>(_ type: Value.Type, from frame: [UInt8]) throws(WireFault) -> Value {
        if let value = try decode(Parameters<Value>.self, from: frame).parameters { return value }
        return try decode(type, from: Array("{}".utf8))
    }

    private struct Parameters<Value: Decodable>: Decodable {
        let parameters: Value?
    }

    private static func fault(of error: DecodingError) -> WireFault {
        switch error {
        case .keyNotFound(let key, let context): .badField(path(context.codingPath + [key]))
        case .typeMismatch(_, let context), .valueNotFound(_, let context): .badField(path(context.codingPath))
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? .notJSON : .badField(path(context.codingPath))
        @unknown default: .notJSON
        }
    }

    /// `days[2].name`, without the `parameters` that every path of a call begins with.
    private static func path(_ keys: [any CodingKey]) -> String {
        var keys = keys[...]
        if keys.count > 1, keys.first?.stringValue == "parameters" { keys.removeFirst() }
        return keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
    }
}
