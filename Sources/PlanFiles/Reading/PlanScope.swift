import CivilTime
import Phrases
import Planning

/// What reading one plan has at hand: its names, its roster, and what was found out so far.
final class PlanScope {
    let draft: PlanDraft
    let names: Names
    let roster: ReadRoster
    let diagnostics: Diagnostics
    var owner: Party?
    var remind = RemindLayers()
    var hours = Hours()
    /// How soft words are read, with the school terms.
    var readings = ReadingSettings.standard
    private var schedules: [String: Result<Schedule, PhraseRefusal>] = [:]

    init(draft: PlanDraft, names: Names, roster: ReadRoster, diagnostics: Diagnostics) {
        self.draft = draft
        self.names = names
        self.roster = roster
        self.diagnostics = diagnostics
    }

    /// The plan; nil where its calendar or zone is missing, which is reported.
    func plan(calendars: CalendarReading, zone: (String) -> [UInt8]?) -> Plan? {
        let header = HeaderReader(scope: self).read(calendars: calendars, zone: zone)
        let first = yearSpan(draft.years.lowerBound).first
        let drafts = draft.duties.compactMap { DutyReader(scope: self, first: first).read($0) }
        let checks = DutyChecks(scope: self, duties: drafts)
        let duties = checks.completed()
        guard let header else { return nil }
        let plan = Plan(
            years: draft.years, title: header.title, organisation: header.organisation, zone: header.zone,
            zoneName: header.zoneName, calendar: header.calendar, calendarName: header.calendarName, hours: hours,
            owner: owner, duties: duties.map(\.duty))
        // Where something is missing because it was refused, what is doubtful would only repeat it.
        if !diagnostics.hasErrors { PlanWarnings(scope: self, plan: plan, duties: duties).report() }
        return plan
    }

    /// A phrase read once, however often it stands in the plan.
    func schedule(_ phrase: String) throws(PhraseRefusal) -> Schedule {
        if let known = schedules[phrase] { return try known.get() }
        let result: Result<Schedule, PhraseRefusal>
        do {
            result = .success(try Schedule.parse(phrase, settings: readings))
        } catch {
            result = .failure(error)
        }
        schedules[phrase] = result
        return try result.get()
    }

    /// A duty of this plan by its id, as a reference to it; an unknown one is reported.
    func duty(_ node: YAMLNode) -> String? {
        guard let text = node.text("the id of a duty", diagnostics) else { return nil }
        if draft.ids[text] == nil {
            if names.hasEveryDuty { unknown("duty", text, node.place, among: draft.ids.keys.sorted()) }
            return nil
        }
        return text
    }

    /// A person or a group; an unknown name is reported.
    func party(_ text: String, _ place: SourcePlace) -> Party? {
        switch names.kind(text) {
        case .person: return .person(text)
        case .group: return .group(text)
        case .occasion:
            diagnostics.error(place, "\(Visible.quoted(text)) is an occasion; a person or a group is expected")
        case nil:
            unknown("person or group", text, place, among: names.all(.person, .group))
        }
        return nil
    }

    /// A group; an unknown name is reported.
    func group(_ node: YAMLNode) -> String? {
        guard let text = node.text("a group", diagnostics) else { return nil }
        if names.kind(text) == .group { return text }
        if let kind = names.kind(text) {
            diagnostics.error(node.place, "\(Visible.quoted(text)) is \(kind.rawValue); a group is expected")
        } else {
            unknown("group", text, node.place, among: names.all(.group))
        }
        return nil
    }

    /// A span such as `3wd` or `3个工作日`; anything else is reported.
    func amount(_ node: YAMLNode, _ what: String, atLeast least: Int = 0) -> TimeAmount? {
        guard let text = node.text(what, diagnostics) else { return nil }
        guard let amount = try? TimeAmount.parse(text) else {
            diagnostics.error(
                node.place, "\(Visible.quoted(text)) is not a length of time",
                hint: "write for example 3wd, 30d, 2h or 3个工作日")
            return nil
        }
        guard amount.count >= least else {
            diagnostics.error(node.place, "\(Visible.quoted(text)) is no time at all; \(what) is expected")
            return nil
        }
        return amount
    }

    /// A clock time `08:30`; anything else is reported.
    func time(_ node: YAMLNode) -> TimeOfDay? {
        guard let text = node.text("a time of day such as 08:30", diagnostics) else { return nil }
        guard let time = TimeOfDay(text) else {
            diagnostics.error(node.place, "\(Visible.quoted(text)) is not a time of day", hint: "write 08:30")
            return nil
        }
        return time
    }

    /// A text for people of a bounded length.
    func prose(_ node: YAMLNode, _ what: String, atMost limit: Int = 500) -> String? {
        guard let text = node.text(what, diagnostics) else { return nil }
        guard text.unicodeScalars.count <= limit else {
            diagnostics.error(node.place, "\(what) has more than \(limit) characters")
            return nil
        }
        return text
    }

    /// Reports a phrase that was refused, at the word it is about.
    func refuse(_ refusal: PhraseRefusal, _ text: String, _ node: YAMLNode) {
        let length = Self.quotedLength(refusal.message, text, refusal.column)
        let place = node.place(ofScalars: max(0, refusal.column - 1), length: length)
        // Beside a phrase that is shown, “names no period” needs no subject; in a file it does.
        let subject = refusal.message.hasPrefix("names ") ? Visible.quoted(text) + " " : ""
        diagnostics.error(place, subject + Visible.text(refusal.message))
    }

    func unknown(_ what: String, _ name: String, _ place: SourcePlace, among known: @autoclosure () -> [String]) {
        guard names.isComplete else { return }
        diagnostics.error(
            place, "unknown \(what) \(Visible.quoted(name))",
            hint: diagnostics.wantsHints ? Spelling.hint(name, among: known()) : nil)
    }

    /// How long the word is that a refusal quotes, where it stands at the refusal's column; else the rest of the phrase.
    private static func quotedLength(_ message: String, _ text: String, _ column: Int) -> Int {
        let rest = Array(text.unicodeScalars.dropFirst(max(0, column - 1)))
        if message.hasPrefix("“"), let end = message.firstIndex(of: "”") {
            let word = Array(message[message.index(after: message.startIndex)..<end].unicodeScalars)
            if !word.isEmpty, rest.starts(with: word) { return word.count }
        }
        return max(1, rest.count)
    }
}
