import CivilTime
import Testing

@Suite struct ZoneFileTests {
    /// Questions whose answers may be anything but a trap.
    private func interrogate(_ rules: ZoneRules) {
        let moments = ["0001-01-01", "1900-12-31T15:54:17", "1986-05-04T02:30", "2026-10-25T01:30", "9999-12-31T23:59"]
        for civil in moments.map(clock) {
            _ = rules.resolve(civil)
            _ = rules.civil(utc(civil.description))
        }
        for instant in [Instant(milliseconds: .min), Instant(milliseconds: .max)] { _ = rules.civil(instant) }
    }

    @Test(arguments: ["Asia/Shanghai", "Antarctica/Troll", "America/New_York", "UTC"])
    func aFileCutAnywhereIsRefused(_ name: String) throws {
        let bytes = try ZoneFiles.bytes(name)
        for length in bytes.indices {
            #expect(throws: ZoneFault.self, "\(length) bytes") { try ZoneRules(tzif: Array(bytes[..<length])) }
        }
    }

    @Test(arguments: ["Asia/Shanghai", "Antarctica/Troll", "Etc/GMT+12"], [0x00, 0x01, 0x7F, 0x80, 0xFF] as [UInt8])
    func aFileWithAWrongByteAnywhereDoesNotTrap(_ name: String, _ byte: UInt8) throws {
        let bytes = try ZoneFiles.bytes(name)
        for position in bytes.indices {
            var corrupt = bytes
            corrupt[position] = byte
            if let rules = try? ZoneRules(tzif: corrupt) { interrogate(rules) }
        }
    }

    @Test func noiseDoesNotTrap() throws {
        var random = SeededGenerator(seed: 44)
        let bytes = try ZoneFiles.bytes("Australia/Lord_Howe")
        for _ in 0..<2000 {
            var corrupt = bytes
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                corrupt[Int.random(in: corrupt.indices, using: &random)] = UInt8.random(
                    in: .min ... .max, using: &random)
            }
            if let rules = try? ZoneRules(tzif: corrupt) { interrogate(rules) }
        }
    }

    @Test func countsThatAreLargerThanTheFileAreRefused() {
        let start = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        #expect(throws: ZoneFault.truncated) {
            try ZoneRules(tzif: start + [UInt8](repeating: 0xFF, count: 24))
        }
        #expect(throws: ZoneFault.truncated) {
            try ZoneRules(
                tzif: start + [UInt8](repeating: 0, count: 13) + [3, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 8))
        }
        #expect(throws: ZoneFault.tooLarge) {
            try ZoneRules(tzif: [UInt8](repeating: 0, count: ZoneRules.sizeLimit + 1))
        }
    }

    @Test(arguments: ["", "TZif", "TZif1", "TZiF2", "#!/bin/sh\n echo this is a text and no zone at all, not at all"])
    func otherFilesAreRefused(_ text: String) {
        #expect(throws: ZoneFault.notZoneFile) { try ZoneRules(tzif: Array(text.utf8)) }
    }

    @Test(
        arguments: [
            ([(100, 0), (100, 0)], [0], ZoneFault.malformed("transition times do not ascend")),
            ([(100, 0), (50, 0)], [0], .malformed("transition times do not ascend")),
            ([(100, 1)], [0], .malformed("a transition has type 1 of 1")),
            ([], [93_600], .malformed("an offset of 93600 seconds, expected less than 26 hours")),
            ([], [.min], .malformed("an offset of -2147483648 seconds, expected less than 26 hours")),
            ([], [], .malformed("0 local time types, expected 1 to 256")),
        ] as [([(Int64, UInt8)], [Int32], ZoneFault)])
    func dataAgainstTheFormatAreRefused(
        _ transitions: [(Int64, UInt8)], _ offsets: [Int32], _ fault: ZoneFault
    ) {
        #expect(throws: fault) {
            try ZoneRules(tzif: ZoneFiles.file(transitions: transitions, offsets: offsets, rule: ""))
        }
    }

    @Test func leapSecondsAreRefused() throws {
        // One leap second in the 64-bit block: its count is the third of the second header.
        var bytes = ZoneFiles.file(transitions: [], offsets: [0], rule: "UTC0")
        bytes[44 + 7 + 20 + 11] = 1
        #expect(throws: ZoneFault.leapSeconds) { try ZoneRules(tzif: bytes) }
    }

    @Test func theFirstVersionHasNoRule() throws {
        let header =
            Array("TZif\0".utf8) + [UInt8](repeating: 0, count: 15 + 12) + [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 4]
        let transition: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 1]
        let types: [UInt8] = [0, 0, 0x70, 0x80, 0, 0] + [0xFF, 0xFF, 0xF1, 0xF0, 1, 0]
        let rules = try ZoneRules(tzif: header + transition + types + Array("XXX\0".utf8))
        #expect(rules.offset(at: Instant(seconds: -2)) == 28_800)
        #expect(rules.offset(at: Instant(seconds: -1)) == -3600)
        #expect(rules.offset(at: utc("9999-07-01")) == -3600)
    }

    @Test func withoutRuleTheLastOffsetHolds() throws {
        let rules = try ZoneRules(tzif: ZoneFiles.file(transitions: [(0, 1)], offsets: [0, 3600], rule: ""))
        #expect(rules.offset(at: Instant(seconds: -1)) == 0)
        #expect(rules.offset(at: utc("9999-01-01")) == 3600)
    }

    @Test func transitionsAtTheEndsOfTheRangeOfTimes() throws {
        let bytes = ZoneFiles.file(
            transitions: [(.min, 0), (0, 1), (.max, 0)], offsets: [0, -3600], rule: "AAA0BBB,M3.2.0,M11.1.0")
        interrogate(try ZoneRules(tzif: bytes))
    }
}
