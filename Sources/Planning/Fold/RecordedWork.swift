import CivilTime

/// Who approved something, and when that was recorded.
struct SignOff: Sendable, Hashable, Codable {
    var by: Actor
    var at: Instant
    var approval: Approval
}

/// One call that recorded marks of an exam, or excused somebody.
struct ExamEntry: Sendable, Hashable, Codable {
    var at: Instant
    var by: Actor
    var results: ExamResults?
    var excuse: Excuse?

    init(at: Instant, by: Actor, results: ExamResults? = nil, excuse: Excuse? = nil) {
        self.at = at
        self.by = by
        self.results = results
        self.excuse = excuse
    }
}

/// What stands of one person in one sitting of an exam.
struct Examinee: Sendable, Hashable {
    /// Nil where the person is excused.
    var score: Score?
    var reason: String?
    var on: CivilDate
    var known: Instant
}

extension Record {
    /// What stands of each person; what was recorded later goes before.
    var examinees: [String: Examinee] {
        var found: [String: Examinee] = [:]
        for entry in examEntries {
            for mark in entry.results?.marks ?? [] {
                found[mark.person] = Examinee(score: mark.score, on: entry.results?.on ?? .earliest, known: entry.at)
            }
            if let excuse = entry.excuse {
                found[excuse.person] = Examinee(reason: excuse.reason, on: excuse.on, known: entry.at)
            }
        }
        return found
    }

    /// The last mark of each person, whether or not the person was excused after it.
    var scores: [String: Score] {
        let marks = examEntries.flatMap { $0.results?.marks ?? [] }
        return Dictionary(marks.map { ($0.person, $0.score) }) { _, last in last }
    }

    mutating func note(_ entry: ExamEntry) {
        examEntries.append(entry)
        doers.append(entry.by)
        if signOff != nil { askAgain(at: entry.at) }
    }

    /// What was approved is another now, and is to be approved again.
    mutating func askAgain(at instant: Instant) {
        signOff = nil
        generation += 1
        generationSince = instant
        forgetReminders()
        forgetHolds()
    }

    /// It is to be done again.
    mutating func reopen(because reason: String?, at instant: Instant) {
        completion = nil
        completedBy = nil
        completedAt = nil
        isWaived = false
        signOff = nil
        doers = []
        self.reason = reason
        generation += 1
        generationSince = instant
        forgetReminders()
        forgetHolds()
    }

    /// Takes back what was recorded last: a completion or a waiver, else the last marks of an exam, else a finding.
    mutating func takeBack(_ undoing: Reason, at instant: Instant) {
        if completion == nil, !isWaived {
            if finding != nil { isRetracted = true }
            if !examEntries.isEmpty {
                examEntries.removeLast()
                let left = examEntries.map(\.by)
                reopen(because: undoing.reason, at: instant)
                doers = left
                return
            }
        }
        reopen(because: undoing.reason, at: instant)
    }
}
