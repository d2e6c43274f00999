import CivilTime
import Phrases
import Planning

/// Quotas that what counts toward them cannot reach.
struct QuotaWarnings {
    let plan: Plan
    let duties: [ReadDuty]
    let roster: Roster
    let diagnostics: Diagnostics

    func report() {
        var contributors: [String: [Duty]] = [:]
        for duty in duties {
            if let counts = duty.duty.countsToward { contributors[counts.duty, default: []].append(duty.duty) }
        }
        for quota in duties {
            guard let wanted = quota.duty.schedule.quota, wanted.unit == nil,
                let counted = contributors[quota.duty.id], counted.allSatisfy(isDated)
            else { continue }
            for year in plan.years {
                let periods = quota.duty.schedule.windows(in: year, calendar: plan.calendar).count
                let need = wanted.bound.count * periods
                let have = counted.reduce(0) { $0 + completions($1, year) }
                guard have < need else { continue }
                diagnostics.warning(
                    quota.place(of: "when"),
                    "what is dated counts \(have) of \(need) in \(year), and nothing else counts toward "
                        + Visible.quoted(quota.duty.id))
                break
            }
        }
    }

    private func isDated(_ duty: Duty) -> Bool {
        switch duty.schedule.kind {
        case .window, .recurring, .holiday: !duty.schedule.allowsMore
        case .quota, .coverage, .interval, .relative, .undated: false
        }
    }

    private func completions(_ duty: Duty, _ year: Int) -> Int {
        let windows = duty.schedule.windows(in: year, calendar: plan.calendar).count
        let members = duty.each.flatMap { roster.groups[$0]?.members.count } ?? 1
        return windows * members * (duty.countsToward?.weight ?? 1)
    }
}
