import CalendarInterface
import CivilTime
import Planning
import Varlink

/// What there is to do.
extension CalendarService {
    /// The furthest ahead one can look, in days.
    private static let horizon = 0...36_600
    /// The most occurrences in one section of the agenda.
    private static let sectionLimit = 1000

    func addQueries(to interface: inout Interface) throws(InterfaceFault) {
        try interface.query(Wire.ListOccurrences.self) { (parameters, peer) throws(VarlinkError) in
            try needPlan(parameters.language)
            return try list(parameters, for: steward.caller(peer))
        }
        try interface.query(Wire.GetAgenda.self) { (parameters, peer) throws(VarlinkError) in
            try needPlan(parameters.language)
            return try agenda(parameters, for: steward.caller(peer))
        }
        try interface.query(Wire.GetOccurrence.self) { (parameters, peer) throws(VarlinkError) in
            try occurrence(parameters, for: steward.caller(peer))
        }
    }

    /// Without a plan there is nothing to do, which must not read as having done everything.
    func needPlan(_ language: String?) throws(VarlinkError) {
        guard steward.desk.standing.source == .nothing else { return }
        throw VarlinkError(CalendarError(.noPlan, words(language)))
    }

    private func list(
        _ parameters: Wire.ListOccurrences.Parameters, for caller: Caller
    ) throws(VarlinkError) -> Wire.ListOccurrences.Reply {
        let now = steward.now
        let planner = steward.desk.planner
        let limit = try Arguments.number(
            parameters.limit, in: Wire.ListOccurrences.limits, otherwise: Wire.ListOccurrences.defaultLimit, "limit")
        var to: CivilDate? = try Arguments.day(parameters.to, "to")
        if let days = parameters.days {
            guard to == nil else { throw .invalidParameter("days", message: "“to” and “days” cannot stand together") }
            to = planner.today(at: now) + (try Arguments.number(days, in: Self.horizon, otherwise: 0, "days"))
        }
        try know(parameters.owner, planner, parameters.language)
        let query = OccurrenceQuery(
            states: try Arguments.words(parameters.states, OccurrenceState.self, "states"),
            from: try Arguments.day(parameters.from, "from"), to: to, owner: parameters.owner, duty: parameters.duty,
            category: try Arguments.words(parameters.category.map { [$0] }, Category.self, "category")?.first)
        let views = planner.views(query, for: caller, at: now, limit: limit + 1)
        return Wire.ListOccurrences.Reply(
            clock: steward.wireClock, occurrences: views.prefix(limit).map(Wire.Occurrence.init),
            truncated: views.count > limit)
    }

    /// An owner who is nobody's name owns nothing, which must not read as having nothing to do.
    private func know(_ owner: String?, _ planner: Planner, _ language: String?) throws(VarlinkError) {
        guard let owner else { return }
        do throws(Refusal) {
            try planner.know(owner)
        } catch {
            throw VarlinkError(CalendarError(error, words(language)))
        }
    }

    private func agenda(
        _ parameters: Wire.GetAgenda.Parameters, for caller: Caller
    ) throws(VarlinkError) -> Wire.GetAgenda.Reply {
        let now = steward.now
        let planner = steward.desk.planner
        let days = try Arguments.number(
            parameters.days, in: Self.horizon, otherwise: Wire.GetAgenda.defaultDays, "days")
        try know(parameters.owner, planner, parameters.language)
        let agenda = planner.agenda(days: days, owner: parameters.owner, for: caller, at: now)
        let sections = [agenda.overdue, agenda.due, agenda.open, agenda.soon, agenda.undated]
        func section(_ views: [OccurrenceView]) -> [Wire.Occurrence] {
            views.prefix(Self.sectionLimit).map(Wire.Occurrence.init)
        }
        let before = OccurrenceQuery(states: [.beforeAdoption], owner: parameters.owner)
        return Wire.GetAgenda.Reply(
            clock: steward.wireClock, overdue: section(agenda.overdue), due: section(agenda.due),
            open: section(agenda.open), soon: section(agenda.soon), undated: section(agenda.undated),
            beforeAdoption: planner.tally(before, for: caller, at: now)[.beforeAdoption] ?? 0,
            truncated: sections.contains { $0.count > Self.sectionLimit })
    }

    private func occurrence(
        _ parameters: Wire.GetOccurrence.Parameters, for caller: Caller
    ) throws(VarlinkError) -> Wire.GetOccurrence.Reply {
        let now = steward.now
        let planner = steward.desk.planner
        let words = words(parameters.language)
        do throws(Refusal) {
            let id = try planner.find(parameters.name, for: .looking, by: caller, at: now)
            guard let view = planner.view(of: id, for: caller, at: now) else {
                throw .unknownOccurrence(name: parameters.name, candidates: [])
            }
            return Wire.GetOccurrence.Reply(
                clock: steward.wireClock, occurrence: Wire.Occurrence(view),
                details: Wire.OccurrenceDetails(view, steward.wireTime))
        } catch {
            throw VarlinkError(CalendarError(error, words))
        }
    }
}
