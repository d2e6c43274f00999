/// One field of a journal entry, by the rules of systemd.journal-fields(7) and sd_journal_print(3).
public struct JournalField: Hashable, Sendable {
    /// Upper-case ASCII letters, digits and underscores, at most 64, not beginning with a digit or an underscore (the
    /// journal's own fields do).
    public let name: String
    /// Any bytes.
    public let value: [UInt8]

    /// A field with a value of any bytes.
    public init(_ name: String, bytes: [UInt8]) throws(JournalFieldFault) {
        guard Self.isName(name) else { throw JournalFieldFault(name: name) }
        self.name = name
        value = bytes
    }

    /// A field with a text.
    public init(_ name: String, _ text: String) throws(JournalFieldFault) {
        try self.init(name, bytes: Array(text.utf8))
    }

    /// `NAME=value`, as sd_journal_sendv(3) takes it.
    var assignment: [UInt8] {
        Array(name.utf8) + [UInt8(ascii: "=")] + value
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (1...64).contains(name.utf8.count) else { return false }
        guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}

/// A name that no journal field can have.
public struct JournalFieldFault: Error, Hashable, CustomStringConvertible {
    /// The name that was given.
    public let name: String

    /// For a person, in one line.
    public var description: String {
        "“\(name)” is no journal field; expected up to 64 of A-Z, 0-9 and _, beginning with a letter"
    }
}
