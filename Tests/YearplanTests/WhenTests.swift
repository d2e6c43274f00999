import CivilTime
import Foundation
import Phrases
import Testing
import Wording

@testable import yearplan

struct WhenTests {
    static let phrases = ["每季度下旬", "4月末至6月上旬", "全年7次", "每15天", "检查后3个工作日内", "及时", "每月第一个工作日"]

    @Test(arguments: Language.allCases)
    func pagesSayWhatAPhraseMeans(_ language: Language) throws {
        let pages = Self.phrases.map { phrase in
            let explanation = Explanation(phrase, in: .year(2026), calendar: .weekdaysOnly, roll: .preceding)
            return ExplanationPage.text(explanation, .weekdaysOnly, Words(language), .plain)
        }
        try Golden.expect(pages.joined(separator: "\n\n"), is: "when.\(language)")
    }

    @Test func theMarkStandsBelowThePlace() {
        #expect(
            Words(.en).phraseRefused("每年定期", column: 3, message: "names no period")
                == "每年定期\n    ^ names no period")
        #expect(Words(.en).phraseRefused("a\u{1B}b", column: 3, message: "m") == "a\\u{1B}b\n       ^ m")
        #expect(Words(.en).phraseRefused("a", column: .min, message: "m") == "a\n^ m")
    }

    /// The calendars of this checkout.
    static let calendars = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../config/calendars").standardizedFileURL.path

    @Test func jsonIsOneObjectALineAlsoForWhatIsRefused() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("phrases-\(UUID().uuidString).txt")
        try Data("每季度下旬\n定期\n每15天\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let program = try Program.run([
            "when", "--file", file.path, "--year", "2026", "--calendars", Self.calendars, "--json",
        ])
        #expect(program.status == 65)
        #expect(program.err.isEmpty)
        let lines = program.out.split(separator: "\n")
        #expect(lines.count == 3)
        let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(objects.map { $0?["phrase"] as? String } == ["每季度下旬", "定期", "每15天"])
        #expect(objects[1]?["column"] as? Int == 1)
        #expect((objects[0]?["occurrences"] as? [Any])?.count == 4)
    }

    @Test func dueDaysAreRolledByTheCalendar() throws {
        // 2026-02-28 is a Saturday and a make-up working day in China; 2026-01-31 is a Saturday and none.
        let program = try Program.run([
            "when", "每月月底前", "--from", "2026-01-01", "--to", "2026-02-28", "--roll", "preceding", "--calendars",
            Self.calendars, "--json",
        ])
        #expect(program.status == 0)
        #expect(program.out.contains(#""due":"2026-01-31","rolled":"2026-01-30""#))
        #expect(program.out.contains(#""due":"2026-02-28","rolled":"2026-02-28""#))
    }

    @Test func whatIsMissingIsSaid() throws {
        let unknown = try Program.run(["when", "每月", "--calendar", "xx", "--calendars", Self.calendars])
        #expect(unknown.status == 66)
        #expect(unknown.err.contains("“cn”"))
        #expect(try Program.run(["when", "每月", "--calendars", "/nonexistent"]).status == 66)
        #expect(try Program.run(["when", "--file", "/nonexistent", "--calendars", Self.calendars]).status == 66)
        #expect(try Program.run(["when", "--file", "/dev/null", "--calendars", Self.calendars]).status == 66)
        let refused = try Program.run(["when", "定期", "--calendars", Self.calendars])
        #expect(refused.status == 65)
        #expect(refused.out.isEmpty)
        #expect(refused.err.hasPrefix("定期\n^ "))
    }
}
