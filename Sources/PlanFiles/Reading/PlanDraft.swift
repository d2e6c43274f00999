/// The files of one plan, before they are read.
struct PlanDraft {
    let years: ClosedRange<Int>
    /// Where the years first stand.
    let place: SourcePlace
    private(set) var header: [String: YAMLPair] = [:]
    /// Its duties, in the order of the files.
    private(set) var duties: [YAMLNode] = []
    /// Where each id of a duty stands.
    private(set) var ids: [String: SourcePlace] = [:]

    /// The most duties of one plan.
    static let dutyLimit = 50_000

    /// The plans of all files, by their first year.
    static func collect(_ files: [PlanFile], _ diagnostics: Diagnostics) -> [PlanDraft] {
        var drafts: [PlanDraft] = []
        for file in files {
            guard let years = file.years, let fields = file.fields, let place = fields["year"]?.place else { continue }
            let index = drafts.firstIndex { $0.years == years } ?? drafts.count
            if index == drafts.count { drafts.append(PlanDraft(years: years, place: place)) }
            drafts[index].add(fields, diagnostics)
        }
        return drafts.sorted { ($0.years.lowerBound, $0.years.upperBound) < ($1.years.lowerBound, $1.years.upperBound) }
    }

    /// The same id in two plans that share a year is an error.
    static func checkOverlaps(_ drafts: [PlanDraft], _ diagnostics: Diagnostics) {
        for (index, draft) in drafts.enumerated() {
            for earlier in drafts[..<index] where earlier.years.overlaps(draft.years) {
                for (id, place) in draft.ids {
                    guard let other = earlier.ids[id] else { continue }
                    let year = max(earlier.years.lowerBound, draft.years.lowerBound)
                    diagnostics.error(
                        place,
                        "the duty \(Visible.quoted(id)) stands in another plan for \(year) too, at \(other.name)")
                }
            }
        }
    }

    private init(years: ClosedRange<Int>, place: SourcePlace) {
        self.years = years
        self.place = place
    }

    private mutating func add(_ fields: YAMLFields, _ diagnostics: Diagnostics) {
        for key in PlanFile.headerKeys {
            guard let pair = fields.pair(key) else { continue }
            if let first = header[key] {
                diagnostics.error(
                    pair.place, "“\(key)” of the plan for \(years.text) stands in \(first.place.name) already",
                    hint: "one file of a plan may have it")
            } else {
                header[key] = pair
            }
        }
        guard let list = fields["duties"] else { return }
        for node in list.items("a list of duties", diagnostics) ?? [] {
            guard duties.count < Self.dutyLimit else {
                diagnostics.error(node.place, "more than \(Self.dutyLimit) duties in one plan")
                return
            }
            duties.append(node)
            register(node, diagnostics)
        }
    }

    /// Notes the ids before any duty is read, since duties speak of others that stand later.
    private mutating func register(_ node: YAMLNode, _ diagnostics: Diagnostics) {
        guard case .mapping(let pairs) = node.value, let id = pairs.first(where: { $0.key == "id" })?.value,
            case .scalar(let text, _) = id.value, !text.isEmpty
        else { return }
        if let first = ids[text] {
            diagnostics.error(id.place, "the id \(Visible.quoted(text)) is taken: it stands at \(first.name)")
        } else {
            ids[text] = id.place
        }
    }
}

extension ClosedRange<Int> {
    /// `2026` or `2026-2028`.
    var text: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}

extension SourcePlace {
    /// `file:line`, to speak of another place in a message.
    var name: String { "\(Visible.text(source.name)):\(line)" }
}
