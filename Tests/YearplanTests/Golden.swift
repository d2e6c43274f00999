import Foundation
import Testing

/// Texts kept beside the tests, byte for byte. `RECORD=1` writes them anew and fails the test, so that a run that
/// records never passes for one that compares.
enum Golden {
    static func expect(
        _ text: String, is name: String, file: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let golden = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
            "Goldens/\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data((text + "\n").utf8).write(to: golden)
            Issue.record("recorded \(golden.path); look at it and run again", sourceLocation: sourceLocation)
            return
        }
        let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
        #expect(text + "\n" == expected, sourceLocation: sourceLocation)
    }
}
