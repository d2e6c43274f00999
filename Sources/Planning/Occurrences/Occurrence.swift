import CivilTime
import Phrases

/// One instance of a duty as plan, calendar and events make it. It is derived anew whenever one of these changes.
struct Occurrence: Sendable {
    /// What sort of instance it is.
    enum Role: Sendable, Hashable {
        /// It is done as a whole.
        case single
        /// A period of a quota or a coverage: it is done when enough counts toward it.
        case counted(done: Int, target: Int)
        /// One completion that counts.
        case completion
        /// A make-up of an exam for one person.
        case retake(String)
        /// Something that was found wrong.
        indirect case finding(Finding)
    }

    let id: OccurrenceID
    /// Its rule's place in the rulebook.
    let rule: Int
    /// Its period, where it has one of the calendar.
    let period: PeriodKey?
    var role: Role = .single
    /// The day it can be begun; nil while that is not known.
    var opens: CivilDate?
    var softDue: CivilDate?
    /// By the words of the plan.
    var nominalDue: CivilDate?
    /// After date rolls.
    var rolledDue: CivilDate?
    /// The moment of its day.
    var at: Moment?
    /// Nobody said that it opens then.
    var opensImplied = false
    /// It belongs to the days the counters are open.
    var isOfOpeningDays = false
    /// It belongs to a holiday, whose days are off by nature.
    var isOfHoliday = false
    /// No day of its window is worked, though it is no duty of days off.
    var isEaten = false
    /// Somebody has to give it a date.
    var isUndated = false
    /// Places of the rules, and names of the occasions, it still waits for.
    var waitsFor: [String] = []
    /// The last day on which any of these can still come to pass; nil where that is not known.
    var waitsThrough: CivilDate?
    /// When what it follows from became known; nothing of it was missed before.
    var knownSince: Instant?
    /// Its member was passed on by an occasion that was raised for it.
    var isMemberPassed = false
    /// What it was to last as long as is over, and it was not done.
    var hasLapsed = false
    /// What else counts in a period of a quota or a coverage.
    @Rare var tally: Tally?
    /// When enough counted, for a quota or a coverage; when everybody was settled, for an exam.
    @Rare var reached: (on: CivilDate, known: Instant)?
    /// What the participants of an exam came to.
    @Rare var exam: ExamStanding?
    /// Everybody was settled, and somebody has to approve it.
    var awaitsApproval = false
    /// What it followed from was taken back, but somebody had acted on it.
    var isKept = false

    init(id: OccurrenceID, rule: Int, period: PeriodKey?) {
        self.id = id
        self.rule = rule
        self.period = period
    }

    /// An occurrence of a window of the plan.
    init(_ window: Window, id: OccurrenceID, rule: Int, roll: DateRoll, calendar: WorkingCalendar) {
        self.init(id: id, rule: rule, period: window.key)
        opens = window.opens
        softDue = window.softDue
        nominalDue = window.due
        at = window.at
        opensImplied = window.opensImplied
        isOfOpeningDays = window.openingDays
        rolledDue = window.rolledDue(roll, calendar: calendar)
        let spans = window.parts.isEmpty ? [window.span, window.bounds] : window.parts
        isEaten = window.rolls && window.span.length < 366 && spans.allSatisfy { calendar.working.count(in: $0) == 0 }
        if let soft = softDue, window.rolls {
            softDue = calendar.working.roll(soft, roll, within: window.bounds)
        }
    }

    /// It waits for others.
    mutating func wait(for names: [String], _ status: CauseInstance.Status) {
        waitsFor = names
        if case .lapsing(let on, _) = status { waitsThrough = on - 1 }
    }

    /// It is held as a whole, and not a completion, a make-up or a finding.
    var isWhole: Bool {
        switch role {
        case .single, .counted: true
        case .completion, .retake, .finding: false
        }
    }

    /// What was found wrong.
    var finding: Finding? { if case .finding(let finding) = role { finding } else { nil } }

    /// It was done, and waits for somebody else to approve it.
    func isAwaiting(_ record: Record?) -> Bool { awaitsApproval || record?.isAwaitingApproval == true }

    /// A day before which nobody hears of it: its opening, but what waits for approval may be before that.
    func firstHeard(_ record: Record?) -> CivilDate? { isAwaiting(record) ? .earliest : opening(record) }

    /// It is a period in which completions are counted.
    var isCounted: Bool {
        if case .counted = role { true } else { false }
    }

    /// The due day in force.
    func due(_ record: Record?) -> CivilDate? {
        record?.moved ?? record?.dated ?? record?.pin?.due ?? rolledDue
    }

    /// The due day by the words of the plan, or what a person put in its place. A new generation of reminders begins
    /// when it changes; the roll of a calendar that came late does not change it.
    func nominal(_ record: Record?) -> CivilDate? {
        record?.moved ?? record?.dated ?? record?.pin?.nominalDue ?? nominalDue
    }

    /// The opening day in force.
    func opening(_ record: Record?) -> CivilDate? {
        guard let opens = record?.pin?.opens ?? opens else { return nil }
        return due(record).map { min(opens, $0) } ?? opens
    }

    /// The soft due day, as long as nobody has set another due day.
    func soft(_ record: Record?) -> CivilDate? {
        guard record?.moved == nil, record?.dated == nil else { return nil }
        return record?.pin.map(\.softDue) ?? softDue
    }
}
