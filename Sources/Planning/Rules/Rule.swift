import CivilTime
import Phrases

/// A duty in force, with the names it uses bound to rules. It never changes; being a class, it is handed around without
/// copying a duty's many parts.
final class Rule: Sendable {
    /// One thing it waits for.
    enum BoundCause: Sendable, Hashable {
        case rule(Int, result: String?)
        case raised(String)
        case ended(String)
    }

    /// When it counts.
    enum BoundCondition: Sendable, Hashable {
        case spans([DateSpan])
        case occasion(String)
        case rule(Int)
    }

    let key: DutyKey
    /// The plan's place in the book.
    let plan: Int
    private let placed: PlacedDuty
    /// What kind of thing its phrases say.
    let kind: ScheduleKind
    /// One occurrence for each; a single nil where the duty has no `each`.
    let members: [String?]
    let causes: [BoundCause]
    /// Those who answer for each of `members`.
    let owners: [String?: [String]]
    /// Each cause counts for itself.
    let anyCause: Bool
    /// The duty it stands before.
    let target: Int?
    /// The occasion it stands before.
    let awaited: String?
    let condition: BoundCondition?
    /// What counts toward it, and how much.
    let contributors: [(rule: Int, weight: Int)]
    /// The same duty in earlier years' plans, whose last completion its interval counts on from.
    let earlier: [Int]
    /// What ought to be done before it.
    let gates: [Int]
    /// Who takes part; empty where nobody said.
    let participants: [Party]
    /// Turns its days into instants.
    let clockwork: Clockwork

    init(
        key: DutyKey, plan: Int, duty: PlacedDuty, dial: PlanDial, members: [String?],
        owners: [String?: [String]], causes: [BoundCause], anyCause: Bool, target: Int?, awaited: String?,
        condition: BoundCondition?,
        contributors: [(rule: Int, weight: Int)], earlier: [Int], gates: [Int], participants: [Party]
    ) {
        self.key = key
        self.plan = plan
        placed = duty
        kind = duty.duty.schedule.kind
        self.members = members
        self.owners = owners
        self.causes = causes
        self.anyCause = anyCause
        self.target = target
        self.awaited = awaited
        self.condition = condition
        self.contributors = contributors
        self.earlier = earlier
        self.gates = gates
        self.participants = participants
        clockwork = Clockwork(duty, dial)
    }

    /// The line of the plan.
    var duty: Duty { placed.duty }

    /// It is dated by what it comes after.
    var isConsequence: Bool {
        !causes.isEmpty && kind == .relative
    }

    /// It is due when its target opens, or on the day for which the occasion it stands before was raised.
    var isLeadUp: Bool {
        (target != nil || awaited != nil) && kind == .relative
    }

    /// Its date is read into words that do not say it; what is due when its target opens says so by that.
    var isAssumed: Bool {
        duty.schedule.isAssumed && !(isLeadUp && !isConsequence && duty.phrases.isEmpty)
    }

    /// Its completions are counted, and none of them is the whole.
    var isCounted: Bool { kind == .quota || kind == .coverage }

    /// The group whose members its completions cover. A share of `each` means them all together.
    var coveredGroup: String? { duty.covers ?? (kind == .coverage ? duty.each : nil) }

    /// It can be completed any number of times, so its completions carry ordinals.
    var hasOrdinals: Bool { isCounted || (kind == .interval && duty.since == .done) }

    /// Which occurrences it has depends on what was done of them.
    var isMadeOfItsRecords: Bool {
        hasOrdinals || condition != nil || isExam || isConsequence || duty.verify != nil
    }

    /// Each of those who take part passes it or not.
    var isExam: Bool { duty.passMark != nil && (!participants.isEmpty || borrowsParticipants) && !hasOrdinals }

    /// Those who take part are those of whatever it comes after each time.
    var borrowsParticipants: Bool { duty.category == .exam && duty.participants == nil && isConsequence }

    /// It lasts a while, and is due after the end of that because its words name no span.
    var isImpliedAfterLength: Bool { duty.phrases.isEmpty && duty.lasts?.isWholeDays == true }

    /// Rules whose occurrences its own follow from.
    var dutiesLookedAt: [Int] {
        var looked = causes.compactMap { cause -> Int? in
            if case .rule(let rule, _) = cause { rule } else { nil }
        }
        if let target { looked.append(target) }
        if case .rule(let rule) = condition { looked.append(rule) }
        looked += contributors.map(\.rule)
        return looked + earlier
    }

    /// Occasions its occurrences follow from.
    var occasions: Set<String> {
        var occasions: Set<String> = []
        for cause in causes {
            switch cause {
            case .raised(let name), .ended(let name): occasions.insert(name)
            case .rule: break
            }
        }
        if case .occasion(let name) = condition { occasions.insert(name) }
        if let awaited { occasions.insert(awaited) }
        return occasions
    }
}
