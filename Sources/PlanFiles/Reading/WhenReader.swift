import CivilTime
import Phrases
import Planning

/// Reads `when` and `while`.
struct WhenReader {
    /// A schedule and the words it was read from.
    struct Outcome {
        let schedule: Schedule
        let phrases: [String]
    }

    let scope: PlanScope
    private var diagnostics: Diagnostics { scope.diagnostics }

    /// The most phrases or dates of one duty.
    private static let listLimit = 400

    init(scope: PlanScope) {
        self.scope = scope
    }

    /// A phrase, a list of phrases, or `{dates: […]}`.
    func read(_ node: YAMLNode) -> Outcome? {
        switch node.value {
        case .scalar:
            guard let text = node.text("a phrase such as 每季度下旬", diagnostics) else { return nil }
            do {
                return Outcome(schedule: try scope.schedule(text), phrases: [text])
            } catch {
                scope.refuse(error, text, node)
                return nil
            }
        case .sequence(let items): return phrases(items, node)
        case .mapping: return dates(node)
        case .refused: return nil
        }
    }

    /// A phrase, an occasion that lasts until it is ended, or a duty from its opening until it is done.
    func condition(_ node: YAMLNode, of own: String) -> Condition? {
        guard let text = node.text("a phrase, an occasion or a duty", diagnostics) else { return nil }
        if scope.names.kind(text) == .occasion { return .occasion(text) }
        if scope.draft.ids[text] != nil {
            if text == own { diagnostics.error(node.place, "a duty cannot depend on being open itself") }
            return .duty(text)
        }
        do {
            return .phrase(try Schedule.parse(condition: text, settings: scope.readings))
        } catch {
            let known = scope.names.all(.occasion) + scope.draft.ids.keys.sorted()
            if diagnostics.wantsHints, let hint = Spelling.hint(text, among: known) {
                diagnostics.error(
                    node.place, "\(Visible.quoted(text)) is neither an occasion nor a duty nor a phrase", hint: hint)
            } else {
                scope.refuse(error, text, node)
            }
            return nil
        }
    }

    private func phrases(_ items: [YAMLNode], _ node: YAMLNode) -> Outcome? {
        guard !items.isEmpty, items.count <= Self.listLimit else {
            diagnostics.error(node.place, "a list of phrases has 1 to \(Self.listLimit) of them")
            return nil
        }
        let texts = items.map { $0.text("a phrase such as 每季度下旬", diagnostics) }
        let phrases = texts.compactMap { $0 }
        guard phrases.count == items.count else { return nil }
        // Each by itself first, so that every one that is refused is reported and not only the first.
        var isRefused = false
        for (text, item) in zip(phrases, items) {
            do {
                _ = try scope.schedule(text)
            } catch {
                scope.refuse(error, text, item)
                isRefused = true
            }
        }
        guard !isRefused else { return nil }
        do {
            return Outcome(schedule: try Schedule.parse(phrases, settings: scope.readings), phrases: phrases)
        } catch {
            let index = error.index ?? 0
            scope.refuse(error, phrases[min(index, phrases.count - 1)], items[min(index, items.count - 1)])
            return nil
        }
    }

    private func dates(_ node: YAMLNode) -> Outcome? {
        guard let fields = YAMLFields(node, of: "when", keys: ["dates", "rrule", "start"], diagnostics) else {
            return nil
        }
        if let rule = fields.pair("rrule") { return recurrence(rule, fields) }
        if let start = fields.pair("start") {
            diagnostics.error(start.place, "“start” belongs to “rrule”")
            return nil
        }
        guard let list = fields["dates"] else {
            if fields.lacks("dates") {
                diagnostics.error(node.place, "no dates stand here", hint: "write {dates: [2026-03-09]}")
            }
            return nil
        }
        guard let items = list.items("a list of dates", diagnostics) else { return nil }
        guard !items.isEmpty, items.count <= Self.listLimit else {
            diagnostics.error(list.place, "a list of dates has 1 to \(Self.listLimit) of them")
            return nil
        }
        var dates: [CivilDate] = []
        var isComplete = true
        for item in items {
            guard let date = DateText.date(item, "a date", diagnostics) else {
                isComplete = false
                continue
            }
            if dates.contains(date) { diagnostics.error(item.place, "the date \(date) stands twice") }
            if !scope.draft.years.contains(date.year) {
                diagnostics.warning(item.place, "\(date) lies outside the plan for \(scope.draft.years.text)")
            }
            dates.append(date)
        }
        guard isComplete else { return nil }
        return Outcome(schedule: .dates(dates, settings: scope.readings), phrases: dates.map(\.description))
    }

    /// `{rrule: "FREQ=MONTHLY;BYDAY=-1FR", start: 2026-01-30}`; without a start the first day of the plan.
    private func recurrence(_ rule: YAMLPair, _ fields: YAMLFields) -> Outcome? {
        if let dates = fields.pair("dates") {
            diagnostics.error(dates.place, "“dates” and “rrule” both say when", hint: "write one of them")
            return nil
        }
        guard let text = rule.value.text("a recurrence rule such as FREQ=MONTHLY;BYDAY=-1FR", diagnostics) else {
            return nil
        }
        var start = yearSpan(scope.draft.years.lowerBound).first
        if let node = fields["start"] {
            guard let date = DateText.date(node, "a date", diagnostics) else { return nil }
            start = date
        }
        do {
            let schedule = try Schedule.recurrence(text, start: start, settings: scope.readings)
            return Outcome(schedule: schedule, phrases: [schedule.printed(.en)])
        } catch {
            scope.refuse(error, text, rule.value)
            return nil
        }
    }
}
