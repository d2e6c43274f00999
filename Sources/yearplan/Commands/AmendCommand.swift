import ArgumentParser
import CalendarInterface

struct AmendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend", abstract: "Correct what was recorded; what is not given stays as it was.")

    @OptionGroup var subject: OccurrenceArgument
    @OptionGroup var completion: CompletionOptions
    @OptionGroup var options: CommonOptions

    func validate() throws {
        if completion.isEmpty {
            throw ValidationError(
                "nothing to correct; give --on, --result, --evidence, --note, --amount, --target or --credit")
        }
    }

    func run() throws {
        let session = try Session(options)
        try options.act(
            Wire.Amend.self, completion.parameters(correcting: subject.name, session, options), in: session,
            as: .amended)
    }
}
