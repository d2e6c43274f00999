import ArgumentParser
import CalendarInterface

struct ReloadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Have plan and calendar files read again; with an error the plan stays as it is.")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let reply = try session.call(Wire.Reload.self, .init(language: options.words.language.rawValue))
        for diagnostic in reply.diagnostics { Terminal.complain(DiagnosticText.text(diagnostic), prefixed: false) }
        try options.show(reply) { words, _ in
            let change = words.reloaded(
                added: reply.added, removed: reply.removed, changed: reply.changed, pinned: reply.pinned,
                withdrawn: reply.withdrawn,
                calendar: words.calendarChange(official: reply.official ?? [], shifted: reply.shifted ?? 0))
            let plans = reply.plans.map { words.plan($0.title, year: $0.year, duties: $0.duties) }
            return ([change] + plans.map { "  " + $0 }).joined(separator: "\n")
        }
    }
}
