import Foundation
import Testing

@testable import Daemon

@Suite("yearplan.yaml(5)")
struct ManualTests {
    private func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test(
        "the page and the file that is installed name every key",
        arguments: ConfigurationFile.keys + ConfigurationFile.accessKeys)
    func keys(key: String) throws {
        #expect(try text("docs/man/yearplan.yaml.5").contains("\n.It Ic \(key) :"))
        #expect(try text("config/yearplan.yaml").contains(try Regex("(?m)^# ? ?\(key):")))
    }
}
