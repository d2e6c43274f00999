import ArgumentParser
import CalendarInterface

struct DoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Record that something was done.",
        discussion: """
            Without --on it took effect today.

            Example:
              yearplan done quarterly-exam --on 2026-12-23 --evidence 登记簿-17 --note "两批次"
              yearplan done surprise-check --on 2026-05-04 --target 城关支行
              yearplan done surprise-check --on 2026-06-11 --credit 上级检查
              yearplan done study-hours --amount 4
            """)

    @OptionGroup var subject: OccurrenceArgument
    @OptionGroup var completion: CompletionOptions
    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.Complete.self, completion.parameters(name: subject.name, session, options), in: session, as: .done)
    }
}

/// What is said of a completion.
struct CompletionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day it took effect.", valueName: "day"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("What it came to, for example pass, fail or found.", valueName: "word"))
    var result: String?

    @Option(
        help: ArgumentHelp("What shows it: a register number, a URL, a file; may be repeated.", valueName: "reference"))
    var evidence: [String] = []

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

    var isEmpty: Bool { on == nil && result == nil && evidence.isEmpty && note == nil && isPlain }

    private var isPlain: Bool { amount == nil && target == nil && credit == nil }

    func parameters(
        name: String, _ session: Session, _ options: CommonOptions
    ) throws -> Wire.CompletionParameters {
        Wire.CompletionParameters(
            name: name, on: try on?.text(session), result: result, note: note,
            evidence: evidence.isEmpty ? nil : evidence.map { Wire.Evidence(reference: $0) },
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
