import Crypto

/// A SHA-256 (FIPS 180-4): 32 bytes.
public struct Fingerprint: Sendable, Hashable {
    /// How many bytes it has.
    public static let byteCount = 32
    /// The one before the first event: 32 zero bytes.
    public static let zero = Fingerprint(unchecked: [UInt8](repeating: 0, count: byteCount))

    /// Its 32 bytes.
    public let bytes: [UInt8]

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The fingerprint of some bytes.
    public init(of bytes: [UInt8]) {
        self.bytes = Array(SHA256.hash(data: bytes))
    }

    /// A fingerprint by its bytes; nil unless there are 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Fingerprint.byteCount else { return nil }
        self.bytes = bytes
    }
}

extension Fingerprint: CustomStringConvertible, LosslessStringConvertible {
    /// 64 hexadecimal digits in lower case.
    public var description: String { Hexadecimal.text(bytes) }

    /// A fingerprint by its 64 hexadecimal digits, in either case; nil for any other text.
    public init?(_ description: String) {
        guard let bytes = Hexadecimal.bytes(description) else { return nil }
        self.init(bytes: bytes)
    }
}

/// Bytes as pairs of hexadecimal digits.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0x0f)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in text.utf8 {
            guard let digit = value(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }

    private static func value(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
