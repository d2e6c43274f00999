import CalendarInterface
import CivilTime
import Planning
import Wording

/// Members and periods: when each was covered, and who is still open.
enum CoveragePage {
    static func text(_ reply: Wire.GetCoverage.Reply, _ words: Words, _ style: Style) -> String {
        var lines = [style.paint(visible(reply.title), .bold)]
        if reply.clock.rehearsal { lines.append(words.rehearsalNotice) }
        let periods = reply.periods
        let shown = columns(periods)
        let rows = reply.members.map { member -> [Table.Cell] in
            let cells = shown.map { Table.Cell(visits(member, in: $0, own: reply.duty)) }
            let mark = Table.Cell(member.open ? words.reportHeading(.stillOpen) : "", .red)
            return [Table.Cell(visible(member.member))] + cells + [mark]
        }
        let headings = [words.reportHeading(.member)] + shown.map { visible(period($0)) } + [""]
        let table = Table(headings: headings, rows: rows, indent: 2)
        lines += table.lines(style)
        lines.append("")
        lines += counts(periods, words).lines(style)
        let open = reply.members.filter(\.open).map(\.member)
        if !open.isEmpty { lines += ["", words.stillOpen(open, of: open.count)] }
        if reply.truncated { lines += ["", words.membersTruncated(reply.members.count)] }
        return lines.joined(separator: "\n")
    }

    /// How many were covered in each period and since the beginning, in the order in which they end.
    private static func counts(_ periods: [Wire.CoveragePeriod], _ words: Words) -> Table {
        let ordered = periods.sorted { ($0.last, $1.first) < ($1.last, $0.first) }
        let rows = ordered.map { one in
            [visible(period(one)), String(one.done), String(one.target), String(one.toDate)].map { Table.Cell($0) }
        }
        let headings: [Words.ReportColumn] = [.period, .covered, .wanted, .toDate]
        return Table(headings: headings.map(words.reportHeading), rows: rows, indent: 2)
    }

    /// The shortest periods; a longer one around them only adds them up.
    private static func columns(_ periods: [Wire.CoveragePeriod]) -> [Wire.CoveragePeriod] {
        periods.filter { long in
            !periods.contains { $0 != long && long.first <= $0.first && $0.last <= long.last }
        }
    }

    private static func period(_ period: Wire.CoveragePeriod) -> String {
        OccurrenceID(period.name)?.period ?? period.name
    }

    /// The days of a period, with the duty where it is another.
    private static func visits(_ member: Wire.CoverageMember, in period: Wire.CoveragePeriod, own: String) -> String {
        member.visits.filter { period.first <= $0.on && $0.on <= period.last }.map { visit in
            visible(visit.duty == own ? visit.on : "\(visit.on) \(visit.duty)")
        }.joined(separator: " ")
    }
}
