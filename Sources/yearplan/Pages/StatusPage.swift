import CalendarInterface
import Wording

/// How the daemon is.
enum StatusPage {
    static func text(_ reply: Wire.GetStatus.Reply, _ words: Words, _ style: Style) -> String {
        let text = OccurrenceText(words, clock: reply.clock)
        var fields = Fields(words)
        fields.add(.version, visible(reply.version))
        fields.add(.running, shown(reply.startedAt))
        fields.add(.clock, "\(shown(reply.clock.now)) \(visible(reply.clock.zone))")
        fields.add(
            .rehearsal,
            reply.rehearsal.map { style.paint(words.rehearsal(from: shown(moment: $0.from), speed: $0.speed), .yellow) }
        )
        fields.add(.plan, plan(reply, words, style))
        fields.add(.adoptedFrom, reply.adoptedFrom.map(visible))
        fields.add(
            .provisional, reply.provisionalYears.isEmpty ? nil : words.provisional(years: reply.provisionalYears))
        fields.add(
            .counts,
            reply.counts.map { count in
                style.paint("\(text.state(count.state)) \(count.count)", OccurrenceText.ink(count.state))
            })
        fields.add(.nextReminder, reply.nextReminder.map(shown))
        fields.add(
            .ledger,
            ["\(reply.seq)  \(visible(reply.anchor))"]
                + (reply.ledgerDamage.map { [style.paint(words.ledgerDamaged(seq: $0.seq), .red)] } ?? [])
                + (reply.ledgerFault.map { [style.paint(visible($0), .red)] } ?? []))
        fields.add(.clients, words.clients(connections: reply.connections, subscribers: reply.subscribers))
        let diagnostics = reply.diagnostics.map(DiagnosticText.text)
        return (fields.lines(style) + (diagnostics.isEmpty ? [] : [""]) + diagnostics).joined(separator: "\n")
    }

    private static func plan(_ reply: Wire.GetStatus.Reply, _ words: Words, _ style: Style) -> [String] {
        let plans = reply.plans.map { words.plan($0.title, year: $0.year, duties: $0.duties) }
        let directory = visible(reply.planDirectory)
        switch Wire.GetStatus.PlanState(rawValue: reply.planState) {
        case .lastGood:
            let errors = reply.diagnostics.filter { $0.severity == "error" }.count
            return [directory, style.paint(words.runningOnLastGood(errors: errors), .red)] + plans
        case .absent: return [directory, style.paint(words.noPlanInForce, .red)]
        case .current, nil: return [directory] + plans
        }
    }

}
