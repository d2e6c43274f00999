import Wording

/// Arranges what was typed in so that the options common to all commands may stand before the command as well.
enum Arguments {
    /// A command that does not exist.
    struct UnknownCommand: Error, Equatable {
        var name: String
        var nearest: String?
        /// The language asked for before it.
        var language: Language?

        /// What is said of it.
        /// - Parameter locale: the language where none was asked for.
        func words(_ locale: Language) -> String {
            Words(language ?? locale).unknownCommand(name, nearest: nearest)
        }
    }

    /// Options that take a value and flags that do not, common to all commands.
    private static let valued: Set<String> = ["--socket", "--lang"]
    private static let flags: Set<String> = ["--json"]

    /// The arguments with the common options behind the command. What begins with another option is left as it is: it
    /// belongs to the agenda.
    static func arranged(_ typed: [String], commands: [String]) -> Result<[String], UnknownCommand> {
        var common: [String] = []
        var rest = typed[...]
        while let first = rest.first {
            if flags.contains(first) || valued.contains(where: { first.hasPrefix($0 + "=") }) {
                common.append(first)
                rest = rest.dropFirst()
            } else if valued.contains(first) {
                common += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return .success(typed) }
        guard commands.contains(command) || command == "help" else {
            return .failure(
                UnknownCommand(
                    name: command, nearest: nearest(to: command, among: commands), language: language(typed)))
        }
        guard !common.isEmpty else { return .success(typed) }
        return .success([command] + common + rest.dropFirst())
    }

    /// The language that is asked for anywhere.
    private static func language(_ typed: [String]) -> Language? {
        for (index, argument) in typed.enumerated() {
            let value: String? =
                if argument.hasPrefix("--lang=") {
                    String(argument.dropFirst("--lang=".count))
                } else if argument == "--lang", index + 1 < typed.count { typed[index + 1] } else { nil }
            if let language = value.flatMap(Language.init(rawValue:)) { return language }
        }
        return nil
    }

    /// The name that takes the fewest changes, if these are at most a third of it.
    private static func nearest(to typed: String, among names: [String]) -> String? {
        let best = names.map { (distance: distance(typed, $0), name: $0) }.min { $0 < $1 }
        return best.flatMap { $0.distance <= max(1, $0.name.count / 3) ? $0.name : nil }
    }

    /// How many letters have to be put in, left out, changed or swapped with their neighbour.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left), Array(right))
        guard a.count <= 40 else { return a.count }
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
