import CivilTime
import Phrases
import Planning

/// What one `remind` key says; what it leaves out is inherited.
enum RemindLayer {
    /// `none`.
    case silent
    case rules(RemindRules)
}

/// The keys of one `remind` that stand there.
struct RemindRules {
    var at: TimeOfDay?
    var opens: [TimeAmount]?
    var before: [TimeAmount]?
    var due: Bool?
    /// Outer nil: not said; inner nil: not again.
    var overdue: TimeAmount??
    var escalations: [Escalation]?
    var late: LatePolicy?

    /// The policy with what is said here put over what is inherited.
    func over(_ base: ReminderPolicy) -> ReminderPolicy {
        var policy = base
        if let at { policy.at = at }
        if let opens { policy.opens = opens }
        if let before { policy.before = before }
        if let due { policy.due = due }
        if let overdue { policy.overdue = overdue }
        if let escalations { policy.escalations = escalations }
        if let late { policy.late = late }
        return policy
    }
}

/// Reminding as the plan and its categories have it; a duty puts its own over that, key by key.
struct RemindLayers {
    var plan: RemindLayer?
    var categories: [Category: RemindLayer] = [:]

    /// How a duty is reminded of; nil for not at all. After `none`, a more particular `remind` begins again from what
    /// stood before it.
    func policy(_ category: Category, _ own: RemindLayer?) -> ReminderPolicy? {
        var policy = ReminderPolicy()
        var isSilent = false
        for layer in [plan, categories[category], own] {
            switch layer {
            case nil: continue
            case .silent: isSilent = true
            case .rules(let rules):
                policy = rules.over(policy)
                isSilent = false
            }
        }
        return isSilent ? nil : policy
    }
}
