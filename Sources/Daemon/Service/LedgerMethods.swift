import CalendarInterface
import CivilTime
import Ledger
import Planning
import Varlink

/// What was recorded.
extension CalendarService {
    func addLedger(to interface: inout Interface) throws(InterfaceFault) {
        let steward = steward
        try interface.method(Wire.GetHistory.self) { (parameters, peer, answer) throws(VarlinkError) in
            try read(parameters, for: steward.caller(peer), answer)
        }
        try interface.stream(Wire.Monitor.method, taking: Wire.Monitor.Parameters.self) { parameters, call, stream in
            do throws(VarlinkError) {
                steward.subscribers.add(try subscriber(parameters, call.peer, stream), clock: steward.wireClock)
            } catch {
                stream.fail(error)
            }
        }
        try interface.method(Wire.Audit.self) { (parameters, peer, answer) throws(VarlinkError) in
            let anchor = try Arguments.anchor(parameters.anchor)
            let words = words(parameters.language)
            steward.readings.audit(
                steward.desk.ledger, anchors: anchor.map { [$0] } ?? [], files: steward.evidence,
                isWanted: { answer.isWanted }
            ) { outcome in
                switch outcome {
                case .success(let report):
                    steward.say(report)
                    answer(.success(reply(report, for: steward.caller(peer))))
                case .failure(let fault): answer(.failure(VarlinkError(CalendarError(fault, words))))
                }
            }
        }
    }

    /// What an audit came to, as somebody may know of it: that something is wrong in any case, but not how many files
    /// are kept, nor that one is kept with an entry that is none of theirs to know of.
    private func reply(_ report: AuditReport, for caller: Caller) -> Wire.Audit.Reply {
        guard !caller.isAdministrator else { return Wire.Audit.Reply(report) }
        var told = report
        told.findings.removeAll { finding in
            switch finding {
            case .evidenceMissing(let seq), .evidenceAltered(let seq): !maySee(seq, caller)
            default: false
            }
        }
        var reply = Wire.Audit.Reply(told)
        if told.isIntact, !report.isIntact { reply.verdict = Wire.Audit.Reply(report).verdict }
        reply.files = nil
        return reply
    }

    private func maySee(_ seq: Int64, _ caller: Caller) -> Bool {
        guard let entry = try? steward.desk.ledger.entries(after: seq - 1, limit: 1).first else { return false }
        return steward.desk.planner.sight(of: entry.event, for: caller) != .nothing
    }

    private func read(
        _ parameters: Wire.GetHistory.Parameters, for caller: Caller, _ answer: Answer<Wire.GetHistory.Reply>
    ) throws(VarlinkError) {
        let limit = try Arguments.number(
            parameters.limit, in: Wire.GetHistory.limits, otherwise: Wire.GetHistory.defaultLimit, "limit")
        let planner = steward.desk.planner
        let words = words(parameters.language)
        let subject: HistorySubject?
        do {
            subject = try parameters.name.map { (name) throws(Refusal) in
                try planner.history(named: name, by: caller, at: steward.now)
            }
        } catch {
            throw VarlinkError(CalendarError(error, words))
        }
        var reading = HistoryReading(
            steward.desk.ledger, about: subject, kinds: try Arguments.kinds(parameters.kinds),
            since: max(parameters.since ?? 0, 0), before: parameters.before, limit: limit
        ) { planner.sight(of: $0, for: caller) }
        steward.readings.read({ answer.isWanted }) { outcome in
            answer(
                outcome.map { reply($0, about: subject) }.mapError { VarlinkError(CalendarError($0, words)) })
        } step: { () throws(LedgerFault) in
            try reading.proceed()
        }
    }

    private func reply(
        _ history: HistoryReading.Outcome, about subject: HistorySubject?
    ) -> Wire.GetHistory.Reply {
        let translation = EntryTranslation(steward.wireTime, steward.desk.planner.book)
        var reply = Wire.GetHistory.Reply(
            clock: steward.wireClock, entries: history.entries.map { translation.entry($0.entry, $0.sight) },
            head: steward.desk.ledger.head.seq, truncated: history.isTruncated)
        switch subject {
        case .occurrence(let id): reply.occurrence = id.description
        case .duty(let duty, _): reply.duty = duty
        case nil: break
        }
        return reply
    }

    private func subscriber(
        _ parameters: Wire.Monitor.Parameters, _ peer: Peer, _ stream: StreamReplier
    ) throws(VarlinkError) -> Subscriber {
        let head = steward.desk.ledger.head.seq
        let since = parameters.since ?? head
        let words = words(parameters.language)
        guard since >= 0 else { throw .invalidParameter("since", message: "\(since) is not a cursor") }
        guard since <= head else {
            let error = CalendarError.noSuchCursor(since: since, head: head)
            throw VarlinkError(error.saying(words.noSuchCursor(since: since, head: head)))
        }
        return Subscriber(
            stream, peer: peer, caller: steward.caller(peer), words: words,
            kinds: try Arguments.kinds(parameters.kinds), position: since, head: head)
    }
}

extension Wire.Audit.Reply {
    init(_ report: AuditReport) {
        let verdict = Wire.Audit.Reply.verdict(report.findings)
        self.init(
            verdict: verdict.0, entries: report.verified, anchor: report.head.description, seq: verdict.1?.seq,
            files: report.files,
            findings: report.findings.map { Wire.AuditFinding(code: $0.code, seq: $0.seq) })
    }

    /// What is wrong with the entries themselves goes before what the anchors show, and that before kept files.
    private static func verdict(_ findings: [AuditFinding]) -> (Wire.Audit.Verdict, AuditFinding?) {
        var chosen: (Wire.Audit.Verdict, AuditFinding)?
        var damaged: (Wire.Audit.Verdict, AuditFinding)?
        for finding in findings {
            switch finding {
            case .cut: chosen = chosen ?? (.cut, finding)
            case .rewritten: chosen = chosen ?? (.rewritten, finding)
            case .evidenceMissing, .evidenceAltered: damaged = damaged ?? (.damaged, finding)
            case .altered, .unchained, .missing, .unreadable, .misfiled, .archiveAltered, .textAltered, .textMissing,
                .cursorBeyond:
                return (.broken, finding)
            }
        }
        return chosen ?? damaged ?? (.intact, nil)
    }
}
