import ArgumentParser
import CalendarInterface

struct DoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Record that something was done.",
        discussion: """
            Without --on it took effect today.

            Example:
              yearplan done seal-check --on 2026-12-23 --evidence 登记簿-17 --note "两人"
              yearplan done quarterly-exam --evidence 成绩单.pdf --keep
              yearplan done surprise-check --on 2026-05-04 --target 城关支行
              yearplan done surprise-check --on 2026-06-11 --credit 上级检查
              yearplan done study-hours --amount 4
              yearplan done cross-check-1 --finding "重空未逐份核对" --member 城关支行 --due 2026-04-15
            """)

    @OptionGroup var subject: OccurrenceArgument
    @OptionGroup var completion: CompletionOptions
    @OptionGroup var findings: FindingOptions

    @Option(help: ArgumentHelp("Somebody who was there; may be repeated.", valueName: "person"))
    var present: [String] = []

    @Option(help: ArgumentHelp("A participant who was not there; may be repeated.", valueName: "person"))
    var absent: [String] = []

    @Option(help: ArgumentHelp("How long it lasted, for example hours of study.", valueName: "n"))
    var length: Int?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let length, !(0...100_000).contains(length) {
            throw ValidationError("--length \(length) is out of range; expected 0 to 100000")
        }
    }

    func run() throws {
        let session = try Session(options)
        let found = try findings.all(session)
        let isSaid = !present.isEmpty || !absent.isEmpty
        try options.act(
            Wire.Complete.self,
            .init(
                name: subject.name, on: completion.on?.text(session), result: completion.result,
                note: completion.note, evidence: completion.evidence.pieces(about: subject.name, session, options),
                amount: completion.amount?.number, target: completion.target, credit: completion.credit,
                attendance: isSaid ? Wire.Attendance(present: present, absent: absent) : nil, length: length,
                findings: found.isEmpty ? nil : found, language: options.words.language.rawValue),
            in: session, as: .done)
    }
}

/// What is said of a completion.
struct CompletionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day it took effect.", valueName: "day"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("What it came to, for example pass, fail or found.", valueName: "word"))
    var result: String?

    @OptionGroup var evidence: EvidenceOptions

    @Option(help: ArgumentHelp("A remark.", valueName: "text"))
    var note: String?

    @Option(
        help: ArgumentHelp("How much it counts toward a quota of amounts: 4, or 50万 for 500000.", valueName: "number"))
    var amount: AmountArgument?

    @Option(help: ArgumentHelp("What it was done to, or where; of a coverage the member.", valueName: "name"))
    var target: String?

    @Option(
        help: ArgumentHelp("Who did it instead, from outside, such as a check by a superior office.", valueName: "text")
    )
    var credit: String?

    var isEmpty: Bool { on == nil && result == nil && evidence.evidence.isEmpty && note == nil && isPlain }

    private var isPlain: Bool { amount == nil && target == nil && credit == nil }

    func parameters(
        correcting name: String, _ session: Session, _ options: CommonOptions
    ) throws -> Wire.CompletionParameters {
        Wire.CompletionParameters(
            name: name, on: try on?.text(session), result: result, note: note,
            evidence: try evidence.pieces(about: name, correcting: true, session, options),
            amount: amount?.number, target: target, credit: credit, language: options.words.language.rawValue)
    }
}

/// A whole number, with 万 for ten thousand where it ends so.
struct AmountArgument: ExpressibleByArgument, Equatable {
    let number: Int

    init?(argument: String) {
        let isTenThousands = argument.hasSuffix("万")
        guard let count = Int(isTenThousands ? String(argument.dropLast()) : argument), count > 0 else { return nil }
        let (number, overflow) = count.multipliedReportingOverflow(by: isTenThousands ? 10_000 : 1)
        guard !overflow else { return nil }
        self.number = number
    }
}
