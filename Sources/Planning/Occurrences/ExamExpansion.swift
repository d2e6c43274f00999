import CivilTime
import Phrases

extension Expansion {
    /// No exam is made up for more often.
    private static let mostRetakes = 100

    /// Exams with what their participants came to, each followed by its make-ups.
    func examined(_ found: [Occurrence]) -> [Occurrence] {
        found.flatMap { exam -> [Occurrence] in
            guard case .single = exam.role else { return [exam] }
            var exam = exam
            let record = record(exam.id)
            guard record?.completion == nil, record?.isWaived != true else { return [exam] }
            let base = record?.examinees ?? [:]
            var retakes: [Occurrence] = []
            let people = rulebook.participants(of: rule, exam.id, fold)
            let candidates = people.map { candidate($0, of: exam, base, &retakes) }
            var standing = ExamStanding(candidates: candidates, known: Instant(milliseconds: 0))
            standing.known = candidates.compactMap(\.last?.known).max() ?? standing.known
            exam.exam = standing
            if let on = standing.completedOn { settle(&exam, on, standing.known, record) }
            return [exam] + retakes
        }
    }

    /// With a sign-off it is done once that stands; marks that are recorded after it end it.
    private func settle(_ exam: inout Occurrence, _ on: CivilDate, _ known: Instant, _ record: Record?) {
        guard rule.duty.verify != nil else {
            exam.reached = (on, known)
            return
        }
        if let signOff = record?.signOff {
            exam.reached = (max(on, signOff.approval.on), signOff.at)
        } else {
            exam.awaitsApproval = true
        }
    }

    private func candidate(
        _ person: String, of exam: Occurrence, _ base: [String: Examinee], _ retakes: inout [Occurrence]
    ) -> ExamStanding.Candidate {
        var candidate = ExamStanding.Candidate(person: person)
        guard var sitting = base[person], let mark = rule.duty.passMark else { return candidate }
        var period = exam.id.period
        for number in 1...Expansion.mostRetakes {
            candidate.sittings.append((period, sitting))
            guard let score = sitting.score else {
                candidate.outcome = .excused
                return candidate
            }
            if score.reaches(mark) {
                candidate.outcome = .passed
                return candidate
            }
            candidate.outcome = .failed
            guard let retake = rule.duty.retake, retake.allows(number) else { return candidate }
            candidate.outcome = .retaking
            let next = makeUp(number, for: person, of: exam, after: sitting, period, retake)
            retakes.append(next)
            let record = record(next.id)
            if record?.isWaived == true {
                candidate.outcome = .excused
                return candidate
            }
            guard let taken = record?.examinees[person] else { return candidate }
            retakes[retakes.count - 1].reached = (taken.on, taken.known)
            sitting = taken
            period = next.id.period
        }
        return candidate
    }

    /// The make-up of one person, due by its rules from the day of the failure, or of the retraining that comes first.
    private func makeUp(
        _ number: Int, for person: String, of exam: Occurrence, after failed: Examinee, _ sitting: String,
        _ retake: Retake
    ) -> Occurrence {
        let member = exam.id.member.map { $0 == person ? person : "\($0)/\(person)" } ?? person
        let period = FollowUp(.retake, of: exam.id.period, number: number).period
        var occurrence = Occurrence(id: id(period, member), rule: own, period: exam.period)
        occurrence.role = .retake(person)
        occurrence.isMemberPassed = exam.isMemberPassed
        occurrence.at = exam.at
        var (on, known) = (failed.on, failed.known)
        if let retraining = retake.after {
            switch retrained(retraining, person, of: exam, sitting, since: failed) {
            case .expected, .lapsing:
                occurrence.waitsFor = [retraining]
                return occurrence
            case .impossible: break
            case .happened(let day, let instant): (on, known) = (max(on, day), max(known, instant))
            }
        }
        let within = retake.within ?? Retake.implied
        occurrence.opens = on
        let due = within.date(after: on, days: plan.calendar.working)
        occurrence.nominalDue = due
        occurrence.rolledDue = plan.calendar.working.roll(due, roll, within: DateSpan(on, max(on, due)))
        occurrence.knownSince = known
        return occurrence
    }

    /// Whether the retraining of somebody who failed is done. Where it follows from failing, it is that of this very
    /// sitting; else any since then.
    private func retrained(
        _ duty: String, _ person: String, of exam: Occurrence, _ sitting: String, since failed: Examinee
    ) -> CauseInstance.Status {
        let key = DutyKey(planYear: rule.key.planYear, duty: duty)
        guard let place = rulebook.index[key] else { return .impossible }
        let training = rulebook.rules[place]
        let records = fold.records[key] ?? [:]
        if training.followsFailing(own) {
            let isForAll = !training.goesOver(rule, in: rulebook.book.roster) && !exam.isMemberPassed
            // What is held for all who failed comes once, after the exam itself.
            if isForAll, sitting != exam.id.period { return .impossible }
            let record = records[OccurrenceID(duty: duty, period: sitting, member: isForAll ? nil : person)]
            if record?.isWaived == true { return .impossible }
            guard let record, let on = record.settledOn, let known = record.settledAt else { return .expected }
            return .happened(on: on, known: known)
        }
        let days = records.compactMap { id, record -> (on: CivilDate, known: Instant)? in
            guard id.member == nil || id.member == person, let on = record.settledOn, on >= failed.on,
                let known = record.settledAt
            else { return nil }
            return (on, known)
        }
        return days.min { $0 < $1 }.map { .happened(on: $0.on, known: $0.known) } ?? .expected
    }
}

extension Retake {
    /// How soon a make-up is held where the plan does not say: as soon as anything that names no span.
    static let implied = TimeAmount(5, .workingDays)

    /// Whether there may be a make-up of this number.
    func allows(_ number: Int) -> Bool {
        if let limit { return number <= limit }
        return untilPass || number == 1
    }
}

extension Rule {
    /// It opens when somebody fails another duty's exam.
    func followsFailing(_ exam: Int) -> Bool { causes.contains(.rule(exam, result: "fail")) }
}

extension Rulebook {
    /// The people who take part in an occurrence, without repeats. An exam that follows each completion of a quota has
    /// those of the very duty that was completed.
    func participants(of rule: Rule, _ id: OccurrenceID, _ fold: Fold) -> [String] {
        guard rule.participants.isEmpty, rule.borrowsParticipants else {
            return book.roster.taking(part: rule.participants, member: id.member)
        }
        let parties = rule.causes.flatMap { cause -> [Party] in
            guard case .rule(let place, _) = cause else { return [] }
            return rules[place].contributors.flatMap { contributor -> [Party] in
                let other = rules[contributor.rule]
                let place = OccurrenceID(duty: rules[place].duty.id, period: id.period)
                let isIt = (fold.records[other.key] ?? [:]).values.contains { $0.completion?.countedAs == place }
                return isIt ? other.participants : []
            }
        }
        return book.roster.taking(part: parties, member: id.member)
    }
}
