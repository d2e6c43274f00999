import CivilTime
import Phrases

/// Windows of which days off leave nothing, or little: each kind is said once for a duty, with the first of them.
struct EatenWindows {
    private let windows: [Window]
    private let calendar: WorkingCalendar

    /// So many windows are named.
    private static let named = 3
    /// Of a shorter window it is no wonder that a holiday takes most.
    private static let shortest = 8

    init(_ windows: [Window], calendar: WorkingCalendar) {
        self.windows = windows.filter { $0.rolls && !$0.openingDays }
        self.calendar = calendar
    }

    /// That windows have no working day, where their due dates stay, since a roll never leaves its window.
    var withoutWorkingDay: String? {
        let empty = windows.filter { spans($0).allSatisfy { calendar.working.count(in: $0) == 0 } }
        guard !empty.isEmpty else { return nil }
        let named = empty.prefix(Self.named).map { window in
            "from \(window.opens) to \(window.due)" + aside(names(in: window.span))
        }
        let more = empty.count - named.count
        let rest = more > 0 ? ", nor in \(more) more of its windows" : ""
        return "no working day lies " + named.joined(separator: ", nor ") + rest
    }

    /// That a holiday takes most of a window's weekdays, and what is left of it.
    var mostlyOff: String? {
        let short = windows.filter { window in
            guard !window.opensImplied, window.parts.isEmpty, window.span.length >= Self.shortest,
                calendar.working.count(in: window.span) > 0
            else { return false }
            let weekdays = window.span.count { $0.weekday.rawValue <= 5 }
            let lost = window.span.count { $0.weekday.rawValue <= 5 && !calendar.working.contains($0) }
            return 2 * lost > weekdays
        }
        guard let first = short.first else { return nil }
        let left = calendar.working.count(in: first.span)
        let begin = calendar.working.onOrAfter(first.opens)
        let end = calendar.working.onOrBefore(first.due)
        let others = short.count > 1 ? "; likewise \(short.count - 1) more of its windows" : ""
        return "days off take most of \(first.opens) to \(first.due)\(aside(names(in: first.span))): "
            + "\(left) working day\(left == 1 ? " is" : "s are") left, from \(begin) to \(end)\(others)"
    }

    private func spans(_ window: Window) -> [DateSpan] { window.parts.isEmpty ? [window.span] : window.parts }

    /// The holidays with days in a span, in order.
    private func names(in span: DateSpan) -> [String] {
        var names: [String] = []
        for holiday in (span.first.year...span.last.year + 1).flatMap(calendar.holidays)
        where holiday.span.overlaps(span) && !names.contains(holiday.name) {
            names.append(holiday.name)
        }
        return names
    }

    private func aside(_ names: [String]) -> String { names.isEmpty ? "" : " (\(names.joined(separator: "、")))" }
}
