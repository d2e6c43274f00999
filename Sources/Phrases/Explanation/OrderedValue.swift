/// A JSON value whose objects keep the order of their keys.
public indirect enum OrderedValue: Sendable, Hashable {
    /// A text.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// A fraction.
    case fraction(Double)
    /// true or false.
    case boolean(Bool)
    /// A list.
    case array([OrderedValue])
    /// Keys with their values, in order; each key once.
    case object([Field])

    /// A key with its value.
    public struct Field: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The value.
        public let value: OrderedValue

        /// A key with its value.
        public init(_ key: String, _ value: OrderedValue) {
            self.key = key
            self.value = value
        }
    }
}

extension OrderedValue: CustomStringConvertible {
    /// JSON on one line, without blanks.
    public var description: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .string(let string): OrderedValue.quote(string, to: &text)
        case .integer(let number): text += String(number)
        case .fraction(let number): text += String(number)
        case .boolean(let value): text += value ? "true" : "false"
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                value.write(to: &text)
            }
            text += "]"
        case .object(let fields):
            text += "{"
            for (index, field) in fields.enumerated() {
                if index > 0 { text += "," }
                OrderedValue.quote(field.key, to: &text)
                text += ":"
                field.value.write(to: &text)
            }
            text += "}"
        }
    }

    private static func quote(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension OrderedValue: Encodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Writes the value; an encoder that does not keep the order of keys loses it.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .string(let string):
            var container = encoder.singleValueContainer()
            try container.encode(string)
        case .integer(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .fraction(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .boolean(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .array(let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(value) }
        case .object(let fields):
            var container = encoder.container(keyedBy: Key.self)
            for field in fields { try container.encode(field.value, forKey: Key(stringValue: field.key)) }
        }
    }
}
