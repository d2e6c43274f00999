import Phrases

/// The instances of one cause, looked up by the period and the member of what waits for them.
final class CauseTable {
    /// In order.
    let instances: [CauseInstance]
    private let byPeriod: [PeriodKey?: [String?: [CauseInstance]]]
    private let periods: [PeriodKey?]
    /// The periods that match one, once they were asked for.
    private var matching: [PeriodKey?: [PeriodKey?]] = [:]

    init(_ instances: [CauseInstance]) {
        self.instances = instances
        var byPeriod: [PeriodKey?: [String?: [CauseInstance]]] = [:]
        var periods: [PeriodKey?] = []
        for instance in instances {
            if byPeriod[instance.period] == nil { periods.append(instance.period) }
            byPeriod[instance.period, default: [:]][instance.member, default: []].append(instance)
        }
        self.byPeriod = byPeriod
        self.periods = periods
    }

    /// The instances something waits for. One without a member waits for all members, and what has no member is waited
    /// for by all. An occasion has no period of the calendar: where none is the very one, all are meant.
    func matching(_ period: PeriodKey?, _ member: String?) -> [CauseInstance] {
        let periods: [PeriodKey?] =
            if instances.first?.isOccasion == true {
                byPeriod[period] == nil ? self.periods : [period]
            } else {
                self.periods(matching: period)
            }
        return periods.flatMap { other -> [CauseInstance] in
            let byMember = byPeriod[other] ?? [:]
            guard let member else {
                return byMember.count == 1 ? byMember.first?.value ?? [] : instances.filter { $0.period == other }
            }
            return (byMember[nil] ?? []) + (byMember[member] ?? [])
        }
    }

    private func periods(matching period: PeriodKey?) -> [PeriodKey?] {
        if let known = matching[period] { return known }
        let found = periods.filter { CauseTable.matches($0, period) }
        matching[period] = found
        return found
    }

    /// Child and parent are matched by period: equal keys match, a once-a-year duty matches anything of its year, and
    /// a coarser one all finer ones inside its period.
    static func matches(_ one: PeriodKey?, _ other: PeriodKey?) -> Bool {
        one == nil || other == nil || isOneTime(one, other)
    }

    /// Both are of one time: equal, or one inside the other.
    static func isOneTime(_ one: PeriodKey?, _ other: PeriodKey?) -> Bool {
        guard let one, let other else { return false }
        return one.contains(other) || other.contains(one)
    }
}
