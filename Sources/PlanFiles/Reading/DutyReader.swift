import CivilTime
import Phrases
import Planning

/// Reads one duty: every key by itself. What depends on other duties is checked by `DutyChecks`.
struct DutyReader {
    let scope: PlanScope
    /// The plan's first day.
    let first: CivilDate
    private var diagnostics: Diagnostics { scope.diagnostics }

    static let keys = [
        "id", "formerly", "title", "category", "when", "since", "after", "before", "first", "at", "place", "optional",
        "owner", "participants", "pass", "retake", "each", "covers", "counts-toward", "results", "closes", "verify",
        "evidence", "lasts", "roll", "remind", "while", "confidential", "source", "note",
    ]

    init(scope: PlanScope, first: CivilDate) {
        self.scope = scope
        self.first = first
    }

    /// The duty; nil where it has no usable id, title or time, which is reported.
    func read(_ node: YAMLNode) -> ReadDuty? {
        guard let fields = YAMLFields(node, of: "a duty", keys: Self.keys, diagnostics) else { return nil }
        let id = id(fields, node)
        let title = title(fields, node)
        let schedule = schedule(fields, node)
        var duty = Duty(
            id: id?.text ?? "", title: title ?? "", schedule: schedule?.schedule ?? .implied(scope.readings),
            first: first)
        duty.phrases = schedule?.phrases ?? []
        identity(fields, &duty)
        time(fields, &duty)
        links(fields, &duty)
        people(fields, &duty)
        completion(fields, &duty)
        texts(fields, &duty)
        guard let id, title != nil, schedule != nil else { return nil }
        return ReadDuty(duty: duty, fields: fields, place: id.place)
    }

    private func id(_ fields: YAMLFields, _ node: YAMLNode) -> (text: String, place: SourcePlace)? {
        guard let value = fields["id"] else {
            if fields.lacks("id") {
                diagnostics.error(node.place, "a duty needs an id", hint: "add for example “id: quarterly-exam”")
            }
            return nil
        }
        guard let text = value.text("an id", diagnostics), isID(text, value.place) else { return nil }
        if let taken = scope.names.kinds[text] {
            diagnostics.error(
                value.place,
                "the name \(Visible.quoted(text)) is taken: it is \(taken.kind.rawValue) at \(taken.place.name)")
        }
        return (text, value.place)
    }

    private func isID(_ text: String, _ place: SourcePlace) -> Bool {
        let isID =
            text.utf8.count <= 64 && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        if !isID {
            diagnostics.error(
                place, "\(Visible.quoted(text)) is not an id",
                hint: "an id is made of lower-case letters, digits and -, 64 at most, for example quarterly-exam")
        }
        return isID
    }

    private func title(_ fields: YAMLFields, _ node: YAMLNode) -> String? {
        guard let value = fields["title"] else {
            if fields.lacks("title") {
                diagnostics.error(fields["id"]?.place ?? node.place, "the duty has no title", hint: "add “title: …”")
            }
            return nil
        }
        return scope.prose(value, "the title", atMost: 200)
    }

    private func schedule(_ fields: YAMLFields, _ node: YAMLNode) -> WhenReader.Outcome? {
        if let when = fields["when"] { return WhenReader(scope: scope).read(when) }
        if fields["after"] != nil || fields["before"] != nil {
            return WhenReader.Outcome(schedule: .implied(scope.readings), phrases: [])
        }
        if fields.lacks("when"), fields.lacks("after"), fields.lacks("before") {
            diagnostics.error(
                fields["id"]?.place ?? node.place, "the duty says neither when nor after or before what",
                hint: "add for example “when: 每季度下旬”")
        }
        return nil
    }

    private func identity(_ fields: YAMLFields, _ duty: inout Duty) {
        for (text, node) in fields["formerly"]?.texts("an earlier id", diagnostics) ?? []
        where isID(text, node.place) {
            if scope.draft.ids[text] != nil {
                diagnostics.error(
                    node.place, "\(Visible.quoted(text)) is the id of a duty that still stands in the plan")
            } else {
                duty.formerly.append(text)
            }
        }
        let categories = Category.allCases.map(\.rawValue)
        duty.category =
            fields["category"]?.word("a category", among: categories, diagnostics).flatMap(Category.init) ?? .other
        if let remind = fields["remind"] {
            duty.reminders = scope.remind.policy(duty.category, RemindReader(scope: scope).layer(remind))
        } else {
            duty.reminders = scope.remind.policy(duty.category, nil)
        }
    }

    private func time(_ fields: YAMLFields, _ duty: inout Duty) {
        if let node = fields["since"] {
            let word = node.word(
                "what an interval counts from", among: IntervalAnchor.allCases.map(\.rawValue), diagnostics)
            duty.since = word.flatMap(IntervalAnchor.init) ?? .done
            if fields["when"] != nil, duty.schedule.kind != .interval, !duty.phrases.isEmpty {
                diagnostics.error(node.place, "“since” belongs to an interval such as 每15天")
            }
        } else if duty.schedule.kind == .interval, scope.readings.intervals == .fixed {
            duty.since = .first
        }
        if let node = fields["first"], let date = DateText.date(node, "a date", diagnostics) { duty.first = date }
        if let node = fields["at"] { duty.at = moment(node) }
        duty.isOptional = fields["optional"]?.flag("yes or no", diagnostics) ?? false
        if let node = fields["lasts"], let text = node.text("a length such as 7天 or 4学时", diagnostics) {
            switch try? Length.parse(text) {
            case .time(let amount): duty.lasts = amount
            case .counted(let count, let unit): duty.leastLength = CountedLength(count, unit)
            case nil:
                diagnostics.error(
                    node.place, "\(Visible.quoted(text)) is not a length", hint: "write for example 7天, 1个月 or 4学时")
            }
        }
        duty.roll =
            fields["roll"]?.word("a roll", among: DateRoll.allCases.map(\.rawValue), diagnostics)
            .flatMap(DateRoll.init)
        if let node = fields["while"] { duty.condition = WhenReader(scope: scope).condition(node, of: duty.id) }
    }

    /// A clock time, or one of the moments of the opening day.
    private func moment(_ node: YAMLNode) -> TimeOfDay? {
        guard case .scalar(let text, _) = node.value else { return scope.time(node) }
        switch text {
        case "open": return scope.hours.open
        case "noon": return scope.hours.noon
        case "close": return scope.hours.close
        default: return scope.time(node)
        }
    }

    private func links(_ fields: YAMLFields, _ duty: inout Duty) {
        let reader = TriggerReader(scope: scope, own: duty.id)
        duty.after = fields["after"].flatMap { reader.read($0) }
        duty.before = fields["before"].flatMap { reader.read($0) }
        if let node = fields["counts-toward"] { duty.countsToward = countsToward(node, duty.id) }
        duty.closes = fields["closes"].flatMap { scope.duty($0) }
        if let node = fields["closes"], duty.closes == duty.id, duty.closes != nil {
            diagnostics.error(node.place, "a duty cannot close its own findings before it is done")
        }
    }

    private func countsToward(_ node: YAMLNode, _ own: String) -> CountsToward? {
        guard case .mapping = node.value else { return scope.duty(node).map { CountsToward(duty: $0) } }
        guard let fields = YAMLFields(node, of: "counts-toward", keys: ["duty", "as"], diagnostics) else { return nil }
        guard let target = fields["duty"] else {
            if fields.lacks("duty") {
                diagnostics.error(node.place, "the duty it counts toward is missing", hint: "{duty: trainings, as: 2}")
            }
            return nil
        }
        let weight = fields["as"]?.number("how many it counts as", in: 1...1000, diagnostics) ?? 1
        return scope.duty(target).map { CountsToward(duty: $0, weight: weight) }
    }

    private func people(_ fields: YAMLFields, _ duty: inout Duty) {
        let reader = PartyReader(scope: scope)
        duty.each = fields["each"].flatMap { scope.group($0) }
        duty.covers = fields["covers"].flatMap { scope.group($0) }
        if let node = fields["owner"] {
            duty.owner = reader.owner(node)
        } else if let each = duty.each, !scope.roster.thingGroups.contains(each) {
            duty.owner = .each
        } else {
            duty.owner = scope.owner
        }
        duty.participants = fields["participants"].flatMap { reader.participants($0) }
        duty.verify = fields["verify"].flatMap { reader.verification($0) }
    }

    private func completion(_ fields: YAMLFields, _ duty: inout Duty) {
        duty.passMark = fields["pass"]?.number("a mark", in: 1...1000, diagnostics)
        if let node = fields["retake"] { duty.retake = retake(node, duty.id) }
        for (text, node) in fields["results"]?.texts("a word", diagnostics) ?? []
        where Names.isName(text, node.place, diagnostics) {
            if duty.results.contains(text) {
                diagnostics.error(node.place, "the result \(Visible.quoted(text)) stands twice")
            } else {
                duty.results.append(text)
            }
        }
        duty.needsEvidence =
            fields["evidence"]?.word("a rule of evidence", among: ["required", "optional"], diagnostics) == "required"
        duty.isConfidential = fields["confidential"]?.flag("yes or no", diagnostics) ?? false
    }

    private func retake(_ node: YAMLNode, _ own: String) -> Retake? {
        guard let fields = YAMLFields(node, of: "retake", keys: ["within", "until", "limit", "after"], diagnostics)
        else { return nil }
        var retake = Retake()
        retake.within = fields["within"].flatMap { scope.amount($0, "a span such as 30d", atLeast: 1) }
        retake.untilPass = fields["until"]?.word("an end of the make-ups", among: ["pass"], diagnostics) == "pass"
        retake.limit = fields["limit"]?.number("a number of make-ups", in: 1...100, diagnostics)
        retake.after = fields["after"].flatMap { scope.duty($0) }
        if let after = fields["after"], retake.after == own {
            diagnostics.error(after.place, "the make-up cannot wait for the exam itself; name the retraining")
        }
        return retake
    }

    private func texts(_ fields: YAMLFields, _ duty: inout Duty) {
        duty.place = fields["place"].flatMap { scope.prose($0, "the place", atMost: 200) }
        duty.source = fields["source"].flatMap { scope.prose($0, "the source") }
        duty.note = fields["note"].flatMap { scope.prose($0, "the note", atMost: 4000) }
    }
}
