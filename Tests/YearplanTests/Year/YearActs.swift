import CivilTime
import Planning
import TestSupport

/// What people do in the story, in the words of the commands.
extension Year {
    func done(
        _ name: String, by person: String, on day: String? = nil, result: String? = nil, evidence: [String] = [],
        target: String? = nil, credit: String? = nil, amount: Int? = nil, findings: [FindingDraft] = []
    ) throws {
        try record(
            .done(
                name: name, on: day.map(Fixture.day), result: result, note: nil,
                evidence: evidence.map { Evidence(reference: $0) },
                counting: Particulars(amount: amount, target: target, credit: credit), findings: findings), by: person)
    }

    /// Why something cannot be done yet.
    func refusal(ofDoing name: String, by person: String) throws -> Refusal? {
        try refusal(
            of: .done(name: name, on: nil, result: nil, note: nil, evidence: [], counting: Particulars()), by: person)
    }

    func results(
        _ name: String, _ marks: [String: String], by person: String, on day: String? = nil
    ) throws {
        let marks = marks.sorted { $0.key < $1.key }.compactMap { person, text in
            Score(text).map { ExamResults.Mark(person: person, score: $0) }
        }
        try record(
            .result(name: name, on: day.map(Fixture.day), marks: marks, evidence: [], corrects: false), by: person)
    }

    /// A quarterly exam, with the marks that are told and 85 for everybody else but those left out.
    func quarterlyExam(
        _ quarter: String, _ marks: [String: String] = [:], without absent: Set<String> = [], by person: String
    ) throws {
        let people = ["王五", "赵六", "钱一", "褚丙", "孙七", "吴九", "郑十"].filter { !absent.contains($0) }
        let all = Dictionary(people.map { ($0, marks[$0] ?? "85") }) { first, _ in first }
        try results("quarterly-exam@\(quarter)", all, by: person)
    }

    func close(_ finding: String, by person: String, evidence: String) throws {
        try record(
            .close(name: finding, on: nil, note: nil, evidence: [Evidence(reference: evidence)]), by: person)
    }

    func approve(_ name: String, by person: String) throws {
        try record(.approve(name: name, note: nil), by: person)
    }
}
