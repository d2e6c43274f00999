import Foundation
import Testing

/// The example plans: each is free of errors, warns of what it means to warn of, and brings the reminders that are kept
/// beside the tests.
@Suite struct ExampleTests {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL.path
    static let names: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: repository + "/config/examples").sorted()) ?? []

    /// What `check` says of an example, without the places.
    static let warnings: [String: [String]] = [
        "company-operations": [
            "no working day lies from 2026-02-16 to 2026-02-20 (春节)",
            "no working day lies from 2026-02-16 to 2026-02-22 (春节)", nationalDay,
        ],
        "every-key": ["no working day lies from 2026-02-16 to 2026-02-20 (春节)", nationalDay],
        "grid": ["no working day lies from 2026-02-16 to 2026-02-22 (春节); likewise for 4 more duties"]
            + Array(repeating: closeHalves, count: 4),
        "operations": [
            nationalDay,
            "what is dated counts 2 of 10 in 2026, and nothing else counts toward “surprise-check”",
        ],
    ]
    static let nationalDay =
        "days off take most of 2026-10-01 to 2026-10-10 (国庆节): 3 working days are left, from 2026-10-08 to 2026-10-10"
    static let closeHalves =
        "the two halves may fall within 60 days: one may be done on 2026-06-30, the next on 2026-07-01"

    private func run(_ command: String, _ example: String, _ options: [String] = []) throws -> Program {
        try Program.run(
            [
                command, "\(Self.repository)/config/examples/\(example)", "--calendars",
                "\(Self.repository)/config/calendars",
            ] + options)
    }

    @Test func areManyDepartments() {
        #expect(Self.names.count >= 12)
        #expect(Set(ExampleActs.all.keys).isSubset(of: Self.names))
    }

    @Test(arguments: names)
    func isFreeOfErrors(_ example: String) throws {
        let program = try run("check", example)
        #expect(program.status == 0, "\(program.out)\(program.err)")
        let warned = program.out.split(separator: "\n").compactMap { line in
            line.range(of: ": warning: ").map { String(line[$0.upperBound...]) }
        }
        #expect(warned.sorted() == (Self.warnings[example] ?? []).sorted())
    }

    /// A year in which everything is done on its last day, with what happens from outside.
    @Test(arguments: names.filter { $0 != "every-key" })
    func bringsTheseReminders(_ example: String) throws {
        let acts = FileManager.default.temporaryDirectory.appendingPathComponent("yearplan-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: acts) }
        var options = ["--from", "2026-01-01", "--to", "2026-12-31", "--punctual", "--lang", "zh"]
        if let log = try ExampleActs.log(of: example) {
            try log.write(to: acts)
            options += ["--acts", acts.path]
        }
        let program = try run("simulate", example, options)
        #expect(program.status == 0, "\(program.err)")
        try Golden.expect(String(program.out.dropLast()), is: "examples/\(example)")
    }
}
