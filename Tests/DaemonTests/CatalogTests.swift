import Foundation
import Testing
import Wording

@testable import Daemon

/// The catalogs explain exactly the messages there are (journalctl -x).
@Suite("Catalogs")
struct CatalogTests {
    /// One entry: its header lines and its prose.
    private struct Entry {
        let id: String
        let headers: [String: String]
        let prose: [Substring]
    }

    private static let fields: Set<String> = ["YEARPLAN_OCCURRENCE", "YEARPLAN_DUTY", "YEARPLAN_DUE"]

    private func entries(_ name: String) throws -> [Entry] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let text = try String(contentsOf: root.appending(path: "systemd/\(name)"), encoding: .utf8)
        return text.components(separatedBy: "\n-- ").dropFirst().map { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let head = lines.dropFirst().prefix { !$0.isEmpty }
            let headers = head.map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
            return Entry(
                id: String(lines[0]),
                headers: Dictionary(headers.map { ($0[0], $0[1]) }) { first, _ in first },
                prose: Array(lines.dropFirst(1 + head.count)))
        }
    }

    @Test(
        "each kind of message has one entry, and each entry is of a kind",
        arguments: ["yearplan.catalog", "yearplan.zh_CN.catalog"])
    func complete(name: String) throws {
        let ids = try entries(name).map(\.id)
        #expect(ids.sorted() == MessageID.allCases.map(\.rawValue).sorted())
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
    }

    @Test(
        "an entry says what it is about, where there is more, and what to do, in lines a terminal holds",
        arguments: ["yearplan.catalog", "yearplan.zh_CN.catalog"])
    func wellFormed(name: String) throws {
        for entry in try entries(name) {
            #expect(Set(entry.headers.keys) == ["Subject", "Defined-By", "Documentation"], "\(entry.id)")
            #expect(entry.headers["Documentation"]?.hasPrefix("man:") == true, "\(entry.id)")
            let text = entry.prose.joined(separator: "\n")
            #expect(!text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, "\(entry.id)")
            for line in entry.prose { #expect(displayWidth(String(line)) <= 76, "\(line)") }
            for match in (text + (entry.headers["Subject"] ?? "")).matches(of: /@([A-Z_]+)@/) {
                #expect(CatalogTests.fields.contains(String(match.1)), "\(entry.id): \(match.1)")
            }
        }
    }
}
