import Planning

/// Reads `after` and `before`.
struct TriggerReader {
    let scope: PlanScope
    /// The duty whose key it is.
    let own: String
    private var diagnostics: Diagnostics { scope.diagnostics }

    /// The most causes of one duty.
    private static let listLimit = 100

    init(scope: PlanScope, own: String) {
        self.scope = scope
        self.own = own
    }

    func read(_ node: YAMLNode) -> Trigger? {
        switch node.value {
        case .sequence(let items):
            return causes(items, node).map { .all($0) }
        case .mapping(let pairs) where pairs.contains { $0.key == "any" }:
            guard let fields = YAMLFields(node, of: "a choice of causes", keys: ["any"], diagnostics),
                let list = fields["any"], let items = list.items("a list of duties or occasions", diagnostics)
            else { return nil }
            return causes(items, list).map { .any($0) }
        default:
            return cause(node).map { .all([$0]) }
        }
    }

    private func causes(_ items: [YAMLNode], _ node: YAMLNode) -> [Trigger.Cause]? {
        guard !items.isEmpty, items.count <= Self.listLimit else {
            diagnostics.error(node.place, "a list of causes has 1 to \(Self.listLimit) of them")
            return nil
        }
        var causes: [Trigger.Cause] = []
        for item in items {
            guard let cause = cause(item) else { continue }
            if causes.contains(cause) {
                diagnostics.error(item.place, "the same cause stands twice")
            } else {
                causes.append(cause)
            }
        }
        return causes.isEmpty ? nil : causes
    }

    private func cause(_ node: YAMLNode) -> Trigger.Cause? {
        guard case .mapping(let pairs) = node.value else { return named(node) }
        if pairs.contains(where: { $0.key == "occasion" || $0.key == "at" }) { return occasion(node) }
        guard
            let fields = YAMLFields(
                node, of: "a cause", keys: ["duty", "result", "occasion", "at", "any"], diagnostics)
        else { return nil }
        guard let duty = fields["duty"] else {
            if fields.lacks("duty"), fields.lacks("occasion") {
                diagnostics.error(
                    node.place, "a cause names a duty or an occasion", hint: "{duty: cross-check-1, result: found}")
            }
            return nil
        }
        var result: String?
        if let value = fields["result"] {
            guard let text = value.text("a result", diagnostics) else { return nil }
            result = text
        }
        return scope.duty(duty).map { .duty($0, result: result) }
    }

    private func occasion(_ node: YAMLNode) -> Trigger.Cause? {
        guard let fields = YAMLFields(node, of: "an occasion as a cause", keys: ["occasion", "at"], diagnostics) else {
            return nil
        }
        guard let value = fields["occasion"] else {
            if fields.lacks("occasion") {
                diagnostics.error(node.place, "the occasion is missing", hint: "{occasion: 防汛期, at: end}")
            }
            return nil
        }
        let end = fields["at"]?.word("a moment of an occasion", among: ["end"], diagnostics)
        guard let name = value.text("the name of an occasion", diagnostics) else { return nil }
        guard scope.names.kind(name) == .occasion else {
            scope.unknown("occasion", name, value.place, among: scope.names.all(.occasion))
            return nil
        }
        return end == nil ? .raised(name) : .ended(name)
    }

    private func named(_ node: YAMLNode) -> Trigger.Cause? {
        guard let name = node.text("a duty or an occasion", diagnostics) else { return nil }
        if scope.draft.ids[name] != nil { return .duty(name, result: nil) }
        switch scope.names.kind(name) {
        case .occasion: return .raised(name)
        case let kind?:
            diagnostics.error(
                node.place, "\(Visible.quoted(name)) is \(kind.rawValue); a duty or an occasion is expected")
        case nil where scope.names.hasEveryDuty:
            scope.unknown(
                "duty or occasion", name, node.place, among: scope.names.all(.occasion) + scope.draft.ids.keys.sorted())
        case nil: break
        }
        return nil
    }
}
