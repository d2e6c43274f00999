import CivilTime
import Foundation
import Phrases
import PlanFiles
import Testing
import Wording

@testable import yearplan

struct WhenTests {
    /// The installed calendar.
    static func china() throws -> WorkingCalendar {
        let reading = CalendarReading(try PlanDirectory.calendars(in: [calendars]))
        return try #require(reading.calendar("cn", opening: .working))
    }

    static func page(
        _ phrases: [String], in extent: Explanation.Extent, roll: DateRoll? = nil, today: CivilDate? = nil,
        _ language: Language
    ) throws -> String {
        let calendar = try china()
        let page = ExplanationPage(calendar: calendar, words: Words(language), style: .plain, today: today)
        return phrases.map { page.text(Explanation($0, in: extent, calendar: calendar, roll: roll)) }
            .joined(separator: "\n\n")
    }

    /// Every kind of phrase.
    static let phrases = [
        "每季度下旬", "4月末至6月上旬", "10月初", "全年7次", "每季度不低于25%", "每15天", "检查后3个工作日内", "及时", "会议召开三日前", "每月第一个工作日",
        "国庆节期间", "五一或十一长假期间", "以上级通知为准",
    ]

    @Test(arguments: Language.allCases)
    func pagesSayWhatAPhraseMeans(_ language: Language) throws {
        try Golden.expect(
            try Self.page(Self.phrases, in: .year(2026), roll: .preceding, language), is: "when.\(language)")
    }

    /// The next dates reach into a year without an official calendar.
    @Test(arguments: Language.allCases)
    func theNextDatesStandWithTheirDays(_ language: Language) throws {
        let today = try #require(CivilDate("2026-09-21"))
        let phrases = ["每月10日前", "每周五", "每日营业终了", "春节期间", "3个工作日内", "2026年3月"]
        try Golden.expect(
            try Self.page(phrases, in: .next(6, from: today), today: today, language), is: "when-next.\(language)")
    }

    @Test func aYearBeyondTheCalendarIsProvisionalAndNotAbsent() throws {
        let page = try Self.page(["每月10日前"], in: .year(2051), .zh)
        #expect(page.split(separator: "\n").filter { $0.contains("2051-") && $0.contains("暂定") }.count == 12)
        let text = Explanation("3月", in: .year(2051), calendar: try Self.china()).description
        #expect(text.contains(#""due":"2051-03-31","provisional":true}"#))
        let official = Explanation("3月", in: .year(2026), calendar: try Self.china()).description
        #expect(!official.contains("provisional"))
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

    @Test func aFileIsExplainedInOrderAndSaysWhichLineIsRefused() throws {
        let program = try Program.run(
            ["when", "--file", "-", "--year", "2026", "--calendars", Self.calendars, "--lang", "zh"],
            input: "每季度下旬\n每季度连续\n3月\n")
        #expect(program.status == 65)
        #expect(program.out.contains("每季度末月下旬") && program.out.contains("2026-03-31 周二  工作日"))
        #expect(program.err.hasPrefix("-:2:4:\n每季度连续\n      ^ "))
    }

    @Test func daysOfTheOrganisationCount() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("local-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let local = directory.appendingPathComponent("local.yaml")
        func when() throws -> Program {
            try Program.run([
                "when", "3月31日前", "--year", "2026", "--roll", "preceding", "--calendars",
                Self.calendars + ":" + directory.path, "--lang", "en",
            ])
        }
        #expect(try when().out.contains("Tue 2026-03-31  working day  Tue 2026-03-31"))
        try Data("off: [2026-03-31]\n".utf8).write(to: local)
        #expect(try when().out.contains("Tue 2026-03-31  day off  Mon 2026-03-30"))
        try Data("calendar: local\noff: [2026-03-31]\nwork: [2026-03-30/2026-03-31]\n".utf8).write(to: local)
        let refused = try when()
        #expect(refused.status == 65)
        #expect(refused.err.contains("local.yaml:2:7: error: 2026-03-31 stands under “off” and under “work”"))
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
