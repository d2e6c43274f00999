import CalendarInterface
import CivilTime
import Planning
import Wording

/// What tables say of an occurrence.
struct OccurrenceText {
    let words: Words
    let today: CivilDate?

    init(_ words: Words, clock: Wire.Clock) {
        self.words = words
        today = CivilDate(clock.today)
    }

    /// Its title with what is worth knowing.
    /// - Parameters:
    ///   - later: how many later ones of its duty it stands for.
    ///   - isStateShown: whether its state stands elsewhere; if not, that it waits for approval is said here.
    func title(_ occurrence: Wire.Occurrence, later: Int = 0, isStateShown: Bool = true) -> Table.Cell {
        let isWaiting = !isStateShown && occurrence.state == OccurrenceState.awaitingApproval.rawValue
        let remarks =
            (isWaiting ? [words.state(.awaitingApproval)] : []) + remarks(occurrence)
            + (later > 0 ? [words.andLater(later)] : [])
        return .init(
            visible(occurrence.title), keeping: remarks.isEmpty ? "" : " [\(words.list(remarks))]")
    }

    /// What is worth knowing: what is doubtful about its dates first, progress, a day by which it would better be done,
    /// other marks.
    private func remarks(_ occurrence: Wire.Occurrence) -> [String] {
        let doubts = [Wire.Mark.provisional, .assumed].map(\.rawValue)
        var remarks = occurrence.marks.filter(doubts.contains).compactMap(words.mark)
        if let progress = occurrence.progress {
            remarks.append(words.progress(done: progress.done, target: progress.target, unit: progress.unit))
            let behind = Standing(progress).behind
            if behind > 0 { remarks.append(words.behind(behind, unit: progress.unit)) }
        }
        if let soft = occurrence.softDue, let due = occurrence.due, soft != due {
            remarks.append("\(words.label(.softDue)) \(visible(soft))")
        }
        return remarks + occurrence.marks.filter { !doubts.contains($0) }.compactMap(words.mark)
    }

    /// A day as seen from today; empty without one.
    func distance(_ day: String?) -> String {
        guard let today, let day = day.flatMap({ CivilDate($0) }) else { return "" }
        return words.distance(to: day, from: today)
    }

    /// A day with the time of day that belongs to it.
    func day(_ day: String?, at time: String? = nil) -> String {
        guard let day else { return "" }
        return time.map { "\(visible(day)) \(visible($0))" } ?? visible(day)
    }

    /// Its state in words; what is not known here as it came.
    func state(_ name: String) -> String { OccurrenceState(rawValue: name).map(words.state) ?? visible(name) }

    /// Its category in words; what is not known here as it came.
    func category(_ name: String) -> String { Category(rawValue: name).map(words.category) ?? visible(name) }

    /// The colour of its state.
    static func ink(_ state: String) -> Style.Ink? {
        switch OccurrenceState(rawValue: state) {
        case .overdue: .red
        case .undated, .awaitingApproval: .yellow
        case .done, .waived, .lapsed, .withdrawn, .beforeAdoption: .dim
        case .pending, .open, nil: nil
        }
    }
}
