/// The people, groups and occasions that all plans share. Their names and the duties' ids are one set.
public struct Roster: Sendable, Hashable {
    /// People by name.
    public private(set) var people: [String: Person] = [:]
    /// Groups by name.
    public private(set) var groups: [String: Group] = [:]
    /// Happenings from outside the plan, raised by hand.
    public var occasions: Set<String> = []
    /// Names of people and groups in the order of the files.
    public private(set) var order: [String] = []
    /// Members of groups by name, as the first group has them that says who answers for them.
    private var members: [String: Group.Member] = [:]

    /// An empty roster.
    public init() {}

    /// Adds a person, replacing one of the same name.
    public mutating func add(_ person: Person) {
        if people.updateValue(person, forKey: person.name) == nil { order.append(person.name) }
    }

    /// Adds a group, replacing one of the same name.
    public mutating func add(_ group: Group) {
        guard groups.updateValue(group, forKey: group.name) == nil else {
            members = [:]
            for name in order { note(groups[name]) }
            return
        }
        order.append(group.name)
        note(group)
    }

    private mutating func note(_ group: Group?) {
        for member in group?.members ?? [] where members[member.name]?.person == nil { members[member.name] = member }
    }

    /// The person with a Unix account; nil when nobody of the roster has it.
    public func person(login: String) -> Person? {
        order.lazy.compactMap { people[$0] }.first {
            $0.login == login || $0.otherLogins.contains(login)
        }
    }

    /// The people a party means, without repeats, in the order of the roster's groups.
    /// - Parameter member: what `each` stands for.
    public func people(of party: Party, member: String? = nil) -> [String] {
        switch party {
        case .person(let name):
            return people[name] == nil ? [] : [name]
        case .group(let name):
            guard let group = groups[name] else { return [] }
            var seen: Set<String> = []
            return group.members.flatMap { answering(for: $0) }.filter { seen.insert($0).inserted }
        case .each:
            return member.map { answering(for: members[$0] ?? Group.Member($0)) } ?? []
        }
    }

    /// The people who take part where these parties do, without repeats. `each` means a member that is a person, or
    /// those who work there, or else the person who answers for it.
    public func taking(part parties: [Party], member: String? = nil) -> [String] {
        var seen: Set<String> = []
        return parties.flatMap { party -> [String] in
            guard party == .each, let member, people[member] == nil else { return people(of: party, member: member) }
            let staff = groups.values.lazy.flatMap(\.members).first { $0.name == member && !$0.staff.isEmpty }?.staff
            return staff ?? people(of: party, member: member)
        }
        .filter { seen.insert($0).inserted }
    }

    /// The direct superiors of some people who are not among them, without repeats.
    public func superiors(of names: [String]) -> [String] {
        var seen = Set(names)
        return names.flatMap { people[$0]?.superiors ?? [] }.filter { people[$0] != nil && seen.insert($0).inserted }
    }

    /// Whether `senior` stands above `name` at any distance.
    public func isSuperior(_ senior: String, of name: String) -> Bool {
        var seen: Set<String> = [name]
        var open = people[name]?.superiors ?? []
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            if next == senior { return true }
            open += people[next]?.superiors ?? []
        }
        return false
    }

    private func answering(for member: Group.Member) -> [String] {
        if people[member.name] != nil { return [member.name] }
        return member.person.map { [$0] } ?? []
    }
}

/// Somebody who does, approves or is told.
public struct Person: Sendable, Hashable {
    /// The name used throughout the plan.
    public var name: String
    /// The Unix account; without one the person cannot act.
    public var login: String?
    /// Other Unix accounts of the same person, for example one to administer with.
    public var otherLogins: [String]
    /// Those the person answers to; two where there are two lines.
    public var superiors: [String]
    /// Addresses for delivery by their kind, for example `mail`.
    public var addresses: [String: String]

    /// A person with everything known of them.
    public init(
        name: String, login: String? = nil, otherLogins: [String] = [], superiors: [String] = [],
        addresses: [String: String] = [:]
    ) {
        self.name = name
        self.login = login
        self.otherLogins = otherLogins
        self.superiors = superiors
        self.addresses = addresses
    }
}

/// A group of people, which may be a role, or of things such as branches; never of both.
public struct Group: Sendable, Hashable {
    /// One of a group.
    public struct Member: Sendable, Hashable {
        /// A person's name, or the thing's.
        public var name: String
        /// For a thing: the person who answers for it.
        public var person: String?
        /// For a thing: those who work there.
        public var staff: [String]
        /// Earlier names whose history it takes over.
        public var formerly: [String]

        /// A member of a group.
        public init(_ name: String, person: String? = nil, staff: [String] = [], formerly: [String] = []) {
            self.name = name
            self.person = person
            self.staff = staff
            self.formerly = formerly
        }
    }

    /// The name used throughout the plan.
    public var name: String
    /// Its members in the order of the file.
    public var members: [Member]

    /// A group of members.
    public init(name: String, members: [Member]) {
        self.name = name
        self.members = members
    }
}

/// Who is meant by a name in the plan.
public enum Party: Sendable, Hashable {
    case person(String)
    /// Any of the group.
    case group(String)
    /// The member of the duty's `each`, or the person who answers for it.
    case each
}
