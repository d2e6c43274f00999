import CalendarInterface
import Foundation
import Testing
import Wording

@testable import yearplan

/// How exams, findings and sign-offs look.
struct WorkPageTests {
    @Test(arguments: Language.allCases)
    func pages(_ language: Language) throws {
        let words = Words(language)
        try Golden.expect(ShowPage.text(WorkSamples.examined, words, .plain), is: "show-exam.\(language)")
        try Golden.expect(ShowPage.text(WorkSamples.awaiting, words, .plain), is: "show-awaiting.\(language)")
        try Golden.expect(FindingsPage.text(WorkSamples.findings, words, .plain), is: "findings.\(language)")
        let text = EntryText(words)
        let history = WorkSamples.history.map { entry in
            ([text.event(entry)] + text.details(entry)).joined(separator: " | ")
        }
        try Golden.expect(history.joined(separator: "\n"), is: "work-history.\(language)")
        let nothing = Wire.ListFindings.Reply(clock: Samples.rehearsing, findings: [])
        #expect(FindingsPage.text(nothing, words, .plain) == "\(words.rehearsalNotice)\n\n\(words.noFindings)")
    }

    @Test(arguments: [
        ("王五,55\n赵六, 90.5 \n", ["王五=55", "赵六=90.5"]),
        ("\u{FEFF}姓名,分数\r\n\"王,五\",60\r\n\r\n", ["王,五=60"]), ("王五\t55.25", ["王五=55.25"]),
        ("\"a \"\"b\"\"\",1", ["a \"b\"=1"]), ("", []),
    ])
    func listsOfMarks(_ text: String, _ marks: [String]) throws {
        #expect(try MarkList.read(text).get().map { "\($0.person)=\($0.score)" } == marks)
    }

    @Test(
        arguments: [
            ("王五,55\n赵六", 2, "赵六"), ("王五,5O", 1, "王五,5O"), ("王五,55\n赵六,优", 2, "赵六,优"), (",60", 1, ",60"),
            ("姓名,成绩\n吴九,缺考\n郑十,70", 2, "吴九,缺考"),
            ("王五,60.555", 1, "王五,60.555"), ("王五,-1", 1, "王五,-1"),
        ])
    func wrongListsOfMarks(_ text: String, _ line: Int, _ found: String) {
        #expect(MarkList.read(text) == .failure(.init(line: line, text: found)))
    }

    @Test(arguments: [
        ("成绩单.pdf", true), ("scans/成绩单", true), ("登记簿-17", false), ("No.17", false),
        ("https://example.org/a.pdf", false), ("1.5", false),
    ])
    func pathsAreToldFromRegisterNumbers(_ text: String, _ isPath: Bool) {
        #expect(EvidenceFile.looksLikeOne(text) == isPath)
    }

    @Test(arguments: [("王五=55", "王五", "55"), ("a=b=90.50", "a=b", "90.5")])
    func marksOnTheCommandLine(_ argument: String, _ person: String, _ score: String) {
        #expect(MarkArgument(argument: argument)?.mark == Wire.ExamMark(person: person, score: score))
    }

    @Test(arguments: ["王五", "=55", "王五=", "王五=优", "王五=10001"])
    func wrongMarksOnTheCommandLine(_ argument: String) { #expect(MarkArgument(argument: argument) == nil) }

    @Test func aFileIsNamedByItsHash() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("evidence-\(UUID()).txt").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("abc".utf8).write(to: URL(fileURLWithPath: path))
        let piece = try EvidenceOptions.piece(path, Words(.en))
        // The example of FIPS 180-4.
        #expect(piece.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(piece.size == 3)
        #expect(piece.reference.hasPrefix("evidence-"))
    }

    @Test(arguments: ["登记簿-17", "https://example.org/17", "/", "no/such/file"])
    func anythingElseIsEvidenceAsItStands(_ reference: String) throws {
        #expect(try EvidenceOptions.piece(reference, Words(.en)) == Wire.Evidence(reference: reference))
    }
}
