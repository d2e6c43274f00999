import CivilTime
import Phrases

extension Planner {
    /// Refuses what would be done before it can be: what lasts is over, who is required was there, what was found is
    /// put right.
    func checkRequirements(_ completion: Completion, of occurrence: Occurrence, by caller: Caller) throws(Refusal) {
        try checkAttendance(completion.attendance, of: occurrence)
        try refuseOpenFindings(occurrence, caller)
        let duty = rulebook.rules[occurrence.rule].duty
        if let least = duty.leastLength {
            let length = completion.length ?? least.count
            guard length >= least.count else {
                throw .tooShort(occurrence: occurrence.id, length: length, least: least.count, unit: least.unit)
            }
        }
    }

    /// What lasts a number of days from its opening cannot be done before these are over. What follows from something
    /// begins the day after that.
    func checkLength(_ completion: Completion, of occurrence: Occurrence) throws(Refusal) {
        let rule = rulebook.rules[occurrence.rule]
        guard let lasts = rule.duty.lasts, lasts.isWholeDays, let opens = occurrence.opening(record(of: occurrence))
        else { return }
        let days = rulebook.plan(of: rule).calendar.working
        let earliest: CivilDate =
            if rule.isConsequence {
                lasts.date(after: opens, days: days)
            } else if lasts.unit == .workingDays {
                lasts.date(after: opens - 1, days: days)
            } else {
                lasts.date(after: opens, days: days) - 1
            }
        guard completion.on >= earliest else {
            throw .tooEarly(occurrence: occurrence.id, date: completion.on, earliest: earliest)
        }
    }

    private func checkAttendance(_ attendance: Attendance?, of occurrence: Occurrence) throws(Refusal) {
        let rule = rulebook.rules[occurrence.rule]
        for name in (attendance?.present ?? []) + (attendance?.absent ?? []) {
            guard name.utf8.count <= 512 else { throw .tooLong(field: "present", limit: 512) }
            try knowPerson(name)
        }
        if let attendance, attendance.present.count + attendance.absent.count > Planner.markLimit {
            throw .tooMany(field: "present", limit: Planner.markLimit)
        }
        let roster = rulebook.book.roster
        let required = roster.taking(part: rule.duty.participants?.required ?? [], member: occurrence.id.member)
        guard !required.isEmpty else { return }
        guard let attendance, !attendance.present.isEmpty || !attendance.absent.isEmpty else {
            throw .attendanceExpected(occurrence: occurrence.id, required: required)
        }
        // Where only the absent are named, all others were there.
        let missing = required.filter { person in
            attendance.absent.contains(person)
                || !attendance.present.isEmpty && !attendance.present.contains(person)
        }
        guard missing.isEmpty else { throw .requiredAbsent(occurrence: occurrence.id, people: missing) }
    }

    private func knowPerson(_ name: String) throws(Refusal) {
        let people = rulebook.book.roster.people
        guard people[name] == nil else { return }
        let nearest = Spelling.nearest(to: name, among: people.keys.sorted())
        throw .unknownPerson(name: name, candidates: nearest.map { [$0] } ?? [])
    }
}
