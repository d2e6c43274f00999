import ArgumentParser
import CalendarInterface

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Who of a group was covered in which period, and who is still open.",
        discussion: """
            A member counts once in a period, whichever duty it was covered by. What waits for approval does not cover \
            anybody yet.

            Examples:
              yearplan coverage branch-check
              yearplan coverage branch-check@2025
            """)

    @Argument(help: "The duty, for example branch-check; of an earlier year one of its periods, branch-check@2025.")
    var name: String

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let reply = try session.call(
            Wire.GetCoverage.self, .init(name: name, language: options.words.language.rawValue))
        try options.show(reply) { CoveragePage.text(reply, $0, $1) }
    }
}
