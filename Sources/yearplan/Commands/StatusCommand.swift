import ArgumentParser
import CalendarInterface

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "How the daemon is: plan, clock, ledger, next reminder.")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let reply = try Session(options).call(Wire.GetStatus.self, .init())
        try options.show(reply) { StatusPage.text(reply, $0, $1) }
    }
}
