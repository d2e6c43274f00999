import CivilTime
import Phrases

/// What is said of a completion because of what it counts toward. What is nil is not said, or stays as it was.
public struct Particulars: Sendable, Hashable {
    /// How much it counts, in the unit of a quota of amounts; from 1.
    public var amount: Int?
    /// What it was done to, or where; of a coverage the member.
    public var target: String?
    /// Who did it instead, from outside.
    public var credit: String?

    /// What is said of a completion.
    public init(amount: Int? = nil, target: String? = nil, credit: String? = nil) {
        self.amount = amount
        self.target = target
        self.credit = credit
    }
}

extension Planner {
    /// The greatest amount one completion may count.
    public static let amountLimit = 1_000_000_000

    /// A completion with what is said of it, where that goes with its duty.
    func saying(
        _ particulars: Particulars, of completion: Completion, _ occurrence: Occurrence
    ) throws(Refusal) -> Completion {
        var completion = completion
        let duty = rulebook.rules[occurrence.rule].duty.id
        let unit = unit(of: occurrence)
        if let amount = particulars.amount {
            guard unit != nil else { throw .countsNoAmounts(duty: duty) }
            guard (1...Planner.amountLimit).contains(amount) else {
                throw .outOfBounds(field: "amount", number: amount, limit: Planner.amountLimit)
            }
            completion.amount = amount
        } else if let unit, isOwnQuota(occurrence), completion.amount == nil {
            throw .amountExpected(duty: duty, unit: unit)
        }
        if let target = particulars.target { completion.target = try statement(target, "target") }
        if let credit = particulars.credit { completion.credit = try statement(credit, "credit") }
        return completion
    }

    /// What the quota counts that an occurrence is of, or counts toward; nil where that is times or members.
    private func unit(of occurrence: Occurrence) -> String? {
        let rule = rulebook.rules[occurrence.rule]
        if let unit = rule.duty.schedule.quota?.unit { return unit }
        guard let toward = rule.duty.countsToward?.duty,
            let quota = rulebook.index[DutyKey(planYear: rule.key.planYear, duty: toward)]
        else { return nil }
        return rulebook.rules[quota].duty.schedule.quota?.unit
    }

    private func isOwnQuota(_ occurrence: Occurrence) -> Bool {
        rulebook.rules[occurrence.rule].duty.schedule.quota != nil
    }
}
