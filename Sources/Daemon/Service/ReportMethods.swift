import CalendarInterface
import CivilTime
import Ledger
import Phrases
import Planning
import Varlink

/// What was planned and what became of it.
extension CalendarService {
    /// So many entries one step looks at.
    private static let page = 256
    /// So many members of a coverage are told.
    private static let mostMembers = 2000

    func addReports(to interface: inout Interface) throws(InterfaceFault) {
        let steward = steward
        try interface.method(Wire.GetReport.self) { (parameters, peer, answer) throws(VarlinkError) in
            try needPlan(parameters.language)
            try report(parameters, for: steward.caller(peer), answer)
        }
        try interface.query(Wire.GetCoverage.self) { (parameters, peer) throws(VarlinkError) in
            try needPlan(parameters.language)
            do throws(Refusal) {
                let table = try steward.desk.planner.coverage(
                    of: parameters.name, for: steward.caller(peer), at: steward.now)
                return Wire.GetCoverage.Reply(table, steward.wireClock, most: Self.mostMembers)
            } catch {
                throw VarlinkError(CalendarError(error, words(parameters.language)))
            }
        }
    }

    private func report(
        _ parameters: Wire.GetReport.Parameters, for caller: Caller, _ answer: Answer<Wire.GetReport.Reply>
    ) throws(VarlinkError) {
        guard let span = Report.span(of: parameters.period) else {
            throw .invalidParameter(
                "period",
                message: "“\(parameters.period)” is not a period, expected one such as 2026, 2026-Q1 or 2026-03")
        }
        let by = parameters.by ?? Report.Grouping.category.rawValue
        guard let grouping = Report.Grouping(rawValue: by) else {
            throw .invalidParameter(
                "by", message: "“\(by)” is no grouping, expected owner, category, group or duty")
        }
        let planner = steward.desk.planner
        let ledger = steward.desk.ledger
        let words = words(parameters.language)
        let (clock, time) = (steward.wireClock, steward.wireTime)
        let report = planner.report(span, by: grouping, for: caller, at: steward.now)
        var reminders = ReminderReport(span, zone: time.zone)
        var last: Int64 = 0
        let anchor = ledger.head
        let head = anchor.seq
        steward.readings.read({ answer.isWanted }) { outcome in
            answer(outcome.mapError { VarlinkError(CalendarError($0, words)) })
        } step: { () throws(LedgerFault) in
            let page = try ledger.entries(
                EntryQuery(kinds: [.reminded], after: last, through: head, limit: Self.page))
            for entry in page { reminders.take(entry.event, planner, for: caller) }
            last = page.last?.seq ?? head
            return page.count == Self.page ? nil : Wire.GetReport.Reply(report, reminders, clock, time, anchor)
        }
    }
}

extension Wire.ReportRow {
    fileprivate init(_ name: String, _ title: String?, _ figures: Report.Figures) {
        self.init(
            name: name, title: title, planned: figures.planned, done: figures.done, onTime: figures.onTime,
            late: figures.late, waived: figures.waived, lapsed: figures.lapsed, open: figures.open,
            overdue: figures.overdue, rate: figures.rate)
    }
}

extension Wire.GetReport.Reply {
    init(
        _ report: Report, _ reminders: ReminderReport, _ clock: Wire.Clock, _ time: WireTime, _ anchor: Anchor?
    ) {
        self.init(
            clock: clock, anchor: anchor?.description, first: report.span.first.description,
            last: report.span.last.description,
            by: report.grouping.rawValue, rows: report.rows.map { Wire.ReportRow($0.name, $0.title, $0.figures) },
            total: Wire.ReportRow("", nil, report.total), beforeAdoption: report.beforeAdoption,
            beforeAdoptionDone: report.beforeAdoptionDone, undated: report.undated, withdrawn: report.withdrawn,
            reminded: reminders.reminded.map {
                Wire.ReportReminded(
                    person: $0.person, messages: $0.messages, first: time.moment($0.first), last: time.moment($0.last))
            },
            escalated: reminders.escalated.map {
                Wire.ReportEscalation(
                    at: time.moment($0.at), step: $0.step, occurrence: $0.occurrence.description, title: $0.title,
                    to: $0.to)
            }, escalations: reminders.escalations)
    }
}

extension Wire.GetCoverage.Reply {
    init(_ table: CoverageTable, _ clock: Wire.Clock, most: Int) {
        self.init(
            clock: clock, duty: table.duty, title: table.title, planYear: table.planYear, group: table.group,
            periods: table.columns.map {
                Wire.CoveragePeriod(
                    name: $0.id.description, first: $0.span.first.description, last: $0.span.last.description,
                    done: $0.done, target: $0.target, toDate: $0.toDate)
            },
            members: table.rows.prefix(most).map { row in
                Wire.CoverageMember(
                    member: row.member,
                    visits: row.visits.map { Wire.CoverageVisit(on: $0.on.description, duty: $0.duty) },
                    open: row.isOpen)
            }, truncated: table.rows.count > most)
    }
}
