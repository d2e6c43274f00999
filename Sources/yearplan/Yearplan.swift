import ArgumentParser
import CalendarInterface

/// The command `yearplan`.
struct Yearplan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yearplan",
        abstract: "Ask what the annual plan has due, and record what was done.",
        usage: """
            yearplan [--socket PATH] [--json] [--lang zh|en] [COMMAND] ...
            """,
        discussion: """
            Without a command it prints the agenda.

            Examples:
              yearplan                             overdue, due, open, opening soon
              yearplan upcoming --days 60          what falls within 60 days
              yearplan done seal-check             record that it was done
              yearplan result quarterly-exam --score 王五=85
              yearplan watch --json                every event, one JSON object a line
              yearplan check /etc/yearplan/plan.d  check plan files, without a daemon
              yearplan when 每季度下旬 --year 2026 explain a phrase, without a daemon

            An occurrence is named duty@period, for example quarterly-exam@2026-Q1; quarterly-exam alone means its open \
            occurrence. A day is an ISO date, or today, yesterday or tomorrow.

            Exit status: 0 done; 64 usage; 65 refused, or bad plan or data; 66 no such file; 69 daemon not reachable; \
            74 input or output; 75 try again; 77 not allowed; 78 no plan or bad configuration.
            """,
        version: Wire.programVersion,
        subcommands: [
            AgendaCommand.self, UpcomingCommand.self, ShowCommand.self, DoneCommand.self, UndoCommand.self,
            AmendCommand.self, WaiveCommand.self, MoveCommand.self, DateCommand.self, SnoozeCommand.self,
            AcknowledgeCommand.self, ResultCommand.self, ExcuseCommand.self, FindingCommand.self, FindingsCommand.self,
            CloseCommand.self, EvidenceCommand.self, ApproveCommand.self, RejectCommand.self, DelegateCommand.self,
            RecallCommand.self,
            RaiseCommand.self, EndCommand.self,
            WatchCommand.self, LogCommand.self,
            AdoptCommand.self, ReportCommand.self, CoverageCommand.self, AuditCommand.self, BackupCommand.self,
            StatusCommand.self, ReloadCommand.self, CheckCommand.self,
            WhenCommand.self, SimulateCommand.self,
        ],
        defaultSubcommand: AgendaCommand.self)
}
