/// The one set of names that people, groups and occasions share with the ids of duties.
struct Names {
    /// What a name stands for.
    enum Kind: String {
        case person = "a person"
        case group = "a group"
        case occasion = "an occasion"
    }

    private(set) var kinds: [String: (kind: Kind, place: SourcePlace)] = [:]
    /// Whether all files could be read; if not, a name that is missing may stand in what could not.
    let isComplete: Bool
    /// Whether every duty of the files belongs to a plan, so that an id that is missing is really missing.
    let hasEveryDuty: Bool
    private let diagnostics: Diagnostics

    /// Words of the format that would be ambiguous as names.
    private static let reserved: Set<String> = ["each", "superior", "none", "all", "any", "yes", "no"]
    /// The longest name in Unicode scalars.
    static let longest = 100

    init(_ files: [PlanFile], _ diagnostics: Diagnostics) {
        isComplete = files.allSatisfy(\.isComplete)
        hasEveryDuty = isComplete && !files.contains(where: \.hasLostDuties)
        self.diagnostics = diagnostics
    }

    func kind(_ name: String) -> Kind? { kinds[name]?.kind }

    /// Notes a name; one that is taken or cannot be a name is reported.
    /// - Returns: whether it is usable.
    mutating func add(_ name: String, _ kind: Kind, _ place: SourcePlace) -> Bool {
        guard Self.isName(name, place, diagnostics) else { return false }
        if let other = kinds[name] {
            diagnostics.error(
                place, "the name \(Visible.quoted(name)) is taken: it is \(other.kind.rawValue) at \(other.place.name)")
            return false
        }
        kinds[name] = (kind, place)
        return true
    }

    /// Whether a text can be a name; if not, that is reported.
    static func isName(_ name: String, _ place: SourcePlace, _ diagnostics: Diagnostics) -> Bool {
        let scalars = name.unicodeScalars
        guard !scalars.isEmpty, scalars.count <= longest else {
            diagnostics.error(place, "a name has 1 to \(longest) characters")
            return false
        }
        if let bad = scalars.first(where: { "/@#~,".unicodeScalars.contains($0) || !Visible.isHarmless($0) }) {
            diagnostics.error(place, "“\(Visible.character(bad))” cannot stand in the name \(Visible.quoted(name))")
            return false
        }
        guard scalars.first != " ", scalars.last != " " else {
            diagnostics.error(place, "the name \(Visible.quoted(name)) begins or ends with a blank")
            return false
        }
        guard !reserved.contains(name) else {
            diagnostics.error(place, "“\(name)” is a word of the format and cannot be a name")
            return false
        }
        return true
    }

    /// Names of some kinds, in no order, for hints.
    func all(_ wanted: Kind...) -> [String] {
        kinds.lazy.filter { wanted.contains($0.value.kind) }.map(\.key).sorted()
    }
}
