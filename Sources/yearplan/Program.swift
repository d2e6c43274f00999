import ArgumentParser
import Glibc
import Wording

/// The process: what was typed in, what is printed, and the status it ends with.
@main
enum Program {
    static func main() {
        Terminal.prepareDescriptors()
        let names = Yearplan.configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases }
        let typed = Array(CommandLine.arguments.dropFirst())
        switch Arguments.arranged(typed, commands: names) {
        case .failure(let unknown):
            Terminal.complain(unknown.words(Environment.language))
            exit(Sysexit.usage.rawValue)
        case .success(let arguments):
            exit(run(arguments))
        }
    }

    private static func run(_ arguments: [String]) -> Int32 {
        do {
            var command = try Yearplan.parseAsRoot(arguments)
            try command.run()
            return Sysexit.ok.rawValue
        } catch let failure as Failure {
            for diagnostic in failure.diagnostics { Terminal.complain(diagnostic, prefixed: false) }
            for line in failure.lines { Terminal.complain(line) }
            return failure.status.rawValue
        } catch {
            let text = Yearplan.fullMessage(for: error)
            let status = Yearplan.exitCode(for: error)
            if status == .success {
                return Terminal.write(text + "\n").rawValue
            }
            if !text.isEmpty { Terminal.complain(text, prefixed: false) }
            return status.rawValue
        }
    }
}
