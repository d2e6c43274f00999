import ArgumentParser
import CalendarInterface
import Planning

struct FindingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finding", abstract: "Record what was found wrong, in something that is done or under way.",
        discussion: """
            Each finding is put right and closed by itself: yearplan close NAME --evidence REFERENCE.

            Example:
              yearplan finding cross-check-1 --finding "重空未逐份核对" --member 城关支行 --severity serious --due 2026-04-15
            """)

    @OptionGroup var subject: OccurrenceArgument
    @OptionGroup var findings: FindingOptions
    @OptionGroup var options: CommonOptions

    func validate() throws {
        if findings.finding.isEmpty { throw ValidationError("nothing found; say what with --finding TEXT") }
    }

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.OpenFindings.self,
            .init(
                name: subject.name, findings: findings.all(session), language: options.words.language.rawValue),
            in: session, as: .found)
    }
}

/// What was found.
struct FindingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What was found wrong; may be repeated.", valueName: "text"))
    var finding: [String] = []

    @Option(
        help: ArgumentHelp("Where, or with whom: once for all findings, or once for each of them.", valueName: "name"))
    var member: [String] = []

    @Option(help: "How much it weighs: once for all findings, or once for each of them.")
    var severity: [Finding.Severity] = []

    @Option(
        help: ArgumentHelp(
            "By when it has to be put right: once for all findings, or once for each of them.", valueName: "day"))
    var due: [DayArgument] = []

    func validate() throws {
        for (name, count) in [("--member", member.count), ("--severity", severity.count), ("--due", due.count)]
        where count > 0 {
            if finding.isEmpty {
                throw ValidationError("\(name) belongs to a finding; say what was found with --finding")
            }
            if count != 1, count != finding.count {
                throw ValidationError(
                    "\(count) \(name) for \(finding.count) findings; give it once for all or once for each")
            }
        }
    }

    /// The findings in the order they were given.
    func all(_ session: Session) throws -> [Wire.NewFinding] {
        func own<Value>(_ values: [Value], _ index: Int) -> Value? {
            values.count == 1 ? values[0] : values.dropFirst(index).first
        }
        return try finding.enumerated().map { index, text in
            Wire.NewFinding(
                text: text, member: own(member, index), severity: own(severity, index)?.rawValue,
                due: try own(due, index)?.text(session))
        }
    }
}

extension Finding.Severity: ExpressibleByArgument {}
