import CivilTime
import Phrases
import PlanFiles

/// Expands recurrence rules over a year: 200 of them, each read from its text and expanded for itself, time and again.
///
///     expansion REPETITIONS CALENDAR-DIRECTORY RULE…
///
/// Prints how many days there are and their checksum, then the milliseconds of each repetition on a line of their own. An
/// occurrence is its key, its opening, its due date and the due date rolled to a working day. The working calendar is
/// loaded once, as a daemon does.
@main enum Expansion {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 3, let repetitions = Int(arguments[1]), repetitions > 0 else {
            print("usage: expansion REPETITIONS CALENDAR-DIRECTORY RULE…")
            return
        }
        let reading = CalendarReading(try PlanDirectory.calendars(in: [arguments[2]]))
        guard let calendar = reading.calendar("cn", opening: .working) else {
            print("there is no calendar “cn” in \(arguments[2])")
            return
        }
        try RuleSet(rules: Array(arguments.dropFirst(3)), calendar: calendar).measure(repetitions)
    }
}

/// The rules, off the main actor, whose checks would be measured too.
private struct RuleSet: Sendable {
    let rules: [String]
    let calendar: WorkingCalendar

    private struct Occurrence {
        let key: PeriodKey
        let opens: CivilDate
        let due: CivilDate
        let rolled: CivilDate
    }

    func measure(_ repetitions: Int) throws {
        let clock = ContinuousClock()
        for repetition in 0..<repetitions {
            let begin = clock.now
            let occurrences = try expand()
            let elapsed = clock.now - begin
            if repetition == 0 { print(occurrences.count, checksum(occurrences)) }
            print(Double(elapsed.components.attoseconds) / 1e15)
        }
    }

    private func expand() throws -> [Occurrence] {
        var occurrences: [Occurrence] = []
        occurrences.reserveCapacity(200 * 366)
        let start = YearMonth(year: 2025, month: 1).first
        for index in 0..<200 {
            let schedule = try Schedule.recurrence(rules[index % rules.count], start: start)
            for window in schedule.windows(in: 2025, calendar: calendar) {
                occurrences.append(
                    Occurrence(
                        key: window.key, opens: window.opens, due: window.due,
                        rolled: window.rolledDue(.preceding, calendar: calendar)))
            }
        }
        return occurrences
    }

    /// FNV-1a over the days since 1970-01-01.
    private func checksum(_ occurrences: [Occurrence]) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for occurrence in occurrences {
            hash = (hash ^ UInt64(UInt32(bitPattern: occurrence.due.dayNumber))) &* 1_099_511_628_211
        }
        return hash
    }
}
