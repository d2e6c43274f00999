import CivilTime
import Phrases

/// One instance of something a duty waits for, all its members taken together where the duty does not go member by
/// member.
struct CauseInstance: Sendable {
    /// How far it is.
    enum Status: Sendable, Hashable {
        /// It is still to come.
        case expected
        /// It came to pass on a day, and that became known at an instant.
        case happened(on: CivilDate, known: Instant)
        /// It is a right that can still be used. Where it is not, from this day on it is waited for no longer.
        case lapsing(on: CivilDate, known: Instant)
        /// It can no longer happen.
        case impossible

        /// It may still come to pass.
        var isOpen: Bool {
            switch self {
            case .expected, .lapsing: true
            case .happened, .impossible: false
            }
        }
    }

    /// Its period as a key, where it has one of the calendar.
    var period: PeriodKey?
    /// Its period as it stands in identities.
    var periodText: String
    var member: String?
    /// The member was passed on by an occasion that was raised for it, and goes down the whole chain.
    var isMemberPassed = false
    /// It is the raising of an occasion, or its end.
    var isOccasion = false
    var status: Status
    /// How people call it.
    var name: String

    /// The first that came to pass: an occasion that is raised again changes nothing for those who waited for one.
    static func first(_ statuses: [Status]) -> Status {
        var first: (on: CivilDate, known: Instant)?
        for case .happened(let on, let known) in statuses where first.map({ (on, known) < $0 }) ?? true {
            first = (on, known)
        }
        return first.map { .happened(on: $0.on, known: $0.known) } ?? .expected
    }

    /// What several instances come to when all are waited for.
    ///
    /// A right that is not used holds the others up until it lapses. With nothing beside it there is nothing to follow
    /// when it does.
    static func all(_ statuses: [Status]) -> Status {
        var happened: (on: CivilDate, known: Instant)?
        var lapsing: (on: CivilDate, known: Instant)?
        for status in statuses {
            switch status {
            case .expected: return .expected
            case .impossible: continue
            case .happened(let on, let known): happened = later(happened, (on, known))
            case .lapsing(let on, let known): lapsing = later(lapsing, (on, known))
            }
        }
        guard let happened else { return lapsing.map { .lapsing(on: $0.on, known: $0.known) } ?? .impossible }
        let last = lapsing.map { later(happened, $0) } ?? happened
        return .happened(on: last.on, known: last.known)
    }

    private static func later(
        _ one: (on: CivilDate, known: Instant)?, _ other: (on: CivilDate, known: Instant)
    ) -> (on: CivilDate, known: Instant) {
        guard let one else { return other }
        return (max(one.on, other.on), max(one.known, other.known))
    }
}

extension Expansion {
    /// The instances of one cause, member by member where the duty's `each` is the cause's, else for all members.
    func instances(of cause: Rule.BoundCause) -> [CauseInstance] {
        switch cause {
        case .rule(let other, let result): instances(ofRule: other, result: result)
        case .raised(let name): raisings(name, ended: false)
        case .ended(let name): raisings(name, ended: true)
        }
    }

    private func instances(ofRule other: Int, result: String?) -> [CauseInstance] {
        let cause = rulebook.rules[other]
        let single = occurrences[other].filter { occurrence in
            switch occurrence.role {
            case .single: !cause.hasOrdinals || record(of: occurrence, cause)?.settled != nil
            case .retake, .finding: false
            case .completion: rule.isConsequence
            case .counted: !rule.isConsequence
            }
        }
        if cause.isExam, let result, Planner.examResults.contains(result) {
            return instances(ofExam: cause, single, result: result)
        }
        let byMember = rule.duty.each != nil && rule.duty.each == cause.duty.each
        if rule.isConsequence, cause.isCounted {
            return completions(of: cause, own: single, result: result, byMember: byMember)
        }
        func instance(_ occurrence: Occurrence, _ member: String?, _ status: CauseInstance.Status) -> CauseInstance {
            CauseInstance(
                period: occurrence.period, periodText: occurrence.id.period, member: member,
                isMemberPassed: occurrence.isMemberPassed, status: status, name: cause.duty.id)
        }
        if byMember {
            return single.map { instance($0, $0.id.member, status(of: $0, in: cause, result: result)) }
        }
        var groups: [String: [Occurrence]] = [:]
        var order: [String] = []
        for occurrence in single {
            let period = occurrence.isMemberPassed ? occurrence.id.description : occurrence.id.period
            if groups[period] == nil { order.append(period) }
            groups[period, default: []].append(occurrence)
        }
        return order.compactMap { period -> CauseInstance? in
            guard let members = groups[period], let first = members.first else { return nil }
            let together = CauseInstance.all(members.map { self.status(of: $0, in: cause, result: result) })
            return instance(first, first.isMemberPassed ? first.id.member : nil, together)
        }
    }

    /// Each completion of a quota or coverage is a cause by itself, whether it was recorded as such or counts toward it.
    private func completions(
        of cause: Rule, own: [Occurrence], result: String?, byMember: Bool
    ) -> [CauseInstance] {
        func instance(_ place: OccurrenceID, _ status: CauseInstance.Status) -> CauseInstance {
            CauseInstance(
                period: PeriodKey(place.period) ?? CompletionOrdinal(place.period).flatMap { PeriodKey($0.base) },
                periodText: place.period, member: byMember ? place.member : nil,
                status: status, name: cause.duty.id)
        }
        let recorded = own.map { instance($0.id, status(of: $0, in: cause, result: result)) }
        let counted = cause.contributors.flatMap { contributor -> [CauseInstance] in
            let other = rulebook.rules[contributor.rule]
            return occurrences[contributor.rule].compactMap { occurrence in
                guard let place = record(of: occurrence, other)?.settled?.countedAs, place.duty == cause.duty.id
                else { return nil }
                return instance(place, status(of: occurrence, in: other, result: result))
            }
        }
        return (recorded + counted).sorted { $0.periodText < $1.periodText }
    }

    private func record(of occurrence: Occurrence, _ cause: Rule) -> Record? {
        fold.record(occurrence.id, of: cause.key)
    }

    private func status(of occurrence: Occurrence, in cause: Rule, result: String?) -> CauseInstance.Status {
        let record = record(of: occurrence, cause)
        if let record, let completion = record.settled, let on = record.settledOn {
            if let result, completion.result != result { return .impossible }
            return .happened(on: on, known: record.settledAt ?? Instant(milliseconds: 0))
        }
        if record?.isWaived == true || record?.isWithdrawn == true || occurrence.hasLapsed { return .impossible }
        if let reached = occurrence.reached { return .happened(on: reached.on, known: reached.known) }
        return lapse(of: occurrence, record, in: cause) ?? .expected
    }

    /// When a right lapses that was not used.
    private func lapse(of occurrence: Occurrence, _ record: Record?, in cause: Rule) -> CauseInstance.Status? {
        guard cause.duty.isOptional, occurrence.isWhole, occurrence.waitsFor.isEmpty, record?.completion == nil,
            let due = occurrence.due(record)
        else { return nil }
        return .lapsing(on: due + 1, known: cause.clockwork.dueMoment(occurrence, on: due))
    }

    private func raisings(_ name: String, ended: Bool) -> [CauseInstance] {
        (fold.occasions[name] ?? []).filter { $0.planYear == plan.year }.compactMap { raised in
            let happened: CauseInstance.Status
            if ended {
                guard let on = raised.endedOn, let known = raised.endRecordedAt else { return nil }
                happened = .happened(on: on, known: known)
            } else {
                happened = .happened(on: raised.on, known: raised.recordedAt)
            }
            let year = raised.planYear
            return CauseInstance(
                period: .position(year: year, raised.ordinal), periodText: "\(year).\(raised.ordinal)",
                member: raised.member, isMemberPassed: raised.member != nil, isOccasion: true, status: happened,
                name: name)
        }
    }
}
