import Foundation

/// As much of a Varlink interface's text as is needed to compare it with the wire types.
struct InterfaceText {
    /// The members of each type: fields of a struct or values of an enum.
    var types: [String: [String]] = [:]
    /// The parameters and the reply's fields of each method.
    var methods: [String: (parameters: [String], reply: [String])] = [:]
    /// The fields of each error.
    var errors: [String: [String]] = [:]
    /// What has no comment above it.
    var uncommented: [String] = []

    init(_ text: String) {
        var lines = text.components(separatedBy: "\n")[...]
        var commented = false
        while let line = lines.popFirst() {
            if line.hasPrefix("#") {
                commented = true
                continue
            }
            guard let keyword = ["type ", "method ", "error "].first(where: line.hasPrefix) else {
                commented = false
                continue
            }
            var statement = line
            while statement.filter({ $0 == "(" }).count != statement.filter({ $0 == ")" }).count,
                let next = lines.popFirst()
            { statement += " " + next }
            let name = String(statement.dropFirst(keyword.count).prefix { $0.isLetter || $0.isNumber })
            if !commented { uncommented.append(name) }
            commented = false
            let groups = Self.groups(statement)
            switch keyword {
            case "type ": types[name] = Self.members(groups[0])
            case "error ": errors[name] = Self.members(groups[0])
            default: methods[name] = (Self.members(groups[0]), Self.members(groups[1]))
            }
        }
    }

    /// What stands in the outermost parentheses.
    private static func groups(_ statement: String) -> [String] {
        var groups: [String] = []
        var depth = 0
        for character in statement {
            if character == ")" { depth -= 1 }
            if depth > 0 { groups[groups.count - 1].append(character) }
            if character == "(" {
                if depth == 0 { groups.append("") }
                depth += 1
            }
        }
        return groups
    }

    /// The names of a list of fields or values.
    private static func members(_ group: String) -> [String] {
        var parts = [""]
        var depth = 0
        for character in group {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map { $0.prefix { $0 != ":" }.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
