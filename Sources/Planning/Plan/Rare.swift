/// A value that few have, kept out of line: whoever has none pays one word for it.
///
/// What is coded is the value alone, and nothing where there is none.
@propertyWrapper
public enum Rare<Value> {
    /// Nothing.
    case none
    /// The value.
    indirect case some(Value)

    /// Nothing.
    public init() { self = .none }

    /// The value, if there is one.
    public init(wrappedValue: Value?) {
        self = wrappedValue.map(Rare.some) ?? .none
    }

    /// The value; nil where there is none.
    public var wrappedValue: Value? {
        get {
            switch self {
            case .none: nil
            case .some(let value): value
            }
        }
        set { self = Rare(wrappedValue: newValue) }
    }
}

extension Rare: Sendable where Value: Sendable {}
extension Rare: Equatable where Value: Equatable {}
extension Rare: Hashable where Value: Hashable {}

extension Rare: Codable where Value: Codable {
    /// Reads the value; a key that is not there is none.
    public init(from decoder: any Decoder) throws {
        self = .some(try Value(from: decoder))
    }

    /// Writes the value, if there is one.
    public func encode(to encoder: any Encoder) throws {
        try wrappedValue?.encode(to: encoder)
    }
}

extension KeyedDecodingContainer {
    /// Nothing where the key is not there.
    public func decode<Value: Codable>(_ type: Rare<Value>.Type, forKey key: Key) throws -> Rare<Value> {
        Rare(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}

extension KeyedEncodingContainer {
    /// No key where there is nothing.
    public mutating func encode<Value: Codable>(_ value: Rare<Value>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}
