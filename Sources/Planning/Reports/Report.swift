import CivilTime
import Phrases

/// What was planned in a span of days and what became of it.
public struct Report: Sendable, Hashable {
    /// What its rows are of.
    public enum Grouping: String, Sendable, Hashable, CaseIterable {
        /// The people who answer; what several answer for stands with each of them.
        case owner
        /// The sort of work.
        case category
        /// The group that answers, else the group whose members have an occurrence each.
        case group
        case duty
    }

    /// How many occurrences were due, and what became of them.
    public struct Figures: Sendable, Hashable {
        /// Due in the span.
        public var planned = 0
        /// Done, and approved where somebody has to approve it.
        public var done = 0
        /// Done on or before the due day in force; an exam when everybody had taken it, make-ups aside.
        public var onTime = 0
        /// Done after it.
        public var late = 0
        /// Not to be done, by a decision.
        public var waived = 0
        /// Rights not used, and what was open when its occasion ended.
        public var lapsed = 0
        /// Still to be done, what is overdue included.
        public var open = 0
        /// Past their due moment.
        public var overdue = 0

        /// Done of what was to be done, in thousandths, rounded down; nil where nothing was.
        public var rate: Int? {
            let wanted = planned - waived - lapsed
            return wanted > 0 ? done * 1000 / wanted : nil
        }
    }

    /// One row.
    public struct Row: Sendable, Hashable {
        /// A person, a category, a group or the id of a duty; empty where nobody answers.
        public var name: String
        /// Of a duty.
        public var title: String?
        /// Its counts.
        public var figures: Figures
    }

    /// The days.
    public var span: DateSpan
    /// What its rows are of.
    public var grouping: Grouping
    /// In the order of the plan, the roster or the format.
    public var rows: [Row]
    /// Every occurrence once.
    public var total: Figures
    /// Occurrences due before adoption, which count nowhere else.
    public var beforeAdoption = 0
    /// How many of those were recorded as done all the same.
    public var beforeAdoptionDone = 0
    /// Occurrences that opened by the end of the span and wait for somebody's date, which count nowhere else.
    public var undated = 0
    /// Occurrences that are no longer in the plan, which count nowhere else.
    public var withdrawn = 0

    /// The days a period means: `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W09`, a day, or two days joined by a
    /// slash; nil for any other text.
    public static func span(of text: String) -> DateSpan? {
        guard text.utf8.count <= 32 else { return nil }
        return PeriodKey(text)?.span ?? DateSpan(text)
    }
}

extension Planner {
    /// What was planned in a span of days, as far as somebody may know of it.
    public func report(_ span: DateSpan, by grouping: Report.Grouping, for caller: Caller, at now: Instant) -> Report {
        let caller = standing(caller, at: now)
        var figures: [String: Report.Figures] = [:]
        var titles: [String: String] = [:]
        var report = Report(span: span, grouping: grouping, rows: [], total: .init())
        report.withdrawn = withdrawn(for: caller).count { $0.due.map(span.contains) ?? false }
        for (place, rule) in rulebook.rules.enumerated() where maySee(rule, caller) {
            let line = fold.inForce[rule.key]?.line
            for occurrence in occurrences[place] where occurrence.role != .completion && maySee(occurrence, caller) {
                let record = record(of: occurrence)
                let seen = seen(occurrence, by: caller)
                let state = state(of: seen, at: now)
                guard let day = day(of: occurrence, record) else {
                    let isHeard = state == .undated && (occurrence.opens ?? .latest) <= span.last
                    if isHeard { report.undated += 1 }
                    continue
                }
                guard span.contains(day) else { continue }
                if state == .withdrawn {
                    report.withdrawn += 1
                } else if isBeforeAdoption(occurrence, record, rule.clockwork, line) {
                    report.beforeAdoption += 1
                    if state == .done { report.beforeAdoptionDone += 1 }
                } else {
                    count(seen, state, in: &report.total)
                    for name in names(of: occurrence, record, state, rule, grouping) {
                        count(seen, state, in: &figures[name, default: .init()])
                    }
                    if grouping == .duty { titles[rule.key.duty] = rule.duty.title }
                }
            }
        }
        report.rows = inOrder(Array(figures.keys), grouping).map {
            Report.Row(name: $0, title: titles[$0], figures: figures[$0] ?? .init())
        }
        return report
    }

    /// The due day in force; of work that was done without one the day it was done.
    private func day(of occurrence: Occurrence, _ record: Record?) -> CivilDate? {
        occurrence.due(record) ?? (occurrence.isUndated ? record?.completion?.on : nil)
    }

    private func count(_ occurrence: Occurrence, _ state: OccurrenceState, in figures: inout Report.Figures) {
        figures.planned += 1
        switch state {
        case .done:
            figures.done += 1
            let record = record(of: occurrence)
            let on = record?.completion?.on ?? occurrence.exam?.heldOn ?? occurrence.reached?.on
            if let on, let due = occurrence.due(record), on > due { figures.late += 1 } else { figures.onTime += 1 }
        case .waived: figures.waived += 1
        case .lapsed: figures.lapsed += 1
        case .overdue:
            figures.open += 1
            figures.overdue += 1
        case .pending, .open, .undated, .awaitingApproval: figures.open += 1
        case .beforeAdoption, .withdrawn: break
        }
    }

    private func names(
        of occurrence: Occurrence, _ record: Record?, _ state: OccurrenceState, _ rule: Rule,
        _ grouping: Report.Grouping
    ) -> [String] {
        switch grouping {
        case .category: return [rule.duty.category.rawValue]
        case .duty: return [rule.key.duty]
        case .owner:
            // What is closed stays with those who answered for it then.
            let then = state.isClosed ? record?.basis?.owners : nil
            let owners = then ?? owners(of: occurrence)
            return owners.isEmpty ? [""] : owners
        case .group:
            switch rule.duty.owner {
            case .group(let name), .person(let name): return [name]
            case .each, nil: return [rule.duty.each ?? ""]
            }
        }
    }

    /// Categories and duties as they stand in the format and in the plan, people and groups as in the roster.
    private func inOrder(_ names: [String], _ grouping: Report.Grouping) -> [String] {
        let order: [String] =
            switch grouping {
            case .category: Category.allCases.map(\.rawValue)
            case .duty: rulebook.rules.map(\.key.duty)
            case .owner, .group: rulebook.book.roster.order
            }
        let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        return names.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
    }
}
