/// Why bytes are not the rules of a time zone (RFC 9636).
public enum ZoneFault: Error, Sendable, Hashable {
    /// The bytes do not begin with `TZif` and a version.
    case notZoneFile
    /// The bytes end before what the header announces.
    case truncated
    /// More bytes than the largest zone file could need, `ZoneRules.sizeLimit`.
    case tooLarge
    /// A count, an index or an order in the file is against the format; the text says which.
    case malformed(String)
    /// The file counts leap seconds (the `right/` zones), which the system's clock does not.
    case leapSeconds
    /// The POSIX TZ string that rules the time after the last transition cannot be read.
    case badRule(String)
}

extension ZoneFault: CustomStringConvertible {
    /// What was found and what was expected.
    public var description: String {
        switch self {
        case .notZoneFile: "not a time zone file: expected the bytes to begin with “TZif”"
        case .truncated: "the time zone file ends before the data its header announces"
        case .tooLarge: "more than \(ZoneRules.sizeLimit) bytes, too large for a time zone file"
        case .malformed(let what): "malformed time zone file: \(what)"
        case .leapSeconds: "the time zone file counts leap seconds; use the zone of the same name outside of “right/”"
        case .badRule(let rule): "cannot read the rule “\(rule)” of the time zone file; expected a POSIX TZ string"
        }
    }
}
