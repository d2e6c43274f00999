import Phrases
import Planning

/// The people, groups and occasions of all files, with what later checks need to know of them.
struct ReadRoster {
    var roster = Roster()
    /// Groups whose members are things.
    var thingGroups: Set<String> = []
    /// Where each person stands.
    var places: [String: SourcePlace] = [:]
}

/// Reads the roster that all files make together.
struct RosterReader {
    private let diagnostics: Diagnostics

    static func read(_ files: [PlanFile], _ names: inout Names, _ diagnostics: Diagnostics) -> ReadRoster {
        let reader = RosterReader(diagnostics: diagnostics)
        var read = ReadRoster()
        var people: [YAMLPair] = []
        var groups: [YAMLPair] = []
        for fields in files.compactMap(\.fields) {
            people += reader.named(fields["people"], .person, "people with their keys", &names)
            groups += reader.named(fields["groups"], .group, "groups with their members", &names)
            for (name, node) in fields["occasions"]?.texts("the name of an occasion", diagnostics) ?? [] {
                guard names.add(name, .occasion, node.place) else { continue }
                read.roster.occasions.insert(name)
                if (try? Schedule.parse(name)) != nil {
                    diagnostics.error(
                        node.place, "the occasion \(Visible.quoted(name)) reads as a phrase that says when",
                        hint: "give it a name that says what happens")
                }
            }
        }
        let grouping = GroupReader.read(groups, names, diagnostics)
        let persons = PersonReader(names: names, groups: grouping, diagnostics: diagnostics)
        for pair in people {
            read.roster.add(persons.read(pair))
            read.places[pair.key] = pair.place
        }
        for group in grouping.groups { read.roster.add(group) }
        read.thingGroups = grouping.thingGroups
        persons.check(read.roster, people)
        return read
    }

    /// The pairs of a roster key whose names are usable.
    private func named(
        _ node: YAMLNode?, _ kind: Names.Kind, _ what: String, _ names: inout Names
    ) -> [YAMLPair] {
        guard let pairs = node?.pairs(what, diagnostics) else { return [] }
        return pairs.filter { names.add($0.key, kind, $0.place) }
    }
}
