import CalendarInterface
import CivilTime
import Planning
import Varlink

/// Exams, findings and sign-offs.
extension CalendarService {
    func addWork(to interface: inout Interface) throws(InterfaceFault) {
        try add(Wire.RecordResults.self, to: &interface) { parameters throws(VarlinkError) in
            Request(
                .result(
                    name: parameters.name, on: try Arguments.day(parameters.on, "on"),
                    marks: try Arguments.marks(parameters.marks),
                    evidence: (parameters.evidence ?? []).map(Evidence.init), corrects: parameters.correct ?? false),
                evidence: parameters.evidence, parameters.language)
        }
        try add(Wire.ExcuseParticipant.self, to: &interface) { parameters in
            Request(
                .excuse(name: parameters.name, person: parameters.person, reason: parameters.reason),
                parameters.language)
        }
        try add(Wire.OpenFindings.self, to: &interface) { parameters throws(VarlinkError) in
            Request(
                .find(name: parameters.name, findings: try Arguments.findings(parameters.findings)),
                parameters.language)
        }
        try add(Wire.CloseFinding.self, to: &interface) { parameters throws(VarlinkError) in
            Request(
                .close(
                    name: parameters.name, on: try Arguments.day(parameters.on, "on"), note: parameters.note,
                    evidence: parameters.evidence.map(Evidence.init)), evidence: parameters.evidence,
                parameters.language)
        }
        try add(Wire.Approve.self, to: &interface) { parameters in
            Request(.approve(name: parameters.name, note: parameters.note), parameters.language)
        }
        try add(Wire.Reject.self, to: &interface) { parameters in
            Request(.reject(name: parameters.name, reason: parameters.reason), parameters.language)
        }
        try interface.query(Wire.ListFindings.self) { (parameters, peer) throws(VarlinkError) in
            try needPlan(parameters.language)
            return try findings(parameters, for: steward.caller(peer))
        }
    }

    private func findings(
        _ parameters: Wire.ListFindings.Parameters, for caller: Caller
    ) throws(VarlinkError) -> Wire.ListFindings.Reply {
        let limit = try Arguments.number(
            parameters.limit, in: Wire.ListFindings.limits, otherwise: Wire.ListFindings.defaultLimit, "limit")
        let planner = steward.desk.planner
        if let duty = parameters.duty, !planner.hasDuty(duty, for: caller) {
            throw VarlinkError(
                CalendarError(.unknownOccurrence(name: duty, candidates: []), words(parameters.language)))
        }
        let found = planner.findings(
            duty: parameters.duty, open: parameters.open ?? false, for: caller, at: steward.now)
        return Wire.ListFindings.Reply(
            clock: steward.wireClock,
            findings: found.prefix(limit).compactMap { view in
                view.finding.map {
                    Wire.ListedFinding(
                        occurrence: Wire.Occurrence(view), finding: Wire.Finding($0), owners: view.owners,
                        closed: view.completion.map(Wire.Completion.init))
                }
            }, truncated: found.count > limit)
    }
}

extension Arguments {
    /// Marks of people; one that is no mark is the parameter's fault.
    static func marks(_ marks: [Wire.ExamMark]) throws(VarlinkError) -> [ExamResults.Mark] {
        var read: [ExamResults.Mark] = []
        for (index, mark) in marks.enumerated() {
            guard let score = Score(mark.score) else {
                throw .invalidParameter(
                    "marks[\(index)].score",
                    message: "“\(mark.score)” is not a mark, expected one from 0 to \(Score.highest) such as 85.5")
            }
            read.append(ExamResults.Mark(person: mark.person, score: score))
        }
        return read
    }

    /// What was found; what is no day or no severity is the parameter's fault.
    static func findings(_ findings: [Wire.NewFinding]?) throws(VarlinkError) -> [FindingDraft] {
        var read: [FindingDraft] = []
        for (index, finding) in (findings ?? []).enumerated() {
            let severity = try words(
                finding.severity.map { [$0] }, Finding.Severity.self, "findings[\(index)].severity")?.first
            read.append(
                FindingDraft(
                    text: finding.text, member: finding.member, severity: severity,
                    due: try day(finding.due, "findings[\(index)].due")))
        }
        return read
    }
}
