import Foundation

@testable import CivilTime

/// Zone files of the machine.
enum ZoneFiles {
    static let directory = "/usr/share/zoneinfo"

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)")))
    }

    static func rules(_ name: String) throws -> ZoneRules { try ZoneRules(tzif: try bytes(name)) }

    /// The names of all zones, without the copies under `posix` and those with leap seconds under `right`.
    static let names: [String] = {
        let paths = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            guard path.first?.isUppercase == true, let file = FileHandle(forReadingAtPath: "\(directory)/\(path)")
            else {
                return false
            }
            return (try? file.read(upToCount: 4)) == Data("TZif".utf8)
        }
        .sorted()
    }()

    /// A version 2 file with no 32-bit data, the form `zic -b slim` writes.
    static func file(transitions: [(Int64, UInt8)], offsets: [Int32], rule: String) -> [UInt8] {
        var bytes = header(transitions: 0, types: 1, designations: 1) + [0, 0, 0, 0, 0, 0, 0]
        bytes += header(transitions: transitions.count, types: offsets.count, designations: 4)
        for (time, _) in transitions { bytes += bigEndian(UInt64(bitPattern: time), 8) }
        bytes += transitions.map(\.1)
        for offset in offsets { bytes += bigEndian(UInt64(UInt32(bitPattern: offset)), 4) + [0, 0] }
        return bytes + Array("XXX\0".utf8) + Array("\n\(rule)\n".utf8)
    }

    private static func header(transitions: Int, types: Int, designations: Int) -> [UInt8] {
        Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 12)
            + [transitions, types, designations].flatMap { bigEndian(UInt64($0), 4) }
    }

    private static func bigEndian(_ value: UInt64, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
    }
}
