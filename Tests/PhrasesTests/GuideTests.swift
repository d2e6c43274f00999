import Foundation
import Phrases
import Testing

/// The tables of `docs/phrases.md`.
@Suite struct GuideTests {
    private static let guide: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? String(contentsOf: root.appending(path: "docs/phrases.md"), encoding: .utf8)) ?? ""
    }()

    /// The cells of rows whose first cell is a phrase.
    private static let rows: [[String]] = guide.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
        line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
    }

    @Test func examplesAreReadAsTheyStand() throws {
        let examples = Self.rows.filter { $0.count == 4 }
        #expect(examples.count > 70)
        for row in examples {
            let schedule = try Schedule.parse(row[0])
            #expect(schedule.printed(.zh) == row[1])
            #expect(schedule.printed(.en) == row[2])
            let first = schedule.windows(in: 2026, calendar: China.calendar).first
            let text = first.map { "\($0.key): \($0.opens) to \($0.due)" + ($0.at.map { " \($0)" } ?? "") }
            #expect((text ?? "–") == row[3], "\(row[0])")
        }
    }

    @Test func refusalsSayWhatTheGuideSays() {
        let refused = Self.rows.filter { $0.count == 2 }
        #expect(refused.count > 10)
        for row in refused {
            do {
                _ = try Schedule.parse(row[0])
                Issue.record("“\(row[0])” is accepted")
            } catch {
                #expect(error.message == row[1])
            }
        }
    }

    /// The table of soft words names every row by one of its words and nothing else.
    @Test func theTableOfSoftWordsIsWhole() throws {
        let section = try #require(Self.guide.components(separatedBy: "## Soft words").last)
        let table = section.components(separatedBy: "\n## ")[0].split(separator: "\n").filter { $0.hasPrefix("| ") }
        let named = table.dropFirst().flatMap { line -> [String] in
            let cell = line.split(separator: "|")[0]
            return cell.split { " ,()".contains($0) }.map(String.init)
        }
        let rows = named.map { ReadingSettings.row(of: $0) }
        for (word, row) in zip(named, rows) { #expect(row != nil, "\(word)") }
        #expect(Set(rows) == Set(ReadingSettings.rowNames.map(Optional.some)))
    }
}
