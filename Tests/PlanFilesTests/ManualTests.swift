import Foundation
import Testing

@testable import PlanFiles

@Suite("yearplan-plan(5)")
struct ManualTests {
    private static let page =
        (try? String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../docs/man/yearplan-plan.5"), encoding: .utf8)) ?? ""

    @Test("names every key", arguments: PlanFile.keys + DutyReader.keys + RemindReader.keys)
    func keys(key: String) {
        let items = ManualTests.page.split(separator: "\n").filter { $0.hasPrefix(".It Ic ") }
        #expect(items.contains { $0.split(whereSeparator: { " ,:".contains($0) }).contains(Substring(key)) }, "\(key)")
    }
}
