import ArgumentParser
import CalendarInterface
import CivilTime
import PlanFiles
import Planning
import Wording

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Every reminder a stretch of time would bring; needs no daemon.",
        discussion: """
            The plan is lived from the first day to the last by the code of the daemon, with nothing being done \
            meanwhile, with what people did according to a log, or with everything done on its last day. With --json \
            every message is one line.

            Example:
              yearplan simulate config/examples/operations --from 2026-01-01 --to 2026-12-31
            """)

    @OptionGroup var plan: PlanOptions

    @Option(help: ArgumentHelp("The first day (default: the first of the earliest plan).", valueName: "date"))
    var from: DateArgument?

    @Option(help: ArgumentHelp("The last day (default: the last of the latest plan).", valueName: "date"))
    var to: DateArgument?

    @Option(help: ArgumentHelp("What people did: the output of `yearplan log --json`.", valueName: "file"))
    var acts: String?

    @Flag(help: "Everything is done on its last day, with the first of its results; follow-ups show so.")
    var punctual = false

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let from, let to, to.date < from.date {
            throw ValidationError("--to \(to.date) lies before --from \(from.date)")
        }
    }

    func run() throws {
        let words = options.words
        let reading = try plan.read(words)
        for diagnostic in reading.diagnostics where diagnostic.severity == .error {
            Terminal.complain(diagnostic.description, prefixed: false)
        }
        guard let book = reading.book else {
            throw Failure(.data, words.planBad(errors: reading.errorCount, warnings: reading.warningCount))
        }
        guard let first = book.plans.min(by: { $0.span.first < $1.span.first }),
            let last = book.plans.map(\.span.last).max()
        else { throw Failure(.data, words.refusal(.noPlan)) }
        let span = DateSpan(from?.date ?? first.span.first, to?.date ?? last)
        let zone = first.zone
        var simulation = Simulation(book, at: zone.instant(CivilDateTime(span.first, .midnight)))
        let end = zone.instant(CivilDateTime(span.last + 1, .midnight)) + -1
        simulation.run(until: end, given: try recordedActs(words), punctually: punctual)
        let reminders = simulation.events.compactMap { event -> Wire.Reminder? in
            guard case .reminded(let reminder) = event.fact else { return nil }
            return Wire.Reminder(reminder, zone: zone)
        }
        try show(reminders)
    }

    private func recordedActs(_ words: Words) throws -> [Event] {
        guard let acts else { return [] }
        do {
            let log = try PlanDirectory.file(acts, limit: RecordedLog.sizeLimit)
            return try RecordedLog(json: log.bytes).acts
        } catch let fault as FileFault {
            throw Failure(fault, words: words)
        } catch {
            throw Failure(.data, words.notALog(acts))
        }
    }

    private func show(_ reminders: [Wire.Reminder]) throws {
        let text =
            options.json
            ? try reminders.map(JSON.line).joined(separator: "\n")
            : SimulationPage.text(reminders, options.words, options.style)
        let status = Terminal.write(text.isEmpty ? "" : text + "\n")
        if status != .ok { throw Failure(status, lines: []) }
        if !options.json { Terminal.complain(options.words.simulated(reminders.count), prefixed: false) }
    }
}

/// An ISO date; without a daemon there is no today.
struct DateArgument: ExpressibleByArgument {
    let date: CivilDate

    init?(argument: String) {
        guard let date = CivilDate(argument) else { return nil }
        self.date = date
    }
}

extension Wire.Progress {
    /// How far a quota or a coverage is, as the daemon would send it.
    init(_ standing: Standing) {
        self.init(
            done: standing.done, target: standing.target, unit: standing.unit, by: standing.by?.description,
            expected: standing.expected, open: standing.openCount > 0 ? standing.open : nil,
            openCount: standing.openCount > 0 ? standing.openCount : nil)
    }
}

extension Wire.Reminder {
    /// A reminder as the daemon would send it.
    init(_ reminder: Reminder, zone: ZoneRules) {
        func marks(of basis: Basis) -> [Wire.Mark] {
            let marks: [(Wire.Mark, Bool)] = [
                (.provisional, basis.isProvisional), (.assumed, basis.isAssumed), (.confidential, basis.isConfidential),
            ]
            return marks.filter(\.1).map(\.0)
        }
        func moment(_ instant: Instant) -> Wire.Moment {
            Wire.Moment(milliseconds: instant.milliseconds, local: zone.civil(instant).description)
        }
        self.init(
            at: moment(reminder.instant), audience: reminder.audience, stage: reminder.stage.rawValue,
            parts: reminder.parts.map { part in
                Wire.ReminderPart(
                    identity: part.identity, occurrence: part.occurrence.description, rule: part.rule.description,
                    stage: part.rule.stage.rawValue, generation: part.generation, nominal: moment(part.nominal),
                    basis: Wire.Basis(
                        planYear: part.basis.planYear, title: part.basis.title, opens: part.basis.opens?.description,
                        nominalDue: part.basis.nominalDue?.description, due: part.basis.due?.description,
                        owners: part.basis.owners),
                    merged: part.merged.map(\.description), missed: part.missed, lateBySeconds: part.lateBy,
                    overdueBySeconds: part.overdueBy,
                    progress: part.standing.map(Wire.Progress.init), marks: marks(of: part.basis))
            })
    }
}
