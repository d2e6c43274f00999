import Foundation
import Testing

/// The inputs the fuzzer starts from and those it once found, without the fuzzer.
@Suite struct FuzzReplayTests {
    private static let corpus: [URL] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let files = try? FileManager.default.contentsOfDirectory(
            at: tests.appending(path: "fuzz/corpus"), includingPropertiesForKeys: nil)
        return (files ?? []).sorted { $0.path < $1.path }
    }()

    @Test func everyInputKeepsTheLaw() throws {
        #expect(Self.corpus.count > 70)
        for file in Self.corpus {
            let breach = PhraseLaw.breach(String(decoding: try Data(contentsOf: file), as: UTF8.self))
            #expect(breach == nil, "\(file.lastPathComponent)")
        }
    }

    /// The same inputs cut off and with pieces twice or missing, as the fuzzer begins.
    @Test func everyInputMutilatedKeepsTheLaw() throws {
        var random = SeededGenerator(seed: 20)
        for file in Self.corpus {
            let bytes = Array(try Data(contentsOf: file))
            for _ in 0..<10 where !bytes.isEmpty {
                let first = random.number(0...bytes.count - 1)
                let last = random.number(first...bytes.count - 1)
                let changed =
                    random.oneIn(2)
                    ? bytes[...last] + bytes[first...] : bytes[..<first] + bytes[last...]
                let breach = PhraseLaw.breach(String(decoding: changed, as: UTF8.self))
                #expect(breach == nil, "\(file.lastPathComponent)")
            }
        }
    }
}
