import Phrases
import Planning

/// Reads a `remind` key.
struct RemindReader {
    let scope: PlanScope
    private var diagnostics: Diagnostics { scope.diagnostics }

    /// The keys of a reminding rule.
    static let keys = ["at", "opens", "before", "due", "overdue", "escalate", "late"]
    /// The most leads or steps of one rule.
    private static let listLimit = 32
    /// The longest lead in days, months counting 31 and years 366.
    private static let longestDays = 800

    init(scope: PlanScope) {
        self.scope = scope
    }

    func layer(_ node: YAMLNode) -> RemindLayer? {
        if case .scalar(let text, _) = node.value, text == "none" { return .silent }
        if case .scalar = node.value {
            diagnostics.error(node.place, "none or keys such as before: [7d, 1d] are expected, found \(node.kind)")
            return nil
        }
        guard let fields = YAMLFields(node, of: "remind", keys: Self.keys, diagnostics) else { return nil }
        var rules = RemindRules()
        rules.at = fields["at"].flatMap(scope.time)
        rules.opens = fields["opens"].flatMap(opens)
        rules.before = fields["before"].flatMap { leads($0) }
        rules.due = fields["due"]?.flag("yes or no", diagnostics)
        rules.overdue = fields["overdue"].flatMap(overdue)
        rules.escalations = fields["escalate"].flatMap(escalations)
        rules.late = fields["late"]?
            .word("what becomes of late reminders", among: LatePolicy.allCases.map(\.rawValue), diagnostics)
            .flatMap(LatePolicy.init)
        return .rules(rules)
    }

    /// `yes`, `no`, or leads before the opening.
    private func opens(_ node: YAMLNode) -> [TimeAmount]? {
        if case .scalar(let text, _) = node.value {
            switch text {
            case "yes", "true": return [TimeAmount(0, .days)]
            case "no", "false": return []
            default: break
            }
        }
        return leads(node)
    }

    private func leads(_ node: YAMLNode) -> [TimeAmount]? {
        let nodes: [YAMLNode]
        switch node.value {
        case .sequence(let items): nodes = items
        case .scalar: nodes = [node]
        default:
            diagnostics.error(node.place, "leads such as [7d, 1d] are expected, found \(node.kind)")
            return nil
        }
        guard isShort(nodes, node) else { return nil }
        var leads: [TimeAmount] = []
        for item in nodes {
            guard let lead = scope.amount(item, "a lead such as 7d"), isNear(lead, item) else { continue }
            if leads.contains(lead) {
                diagnostics.error(item.place, "the lead \(lead) stands twice")
            } else {
                leads.append(lead)
            }
        }
        return leads
    }

    private func overdue(_ node: YAMLNode) -> TimeAmount?? {
        if case .scalar("no", _) = node.value { return .some(nil) }
        guard let amount = scope.amount(node, "a span such as 1wd, or no,", atLeast: 1), isNear(amount, node) else {
            return nil
        }
        guard amount.isWholeDays else {
            diagnostics.error(
                node.place, "reminders of what is overdue come at most once a day", hint: "write 1wd or 1d")
            return nil
        }
        return .some(amount)
    }

    private func escalations(_ node: YAMLNode) -> [Escalation]? {
        guard let items = node.items("a list such as [{after: 3wd, to: superior}]", diagnostics), isShort(items, node)
        else { return nil }
        return items.compactMap { item in
            guard let fields = YAMLFields(item, of: "an escalation", keys: ["after", "to"], diagnostics) else {
                return nil
            }
            guard let after = fields["after"], let to = fields["to"] else {
                if fields.lacks("after") || fields.lacks("to") {
                    diagnostics.error(
                        item.place, "an escalation says after how long and to whom", hint: "{after: 3wd, to: superior}")
                }
                return nil
            }
            let amount = scope.amount(after, "a span such as 3wd").flatMap { isNear($0, after) ? $0 : nil }
            guard let target = target(to), let amount else { return nil }
            return Escalation(after: amount, to: target)
        }
    }

    private func target(_ node: YAMLNode) -> Escalation.Target? {
        guard let text = node.text("superior, a person or a group", diagnostics) else { return nil }
        if text == "superior" { return .superior }
        if text == "each" { return .party(.each) }
        return scope.party(text, node.place).map { .party($0) }
    }

    private func isShort(_ items: [YAMLNode], _ node: YAMLNode) -> Bool {
        guard items.count <= Self.listLimit else {
            diagnostics.error(node.place, "more than \(Self.listLimit) entries")
            return false
        }
        return true
    }

    private func isNear(_ amount: TimeAmount, _ node: YAMLNode) -> Bool {
        let days =
            switch amount.unit {
            case .workingDays: amount.count * 2
            case .days: amount.count
            case .weeks: amount.count * 7
            case .months: amount.count * 31
            case .years: amount.count * 366
            case .hours: amount.count / 24
            case .minutes: amount.count / 1440
            }
        guard days <= Self.longestDays else {
            diagnostics.error(node.place, "\(amount) is more than two years")
            return false
        }
        return true
    }
}
