/// Reads TZif files (RFC 9636). Every count is checked against the bytes that are there, so no input traps and none
/// makes the reader take more memory than a small multiple of its size.
struct ZoneFile {
    private let bytes: [UInt8]
    private var position = 0

    /// The counts of one header, in the order of the file.
    private struct Header {
        let version: UInt8
        let universalFlags: Int
        let standardFlags: Int
        let leapSeconds: Int
        let transitions: Int
        let types: Int
        let designations: Int

        func length(timeSize: Int) -> Int {
            transitions * (timeSize + 1) + types * 6 + designations + leapSeconds * (timeSize + 4) + standardFlags
                + universalFlags
        }
    }

    static func read(_ bytes: [UInt8]) throws(ZoneFault) -> ZoneRules {
        guard bytes.count <= ZoneRules.sizeLimit else { throw .tooLarge }
        var file = ZoneFile(bytes: bytes)
        return try file.rules()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func rules() throws(ZoneFault) -> ZoneRules {
        let first = try header()
        guard first.version >= UInt8(ascii: "2") else { return try block(first, timeSize: 4, hasRule: false) }
        // Since version 2 the 32-bit block is there for old readers and may even be empty.
        try skip(first.length(timeSize: 4))
        return try block(try header(), timeSize: 8, hasRule: true)
    }

    private mutating func header() throws(ZoneFault) -> Header {
        guard bytes.count - position >= 5, bytes[position..<(position + 4)].elementsEqual("TZif".utf8) else {
            throw .notZoneFile
        }
        let version = bytes[position + 4]
        guard version == 0 || (0x32...0x39).contains(version) else { throw .notZoneFile }
        try skip(20)
        var counts: [Int] = []
        for _ in 0..<6 {
            let count = Int(UInt32(truncatingIfNeeded: try integer(4)))
            guard count <= ZoneRules.sizeLimit else { throw .truncated }
            counts.append(count)
        }
        return Header(
            version: version, universalFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2],
            transitions: counts[3], types: counts[4], designations: counts[5])
    }

    private mutating func block(_ header: Header, timeSize: Int, hasRule: Bool) throws(ZoneFault) -> ZoneRules {
        try check(header)
        guard bytes.count - position >= header.length(timeSize: timeSize) else { throw .truncated }
        var transitions: [Int64] = []
        transitions.reserveCapacity(header.transitions)
        for _ in 0..<header.transitions {
            let time = try integer(timeSize)
            if let last = transitions.last, last >= time {
                throw .malformed("transition times do not ascend")
            }
            transitions.append(time)
        }
        var types: [Int] = []
        for _ in 0..<header.transitions {
            let type = Int(try byte())
            guard type < header.types else {
                throw .malformed("a transition has type \(type) of \(header.types)")
            }
            types.append(type)
        }
        let offsets = try localTimeTypes(header)
        try skip(header.designations + header.standardFlags + header.universalFlags)
        let rule = hasRule ? try footer() : nil
        return ZoneRules(
            transitions: transitions, offsets: types.map { offsets[$0] }, firstOffset: offsets[0], rule: rule)
    }

    private func check(_ header: Header) throws(ZoneFault) {
        guard header.leapSeconds == 0 else { throw .leapSeconds }
        guard (1...256).contains(header.types) else {
            throw .malformed("\(header.types) local time types, expected 1 to 256")
        }
        guard header.designations > 0 else { throw .malformed("no time zone designations") }
        for flags in [header.standardFlags, header.universalFlags] where flags != 0 && flags != header.types {
            throw .malformed("\(flags) indicators, expected none or one for each of \(header.types) types")
        }
    }

    /// The offset of each local time type.
    private mutating func localTimeTypes(_ header: Header) throws(ZoneFault) -> [Int32] {
        var offsets: [Int32] = []
        for _ in 0..<header.types {
            let offset = Int32(truncatingIfNeeded: try integer(4))
            // RFC 9636, 3.2: more than −25 hours and less than 26 hours.
            guard offset > -90_000, offset < 93_600 else {
                throw .malformed("an offset of \(offset) seconds, expected less than 26 hours")
            }
            let daylight = try byte()
            let designation = Int(try byte())
            guard daylight <= 1 else { throw .malformed("a daylight saving flag of \(daylight), expected 0 or 1") }
            guard designation < header.designations else {
                throw .malformed("a designation at \(designation) of \(header.designations)")
            }
            offsets.append(offset)
        }
        return offsets
    }

    /// The TZ string between two line feeds; nil when it is empty.
    private mutating func footer() throws(ZoneFault) -> ZoneRule? {
        guard try byte() == UInt8(ascii: "\n") else { throw .malformed("no line feed before the rule") }
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { throw .truncated }
        let text = bytes[position..<end]
        position = end + 1
        return text.isEmpty ? nil : try ZoneRuleReader.read(text)
    }

    private mutating func skip(_ count: Int) throws(ZoneFault) {
        guard bytes.count - position >= count else { throw .truncated }
        position += count
    }

    private mutating func byte() throws(ZoneFault) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    /// A big-endian number in two's complement of 4 or 8 bytes.
    private mutating func integer(_ size: Int) throws(ZoneFault) -> Int64 {
        guard bytes.count - position >= size else { throw .truncated }
        defer { position += size }
        let bits = bytes[position..<(position + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }
}
